import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import {
  all,
  announced,
  button,
  eventually,
  headings,
  liveRegions,
  names,
  openNames,
  visibleText,
} from '../elements/perceive.js';
import { openPage, pageIn, capturePrint, whenRendered } from './frame.js';
import type { Page } from './frame.js';

/** Storage, history and address of a page. */
async function traces(page: Page): Promise<string> {
  const { localStorage, sessionStorage, indexedDB, history, location } = page;
  return JSON.stringify({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    cookies: page.document.cookie,
    databases: (await indexedDB.databases?.())?.length ?? 0,
    caches: (await page.caches?.keys())?.length ?? 0,
    history: history.length,
    address: location.href,
  });
}

/** The names of all loaded files. */
function loadedFiles(page: Page): string[] {
  const all = page.performance.getEntriesByType('resource');
  const files = new Set(all.map(({ name }) => name.split('/').at(-1)!));
  return [...files].sort();
}

/** A visit that uses every part: search, raised notice, answers, links, player, printing. */
async function visit(frame: HTMLIFrameElement): Promise<void> {
  const faq = await whenRendered(frame, 'back-spasm-faq');
  const tips = await whenRendered(frame, 'care-tips');
  type(faq, 'back gone and cant wee');
  await eventually(
    () => /^\d+ answers?$/.test(announced('status', frame.contentDocument!)),
    'counts',
  );
  type(faq, 'heat pack');
  await eventually(() => faq.shadowRoot!.querySelector('mark'), 'finds');
  const [first] = headings(faq, 4);
  button(faq, first!).click();
  const [tip] = headings(tips, 4);
  button(tips, tip!).click();
  await eventually(() => openNames(tips).length + openNames(faq).length === 2, 'opens both');
  const related = all(faq, 'link').find((link) => link.getAttribute('href')!.includes('#tip-'));
  related?.click();
  button(tips, 'Warm your back with a heat pack').click();
  await eventually(() => names(tips, 'button').includes('Start'), 'shows the player');
  button(tips, 'Start').click();
  await eventually(() => names(tips, 'button').includes('Pause'), 'plays');
  button(tips, 'Stop').click();
  const printed = capturePrint(faq);
  button(faq, 'Print').click();
  (await printed).window.dispatchEvent(new Event('afterprint'));
}

for (const [name, address] of [
  ['one script on a blank, strict page', './blank.html'],
  ['the same script twice', './twice.html'],
] as const) {
  describe(name, () => {
    let frame: HTMLIFrameElement;
    let page: Page;
    beforeEach(async () => {
      frame = await openPage(address);
      page = pageIn(frame);
    });

    it('shows both elements, in their styles', async () => {
      const faq = await whenRendered(frame, 'back-spasm-faq');
      const tips = await whenRendered(frame, 'care-tips');
      expect(headings(faq, 4)).to.have.length.above(5);
      expect(headings(tips, 4)).to.have.length.above(3);
      const quickStart = button(faq, 'Is this serious?');
      expect(quickStart.getBoundingClientRect().height).to.be.above(43);
      expect(names(tips, 'button')).to.include('Check the danger signs first.');
    });

    it('opens a deep link to a tip once, in the element that lists it', async () => {
      const linked = await openPage(`${address}#tip-heat-pack`);
      const tips = await whenRendered(linked, 'care-tips');
      const faq = await whenRendered(linked, 'back-spasm-faq');
      await eventually(() => openNames(tips).length > 0, 'opens');
      expect(openNames(faq)).to.deep.equal([]);
    });

    it('searches', async () => {
      const faq = await whenRendered(frame, 'back-spasm-faq');
      type(faq, 'back gone and cant wee');
      const raised = (): boolean => visibleText(faq).includes('This may need emergency help');
      await eventually(raised, 'raises the notice');
    });

    it('loads nothing more, leaves nothing behind and needs nothing that the page forbids', async () => {
      const before = await traces(page);
      await visit(frame);
      expect(page.seen.requests).to.deep.equal([]);
      expect(await traces(page)).to.equal(before);
      expect(loadedFiles(page)).to.deep.equal(['back-spasm-help.js', 'watch.js']);
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.errors).to.deep.equal([]);
    });

    it('adds nothing to the page but live regions', async () => {
      const faq = await whenRendered(frame, 'back-spasm-faq');
      expect(faq.childElementCount).to.equal(0);
      const children = [...page.document.body.children];
      const regions = liveRegions(page.document);
      const others = children.filter((child) => !regions.includes(child as HTMLElement));
      expect(others.map((child) => child.localName)).to.deep.equal(['back-spasm-faq', 'care-tips']);
      expect(page.document.querySelectorAll('style, link').length).to.equal(0);
    });
  });
}
