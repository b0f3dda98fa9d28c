/** Whether an element is visible, also in browsers that do not tell. */
import { expect, fixture, html } from '@open-wc/testing';
import { isVisible } from '../../src/elements/shared/is-visible.js';

const original = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility');

describe('an element is visible', () => {
  afterEach(() => {
    if (original) Object.defineProperty(Element.prototype, 'checkVisibility', original);
  });

  for (const isOld of [false, true]) {
    for (const [where, template, expected] of [
      ['on the page', html`<p><b>x</b></p>`, true],
      ['not when hidden', html`<p hidden><b>x</b></p>`, false],
      ['not in a closed tab', html`<p class="tab"><b>x</b></p>`, false],
      ['in an open disclosure', html`<details open><b>x</b></details>`, true],
      ['not in a closed one', html`<details><b>x</b></details>`, false],
      [
        'in its summary',
        html`<details>
          <summary><b>x</b></summary>
        </details>`,
        true,
      ],
      ['not in a closed dialog', html`<dialog><b>x</b></dialog>`, false],
    ] as const) {
      it(`${where}${isOld ? ', in an older browser' : ''}`, async () => {
        const outer = await fixture<HTMLElement>(template);
        if (outer.className === 'tab') outer.style.display = 'none';
        if (isOld) Reflect.deleteProperty(Element.prototype, 'checkVisibility');
        expect(isVisible(outer.querySelector('b')!)).to.equal(expected);
      });
    }

    it(`not in the shadow of a closed one${isOld ? ', in an older browser' : ''}`, async () => {
      const details = await fixture(html`<details><span></span></details>`);
      const inside = document.createElement('b');
      details.querySelector('span')!.attachShadow({ mode: 'open' }).append(inside, 'x');
      inside.textContent = 'x';
      if (isOld) Reflect.deleteProperty(Element.prototype, 'checkVisibility');
      expect(isVisible(inside)).to.be.false;
    });
  }
});
