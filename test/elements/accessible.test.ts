import { expect } from '@open-wc/testing';
import { inState, states } from './mount.js';

const root = document.documentElement;

for (const scheme of ['light', 'dark']) {
  describe(`accessibility, ${scheme}`, () => {
    before(() => {
      // Colours of the browser for what the elements leave to the page.
      root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    });
    after(() => root.removeAttribute('style'));

    for (const state of states) {
      it(`"${state.name}" has no fault that axe knows`, async () => {
        const element = await inState(state);
        await expect(element.parentElement).to.be.accessible();
      });
    }
  });
}
