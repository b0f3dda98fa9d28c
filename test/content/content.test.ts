/** What we publish, as every country reads it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regionIds } from '../../src/content/pack/region.js';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import { createView } from '../../src/content/view/create-view.js';
import type { View } from '../../src/content/view/view.js';
import { foreign } from './foreign.js';
import { problems, realPack, textOf, texts } from './real.js';

describe('the content of this package', () => {
  it('compiles without a mistake', () => {
    assert.deepEqual(problems, []);
  });

  it('is accepted as a pack that somebody else brings', () => {
    const parsed = parseLanguagePack(JSON.parse(JSON.stringify(realPack())));
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(parsed.pack, realPack());
  });

  it('has an answer for whoever asks whether it is serious', () => {
    const ids = realPack().questions.map((question) => question.id);
    assert.ok(ids.includes('urgent-help'));
    assert.ok(ids.includes('see-a-doctor'));
  });
});

describe('every country reads its own words and numbers', () => {
  const pack = realPack();
  /** All that is read without opening the list of other countries. */
  const readable = (shown: View): string[] => [
    ...[...shown.items.values()].map(textOf),
    ...shown.notice,
    ...[...shown.signs.values()].map(({ text }) => text),
    ...shown.quickStarts.map((start) => start.label),
    ...texts(shown.messages),
  ];

  for (const id of [...regionIds(pack), null]) {
    describe(id ?? 'no country', () => {
      it("never gives another country's number or word", () => {
        const theirs = foreign(pack, id);
        for (const text of readable(createView(pack, { region: id })))
          assert.doesNotMatch(text, theirs);
      });

      it('leaves no {word} unresolved in answers', () => {
        for (const item of createView(pack, { region: id }).items.values()) {
          assert.doesNotMatch(textOf(item), /[{}]/, item.id);
        }
      });

      it('leaves no region word unresolved in the interface', () => {
        const shown = createView(pack, { region: id });
        const left = texts(shown.messages).flatMap((text) => text.match(/\{[^}]*\}/g) ?? []);
        const words = left.filter((word) => word.slice(1, -1) in pack.neutralWords);
        assert.deepEqual(words, []);
        for (const text of [
          ...shown.notice,
          ...[...shown.signs.values()].map((sign) => sign.text),
        ]) {
          assert.doesNotMatch(text, /[{}]/);
        }
      });

      it('says whom to call in an emergency', () => {
        const shown = createView(pack, { region: id });
        const number = id ? pack.regions[id].emergency.number : 'your local emergency number';
        assert.ok(textOf(shown.items.get('urgent-help')!).includes(`Call ${number}`));
        assert.ok(shown.messages.noticeHeading.includes(`Call ${number}`));
        assert.ok(shown.messages.raised.emergency.advice.includes(`Call ${number}`));
      });
    });
  }
});
