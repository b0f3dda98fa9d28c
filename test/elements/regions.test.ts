import { expect } from '@open-wc/testing';
import { foreign } from '../content/foreign.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { pack } from '../../src/generated/en/pack.js';
import { faq, settled, tips } from './mount.js';
import type { HelpElement } from './mount.js';
import { all, visibleText } from './perceive.js';

/** The visible text with every answer open. */
async function openedText(el: HelpElement): Promise<string> {
  // The full content; the other tests run with a part of it.
  el.pack = pack;
  await settled(el);
  for (const button of all(el, 'button')) {
    if (button.getAttribute('aria-expanded') === 'false') button.click();
  }
  await settled(el);
  return visibleText(el);
}

describe('each country has its own numbers and words', () => {
  for (const id of [...Object.keys(pack.regions), null] as (RegionId | null)[]) {
    const region: Record<string, string> = id ? { region: id } : {};
    const foreignWords = foreign(pack, id);

    it(`${id ?? 'no country'}, in the questions`, async () => {
      const text = await openedText(await faq(region));
      expect(text).to.include(pack.questions.at(-1)!.title);
      expect(foreignWords.exec(text)?.[0]).to.equal(undefined);
    });

    it(`${id ?? 'no country'}, in the tips`, async () => {
      const text = await openedText(await tips(region));
      expect(text).to.include(pack.tips.at(-1)!.title);
      expect(foreignWords.exec(text)?.[0]).to.equal(undefined);
    });
  }
});
