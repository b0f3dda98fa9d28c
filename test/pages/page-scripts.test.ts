/** Scripts of a page, and what they do to keys, presses and built-ins: the widget can be used beside each of them. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { eventually, focused, has, isOpen, link, searchbox } from '../elements/perceive.js';
import type { Host } from './hosts.js';
import {
  clickOn,
  EMERGENCY,
  expectTipPlays,
  FAQ,
  faqOf,
  firstQuestion,
  openMade,
  press,
  seesFallback,
} from './hosts.js';

/** A field or button of the page. Seen from the page, no control of a widget is one. */
const IS_CONTROL = "event.target.closest('a, button, input')";
const IS_FIELD = '/^(input|textarea|select)$/i.test(event.target.localName)';

/** In the head, before the script. */
const EARLY: Record<string, string> = {
  'refuses Space outside of fields': `addEventListener('keydown', (event) => {
    if (event.key === ' ' && !${IS_FIELD}) event.preventDefault();
  }, true);`,
  'refuses Backspace outside of fields': `addEventListener('keydown', (event) => {
    if (event.key === 'Backspace' && !${IS_FIELD}) event.preventDefault();
  }, true);`,
  'refuses every letter outside of fields': `addEventListener('keydown', (event) => {
    if (!${IS_FIELD}) event.preventDefault();
  }, true);`,
  'stops clicks at the window': `addEventListener('click', (event) => {
    if (!${IS_CONTROL}) event.stopImmediatePropagation();
  }, true);`,
  'has an Event of its own': `window.Event = function (event) { this.event = event; };`,
  'has events of its own': `window.CustomEvent = window.MouseEvent = function () {};`,
  'has requestIdleCallback without its counterpart': `
    window.requestIdleCallback = (run) => setTimeout(() => run({ timeRemaining: () => 9 }), 1);
    delete window.cancelIdleCallback;`,
  'adds to every object': `
    Object.prototype.attribute = Array.prototype.first = function () {};
    Object.prototype.type = 'object';
    Object.prototype.get = function () {};`,
};

/** At the end of the body, after the element. */
const LATE: Record<string, string> = {
  'captures the pointer to move things': `document.body.addEventListener('pointerdown', (event) => {
    if (!${IS_CONTROL}) document.body.setPointerCapture(event.pointerId);
  });`,
  'captures the pointer of all it has': `document.body.addEventListener('pointerdown', (event) => {
    document.body.setPointerCapture(event.pointerId);
  }, true);`,
  'puts the keyboard away when something else is clicked': `
    document.addEventListener('click', (event) => {
      if (!${IS_FIELD}) document.activeElement.blur();
    });`,
  'keeps the focus in a field of its own': `
    document.addEventListener('click', () => {
      const { localName } = document.activeElement;
      if (!/^(input|textarea|select)$/i.test(localName)) document.querySelector('#own').focus();
    });`,
  'refuses presses on all but controls': `
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      document.addEventListener(type, (event) => {
        if (!${IS_CONTROL}) event.preventDefault();
      });
    }`,
  'takes each click for itself': `document.addEventListener('click', (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  }, true);`,
  'cancels drags and selections': `
    for (const type of ['dragstart', 'selectstart', 'contextmenu', 'mousedown']) {
      document.addEventListener(type, (event) => event.preventDefault(), true);
    }`,
};

/** What a visitor does with mouse and keys. */
async function expectUsable(host: Host, faq: BackSpasmFaqElement): Promise<void> {
  const question = firstQuestion(faq);
  await clickOn(question, host.frame);
  await eventually(() => isOpen(question), 'a click opens the question');
  await press('Enter', question);
  await eventually(() => !isOpen(question), 'Enter closes it');
  await clickOn(searchbox(faq), host.frame);
  await eventually(() => focused(host.doc) === searchbox(faq), 'a click leads into the box');
  // Each key takes its time, so this is short.
  await sendKeys({ type: 'cannot peex' });
  await sendKeys({ press: 'Backspace' });
  expect(searchbox(faq).value).to.equal('cannot pee');
  await eventually(() => has(faq, 'heading', EMERGENCY), 'the danger sign raises its notice');
  await sendKeys({ press: 'Enter' });
  await eventually(() => focused(host.doc)?.id === 'raised-heading', 'Enter leads to the notice');
  let calls = 0;
  const call = link(faq.shadowRoot!.querySelector('.raised')!, /999/);
  call.addEventListener('click', (event) => {
    event.preventDefault();
    calls++;
  });
  await clickOn(call, host.frame);
  await eventually(() => calls > 0, 'the telephone link is pressed');
  await expectTipPlays(host);
  expect(calls).to.equal(1);
  expect(host.page.seen.errors).to.deep.equal([]);
  expect(host.page.seen.console.filter((line) => line.includes('failed'))).to.deep.equal([]);
}

describe('beside a script of the page that', () => {
  for (const [what, head] of Object.entries(EARLY)) {
    it(`${what}, before the widget is there`, async () => {
      const host = await openMade({ head: `<script>${head}</script>` });
      await expectUsable(host, await faqOf(host));
    });
  }
  for (const [what, script] of Object.entries(LATE)) {
    it(what, async () => {
      const own = '<input id="own" aria-label="Own" />';
      const host = await openMade({ body: `${FAQ}${own}<script>${script}</script>` });
      await expectUsable(host, await faqOf(host));
    });
  }
});

describe('on a page that breaks what a widget needs, the danger signs are seen', () => {
  const BREAKS: Record<string, string> = {
    'it filters all HTML': `
      const { set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      Object.defineProperty(Element.prototype, 'innerHTML', {
        set(html) {
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          set.call(this, body.textContent);
        },
      });`,
    'it calls listeners that are objects like functions': `
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const heard = function (event) {
          try {
            return listener.apply(this, [event]);
          } catch {}
        };
        return addEventListener.call(this ?? window, type, heard, options);
      };`,
    'it has no shadow roots': `
      Element.prototype.attachShadow = () => { throw new Error('not here'); };`,
  };

  for (const [what, head] of Object.entries(BREAKS)) {
    for (const body of [FAQ, '<care-tips region="gb"></care-tips>']) {
      it(`${what}: ${body.slice(0, 12)}>`, async () => {
        const host = await openMade({ head: `<script>${head}</script>`, body });
        const [element] = host.doc.body.children;
        await eventually(
          () =>
            seesFallback(host) ||
            [element!, element!.shadowRoot].some(
              (place) =>
                (place?.querySelector('a[href="tel:999"]')?.getClientRects().length ?? 0) > 0,
            ),
          'the number, or what the page has',
        );
        expect(host.page.seen.console.join()).to.match(/failed|could not start/);
      });
    }
  }
});
