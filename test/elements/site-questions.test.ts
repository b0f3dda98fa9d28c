/** Site questions among those of the pack: shown, refused, changed, found and linked to. */
import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { faq, parseNodes, pack, questionTitles, settled, tips, title } from './mount.js';
import {
  all,
  button,
  eventually,
  expectFocus,
  find,
  has,
  headings,
  isOpen,
  link,
  nameOf,
  openNames,
  panelOf,
  visibleText,
} from './perceive.js';

const PARKING = '<details id="parking"><summary>Where can I park?</summary>Behind.</details>';
const HOURS = '<details id="hours"><summary>When are you open?</summary>From nine.</details>';
const NAMED = { region: 'gb', 'contact-name': 'Wrenmoor Pharmacy' };
const OURS = questionTitles();

let lines: string[];
const { warn, error } = console;
beforeEach(() => {
  lines = [];
  console.warn = (line: string) => lines.push(`warning ${line}`);
  console.error = (line: string) => lines.push(`error ${line}`);
});
afterEach(() => {
  Object.assign(console, { warn, error });
  history.replaceState(null, '', location.pathname + location.search);
});

/** The heading of the group that a question is in. */
const groupOf = (name: string, el: Element): string =>
  nameOf(button(el, name).closest('section')!.querySelector('h3')!);
/** The text in the row of a question. */
const rowText = (name: string, el: Element): string =>
  button(el, name).closest('.summary')!.textContent.replace(/\s+/g, ' ').trim();

/** Waits until the element has rendered a change that the page has made to its children. */
async function settledAfterChange(el: Awaited<ReturnType<typeof faq>>): Promise<void> {
  // Mutation observers are called before a promise that resolves later.
  await Promise.resolve();
  await settled(el);
}

describe('site questions', () => {
  it('are read again where the page has given arrays a toJSON method', async () => {
    const el = await faq(NAMED, PARKING);
    const list = Array.prototype as { toJSON?: unknown };
    list.toJSON = () => '[]';
    try {
      el.append(...parseNodes(HOURS));
      await settledAfterChange(el);
    } finally {
      delete list.toJSON;
    }
    expect(headings(el, 4)).to.include('When are you open?');
  });

  it('stand after those of the pack, below the name of the site owner', async () => {
    const el = await faq(NAMED, PARKING + HOURS);
    expect(headings(el, 4)).to.deep.equal([...OURS, 'Where can I park?', 'When are you open?']);
    expect(headings(el, 3).at(-1)).to.equal('From Wrenmoor Pharmacy');
    expect(rowText('Where can I park?', el)).to.equal('Where can I park?');
    expect(lines).to.be.empty;
  });

  it('are "from this site" where no name is set', async () => {
    expect(headings(await faq(undefined, PARKING), 3).at(-1)).to.equal('From this site');
  });

  it('in a topic name the owner in their row', async () => {
    const el = await faq(NAMED, PARKING.replace('id=', 'data-topic="causes" id='));
    expect(groupOf('Where can I park?', el)).to.equal(groupOf(title('common-causes'), el));
    expect(rowText('Where can I park?', el)).to.equal('Where can I park? From Wrenmoor Pharmacy');
    expect(has(el, 'heading', 'From Wrenmoor Pharmacy')).to.be.false;
  });

  it('with data-first stand before those of the pack in their topic', async () => {
    const el = await faq(NAMED, PARKING.replace('id=', 'data-first data-topic="relief" id='));
    expect(headings(el, 4)[0]).to.equal('Where can I park?');
    expect(headings(el, 4).slice(1)).to.deep.equal(OURS);
  });

  it('with data-first and no topic stand before all topics, below the danger signs', async () => {
    const el = await faq(NAMED, PARKING.replace('id=', 'data-first id='));
    expect(headings(el, 3)[1]).to.equal('From Wrenmoor Pharmacy');
    expect(headings(el, 3)[0]).to.match(/999/);
  });

  it('with an unknown topic stand in their own group, and the owner is told', async () => {
    const el = await faq(NAMED, PARKING.replace('id=', 'data-topic="knees" id='));
    expect(groupOf('Where can I park?', el)).to.equal('From Wrenmoor Pharmacy');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^warning .*data-topic="knees".*"parking".*relief.*causes/);
  });

  it('with a topic that the page hides stand in their own group, without a console line', async () => {
    const attributes = { ...NAMED, topics: 'causes' };
    const el = await faq(attributes, PARKING.replace('id=', 'data-topic="relief" id='));
    expect(groupOf('Where can I park?', el)).to.equal('From Wrenmoor Pharmacy');
    expect(lines).to.be.empty;
  });

  it('can be named by open, except and only', async () => {
    const el = await faq(
      { region: 'gb', open: 'hours', except: 'parking', only: 'hours walking' },
      PARKING + HOURS,
    );
    expect(openNames(el)).to.deep.equal(['When are you open?']);
    expect(has(el, 'button', 'Where can I park?')).to.be.false;
    expect(lines).to.be.empty;
  });

  it('open like those of the pack, with the same event', async () => {
    const el = await faq({ region: 'gb', exclusive: '', open: 'walking' }, PARKING);
    const events: unknown[] = [];
    el.addEventListener('question-toggle', ({ detail }) => events.push(detail));
    button(el, 'Where can I park?').click();
    await settled(el);
    expect(openNames(el)).to.deep.equal(['Where can I park?']);
    expect(events).to.deep.equal([{ id: 'parking', open: true }]);
    expect(visibleText(panelOf(button(el, 'Where can I park?')))).to.match(/^Behind\./);
  });

  it('have no sources, and count in no review', async () => {
    const el = await faq(
      { region: 'gb', open: 'parking', 'reviewed-by': 'A. Example', 'reviewed-on': '2000-01-01' },
      PARKING,
    );
    expect(visibleText(el)).to.include(
      `${pack.questions.length + pack.tips.length} answers have changed since then.`,
    );
    expect(all(panelOf(button(el, 'Where can I park?')), 'disclosure')).to.be.empty;
  });

  it('are read in their own language and direction', async () => {
    const el = await faq(
      undefined,
      '<details id="parking" lang="ar"><summary>أين الموقف؟</summary>خلف المحل.</details>',
    );
    const text = button(el, 'أين الموقف؟');
    expect(text.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(text).direction).to.equal('rtl');
    expect(getComputedStyle(button(el, title('walking'))).direction).to.equal('ltr');
  });

  it('are read also where an editor has put elements around them', async () => {
    const el = await faq(undefined, `<div><section>${HOURS}</section></div>`);
    expect(headings(el, 4)).to.have.members([...OURS, 'When are you open?']);
    el.querySelector('details')!.remove();
    await eventually(() => headings(el, 4).length === OURS.length, 'it is gone');
    el.querySelector('section')!.append(...parseNodes(HOURS));
    await eventually(() => headings(el, 4).length > OURS.length, 'it is back');
  });

  it('are not made from fallback content, from what is inside another, or from what is hidden', async () => {
    const el = await faq(
      undefined,
      `<div data-fallback><div>${PARKING}</div></div><div hidden>${HOURS}</div>` +
        '<div><details><summary>Without an id?</summary>c</details></div>' +
        '<details data-fallback id="a"><summary>A?</summary>a</details>' +
        '<details hidden id="b"><summary>B?</summary>b</details>',
    );
    expect(headings(el, 4)).to.deep.equal(OURS);
    expect(lines).to.be.empty;
  });

  it('are not read by care-tips', async () => {
    const el = await tips();
    el.append(...parseNodes(PARKING));
    await settled(el);
    expect(has(el, 'button', 'Where can I park?')).to.be.false;
  });
});

describe('a site question is refused, and the owner is told why', () => {
  const QUESTION = '<summary>Mine?</summary>Yes.';
  const CASES: [why: string, markup: string, line: RegExp][] = [
    ['an id of the pack', `<details id="walking">${QUESTION}</details>`, /id="walking".*ours/],
    [
      'an id of the pack with a prefix',
      `<details id="faq-heat-or-ice">${QUESTION}</details>`,
      /id="heat-or-ice".*ours/,
    ],
    ['the id of a tip', `<details id="ice-pack">${QUESTION}</details>`, /id="ice-pack".*ours/],
    [
      'the id of a tip with a prefix',
      `<details id="tip-ice-pack">${QUESTION}</details>`,
      /id="tip-ice-pack".*ours/,
    ],
    ['no id', `<details>${QUESTION}</details>`, /id="".*"Mine\?".*such as parking/],
    ['a blank id', `<details id=" ">${QUESTION}</details>`, /id=" ".*such as parking/],
    ['a prefix alone', `<details id="faq-">${QUESTION}</details>`, /id="faq-".*such as parking/],
    ['white space', `<details id="a b">${QUESTION}</details>`, /id="a b".*without spaces/],
    ['no summary', '<details id="no-summary">Yes.</details>', /id="no-summary".*<summary>/],
    [
      'an empty summary',
      '<details id="empty"><summary> <svg></svg> </summary>Yes.</details>',
      /id="empty".*<summary>/,
    ],
    [
      'no answer',
      '<details id="no-answer"><summary>Mine?</summary> <p></p></details>',
      /id="no-answer".*answer/,
    ],
  ];
  for (const [why, markup, line] of CASES) {
    it(`for ${why}`, async () => {
      const el = await faq(undefined, markup + PARKING);
      expect(headings(el, 4)).to.deep.equal([...OURS, 'Where can I park?']);
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.match(/^error back-spasm-help: your own question /)
        .and.match(line);
    });
  }

  it('for the id of one before it, which stays', async () => {
    const second = PARKING.replace('parking', 'faq-parking').replace('Where', 'Why');
    const el = await faq(undefined, PARKING + second);
    expect(headings(el, 4)).to.deep.equal([...OURS, 'Where can I park?']);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^error .*id="faq-parking".*already/);
  });
});

describe('a change of site questions is shown', () => {
  it('when one is added, also before an open one', async () => {
    const el = await faq({ ...NAMED, open: 'walking hours' }, HOURS);
    el.prepend(...parseNodes(PARKING));
    await settledAfterChange(el);
    expect(headings(el, 4).slice(-2)).to.deep.equal(['Where can I park?', 'When are you open?']);
    expect(openNames(el)).to.deep.equal([title('walking'), 'When are you open?']);
  });

  it('when one is removed', async () => {
    const el = await faq(NAMED, PARKING);
    el.querySelector('#parking')!.remove();
    await settledAfterChange(el);
    expect(headings(el, 4)).to.deep.equal(OURS);
    expect(has(el, 'heading', 'From Wrenmoor Pharmacy')).to.be.false;
  });

  const CHANGES: [what: string, change: (details: HTMLElement) => void, text: RegExp][] = [
    ['its title', (one) => one.querySelector('summary')!.replaceChildren('Why?'), /Why\? Behind\./],
    ['a word', (one) => ((one.lastChild as Text).data = 'In front.'), /park\? In front\./],
    ['its answer', (one) => one.append(...parseNodes('<p>Free.</p>')), /Behind\. Free\./],
    ['its place', (one) => (one.dataset['topic'] = 'relief'), /park\? From this site Behind\./],
  ];
  for (const [what, change, text] of CHANGES) {
    it(`when ${what} changes; it stays open`, async () => {
      const el = await faq({ region: 'gb', open: 'parking' }, PARKING);
      change(el.querySelector('#parking')!);
      await settledAfterChange(el);
      expect(visibleText(el)).to.match(text);
      expect(openNames(el)).to.have.length(1);
    });
  }

  it('beside a form whose field hides a method of the form', async () => {
    const el = await faq(NAMED, `<form><input name="contains"></form>${PARKING}`);
    el.querySelector('#parking')!.lastChild!.nodeValue = 'Across the street.';
    await settledAfterChange(el);
    button(el, 'Where can I park?').click();
    await settled(el);
    expect(visibleText(el)).to.include('Across the street.');
  });

  it('when its id changes: it counts as another one, and is closed', async () => {
    const el = await faq({ region: 'gb', open: 'parking' }, PARKING);
    el.querySelector('details')!.id = 'spaces';
    await settledAfterChange(el);
    expect(isOpen(button(el, 'Where can I park?'))).to.be.false;
    expect([el.show('parking'), el.show('spaces')]).to.deep.equal([false, true]);
  });

  it('in the results of a search', async () => {
    const el = await faq(NAMED, HOURS);
    type(el, 'park');
    await settled(el);
    expect(has(el, 'button', 'Where can I park?')).to.be.false;
    el.append(...parseNodes(PARKING));
    await settledAfterChange(el);
    expect(has(el, 'button', 'Where can I park?')).to.be.true;
    el.querySelector('#parking')!.remove();
    await settledAfterChange(el);
    expect(has(el, 'button', 'Where can I park?')).to.be.false;
  });

  it('after it was taken out of the page and put back', async () => {
    const el = await faq(NAMED, PARKING);
    const parent = el.parentElement!;
    el.remove();
    el.append(...parseNodes(HOURS));
    parent.append(el);
    await settledAfterChange(el);
    expect(headings(el, 4).slice(-2)).to.deep.equal(['Where can I park?', 'When are you open?']);
  });

  it('at once in methods', async () => {
    const el = await faq(NAMED);
    el.append(...parseNodes(PARKING));
    expect(el.show('parking')).to.be.true;
    await settled(el);
    expectFocus(button(el, 'Where can I park?'));
  });

  for (const [where, place] of [
    ['in a topic', 'data-first data-topic="relief"'],
    ['in a group of its own', 'data-first'],
  ] as const) {
    it(`and keeps the focus, when one is added before the focused one ${where}`, async () => {
      const el = await faq(NAMED);
      button(el, title('treat-a-spasm')).focus();
      el.append(...parseNodes(PARKING.replace('id=', `${place} id=`)));
      await settledAfterChange(el);
      expect(headings(el, 4)[0]).to.equal('Where can I park?');
      expectFocus(button(el, title('treat-a-spasm')));
    });
  }

  it('but causes no update where the questions stay the same', async () => {
    const el = await faq(NAMED, PARKING);
    el.querySelector<HTMLDetailsElement>('#parking')!.open = true;
    el.querySelector('#parking')!.replaceWith(...parseNodes(PARKING));
    await Promise.resolve();
    expect(el.isUpdatePending, 'after the same one').to.be.false;
    el.querySelector('#parking')!.replaceWith(...parseNodes(HOURS));
    await Promise.resolve();
    expect(el.isUpdatePending, 'after another one').to.be.true;
  });
});

describe('a search', () => {
  it('finds a site question, names its owner, and highlights matches', async () => {
    const el = await faq(NAMED, PARKING);
    type(el, 'parking');
    await settled(el);
    expect(headings(el, 4)).to.deep.equal(['Where can I park?']);
    expect(rowText('Where can I park?', el)).to.include('From Wrenmoor Pharmacy');
    expect(button(el, 'Where can I park?').querySelector('mark')?.textContent).to.equal('park');
    expect(el.search('parking').results[0]).to.include({ id: 'parking', kind: 'own' });
  });

  it('raises a danger sign above it', async () => {
    const el = await faq(NAMED, '<details id="wee"><summary>Cant wee?</summary>No.</details>');
    type(el, 'cant wee');
    await settled(el);
    expect(find(el, 'heading', /may need emergency help/)).to.exist;
    expect(headings(el, 4)[0]).to.equal(title('urgent-help'));
  });
});

describe('a link to a site question', () => {
  it('in another of them leads there and leaves the address alone', async () => {
    const el = await faq(
      { region: 'gb', open: 'hours' },
      PARKING + HOURS.replace('From', '<a href="#parking">Park</a> from'),
    );
    link(el, 'Park').click();
    await settled(el);
    expectFocus(button(el, 'Where can I park?'));
    expect(location.hash).to.equal('');
  });

  for (const hash of ['#parking', '#faq-parking']) {
    it(`${hash} opens it when it is set`, async () => {
      const el = await faq(undefined, PARKING);
      location.hash = hash;
      await eventually(() => openNames(el).length > 0, 'opens');
      await settled(el);
      expect(openNames(el)).to.deep.equal(['Where can I park?']);
      expectFocus(button(el, 'Where can I park?'));
    });

    it(`${hash} opens it when the element comes`, async () => {
      history.replaceState(null, '', hash);
      const el = await faq(undefined, PARKING);
      await settled(el);
      expectFocus(button(el, 'Where can I park?'));
    });

    it(`${hash} opens it when the question comes late`, async () => {
      history.replaceState(null, '', hash);
      const el = await faq();
      el.append(...parseNodes(PARKING));
      await settledAfterChange(el);
      await settled(el);
      expectFocus(button(el, 'Where can I park?'));
    });
  }

  it('may have letters that an address encodes', async () => {
    history.replaceState(null, '', '#caf%C3%A9');
    const el = await faq(undefined, PARKING.replace('parking', 'café'));
    await settled(el);
    expect(openNames(el)).to.deep.equal(['Where can I park?']);
  });

  it('does no harm where it cannot be decoded', async () => {
    history.replaceState(null, '', '#faq-%E0%A4%A');
    const el = await faq(undefined, PARKING);
    await settled(el);
    expect(headings(el, 4)).to.include('Where can I park?');
    expect(openNames(el)).to.be.empty;
  });

  it('needs no prefix, but #walking opens nothing: a page may have a place of that id', async () => {
    history.replaceState(null, '', '#walking');
    const el = await faq(undefined, PARKING);
    await settled(el);
    expect(openNames(el)).to.be.empty;
  });
});
