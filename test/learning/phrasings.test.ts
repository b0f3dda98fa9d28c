/** Lines in the words of visitors: how a file of them is read, and what the content has of them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readVoice } from '../../src/learning/phrasings.js';
import { realPack } from '../content/real.js';

const IDS = { items: new Set(['walking', 'heat-pack']), signs: new Set(['bladder']) };

describe('a file of phrasings', () => {
  it('says of each line what it means, and whose words it is in', () => {
    const text = [
      '# item walking',
      'is it ok to go for a stroll',
      '# sign bladder',
      'nothing comes when i sit on the loo',
      '# lookalike',
      '[heat-pack] hot bottle leaked all over me',
      '[none] dying for a wee at work',
      '# maybe',
      '[bladder] havent been to the loo',
      '# offtopic',
      'when do you open',
    ].join('\n');
    const { phrasings, problems } = readVoice('07-panic.txt', text, IDS);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      phrasings.map(({ text: line, meaning }) => [line, meaning]),
      [
        ['is it ok to go for a stroll', { kind: 'item', id: 'walking' }],
        ['nothing comes when i sit on the loo', { kind: 'sign', id: 'bladder' }],
        ['hot bottle leaked all over me', { kind: 'lookalike', id: 'heat-pack' }],
        ['dying for a wee at work', { kind: 'lookalike', id: null }],
        ['havent been to the loo', { kind: 'maybe', id: 'bladder' }],
        ['when do you open', { kind: 'offtopic' }],
      ],
    );
    assert.deepEqual([...new Set(phrasings.map(({ voice }) => voice))], ['07']);
  });

  const mistakes: [text: string, line: number, message: RegExp][] = [
    ['hello', 1, /under no heading.*"# item ID"/],
    ['# items walking\nhello', 1, /is no heading/],
    ['# item swimming\nhello', 2, /"swimming" is not the id of an item/],
    ['# sign walking\nhello', 2, /"walking" is not the id of a sign/],
    ['# lookalike\nhello', 2, /begins with no \[id\]/],
    ['# maybe\n[none] hello', 2, /"none" is not the id of a sign/],
    ['# item walking\nhello\n\nHello', 4, /twice/],
  ];
  for (const [text, line, message] of mistakes) {
    it(`reports what cannot be read: ${JSON.stringify(text)}`, () => {
      const { problems } = readVoice('01-a.txt', text, IDS);
      assert.equal(problems[0]?.line, line);
      assert.match(problems[0]?.message ?? '', message);
    });
  }
});

describe('the phrasings of the content', () => {
  const pack = realPack();
  const items = new Set([...pack.questions, ...pack.tips].map(({ id }) => id));
  const signs = new Set(pack.urgent.signs.map(({ id }) => id));
  const folder = fileURLToPath(new URL('../../content/en/phrasings/', import.meta.url));
  const voices = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readVoice(file, readFileSync(folder + file, 'utf8'), { items, signs }));
  const phrasings = voices.flatMap((voice) => voice.phrasings);

  it('can all be read', () => {
    assert.deepEqual(
      voices.flatMap(({ problems }) => problems),
      [],
    );
  });

  it('are of twenty voices at least, each with a number of its own', () => {
    const numbers = voices.map(({ phrasings: [first] }) => first?.voice);
    assert.equal(new Set(numbers).size, voices.length);
    assert.ok(voices.length >= 20);
  });

  it('have at least 120 lines for each item and sign', () => {
    const lines = (kind: string, id: string): number =>
      phrasings.filter(
        ({ meaning }) => meaning.kind === kind && 'id' in meaning && meaning.id === id,
      ).length;
    const few = [
      ...[...items].filter((id) => lines('item', id) < 120),
      ...[...signs].filter((id) => lines('sign', id) < 120),
    ];
    assert.deepEqual(few, []);
  });
});
