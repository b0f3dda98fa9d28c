import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import {
  all,
  button,
  eventually,
  headings,
  names,
  openNames,
  visibleText,
} from '../elements/perceive.js';
import { open, pageIn, printer, rendered } from './frame.js';
import type { Page } from './frame.js';

/** What a page leaves behind: storage, history, address. */
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

/** Everything that was loaded, by file name. */
function loaded(page: Page): string[] {
  const all = page.performance.getEntriesByType('resource');
  const files = new Set(all.map(({ name }) => name.split('/').at(-1)!));
  return [...files].sort();
}

/** A visit: type, find a danger sign, open something, follow a link, print. */
async function visit(frame: HTMLIFrameElement): Promise<void> {
  const faq = await rendered(frame, 'back-spasm-faq');
  const tips = await rendered(frame, 'care-tips');
  type(faq, 'back gone and cant wee');
  const status = faq.querySelector('[role="status"]')!;
  await eventually(() => /^\d+ answers?$/.test(status.textContent), 'counts');
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
  await eventually(() => names(tips, 'button').includes('Start'), 'can be followed');
  button(tips, 'Start').click();
  await eventually(() => names(tips, 'button').includes('Pause'), 'is followed');
  button(tips, 'Stop').click();
  const printed = printer(faq);
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
      frame = await open(address);
      page = pageIn(frame);
    });

    it('shows both elements, in their styles', async () => {
      const faq = await rendered(frame, 'back-spasm-faq');
      const tips = await rendered(frame, 'care-tips');
      expect(headings(faq, 4)).to.have.length.above(5);
      expect(headings(tips, 4)).to.have.length.above(3);
      const quickStart = button(faq, 'Is this serious?');
      expect(quickStart.getBoundingClientRect().height).to.be.above(43);
      expect(names(tips, 'button')).to.include('Check the danger signs first.');
    });

    it('follows a deep link to a tip once, in the element that lists it', async () => {
      const there = await open(`${address}#tip-heat-pack`);
      const tips = await rendered(there, 'care-tips');
      const faq = await rendered(there, 'back-spasm-faq');
      await eventually(() => openNames(tips).length > 0, 'opens');
      expect(openNames(faq)).to.deep.equal([]);
    });

    it('searches', async () => {
      const faq = await rendered(frame, 'back-spasm-faq');
      type(faq, 'back gone and cant wee');
      const raised = (): boolean => visibleText(faq).includes('This may need emergency help');
      await eventually(raised, 'raises the notice');
    });

    it('loads nothing more, leaves nothing behind and needs nothing that the page forbids', async () => {
      const before = await traces(page);
      await visit(frame);
      expect(page.seen.requests).to.deep.equal([]);
      expect(await traces(page)).to.equal(before);
      expect(loaded(page)).to.deep.equal(['back-spasm-help.js', 'watch.js']);
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.errors).to.deep.equal([]);
    });

    it('adds nothing to the page but the places of its announcements', async () => {
      const faq = await rendered(frame, 'back-spasm-faq');
      expect([...faq.children].map((child) => child.getAttribute('role'))).to.have.members([
        'status',
        'alert',
      ]);
      const around = [...page.document.body.children];
      expect(around.map((child) => child.localName)).to.deep.equal(['back-spasm-faq', 'care-tips']);
      expect(page.document.querySelectorAll('style, link').length).to.equal(0);
    });
  });
}
