import { expect } from '@open-wc/testing';
import { capturePrint } from '../pages/frame.js';
import { sendKeys } from '@web/test-runner-commands';
import { faq, inState, pack, settled, tips, tipStates, title, viewOf } from './mount.js';
import {
  all,
  button,
  find,
  expectFocus,
  has,
  headings,
  isOpen,
  isVisible,
  nameOf,
  names,
  openNames,
  panelOf,
  visibleText,
} from './perceive.js';

const tipTitles = pack.tipGroups.flatMap((group) => group.tips.map(title));
const NOTICE = /if you have back pain and:$/;

describe('<care-tips>', () => {
  for (const level of [1, 2, 3, 4]) {
    it(`has its title at level ${level}, groups one below, tips two below`, async () => {
      const el = await tips({ region: 'gb', 'heading-level': String(level) });
      expect(headings(el, level)).to.deep.equal([pack.tipsHeading]);
      expect(headings(el, level + 1)).to.include.members(
        pack.tipGroups.map((group) => group.heading),
      );
      expect(headings(el, level + 2)).to.deep.equal(tipTitles);
    });
  }

  it('shows each tip as a heading with a button that says it is closed', async () => {
    const el = await tips();
    for (const name of tipTitles) {
      const toggle = button(el, name);
      expect(toggle.closest('h4') === null).to.be.false;
      expect(isOpen(toggle), name).to.be.false;
      expect(panelOf(toggle).getAttribute('hidden')).to.equal('until-found');
    }
  });

  it('shows how long each takes while it is still closed', async () => {
    const text = visibleText(await tips());
    for (const tip of pack.tips) expect(text).to.include(tip.dose);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`opens and closes with ${name}`, async () => {
      const el = await tips();
      const toggle = button(el, title('heat-pack'));
      toggle.focus();
      await sendKeys({ press: key });
      await settled(el);
      expect(openNames(el)).to.deep.equal([title('heat-pack')]);
      await sendKeys({ press: key });
      await settled(el);
      expect(openNames(el)).to.be.empty;
    });
  }

  for (const tip of pack.tips) {
    it(`${tip.id}: has numbered steps, and every caution before them`, async () => {
      const el = await tips();
      el.show(tip.id);
      await settled(el);
      const panel = panelOf(button(el, tip.title));
      const steps = tip.blocks.flatMap((block) => (block.type === 'steps' ? block.items : []));
      const lists = all(panel, 'steps');
      expect(lists.flatMap((list) => [...list.children]).length).to.equal(steps.length);
      expect(getComputedStyle(lists[0]!).listStyleType).to.equal('decimal');

      const cautions = [...panel.querySelectorAll('[part="caution"]')];
      const wanted = tip.blocks.filter((block) => block.type === 'caution');
      expect(cautions.length).to.equal(wanted.length);
      for (const caution of cautions) {
        expect(isVisible(caution)).to.be.true;
        const position = caution.compareDocumentPosition(lists[0]!);
        expect(position & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      }
    });
  }

  it('shows the tips of one group', async () => {
    const el = await tips({ region: 'gb', when: 'days' });
    const { heading, tips: ids } = pack.tipGroups.find((group) => group.when === 'days')!;
    expect(headings(el, 4)).to.deep.equal(ids.map(title));
    expect(headings(el, 3)).to.include(heading);
    expect(headings(el, 3)).to.not.include(
      pack.tipGroups.find((group) => group.when === 'now')!.heading,
    );
  });

  it('narrows by only and except', async () => {
    const el = await tips({ region: 'gb', only: 'heat-pack ice-pack', except: 'ice-pack' });
    expect(headings(el, 4)).to.deep.equal([title('heat-pack')]);
  });

  describe('show()', () => {
    it('opens a tip and moves there', async () => {
      const el = await tips();
      expect(el.show('ice-pack')).to.be.true;
      await settled(el);
      expect(openNames(el)).to.deep.equal([title('ice-pack')]);
      expectFocus(button(el, title('ice-pack')));
    });

    it('does nothing for what is not there', async () => {
      const el = await tips();
      expect(el.show('nonsense')).to.be.false;
      expect(el.show('walking')).to.be.false;
      await settled(el);
      expect(openNames(el)).to.be.empty;
    });
  });

  describe('danger signs', () => {
    for (const state of tipStates) {
      it(`are all in "${state.name}" when it is alone on the page`, async () => {
        const el = await inState(state);
        const notice = find(el, 'region', NOTICE);
        expect(visibleText(notice)).to.include(viewOf(el).notice.join(' '));
      });
    }

    it('are one line that leads to those of an FAQ on the page, for as long as it is there', async () => {
      const el = await tips();
      const other = await faq();
      await settled(el);
      expect(has(el, 'region', NOTICE)).to.be.false;
      button(el, pack.messages.noticeLink).click();
      await settled(other);
      expectFocus(find(other, 'heading', NOTICE));
      other.remove();
      await settled(el);
      find(el, 'region', NOTICE);
      expect(has(el, 'button', pack.messages.noticeLink)).to.be.false;
    });

    it('are all there on paper, whatever else is on the page', async () => {
      const el = await tips();
      await faq();
      await settled(el);
      const printed = capturePrint(el);
      el.print();
      const { paper } = await printed;
      expect(visibleText(find(paper, 'region', NOTICE))).to.include(viewOf(el).notice.join(' '));
    });

    it('come here when the FAQ that has them is not visible, as in a closed tab', async () => {
      const el = await tips();
      const other = await faq();
      other.hidden = true;
      await settled(el);
      button(el, pack.messages.noticeLink).click();
      await settled(el);
      expectFocus(find(el, 'heading', NOTICE));
    });

    it('are where the emergency link of a tip leads, with and without an FAQ', async () => {
      const el = await tips();
      el.show('rest-position');
      await settled(el);
      const link = (): HTMLElement =>
        find(panelOf(button(el, title('rest-position'))), 'link', /emergency/);
      link().click();
      await settled(el);
      expectFocus(find(el, 'heading', NOTICE));
      const other = await faq();
      await settled(el);
      link().click();
      await settled(other);
      expectFocus(button(other, title('urgent-help')));
    });
  });

  it('leads from one tip to the next', async () => {
    const el = await tips();
    const isTip = (id: string): boolean => pack.tips.some((item) => item.id === id);
    const from = pack.tips.find((item) => item.related.some(isTip))!;
    const to = from.related.find(isTip)!;
    el.show(from.id);
    await settled(el);
    find(panelOf(button(el, from.title)), 'link', title(to)).click();
    await settled(el);
    expectFocus(button(el, title(to)));
  });

  it('names every button', async () => {
    const buttons = all(await tips(), 'button');
    expect(buttons.map(nameOf)).to.not.include('');
    expect(names(await tips(), 'link')).to.not.include('');
  });
});
