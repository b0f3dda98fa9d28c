import { expect } from '@open-wc/testing';
import { inState, states } from './mount.js';

const root = document.documentElement;

/** What has colours of its own. Structure is the same in the dark, and looking at all of it takes long. */
const coloured = states.filter(({ name }) =>
  /^faq-(open|results|emergency|same-day|overdose|crisis)$|^tips-open$/.test(name),
);

for (const [scheme, looked] of [
  ['light', states],
  ['dark', coloured],
] as const) {
  describe(`accessibility, ${scheme}`, () => {
    before(() => {
      // Colours of the browser for what the elements leave to the page.
      root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    });
    after(() => root.removeAttribute('style'));

    for (const state of looked) {
      it(`"${state.name}" has no fault that axe knows`, async () => {
        const element = await inState(state);
        await expect(element.parentElement).to.be.accessible();
      });
    }
  });
}
