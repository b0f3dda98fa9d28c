import { expect } from '@open-wc/testing';
import { foreign } from '../content/foreign.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { pack } from '../../src/generated/en/pack.js';
import { faq, settled, tips } from './mount.js';
import type { HelpElement } from './mount.js';
import { all, visibleText } from './perceive.js';

/** Everything a reader may meet: every answer open, without what is asked for elsewhere. */
async function everythingIn(el: HelpElement): Promise<string> {
  // The other tests do with less of it.
  el.pack = pack;
  await settled(el);
  for (const button of all(el, 'button')) {
    if (button.getAttribute('aria-expanded') === 'false') button.click();
  }
  await settled(el);
  return visibleText(el);
}

describe('every country reads its own numbers and words', () => {
  for (const id of [...Object.keys(pack.regions), null] as (RegionId | null)[]) {
    const region: Record<string, string> = id ? { region: id } : {};
    const theirs = foreign(pack, id);

    it(`${id ?? 'no country'}, in the questions`, async () => {
      const read = await everythingIn(await faq(region));
      expect(read).to.include(pack.questions.at(-1)!.title);
      expect(theirs.exec(read)?.[0]).to.equal(undefined);
    });

    it(`${id ?? 'no country'}, in the tips`, async () => {
      const read = await everythingIn(await tips(region));
      expect(read).to.include(pack.tips.at(-1)!.title);
      expect(theirs.exec(read)?.[0]).to.equal(undefined);
    });
  }
});
