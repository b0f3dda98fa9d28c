/** What people type, and what they should find. Over the content as it stands. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/index.js';
import type { SearchOutcome } from '../../src/search/index.js';
import { view } from '../../src/content/view.js';
import { changed, packOf } from '../compiler/fixture.js';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);
const found = (query: string): string[] => search(query).results.map((result) => result.id);

function isFound(id: string, query: string, within: number): void {
  const ids = found(query);
  assert.ok(ids.slice(0, within).includes(id), `found: ${ids.slice(0, 5).join(', ') || 'nothing'}`);
}

describe('everything is found by its own words', () => {
  for (const { id, title, also } of [...pack.questions, ...pack.tips]) {
    it(`${id}: first by its title`, () => {
      isFound(id, title, 1);
    });
    it(`${id}: among the first three by each way in which people ask it`, () => {
      for (const phrase of also) isFound(id, phrase, 3);
    });
  }
});

describe('what people type', () => {
  /** What is typed, what has to be found, among how many, and why it is hard. */
  type Row = [query: string, id: string, within: 1 | 3, why: string];
  const TABLES: Record<string, Row[]> = {
    'a typing mistake': [
      ['heet pack', 'heat-pack', 1, 'one letter wrong'],
      ['ibuprofin', 'medicine-check', 3, 'hard to spell'],
      ['paracetomol', 'pain-medicines', 3, 'hard to spell, and another word in the US'],
      ['breething slowly', 'slow-breathing', 1, 'one letter wrong'],
      ['strech', 'stretches', 1, 'a letter left out'],
      ['painkilers', 'medicine-check', 1, 'a letter left out, in the plural'],
    ],
    'half a word': [
      ['breat', 'slow-breathing', 1, 'the stem of breathing is no longer than this'],
      ['ibupr', 'medicine-check', 3, 'a long name is never typed to its end'],
      ['strai', 'strain-or-sprain', 1, 'the only question about it'],
      ['how do I use an ice pa', 'ice-pack', 3, 'only the last word is half typed'],
      ['emergenc', 'urgent-help', 1, 'its stem is a beginning of nothing'],
    ],
    'another word for the same': [
      ['nurofen', 'medicine-check', 3, 'a brand'],
      ['tylenol', 'pain-medicines', 3, 'a brand of another country'],
      ['acetaminophen', 'pain-medicines', 3, "another country's word for it"],
      ['robaxin', 'prescription-medicines', 1, 'the brand of a muscle relaxant'],
      ['voltarol gel', 'creams-and-gels', 1, 'a brand among creams'],
      ['hottie or hot water bottle', 'heat-pack', 1, 'a heat pack, of three words'],
      ['frozen peas', 'ice-pack', 1, 'a cold pack, of two words'],
      ['charley horse', 'what-a-back-spasm-is', 1, 'US word for a cramp'],
      ['gp appointment', 'see-a-doctor', 1, 'British word for a doctor'],
      ['physical therapist', 'hands-on-care', 1, 'US word for a physio'],
      ['chiropractor', 'hands-on-care', 1, 'one of three in the title'],
      ['I threw my back out', 'get-rid-of-spasms', 3, 'it says went out'],
    ],
    'another form of a word': [
      ['walked', 'walking', 3, 'the answer says walk'],
      ['breathed', 'slow-breathing', 1, 'the tip says breathe'],
      ['stretched', 'stretches', 1, 'the title says stretches'],
      ['caused', 'common-causes', 1, 'the title says causes'],
      ['lifted', 'lift-well', 3, 'the title says lift'],
    ],
    'an apostrophe left out': [
      ['cant get up', 'getting-up', 1, 'on a phone nobody looks for it'],
      ['can’t get up', 'getting-up', 1, 'or the phone makes it a curly one'],
      ['whats causing it', 'common-causes', 1, 'what is'],
      ['dont know if its a sprain', 'strain-or-sprain', 1, 'two of them'],
    ],
    'a long story': [
      [
        'hi, yesterday I was carrying boxes in the garage when my back just seized up and now ' +
          'I can hardly stand up straight, what on earth should I do',
        'spasming-right-now',
        1,
        'it asks what to do now',
      ],
      [
        'my husband put his back out on holiday and he keeps asking me whether he should stay ' +
          'in bed or go for a walk around the block',
        'bed-rest',
        3,
        'it asks about walking, in the middle of other things',
      ],
      [
        'I already take tablets for my blood pressure and I wonder if the ibuprofen from the ' +
          'supermarket is safe with them',
        'medicine-check',
        1,
        'it asks about two medicines together',
      ],
    ],
    'a few plain words': [
      ['legs on a chair', 'rest-position', 1, 'it remembers the picture'],
      ['scan', 'scans', 1, 'one word says all'],
      ['sneezing', 'why-spasms-happen', 1, 'one word says all'],
      ['sitting all day', 'sitting-and-posture', 1, 'the title says sit'],
      ['TENS machine', 'tens', 1, 'in capitals'],
      ['is it serious', 'are-spasms-harmless', 3, 'the title says serious'],
    ],
  };
  for (const [name, rows] of Object.entries(TABLES)) {
    describe(name, () => {
      for (const [query, id, within, why] of rows) {
        it(`“${query}” finds ${id}: ${why}`, () => {
          isFound(id, query, within);
        });
      }
    });
  }

  it('“urgent care” is no question about walking', () => {
    const first = found('urgent care').slice(0, 3);
    assert.ok(!first.includes('walking') && !first.includes('short-walks'), first.join(', '));
  });

  it('“heat” is another word than heart and wheat', () => {
    const terms = search('heat').results.flatMap((result) => result.terms);
    assert.ok(terms.includes('heat'));
    assert.deepEqual(
      terms.filter((term) => ['heart', 'wheat'].includes(term)),
      [],
    );
  });

  for (const query of ['pizza recipe', 'boiler insurance', 'xyzzy', 'the of and', '']) {
    it(`“${query}” finds nothing, rather than anything`, () => {
      assert.deepEqual(found(query), []);
    });
  }
});

describe('what a search says', () => {
  it('has the shape that pages rely on', () => {
    const outcome = search('heat pack');
    assert.deepEqual(Object.keys(outcome).sort(), ['ask', 'query', 'results', 'urgent']);
    assert.equal(outcome.query, 'heat pack');
    assert.equal(outcome.urgent, null);
    assert.equal(outcome.ask, null);
    for (const result of outcome.results) {
      assert.deepEqual(Object.keys(result).sort(), ['id', 'kind', 'score', 'terms', 'title']);
    }
  });

  it('has it for a danger sign too', () => {
    const { urgent, results } = search("can't pee");
    assert.deepEqual(urgent, { tier: 'emergency', signs: ['bladder'] });
    assert.deepEqual(Object.keys(results[0]!).sort(), ['id', 'kind', 'score', 'terms', 'title']);
  });

  it('survives JSON', () => {
    const outcome = search('heat pack');
    assert.deepEqual(JSON.parse(JSON.stringify(outcome)), outcome);
  });

  it('names questions and tips by id, kind and title', () => {
    const { results } = search('short walks');
    const shown = view(pack).items;
    assert.ok(new Set(results.map((result) => result.kind)).size === 2);
    for (const { id, kind, title } of results) {
      assert.equal(kind, shown.get(id)?.kind);
      assert.equal(title, shown.get(id)?.title);
    }
  });

  it('puts the best first, and nothing twice', () => {
    for (const query of ['walk', 'back pain', 'heat pack', 'chest pain']) {
      const { results } = search(query);
      const scores = results.map((result) => result.score);
      assert.ok(scores.length > 1);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.equal(new Set(results.map((result) => result.id)).size, results.length);
    }
  });

  it('finds only what the page shows', () => {
    const page = createSearch(pack, { only: ['walking'] });
    const ids = page.search('walk').results.map((result) => result.id);
    assert.ok(ids.includes('walking'));
    assert.ok(found('walk').includes('short-walks'));
    assert.ok(!ids.includes('short-walks'));
  });

  it("finds every country's words in every country", () => {
    const answer = changed(
      'en/faq/urgent-help.md',
      'Call {emergency-number}.',
      'Take {paracetamol}.',
    );
    const words = changed('regions.yaml', 'paracetamol-gb', 'calpol', answer);
    for (const region of ['gb', 'us', null] as const) {
      const page = createSearch(packOf(words), { region });
      const ids = page.search('calpol').results.map((result) => result.id);
      assert.deepEqual(ids, ['urgent-help'], String(region));
    }
  });

  it('says the same when it is asked again', () => {
    assert.deepEqual(search('heat pack'), search('heat pack'));
  });
});

describe('what nobody expects to be typed', () => {
  const QUERIES: [what: string, query: string][] = [
    ['nothing', ''],
    ['spaces', '   \t\n'],
    ['a pattern for replacing', '$& $1 $$'],
    ['a pattern for searching', '.*(?:[a-z]+)+$'],
    ['one backslash', '\\'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a quote of each kind', '" \' ` ‘ ’ “ ”'],
    ['names that every object has', 'constructor __proto__ toString hasOwnProperty'],
    ['a term of the index itself', '=3'],
    ['one word 10,000 letters long', 'x'.repeat(10_000)],
    ['10,000 letters of words', 'numb back pain '.repeat(700).slice(0, 10_000)],
    ['marks of right-to-left text', '\u202Ewalking\u202C \u200F\u2067heat\u2069'],
    ['emoji', '🔥🧊 👩🏽‍⚕️'],
    ['half a character', '\uD83D'],
    ['a zero', '\0'],
    ['Arabic', 'ألم الظهر'],
    ['Chinese', '背部痉挛'],
  ];
  for (const [what, query] of QUERIES) {
    it(`${what}: gives an outcome, and the query as it was`, () => {
      const outcome: SearchOutcome = search(query);
      assert.equal(outcome.query, query);
      for (const { id } of outcome.results) assert.ok(view(pack).items.has(id), id);
    });
  }

  it('marks and emoji around a word do not hide it', () => {
    for (const query of ['\u202Ewalking\u202C', '\u200Fwalking', '🔥 walking 🔥', '<b>walking</b>'])
      isFound('walking', query, 3);
  });
});
