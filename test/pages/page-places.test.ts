/** Where a page puts a widget, and what it does around it: answers are found, seen and spoken there. */
import { expect, nextFrame } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { announced, button, eventually, has, isOpen, openNames } from '../elements/perceive.js';
import type { Host } from './hosts.js';
import {
  clickOn,
  DANGER,
  EMERGENCY,
  expectSearchWorks,
  FAQ,
  faqOf,
  openMade,
  SCRIPT,
  seesFallback,
  WALKING,
} from './hosts.js';

const LONG = '<p style="height: 1500px">More</p>';
const HELP = `<a href="#faq-walking">About walking</a>`;

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Waits until a row is in the upper part of the window. */
async function expectInView(faq: BackSpasmFaqElement, least = -1): Promise<HTMLElement> {
  await eventually(() => has(faq, 'button', WALKING), 'the question is there');
  const question = button(faq, WALKING);
  await eventually(() => isOpen(question), 'the answer is open');
  await eventually(
    () => topOf(question) >= least && topOf(question) < 300,
    `the question is in view, at ${least} or below; it is at ${topOf(question)}`,
  );
  return question;
}

describe('a link to an answer', () => {
  it('opens what the page has closed around it', async () => {
    const host = await openMade({
      body: `${HELP}${LONG}<details><summary>Help</summary>${FAQ}</details>${LONG}`,
    });
    await clickOn(host.doc.querySelector('a')!, host.frame);
    await expectInView(await faqOf(host));
  });

  it('leads there once a panel of the page is opened', async () => {
    const host = await openMade({
      body: `${HELP}<button>Help</button>${LONG}<div hidden>${FAQ}</div>${LONG}`,
    });
    await clickOn(host.doc.querySelector('a')!, host.frame);
    const faq = host.doc.querySelector('back-spasm-faq')!;
    await eventually(() => openNames(faq).length > 0 || !faq.checkVisibility(), 'it has opened');
    host.doc.querySelector('div')!.hidden = false;
    await expectInView(await faqOf(host));
  });

  it('leads there below a header, on a page that is hidden at first', async () => {
    const host = await openMade(
      {
        head: `<style>
            .wait body { display: none }
            header { position: sticky; top: 0; height: 80px; background: #ddd }
            back-spasm-faq { --bsh-scroll-offset: 80px }
          </style>
          <script>document.documentElement.className = 'wait';</script>`,
        body: `<header>Clinic</header>${LONG}${FAQ}${LONG}`,
      },
      '#faq-walking',
    );
    await nextFrame();
    host.doc.documentElement.className = '';
    await expectInView(await faqOf(host), 79);
  });

  for (const [what, style] of Object.entries({
    'of the usual kind': '',
    'whose body scrolls':
      'html, body { height: 100%; margin: 0; overflow: hidden } body { overflow: auto }',
    'that is enlarged': 'body { zoom: 1.5 }',
  })) {
    it(`keeps its place when a banner comes late, on a page ${what}`, async () => {
      const host = await openMade(
        {
          head: `<style>${style} #banner:not(:empty) { height: 700px }</style>`,
          body: `<div id="banner"></div>${FAQ}${LONG}`,
        },
        '#faq-walking',
      );
      const question = await expectInView(await faqOf(host));
      const before = topOf(question);
      host.doc.querySelector('#banner')!.textContent = 'Closed on Monday';
      await nextFrame();
      await eventually(() => Math.abs(topOf(question) - before) < 3, 'it is where it was');
      const another = host.doc.createElement('p');
      another.style.height = '400px';
      host.doc.body.prepend(another);
      await nextFrame();
      await eventually(() => Math.abs(topOf(question) - before) < 3, 'it still is');
    });
  }
});

describe('an answer that closes another one', () => {
  for (const [what, head] of Object.entries({
    'in quirks mode': '',
    'that is enlarged': '<style>body { zoom: 1.5 }</style>',
    'that is drawn smaller':
      '<style>body { height: 1200px; overflow: auto; transform: scale(0.5); transform-origin: 0 0 }</style>',
  })) {
    it(`stays where it is, on a page ${what}`, async () => {
      const host = await openMade({
        head,
        body: `${LONG}<back-spasm-faq region="gb" exclusive open="spasming-right-now"></back-spasm-faq>${LONG}`,
      });
      const faq = await faqOf(host);
      const question = button(faq, WALKING);
      question.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = topOf(question);
      question.click();
      await eventually(
        () => isOpen(question) && openNames(faq).length === 1,
        'the other is closed',
      );
      await eventually(() => Math.abs(topOf(question) - before) < 3, 'it is where it was');
    });
  }
});

describe('a page that is written anew', () => {
  const WRITINGS: Record<string, (host: Host) => unknown> = {
    'by adding to its HTML': ({ doc }) => (doc.body.innerHTML += '<p>Chat with us</p>'),
    'as it was saved': ({ doc }) => {
      const saved = doc.documentElement.outerHTML;
      doc.open();
      doc.write(`<!doctype html>${saved}`);
      doc.close();
    },
    'with its body replaced': ({ doc }) => {
      const body = doc.body.cloneNode(true);
      doc.body.replaceWith(body);
    },
  };

  for (const [what, write] of Object.entries(WRITINGS)) {
    for (const body of [FAQ, `<div data-back-spasm-faq data-region="gb"></div>`]) {
      it(`has one widget, ${what}: ${body.slice(0, 24)}`, async () => {
        const host = await openMade({ body });
        type(await faqOf(host), DANGER);
        await eventually(() => /999/.test(announced('alert', host.doc)), 'it is announced');
        write(host);
        await eventually(
          () => host.doc.querySelector('back-spasm-faq')?.shadowRoot?.querySelector('h2'),
          'the widget is there',
        );
        const { doc } = host;
        await eventually(() => doc.querySelectorAll('back-spasm-faq').length === 1, 'once');
        expect(seesFallback(host)).to.be.false;
        await expectSearchWorks(doc.querySelector('back-spasm-faq')!);
        expect(doc.querySelectorAll('[role="alert"]')).to.have.length(1);
      });
    }
  }

  it('has the widget behind its script again, where the script stays', async () => {
    const body = `<main><p>Queue: 3</p>${SCRIPT.replace('defer', 'data-widget="back-spasm-faq" data-region="gb"')}</main>`;
    const host = await openMade({ body, script: '' });
    const faq = await faqOf(host);
    type(faq, 'walking');
    for (let times = 0; times < 3; times++) {
      faq.remove();
      await eventually(() => host.doc.querySelector('back-spasm-faq') === faq, 'it is back');
    }
    await expectSearchWorks(faq);
  });
});

describe('a box that stands before everything else', () => {
  for (const attribute of ['aria-hidden', 'inert']) {
    it(`has the danger signs announced in it, where the rest has ${attribute}`, async () => {
      const host = await openMade({
        body: `<main>Page</main><div role="dialog" aria-label="Help">${FAQ}</div>`,
      });
      const faq = await faqOf(host);
      type(faq, 'walking');
      await eventually(() => announced('status', host.doc) !== '', 'something is announced');
      for (const one of host.doc.body.children) {
        if (one.role !== 'dialog') one.setAttribute(attribute, 'true');
      }
      type(faq, DANGER);
      await eventually(() => has(faq, 'heading', EMERGENCY), 'the notice is raised');
      await eventually(() => /999/.test(announced('alert', host.doc)), 'it is announced');
      const region = [...host.doc.querySelectorAll('[role="alert"]')].find(({ textContent }) =>
        textContent.includes('999'),
      );
      expect(region!.closest('[aria-hidden="true"], [inert]')).to.equal(null);
    });
  }
});
