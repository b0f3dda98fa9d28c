import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { faq, pack, questionTitles, settled, title } from './mount.js';
import {
  all,
  button,
  find,
  expectFocus,
  has,
  headings,
  isOpen,
  isVisible,
  link,
  nameOf,
  names,
  openNames,
  panelOf,
  visibleText,
} from './perceive.js';

const topicHeadings = pack.topics.map((topic) => topic.heading);

describe('<back-spasm-faq> as a list', () => {
  for (const level of [1, 2, 3, 4]) {
    it(`has its title at level ${level}, topics one below, questions two below`, async () => {
      const el = await faq({ region: 'gb', 'heading-level': String(level) });
      expect(headings(el, level)).to.deep.equal([pack.heading]);
      expect(headings(el, level + 1)).to.include.members(topicHeadings);
      expect(headings(el, level + 2)).to.deep.equal(questionTitles());
    });
  }

  it('takes another title from the page', async () => {
    const el = await faq({ region: 'gb', heading: 'Ask Wrenmoor' });
    expect(headings(el, 2)).to.deep.equal(['Ask Wrenmoor']);
  });

  it('says how many questions there are', async () => {
    expect(visibleText(await faq())).to.include(`${pack.questions.length} questions`);
  });

  it('shows each question as a heading with a button that says it is closed', async () => {
    const el = await faq();
    for (const question of all(el, 'heading').filter((node) => node.localName === 'h4')) {
      const toggle = find(question, 'button', nameOf(question));
      expect(isOpen(toggle), nameOf(question)).to.be.false;
      // So that the browser's find-in-page searches closed answers too.
      expect(panelOf(toggle).getAttribute('hidden')).to.equal('until-found');
      expect(panelOf(toggle).textContent).to.not.be.empty;
    }
  });

  it('opens and closes with a click', async () => {
    const el = await faq();
    const toggle = button(el, title('walking'));
    toggle.click();
    await settled(el);
    expect(openNames(el)).to.deep.equal([title('walking')]);
    toggle.click();
    await settled(el);
    expect(openNames(el)).to.be.empty;
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`opens and closes with ${name}, and keeps the focus`, async () => {
      const el = await faq();
      const toggle = button(el, title('walking'));
      toggle.focus();
      await sendKeys({ press: key });
      await settled(el);
      expect(isOpen(toggle)).to.be.true;
      expectFocus(toggle);
      await sendKeys({ press: key });
      await settled(el);
      expect(isOpen(toggle)).to.be.false;
    });
  }

  it('opens what find-in-page finds, and the button can close it again', async () => {
    const el = await faq();
    const toggle = button(el, title('walking'));
    // As browsers do when they find text in it.
    panelOf(toggle).dispatchEvent(new Event('beforematch', { bubbles: true }));
    panelOf(toggle).removeAttribute('hidden');
    await settled(el);
    expect(isOpen(toggle)).to.be.true;
    toggle.click();
    await settled(el);
    expect(isOpen(toggle)).to.be.false;
  });

  it('opens all and closes all', async () => {
    const el = await faq();
    button(el, 'Open all').click();
    await settled(el);
    expect(openNames(el)).to.deep.equal(questionTitles());
    expect(has(el, 'button', 'Open all')).to.be.false;
    button(el, 'Close all').click();
    await settled(el);
    expect(openNames(el)).to.be.empty;
    expect(has(el, 'button', 'Open all')).to.be.true;
  });

  it('opens what the page asks for', async () => {
    const el = await faq({ region: 'gb', open: 'walking urgent-help' });
    expect(openNames(el)).to.have.members([title('walking'), title('urgent-help')]);
  });

  describe('exclusive', () => {
    it('closes one when another opens, and cannot open all', async () => {
      const el = await faq({ region: 'gb', exclusive: '' });
      button(el, title('walking')).click();
      button(el, title('urgent-help')).click();
      await settled(el);
      expect(openNames(el)).to.deep.equal([title('urgent-help')]);
      expect(has(el, 'button', 'Open all')).to.be.false;
    });

    it('starts with one open, however many the page asks for', async () => {
      const el = await faq({ region: 'gb', exclusive: '', open: 'walking urgent-help' });
      expect(openNames(el)).to.have.length(1);
    });
  });

  describe('narrowed', () => {
    const always = ['urgent-help', 'see-a-doctor'];
    const causes = pack.topics.find((topic) => topic.id === 'causes')!.questions;

    const cases: [string, Record<string, string>, (id: string) => boolean][] = [
      ['topics', { topics: 'causes' }, (id) => causes.includes(id)],
      ['only', { only: 'walking' }, (id) => id === 'walking'],
      ['except', { except: 'walking' }, (id) => id !== 'walking'],
      [
        'topics and only',
        { topics: 'causes', only: `walking ${causes[0]}` },
        (id) => id === causes[0],
      ],
      ['except, aimed at urgent help', { except: always.join(' ') }, () => true],
    ];
    for (const [name, attributes, wanted] of cases) {
      it(`by ${name}, still has urgent help and when to see a doctor`, async () => {
        const el = await faq({ region: 'gb', ...attributes });
        const expected = questionTitles((id) => always.includes(id) || wanted(id));
        expect(headings(el, 4)).to.deep.equal(expected);
      });
    }

    it('shows no heading of an empty topic', async () => {
      const el = await faq({ region: 'gb', topics: 'causes' });
      const shown = headings(el, 3).filter((name) => topicHeadings.includes(name));
      expect(shown).to.have.length(2);
    });
  });

  it('keeps the sources of an answer folded', async () => {
    const el = await faq({ region: 'gb', open: 'walking' });
    const panel = panelOf(button(el, title('walking')));
    const sources = [...panel.querySelectorAll('details a')];
    expect(sources.length).to.be.above(0);
    expect(sources.some(isVisible)).to.be.false;
    find(panel, 'disclosure', /^Where this comes from · updated \w+ \d{4}$/).click();
    await settled(el);
    expect(sources.every(isVisible)).to.be.true;
  });

  it('warns of an opioid patch where the caution about heat is brief', async () => {
    const el = await faq({ region: 'gb', open: 'spasming-right-now' });
    const text = visibleText(panelOf(button(el, title('spasming-right-now'))));
    expect(text).to.include('If you wear an opioid patch');
  });

  it('shows how a brief caution opens, with its list, and unfolds the rest', async () => {
    const el = await faq({ region: 'gb', open: 'best-treatment-spasm' });
    const panel = panelOf(button(el, title('best-treatment-spasm')));
    const isSeen = (text: string): boolean => visibleText(panel).includes(text);
    expect(isSeen('one ever gave you a rash, swelling or a wheeze')).to.be.true;
    expect(isSeen('you drink alcohol every day, or a lot')).to.be.false;
    find(panel, 'disclosure', 'More about anti-inflammatories: who must ask first').click();
    await settled(el);
    expect(isSeen('you drink alcohol every day, or a lot')).to.be.true;
  });

  describe('a link to another question', () => {
    const isQuestion = (id: string): boolean => pack.questions.some((item) => item.id === id);
    const from = pack.questions.find((item) => item.related.some(isQuestion))!;
    const to = from.related.find(isQuestion)!;

    it('opens it and moves there, and leaves address and history alone', async () => {
      const el = await faq({ region: 'gb', open: from.id });
      const before = [location.href, history.length];
      link(panelOf(button(el, from.title)), title(to)).click();
      await settled(el);
      expect(isOpen(button(el, title(to)))).to.be.true;
      expect(isOpen(button(el, from.title))).to.be.true;
      expectFocus(button(el, title(to)));
      expect([location.href, history.length]).to.deep.equal(before);
    });

    it('has an address to copy, and lets the browser open it elsewhere', async () => {
      const el = await faq({ region: 'gb', open: from.id });
      const anchor = link(panelOf(button(el, from.title)), title(to));
      expect(anchor.getAttribute('href')).to.equal(new URL(`#faq-${to}`, location.href).href);
      let handled: boolean | undefined;
      const stay = (event: Event): void => {
        handled = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', stay, { once: true });
      const options = { ctrlKey: true, bubbles: true, composed: true, cancelable: true };
      anchor.dispatchEvent(new MouseEvent('click', options));
      expect(handled).to.be.false;
    });
  });

  it('says which language its content is in', async () => {
    const el = await faq();
    el.lang = 'de';
    const [title] = all(el, 'heading');
    expect(title!.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('names every button', async () => {
    expect(names(await faq(), 'button')).to.not.include('');
  });
});
