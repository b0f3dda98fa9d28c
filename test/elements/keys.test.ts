/** Events are not what they say: what fills fields in fires events of keys that name none. */
import { expect } from '@open-wc/testing';
import { faq, settled, tips, typeKeys } from './mount.js';
import { all, searchbox } from './perceive.js';

/** What throws in a listener. */
let errors: string[] = [];
const onError = (event: ErrorEvent): void => {
  errors.push(event.message);
  event.preventDefault();
};
/** The test runner's own, which would end the test. */
let runnersListener: OnErrorEventHandler;

describe('an event of a key that names none', () => {
  beforeEach(() => {
    errors = [];
    runnersListener = window.onerror;
    window.onerror = null;
    window.addEventListener('error', onError);
  });

  afterEach(() => {
    window.removeEventListener('error', onError);
    window.onerror = runnersListener;
  });

  for (const [name, make] of Object.entries({ faq, tips })) {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      it(`throws nothing in any part of ${name}: ${type}`, async () => {
        const el = await make();
        const root = el.shadowRoot!;
        const parts = [...root.querySelectorAll('h2, button, a, input, summary')];
        const texts = parts.flatMap((part) => [...part.childNodes]).slice(0, 5);
        for (const target of [el, root, ...parts, ...texts, document, window]) {
          for (const isRefused of [false, true]) {
            const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
            if (isRefused) event.preventDefault();
            target.dispatchEvent(event);
          }
        }
        await settled(el);
        expect(errors).to.deep.equal([]);
      });
    }
  }

  it('leaves what is in the box, and typing goes on', async () => {
    const el = await faq();
    await typeKeys(el, 'heat ');
    const box = searchbox(el);
    for (const type of ['keydown', 'keyup', 'keydown']) {
      box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    await typeKeys(el, 'pack');
    expect(box.value).to.equal('heat pack');
    expect(errors).to.deep.equal([]);
    expect(all(el, 'button').length).to.be.above(1);
  });
});
