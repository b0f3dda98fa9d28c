import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import { faq, pack, settled, tips, title, typeKeys } from './mount.js';
import { button, eventually, find, isOpen, panelOf, searchbox } from './perceive.js';

const EVENT_NAMES = ['question-toggle', 'tip-toggle', 'faq-search', 'content-error'];

let stop: AbortController;
beforeEach(() => (stop = new AbortController()));
afterEach(() => stop.abort());

/** Our events as a listener on the document gets them. */
function recordEvents(): CustomEvent<Record<string, unknown>>[] {
  const events: CustomEvent<Record<string, unknown>>[] = [];
  for (const name of EVENT_NAMES) {
    const add = (event: Event): unknown => events.push(event as (typeof events)[number]);
    document.addEventListener(name, add, { signal: stop.signal });
  }
  return events;
}

const summary = (events: CustomEvent<unknown>[]): unknown[] =>
  events.map(({ type, detail }) => [type, detail]);

/** Whether a page can listen for an event anywhere above the element, also outside of shadow roots. */
const reachesPage = ({ bubbles, composed, target }: Event, el: Element): boolean =>
  bubbles && composed && target === el;

describe('events', () => {
  it('question-toggle says which question, and whether it is open', async () => {
    const el = await faq();
    const events = recordEvents();
    const toggle = button(el, title('walking'));
    toggle.click();
    await settled(el);
    toggle.click();
    expect(summary(events)).to.deep.equal([
      ['question-toggle', { id: 'walking', open: true }],
      ['question-toggle', { id: 'walking', open: false }],
    ]);
    expect(events.every((event) => reachesPage(event, el))).to.be.true;
  });

  it('question-toggle comes for each question that "Open all" opens', async () => {
    const el = await faq({ region: 'gb', open: 'walking' });
    const events = recordEvents();
    button(el, 'Open all').click();
    const ids = events.map((event) => event.detail['id']);
    expect(ids)
      .to.have.length(pack.questions.length - 1)
      .and.not.include('walking');
  });

  it('tip-toggle says which tip, and whether it is open', async () => {
    const el = await tips();
    const events = recordEvents();
    button(el, title('heat-pack')).click();
    expect(summary(events)).to.deep.equal([['tip-toggle', { id: 'heat-pack', open: true }]]);
    expect(reachesPage(events[0]!, el)).to.be.true;
  });

  it('faq-search says how many answers there are once typing has paused', async () => {
    const el = await faq();
    const events = recordEvents();
    const clock = new FakeClock();
    type(el, 'hea');
    clock.advance(999);
    type(el, 'heat');
    clock.advance(999);
    const early = events.length;
    clock.advance(1);
    clock.restore();
    expect(early).to.equal(0);
    const resultCount = el.search('heat').results.length;
    expect(summary(events)).to.deep.equal([['faq-search', { resultCount }]]);
    expect(reachesPage(events[0]!, el)).to.be.true;
  });

  it('are not fired by methods', async () => {
    const el = await faq();
    const help = await tips();
    const events = recordEvents();
    const clock = new FakeClock();
    el.show('walking');
    el.search('cant wee');
    clock.advance(2000);
    el.clear();
    el.show('heat-pack');
    help.show('ice-pack');
    clock.advance(2000);
    clock.restore();
    await Promise.all([settled(el), settled(help)]);
    expect(summary(events)).to.be.empty;
  });

  it('are not fired by deep links, nor when find-in-page opens something', async () => {
    const el = await faq();
    const events = recordEvents();
    const before = location.href;
    location.hash = '#faq-walking';
    await eventually(() => isOpen(button(el, title('walking'))), 'walking opens');
    history.replaceState(null, '', before);
    panelOf(button(el, title('urgent-help'))).dispatchEvent(new Event('beforematch'));
    await settled(el);
    expect(summary(events)).to.be.empty;
  });
});

describe('what is typed', () => {
  const QUERY = 'Heat xyz';
  /** All events of a text field. */
  const FIELD_EVENTS = [
    ...['input', 'change', 'beforeinput', 'textInput', 'search', 'select', 'selectionchange'],
    ...['keydown', 'keypress', 'keyup', 'compositionstart', 'compositionupdate'],
    ...['compositionend', 'copy', 'cut', 'paste', 'drop', 'faq-search'],
  ];

  /** The events of the field that a listener on the document gets, as text. */
  function recordFieldEvents(): string[] {
    const events: string[] = [];
    for (const name of FIELD_EVENTS) {
      const add = (event: Event): void => {
        const { data, key } = event as InputEvent & KeyboardEvent;
        const { detail } = event as CustomEvent<unknown>;
        events.push(`${event.type} ${JSON.stringify(data ?? key ?? detail ?? null)}`);
      };
      document.addEventListener(name, add, { signal: stop.signal });
    }
    return events;
  }

  it('does not reach the page', async () => {
    const el = await faq();
    const events = recordFieldEvents();
    await typeKeys(el, QUERY);
    await sendKeys({ press: 'Backspace' });
    // Browsers fire `change` when the field loses focus.
    button(el, 'Show all').focus();
    await settled(el);
    const revealing = /^(input|change|beforeinput|textInput) | "(.|Backspace)"$/u;
    expect(events.filter((event) => revealing.test(event))).to.deep.equal([]);
  });

  it('does not reach the page from an input method or from the clipboard', async () => {
    const el = await faq();
    const events = recordFieldEvents();
    const options = { bubbles: true, composed: true, data: 'エ' };
    const box = searchbox(el);
    box.dispatchEvent(new CompositionEvent('compositionstart', options));
    box.dispatchEvent(new CompositionEvent('compositionupdate', options));
    box.dispatchEvent(new CompositionEvent('compositionend', options));
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true }));
    expect(events).to.deep.equal([]);
  });

  it('does not trigger shortcuts of the page, while Tab, Escape and Ctrl+K do', async () => {
    const el = await faq();
    searchbox(el).focus();
    const keys: string[] = [];
    const add = (event: KeyboardEvent): void => {
      // Some test keyboards press Shift for a capital letter, as people do.
      if (event.key === 'Shift') return;
      keys.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`);
      // Ctrl+K is a shortcut of some browsers.
      if (event.ctrlKey) event.preventDefault();
    };
    document.addEventListener('keydown', add, { signal: stop.signal });
    await sendKeys({ type: 'jk /?S' });
    await sendKeys({ press: 'Backspace' });
    expect(keys).to.be.empty;
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'k' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(keys).to.deep.equal(['Ctrl+Control', 'Ctrl+k', 'Escape', 'Tab']);
  });

  it('is in no form of the page', async () => {
    const el = await faq();
    const form = document.createElement('form');
    el.replaceWith(form);
    form.append(el);
    let submitted = false;
    form.addEventListener('submit', (event) => {
      submitted = true;
      event.preventDefault();
    });
    await typeKeys(el, 'heat');
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.be.false;
    expect([...new FormData(form)]).to.be.empty;
    find(el, 'heading', /answers$/);
  });
});
