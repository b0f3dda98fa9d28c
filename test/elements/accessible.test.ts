import { expect } from '@open-wc/testing';
import { inState, states } from './mount.js';

const root = document.documentElement;

/** States with colours of their own. In the dark only these are checked: all else is the same there. */
const withOwnColours = states.filter(({ name }) =>
  /^faq-(open|results|emergency|same-day|overdose|crisis)$|^tips-open$/.test(name),
);

// What axe looks at is the same in every engine, but for colours. One engine checks it everywhere.
const isChromium = navigator.userAgent.includes('Chrome');

for (const [scheme, checkedStates] of [
  ['light', isChromium ? states : withOwnColours],
  ['dark', withOwnColours],
] as const) {
  describe(`accessibility, ${scheme}`, () => {
    before(() => {
      // The browser's colours, for everything that takes its colours from the page.
      root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    });
    after(() => root.removeAttribute('style'));

    for (const state of checkedStates) {
      it(`"${state.name}" has no fault that axe knows`, async () => {
        const element = await inState(state);
        await expect(element.parentElement).to.be.accessible();
      });
    }
  });
}
