/** What danger signs do to a search, over the content as it stands. What raises them is in the golden tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tier } from '../../src/content/pack/pack.js';
import { createSearch } from '../../src/search/index.js';
import { parseRule } from '../../src/content/pack/rule.js';
import { realPack, withoutLearned } from '../content/real.js';

const pack = realPack();
const { search, raise } = createSearch(pack);
const byRules = createSearch(withoutLearned(pack));
const { meanings, signs, about, clarifications } = pack.urgent;

const TIERS: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];
const idsOf = (query: string): string[] => search(query).results.map(({ id }) => id);

/** A text that a rule matches: the first phrase of the first meaning for each of its places. */
function example(rule: string): string {
  const phraseOf = (name: string): string => (meanings[name]?.[0] ?? name).replace(/^=/, '');
  const places = parseRule(rule).parts.flatMap((part) => part.map(([first]) => phraseOf(first!)));
  return places.join(' ').replace(/\{(\d+)-\d+\}/g, '$1');
}

describe('every rule matches its plainest example', () => {
  for (const { id, tier, rules } of signs) {
    it(`${id}, or what is more urgent`, () => {
      for (const rule of rules) {
        const { urgent } = byRules.search(example(rule));
        const raised = `${rule}: “${example(rule)}” raises ${urgent?.signs.join(', ') ?? 'nothing'}`;
        assert.ok(urgent, raised);
        assert.ok(
          urgent.signs.includes(id) || TIERS.indexOf(urgent.tier) < TIERS.indexOf(tier),
          raised,
        );
      }
    });
  }

  it('and so is every question about danger signs', () => {
    for (const rule of about) assert.notEqual(byRules.search(example(rule)).urgent, null, rule);
  });

  for (const { id, rules } of clarifications) {
    it(`and ${id} is asked, or a sign raised`, () => {
      for (const rule of rules) {
        const { urgent, ask } = byRules.search(example(rule));
        assert.ok(urgent !== null || ask === id, `${rule}: “${example(rule)}” asks ${ask}`);
      }
    });
  }
});

describe('what was learned', () => {
  it('silences no rule: its sign is raised, or at least asked about', () => {
    for (const { rules } of signs) {
      for (const rule of rules) {
        const { urgent, ask } = search(example(rule));
        assert.ok(urgent ?? ask, `${rule}: “${example(rule)}”`);
      }
    }
  });
});

describe('a sign is detected', () => {
  it('wherever it stands in a long story', () => {
    const story = 'I was gardening all weekend with my neighbour. ';
    const { urgent } = search(`${story}${story}Now I can't pee. ${story}${story}`);
    assert.deepEqual(urgent, { tier: 'emergency', signs: ['bladder'], also: [] });
  });

  it('not before its last word is complete', () => {
    assert.equal(search("I can't pe").urgent, null);
    assert.notEqual(search("I can't pee").urgent, null);
  });

  it('not in words far from each other', () => {
    const { urgent } = search("can't wait to go on holiday with a big bag of peanuts and then pee");
    assert.equal(urgent, null);
  });

  it('not in an ordinary question with a word that signs are made of', () => {
    for (const query of [
      'can I go for a pee with a bad back',
      'stretching for weak tummy muscles',
      'both sides of my back hurt',
      'can both heat and cold be used',
      'slipped on my yoga mat and pulled a muscle',
      'breathing exercises',
      'does drinking a whole bottle of water help',
      'is ibuprofen bad for my stomach',
      'dying for a warm bath',
      "can't sleep because of my back",
    ]) {
      assert.equal(search(query).urgent, null, query);
    }
  });
});

describe('the most urgent sign decides', () => {
  const CASES: [query: string, tier: Tier, signs: string[], also: Tier[]][] = [
    ["there is a lump on my back and I can't pee", 'emergency', ['bladder'], ['same-day']],
    ['lump on my back and I took too many pills', 'overdose', ['overdose'], ['same-day']],
    ['I took too many pills because I want to die', 'overdose', ['overdose'], ['crisis']],
    ['excruciating, I want to die', 'crisis', ['wants-to-die'], ['same-day']],
    ["I can't pee and I have chest pain", 'emergency', ['bladder', 'heart-attack'], []],
    ['he is hard to wake and said he wants to die', 'emergency', ['hard-to-wake'], ['crisis']],
    [
      "can't pee, took too many pills, want to die",
      'emergency',
      ['bladder'],
      ['overdose', 'crisis'],
    ],
  ];
  for (const [query, tier, signs, also] of CASES) {
    it(`“${query}”: ${tier}, ${signs.join(' and ')}, then ${also.join(' and ') || 'nothing'}`, () => {
      const { urgent } = search(query);
      assert.deepEqual(
        { ...urgent, also: urgent?.also.map((one) => one.tier) },
        { tier, signs, also },
      );
    });
  }
});

describe('help comes first', () => {
  const FIRSTS: [query: string, why: string][] = [
    ['back ache and chills', 'a sign for the same day'],
    ['chest pain since I took ibuprofen', 'an emergency beside a medicine'],
    ['unconscious', 'an emergency that no answer names'],
    ['what are the signs of cauda equina', 'a question about danger signs'],
  ];
  for (const [query, why] of FIRSTS) {
    it(`“${query}”, ${why}: urgent-help is the first result`, () => {
      assert.equal(idsOf(query)[0], 'urgent-help');
    });
  }

  it('with the other answers below it, each once, and none above it by its score', () => {
    const { results } = search('chest pain since I took ibuprofen');
    const ids = results.map(({ id }) => id);
    assert.ok(ids.length > 1);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(results[0]!.score, Math.max(...results.map(({ score }) => score)));
  });

  it('alone beside an overdose: no more medicine', () => {
    assert.deepEqual(idsOf('I took too many paracetamol tablets, which painkiller is best'), [
      'urgent-help',
    ]);
  });

  it('with nothing but whom to see beside a crisis: no tips, no medicine', () => {
    for (const query of ['I want to die, does heat help', 'i cant cope with this pain']) {
      assert.deepEqual(idsOf(query), ['urgent-help', 'see-a-doctor']);
    }
  });

  it('on a page that hides nearly everything, too', () => {
    const page = createSearch(pack, { only: ['walking'], except: ['urgent-help'] });
    assert.equal(page.search("can't pee").results[0]?.id, 'urgent-help');
  });
});

describe('a clarifying question', () => {
  it('stands above the item to read first, with the other answers below it, each once', () => {
    const { ask, urgent, results } = search("can't walk");
    const ids = results.map(({ id }) => id);
    assert.equal(ask, 'what-stops-you');
    assert.equal(urgent, null);
    assert.equal(ids[0], 'spasming-right-now');
    assert.ok(ids.length > 1);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is asked on a page that does not show that item, too', () => {
    const page = createSearch(pack, { only: ['walking'] });
    const { ask, results } = page.search("can't walk");
    assert.equal(ask, 'what-stops-you');
    assert.ok(results.every(({ id }) => id !== 'spasming-right-now'));
  });

  it('raises the sign that is the answer, with help first and the results below', () => {
    const asked = search('my leg is numb');
    assert.equal(asked.ask, 'numb-where');
    const { query, urgent, ask, results } = raise(asked, 'both-legs');
    assert.equal(query, 'my leg is numb');
    assert.deepEqual(urgent, { tier: 'emergency', signs: ['both-legs'], also: [] });
    assert.equal(ask, null);
    const ids = results.map(({ id }) => id);
    assert.equal(ids[0], 'urgent-help');
    assert.deepEqual(
      ids.slice(1),
      asked.results.map(({ id }) => id).filter((id) => id !== 'urgent-help'),
    );
  });

  it('raises each sign that is the answer to one, in its tier', () => {
    const outcome = search('heat');
    for (const { answers } of clarifications) {
      for (const answer of answers) {
        if (!('sign' in answer)) continue;
        const tier = signs.find(({ id }) => id === answer.sign)?.tier;
        assert.deepEqual(raise(outcome, answer.sign).urgent, {
          tier,
          signs: [answer.sign],
          also: [],
        });
      }
    }
  });

  it('raises nothing by a sign that there is not, and is answered', () => {
    const asked = search('my leg is numb');
    assert.deepEqual(raise(asked, 'constructor'), { ...asked, ask: null });
  });
});
