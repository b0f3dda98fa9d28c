import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import { createSearch } from '../../src/search/search.js';
import { FakeClock } from './clock.js';
import { faq, pack, questionTitles, settled, title, typeKeys } from './mount.js';
import {
  button,
  find,
  expectFocus,
  focused,
  has,
  headings,
  isOpen,
  isVisible,
  link,
  nameOf,
  names,
  openNames,
  panelOf,
  searchbox,
  visibleText,
} from './perceive.js';

const CONTACT = {
  region: 'gb',
  'contact-name': 'Wrenmoor Pharmacy',
  'contact-url': 'https://example.org/ask',
};

/** The titles of the rows: all questions, or the results. */
const rowTitles = (el: Element): string[] => headings(el, 4);

describe('<back-spasm-faq> search', () => {
  it('narrows and re-orders with every key, and leaves the focus in the box', async () => {
    const el = await faq();
    await typeKeys(el, 'heat');
    expectFocus(searchbox(el));
    expect(searchbox(el).value).to.equal('heat');
    const found = rowTitles(el);
    expect(found).to.not.be.empty;
    expect(found).to.not.deep.equal(questionTitles().slice(0, found.length));
    await typeKeys(el, ' or ice');
    expectFocus(searchbox(el));
    expect(rowTitles(el)).to.not.deep.equal(found);
    expect(rowTitles(el)).to.deep.equal(
      el.search('heat or ice').results.map((result) => result.title),
    );
  });

  it('is done before the next frame', async () => {
    const el = await faq();
    let frames = 0;
    requestAnimationFrame(() => (frames += 1));
    type(el, 'heat');
    await el.updateComplete;
    expect(rowTitles(el)).to.not.deep.equal(questionTitles());
    expect(frames).to.equal(0);
  });

  it('has the role of a search, with a description', async () => {
    const el = await faq();
    const box = searchbox(el);
    expect(box.closest('[role="search"]') === null).to.be.false;
    const hint = el.shadowRoot!.getElementById(box.getAttribute('aria-describedby')!)!;
    expect(isVisible(hint)).to.be.true;
    expect(hint.textContent).to.equal(pack.messages.searchHint);
  });

  it('can be left out', async () => {
    const el = await faq({ region: 'gb', 'no-search': '' });
    expect(names(el, 'searchbox')).to.be.empty;
    expect(visibleText(el)).to.not.include(pack.messages.searchHint);
    expect(rowTitles(el)).to.deep.equal(questionTitles());
  });

  it('counts the answers', async () => {
    const el = await faq();
    type(el, 'heat');
    await settled(el);
    find(el, 'heading', `${rowTitles(el).length} answers`);
    type(el, 'back gone and cant wee');
    await settled(el);
    expect(
      has(
        el,
        'heading',
        rowTitles(el).length === 1 ? '1 answer' : `${rowTitles(el).length} answers`,
      ),
    ).to.be.true;
  });

  it('highlights matches, in titles and excerpts', async () => {
    const el = await faq();
    type(el, 'heat');
    await settled(el);
    const highlights = [...el.shadowRoot!.querySelectorAll('mark')].filter(isVisible);
    const inTitle = highlights.filter((mark) => mark.closest('h4'));
    const inExcerpt = highlights.filter((mark) => !mark.closest('h4'));
    expect(inTitle.map((mark) => mark.textContent?.toLowerCase())).to.include('heat');
    expect(inExcerpt.map((mark) => mark.textContent?.toLowerCase())).to.include('heat');
  });

  it('highlights nothing while nothing is searched', async () => {
    expect((await faq()).shadowRoot!.querySelectorAll('mark').length).to.equal(0);
  });

  it('is cleared by its button, which gives the list and the focus back', async () => {
    const el = await faq();
    expect(has(el, 'button', 'Clear search')).to.be.false;
    await typeKeys(el, 'heat');
    button(el, 'Clear search').click();
    await settled(el);
    expect(searchbox(el).value).to.equal('');
    expect(rowTitles(el)).to.deep.equal(questionTitles());
    expectFocus(searchbox(el));
    expect(has(el, 'button', 'Clear search')).to.be.false;
  });

  for (const query of ['heat', 'parking xyzzy']) {
    it(`is cleared by "Show all", after which the number of questions has the focus: ${query}`, async () => {
      const el = await faq();
      await typeKeys(el, query);
      button(el, 'Show all').click();
      await settled(el);
      expect(searchbox(el).value).to.equal('');
      expect(rowTitles(el)).to.deep.equal(questionTitles());
      expect(focused()?.textContent).to.equal(`${questionTitles().length} questions`);
    });
  }

  describe('with no answer', () => {
    it('offers topics, all questions and the contact', async () => {
      const el = await faq(CONTACT);
      type(el, 'parking xyzzy');
      await settled(el);
      find(el, 'heading', pack.messages.noResults);
      expect(rowTitles(el)).to.be.empty;
      for (const topic of pack.topics) button(el, topic.heading);
      expect(link(el, 'Ask Wrenmoor Pharmacy').href).to.equal('https://example.org/ask');
      button(el, 'Show all').click();
      await settled(el);
      expect(rowTitles(el)).to.deep.equal(questionTitles());
    });

    it('says what the answers are about', async () => {
      const el = await faq(CONTACT);
      type(el, 'opening hours');
      await settled(el);
      expect(rowTitles(el)).to.be.empty;
      expect(visibleText(el)).to.include(
        'These answers are about lower-back spasm only, and in English.',
      );
    });

    it('offers the nearest questions', async () => {
      const el = await faq(CONTACT);
      type(el, 'knee pain');
      await settled(el);
      const [nearest = ''] = createSearch(pack, { region: 'gb' }).nearest('knee pain');
      button(el, title(nearest)).click();
      await settled(el);
      expect(openNames(el)).to.deep.equal([title(nearest)]);
      expectFocus(button(el, title(nearest)));
    });

    for (const topic of pack.topics) {
      it(`leads to the topic "${topic.heading}"`, async () => {
        const el = await faq(CONTACT);
        type(el, 'parking xyzzy');
        await settled(el);
        button(el, topic.heading).click();
        await settled(el);
        expectFocus(find(el, 'heading', topic.heading));
        expect(searchbox(el).value).to.equal('');
      });
    }

    it('shows all questions after a letter or two', async () => {
      const el = await faq();
      type(el, 'x');
      await settled(el);
      expect(rowTitles(el)).to.deep.equal(questionTitles());
      type(el, 'xyz');
      await settled(el);
      find(el, 'heading', pack.messages.noResults);
    });

    it('starts again from a quick start', async () => {
      const el = await faq(CONTACT);
      type(el, 'parking xyzzy');
      await settled(el);
      button(el, 'Is this serious?').click();
      await settled(el);
      expect(openNames(el)).to.deep.equal([title('urgent-help')]);
      expect(searchbox(el).value).to.equal('');
    });
  });

  it('shows ten at first, and all when asked', async () => {
    const el = await faq();
    const titles = el.search('spasm or pain').results.map((result) => result.title);
    await settled(el);
    expect(titles.length).to.be.above(10);
    expect(rowTitles(el)).to.deep.equal(titles.slice(0, 10));
    find(el, 'heading', `${titles.length} answers`);
    button(el, /^Show \d+ more answers?$/).click();
    await settled(el);
    expect(rowTitles(el)).to.deep.equal(titles);
    expectFocus(button(el, titles[10]!));
    expect(has(el, 'button', /^Show \d+ more/)).to.be.false;
  });

  it('shows a result below the first ten when show() asks for it', async () => {
    const el = await faq();
    const { results } = el.search('spasm or pain');
    el.show(results.at(-1)!.id);
    await settled(el);
    expect(searchbox(el).value).to.equal('spasm or pain');
    expectFocus(button(el, results.at(-1)!.title));
  });

  it('renders every answer once typing has paused, for find-in-page', async () => {
    const clock = new FakeClock();
    const el = await faq();
    type(el, 'heat pack');
    await settled(el);
    const panel = panelOf(button(el, title('heat-pack')));
    expect(panel.textContent.trim()).to.equal('');
    clock.advance(1000);
    await settled(el);
    expect(panel.textContent).to.include('Wrap it in a towel.');
    expect(panel.getAttribute('hidden')).to.equal('until-found');
    clock.restore();
  });

  it('renders every answer again after the element was moved while somebody typed', async () => {
    const clock = new FakeClock();
    const el = await faq();
    type(el, 'heat pack');
    await settled(el);
    el.parentElement!.append(el);
    await settled(el);
    expect(panelOf(button(el, title('heat-pack'))).textContent).to.include('Wrap it in a towel.');
    clock.restore();
  });

  it('opens a tip among the results in its place', async () => {
    const el = await faq();
    type(el, 'heat pack');
    await settled(el);
    const before = rowTitles(el);
    const toggle = button(el, title('heat-pack'));
    const toggled: unknown[] = [];
    el.addEventListener('tip-toggle', (event) => toggled.push(event.detail));
    toggle.click();
    await settled(el);
    expect(isOpen(toggle)).to.be.true;
    expect(rowTitles(el)).to.deep.equal(before);
    expect(visibleText(find(panelOf(toggle), 'steps', /./))).to.include('Wrap it in a towel.');
    expect(toggled).to.deep.equal([{ id: 'heat-pack', open: true }]);
  });

  it('says that a tip is a tip, and how long it takes', async () => {
    const el = await faq();
    type(el, 'heat pack');
    await settled(el);
    const { dose } = pack.tips.find((tip) => tip.id === 'heat-pack')!;
    expect(visibleText(el)).to.include(`Care tip · ${dose}`);
  });

  describe('Enter', () => {
    it('moves to the count', async () => {
      const el = await faq();
      await typeKeys(el, 'heat');
      await sendKeys({ press: 'Enter' });
      expectFocus(find(el, 'heading', /^\d+ answers$/));
    });

    it('moves to the heading that says that nothing was found', async () => {
      const el = await faq();
      await typeKeys(el, 'xyzzy');
      await sendKeys({ press: 'Enter' });
      expectFocus(find(el, 'heading', pack.messages.noResults));
    });

    it('moves to a raised notice first', async () => {
      const el = await faq();
      await typeKeys(el, 'cant wee');
      await sendKeys({ press: 'Enter' });
      expectFocus(find(el, 'heading', pack.messages.raised.emergency.heading));
    });

    it('in an empty box does not lose the focus', async () => {
      const el = await faq();
      searchbox(el).focus();
      await sendKeys({ press: 'Enter' });
      expect(el.shadowRoot!.activeElement === null).to.be.false;
    });
  });

  it('has a visible label, and is a landmark of the same name', async () => {
    const el = await faq();
    const label = searchbox(el).labels![0]!;
    expect(isVisible(label)).to.be.true;
    expect(nameOf(searchbox(el))).to.equal(pack.messages.searchLabel);
    expect(nameOf(searchbox(el).closest('[role=search]')!)).to.equal(pack.messages.searchLabel);
  });

  it('stands below the quick starts, which stay there during a search', async () => {
    const el = await faq();
    const bottomOf = (name: string): number => button(el, name).getBoundingClientRect().bottom;
    for (const query of ['', 'heat', 'parking xyzzy', 'cant wee']) {
      type(el, query);
      await settled(el);
      for (const { label } of pack.quickStarts) {
        expect(bottomOf(label)).to.be.below(searchbox(el).getBoundingClientRect().top);
      }
    }
  });

  for (const start of pack.quickStarts) {
    it(`"${start.label}" leads straight there`, async () => {
      const el = await faq();
      button(el, start.label).click();
      await settled(el);
      const toggle = button(el, title(start.show));
      expect(isOpen(toggle)).to.be.true;
      expectFocus(toggle);
    });
  }

  describe('search()', () => {
    it('fills the box, shows the results and returns the outcome', async () => {
      const el = await faq();
      const outcome = el.search('heat pack');
      await settled(el);
      expect(searchbox(el).value).to.equal('heat pack');
      expect(outcome).to.have.all.keys('query', 'urgent', 'languages', 'ask', 'results');
      expect(outcome.query).to.equal('heat pack');
      expect(outcome.urgent).to.be.null;
      expect(outcome.results[0]).to.include({ id: 'heat-pack', kind: 'tip' });
      expect(outcome.results[0]).to.have.all.keys('id', 'kind', 'title', 'score', 'terms');
      expect(rowTitles(el)).to.deep.equal(outcome.results.map((result) => result.title));
    });

    it('names a danger sign and puts urgent help first', async () => {
      const el = await faq();
      const { urgent, results } = el.search('back gone and cant wee');
      expect(urgent).to.deep.equal({ tier: 'emergency', signs: ['bladder'], also: [] });
      expect(results[0]?.id).to.equal('urgent-help');
    });

    it('does not move the focus', async () => {
      const el = await faq();
      button(el, 'Open all').focus();
      el.search('heat');
      await settled(el);
      expect(focused() === searchbox(el)).to.be.false;
    });

    it('works before the element has rendered', () => {
      const el = document.createElement('back-spasm-faq');
      el.setAttribute('region', 'gb');
      document.body.append(el);
      expect(el.search('heat').results).to.not.be.empty;
      el.remove();
    });
  });

  it('clear() empties the box and shows all questions', async () => {
    const el = await faq();
    el.search('heat');
    await settled(el);
    el.clear();
    await settled(el);
    expect(searchbox(el).value).to.equal('');
    expect(rowTitles(el)).to.deep.equal(questionTitles());
  });

  describe('show()', () => {
    for (const id of ['walking', 'heat-pack']) {
      it(`opens ${id} and moves there`, async () => {
        const el = await faq();
        expect(el.show(id)).to.be.true;
        await settled(el);
        expect(openNames(el)).to.deep.equal([title(id)]);
        expectFocus(button(el, title(id)));
      });
    }

    it('does nothing for what is not there', async () => {
      const el = await faq({ region: 'gb', except: 'walking' });
      el.search('heat');
      expect(el.show('nonsense')).to.be.false;
      expect(el.show('walking')).to.be.false;
      await settled(el);
      expect(openNames(el)).to.be.empty;
      expect(searchbox(el).value).to.equal('heat');
    });

    it('clears a search that hides it', async () => {
      const el = await faq();
      el.search('heat pack');
      await settled(el);
      expect(has(el, 'button', title('strain-or-sprain'))).to.be.false;
      el.show('strain-or-sprain');
      await settled(el);
      expect(searchbox(el).value).to.equal('');
      expectFocus(button(el, title('strain-or-sprain')));
    });

    it('keeps a search that found it', async () => {
      const el = await faq();
      el.search('heat pack');
      el.show('heat-pack');
      await settled(el);
      expect(searchbox(el).value).to.equal('heat pack');
      expect(openNames(el)).to.deep.equal([title('heat-pack')]);
    });
  });
});
