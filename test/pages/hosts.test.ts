/** Pages that do to the widget what pages did to other widgets, by public reports of faults. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import {
  button,
  eventually,
  focused,
  has,
  headings,
  isOpen,
  link,
  openNames,
  searchbox,
  visibleText,
} from '../elements/perceive.js';
import { whenRendered } from './frame.js';
import type { Page } from './frame.js';
import {
  WALKING,
  EMERGENCY,
  DANGER,
  open,
  faqOf,
  firstQuestion,
  seesFallback,
  expectSearchWorks,
  expectTipPlays,
  canTouch,
  press,
  clickOn,
} from './hosts.js';
import type { Host } from './hosts.js';

describe('an older browser', () => {
  /** The oldest that are supported, and some after them. */
  const BROWSERS = [
    ['safari', '15.4'],
    ['safari', '16.4'],
    ['chrome', '100'],
    ['firefox', '102'],
    ['samsunginternet_android', '18.0'],
  ];

  for (const [browser, version] of BROWSERS) {
    for (const name of ['old-holder', 'old-element']) {
      it(`${name} as it is without what ${browser} ${version} lacks`, async () => {
        const host = await open(`${name}.html?${browser}=${version}`);
        const { takenAway, seen } = host.page as Page & { takenAway: string[] };
        expect(takenAway).to.include('URL.canParse');
        const faq = await faqOf(host);
        expect(link(faq, 'Ask Elm Street').href).to.equal('https://example.org/ask');
        await expectSearchWorks(faq);
        expect(seesFallback(host)).to.be.false;
        await expectTipPlays(host);
        expect(seen.errors).to.deep.equal([]);
        expect(seen.console).to.deep.equal([]);
      });
    }
  }
});

describe('what a page does with keys and presses', () => {
  it('a default button of the page: Enter opens a question and leaves the form alone', async () => {
    const host = await open('default-button.html');
    const faq = await faqOf(host);
    const question = firstQuestion(faq);
    await press('Enter', question);
    await eventually(() => isOpen(question), 'Enter opens the question');
    type(faq, 'walking');
    await press('Enter', searchbox(faq));
    await eventually(() => focused(host.doc)?.id === 'count', 'Enter leads to the results');
    expect((host.page as Page & { sent: number }).sent).to.equal(0);
  });

  it('a page that refuses Enter: it still opens a question and leads to the results', async () => {
    const host = await open('no-enter.html');
    const faq = await faqOf(host);
    const question = firstQuestion(faq);
    await press('Enter', question);
    await eventually(() => isOpen(question), 'Enter opens the question');
    type(faq, 'walking');
    await press('Enter', searchbox(faq));
    await eventually(() => focused(host.doc)?.id === 'count', 'Enter leads to the results');
  });

  it('a page that lets no click pass: a click opens a question, once', async () => {
    const host = await open('swallowed-clicks.html');
    const faq = await faqOf(host);
    let toggles = 0;
    host.doc.addEventListener('question-toggle', () => toggles++);
    const question = firstQuestion(faq);
    await clickOn(question, host.frame);
    await eventually(() => isOpen(question), 'a click opens the question');
    expect(toggles).to.equal(1);
  });

  for (const name of ['fast-taps', 'cancelled-touches']) {
    it(`taps that the page takes for itself: one opens a question: ${name}`, async function () {
      const host = await open(`${name}.html`);
      const faq = await faqOf(host);
      const { page } = host;
      if (!canTouch(page)) return;
      const tap = (target: Element): void => {
        const { left, top } = target.getBoundingClientRect();
        const touch = new page.Touch({
          identifier: 1,
          target,
          clientX: left + 9,
          clientY: top + 9,
        });
        const init = { bubbles: true, cancelable: true, composed: true, changedTouches: [touch] };
        const events = [
          new page.TouchEvent('touchstart', { ...init, touches: [touch], targetTouches: [touch] }),
          new page.TouchEvent('touchend', init),
        ];
        const isRefused = events.map((event) => !target.dispatchEvent(event)).includes(true);
        // What a browser does with a touch that nobody refuses.
        if (!isRefused) (target as HTMLElement).click();
      };
      const question = firstQuestion(faq);
      tap(question);
      await eventually(() => isOpen(question), 'a tap opens the question');
      tap(searchbox(faq));
      await eventually(() => focused(host.doc) === searchbox(faq), 'a tap leads into the box');
    });
  }

  it('copy protection: a click puts the cursor into the search box', async () => {
    const host = await open('copy-protection.html');
    const faq = await faqOf(host);
    await clickOn(searchbox(faq), host.frame);
    await eventually(() => focused(host.doc) === searchbox(faq), 'the box has the focus');
    await sendKeys({ type: 'heat' });
    await eventually(() => faq.shadowRoot!.querySelector('mark'), 'the search finds');
    const question = firstQuestion(faq);
    await clickOn(question, host.frame);
    await eventually(() => isOpen(question), 'a click opens the question');
  });
});

describe('what a page does with its document', () => {
  interface Morphing {
    Idiomorph: { morph: (node: Element, html: string) => void };
    next: string;
  }

  for (const name of ['morph-holder', 'morph-element']) {
    it(`morphing: the widget is there, with what was typed: ${name}`, async () => {
      const host = await open(`${name}.html`);
      const faq = await faqOf(host);
      type(faq, 'walking');
      const { Idiomorph, next } = host.page as unknown as Morphing;
      for (const count of [1, 2]) {
        Idiomorph.morph(host.doc.querySelector('main')!, next);
        await eventually(() => host.doc.querySelector('back-spasm-faq'), 'the widget is there');
        const now = await faqOf(host);
        await eventually(() => searchbox(now).value === 'walking', `${count}: the text is there`);
        expect(host.doc.querySelectorAll('back-spasm-faq').length).to.equal(1);
        expect(seesFallback(host)).to.be.false;
      }
    });
  }

  it('a clone: one status and one alert, and nothing in them', async () => {
    const host = await open('clone.html');
    const faq = await faqOf(host);
    const regions = (): Element[] => [
      ...host.doc.querySelectorAll('[role=status], [role=alert], [aria-live]'),
    ];
    type(faq, DANGER);
    await eventually(() => regions().some((one) => /999/.test(one.textContent)), 'it is announced');
    const copy = faq.cloneNode(true) as Element;
    host.doc.getElementById('second')!.append(copy);
    const second = host.doc.getElementById('first')!.outerHTML;
    host.doc.body.insertAdjacentHTML('beforeend', second);
    await eventually(() => copy.shadowRoot?.querySelector('h2'), 'the copy is rendered');
    expect(regions().filter((one) => one.closest('back-spasm-faq'))).to.deep.equal([]);
    expect(regions().length).to.be.at.most(2);
  });

  for (const version of [18, 19]) {
    it(`React ${version} takes the page over without an error, also after something was said`, async () => {
      const host = await open('react.html');
      const faq = await faqOf(host);
      const react = host.page as unknown as { hydrate: () => void; hydrationErrors: string[] };
      type(faq, DANGER);
      await eventually(
        () => /999/.test(host.doc.querySelector('[role=alert]')?.textContent ?? ''),
        'it is announced',
      );
      const script = host.doc.createElement('script');
      script.src = `react-${version}.js`;
      host.doc.head.append(script);
      await eventually(() => react.hydrate, 'React has loaded');
      react.hydrate();
      host.doc.getElementById('typed')!.focus();
      await new Promise(
        (resolve) => host.page.requestIdleCallback?.(resolve) ?? setTimeout(resolve),
      );
      await eventually(
        () => Object.keys(host.doc.querySelector('main')!).some((key) => /^__react/.test(key)),
        'React has taken over',
      );
      expect(react.hydrationErrors).to.deep.equal([]);
      expect(host.doc.querySelector('back-spasm-faq') === faq).to.be.true;
      expect(searchbox(faq).value).to.equal(DANGER);
    });
  }

  it('WordPress: the fallback is gone, and the own question is in the widget', async () => {
    const host = await open('wpautop.html');
    const faq = await faqOf(host);
    await eventually(() => has(faq, 'button', 'Where can I park?'), 'the question is listed');
    expect(seesFallback(host)).to.be.false;
    expect(host.doc.body.innerText).to.contain('Text after.');
    expect(faq.textContent).not.to.contain('Text after.');
  });

  it('questions of the page in other elements are listed', async () => {
    const host = await open('wrapped.html');
    const faq = await faqOf(host);
    await eventually(() => has(faq, 'button', 'Where can I park?'), 'the question is listed');
  });

  it('jQuery: the snippet of one script puts the widget there', async () => {
    const host = await open('jquery.html');
    const faq = await faqOf(host);
    expect(faq.parentElement!.id).to.equal('place');
    expect(host.doc.querySelectorAll('back-spasm-faq').length).to.equal(1);
  });

  it('the script alone: the console says what is missing', async () => {
    const host = await open('bare.html');
    await eventually(
      () => host.page.seen.console.some((line) => /write <back-spasm-faq region/.test(line)),
      'the console says it',
    );
  });

  it('a switch of the language is followed', async () => {
    const host = await open('language.html');
    const faq = await faqOf(host);
    const { pack } = (await import('../../src/generated/en/pack.js')) as { pack: object };
    host.page.BackSpasmHelp!.add({ ...pack, lang: 'es', heading: 'Espasmo lumbar' });
    host.doc.documentElement.lang = 'es';
    await eventually(() => has(faq, 'heading', 'Espasmo lumbar'), 'the other language is shown');
    host.doc.documentElement.lang = 'en';
    await eventually(() => !has(faq, 'heading', 'Espasmo lumbar'), 'the first one is back');
  });
});

describe('where a visitor looks', () => {
  const top = (element: Element): number => element.getBoundingClientRect().top;

  for (const name of ['exclusive', 'scrolling-box']) {
    it(`one open answer at a time: what was pressed stays in its place: ${name}`, async () => {
      const host = await open(`${name}.html`);
      const faq = await faqOf(host);
      const all = headings(faq, 4);
      const later = button(faq, all[3]!);
      later.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = top(later);
      later.click();
      await eventually(() => isOpen(later), 'it opens');
      await eventually(() => Math.abs(top(later) - before) < 2, 'it is where it was');
      expect(openNames(faq)).to.have.length(1);
    });
  }

  it('a router: the answer opens, though there is no hashchange', async () => {
    const host = await open('router.html');
    const faq = await faqOf(host);
    host.doc.getElementById('link')!.click();
    await eventually(() => openNames(faq).some((name) => WALKING.test(name)), 'the answer opens');
    host.doc.getElementById('late')!.click();
    await eventually(() => openNames(faq).some((name) => /heat/i.test(name)), 'the other one too');
  });

  it('something above that loads late: the answer stays, until somebody scrolls', async () => {
    const host = await open('late-banner.html#faq-heat-or-ice');
    const faq = await faqOf(host);
    await eventually(() => openNames(faq).length === 1, 'the answer is open');
    const target = button(faq, openNames(faq)[0]!);
    await eventually(() => top(target) >= 0 && top(target) < 100, 'it is in view');
    const banner = host.doc.getElementById('banner')!;
    const before = top(target);
    banner.style.height = '700px';
    await eventually(
      () => host.page.scrollY > 600 && Math.abs(top(target) - before) < 2,
      'it stays',
    );
    host.page.dispatchEvent(new WheelEvent('wheel'));
    const { scrollY } = host.page;
    banner.style.overflowAnchor = 'none';
    banner.style.height = '0';
    await eventually(() => host.doc.documentElement.scrollHeight < 9e9, 'laid out');
    expect(host.page.scrollY).to.be.at.most(scrollY);
  });
});

describe('other documents', () => {
  const frameIn = ({ doc }: Host): Document => doc.querySelector('iframe')!.contentDocument!;

  it('moved into a frame, it looks and works the same', async () => {
    const host = await open('frames.html');
    const faq = await faqOf(host);
    const tips = await whenRendered<CareTipsElement>(host.frame, 'care-tips');
    const style = (): string[] => {
      const { color, fontSize, paddingTop } = getComputedStyle(firstQuestion(faq).closest('.row')!);
      return [color, fontSize, paddingTop];
    };
    const before = style();
    const other = frameIn(host);
    other.body.append(faq, tips);
    await eventually(() => faq.isConnected && !faq.isUpdatePending, 'it is rendered there');
    expect(style()).to.deep.equal(before);
    const question = firstQuestion(faq);
    question.click();
    await eventually(() => isOpen(question), 'it opens an answer');
    await expectSearchWorks(faq);
    await eventually(
      () => /999/.test(other.querySelector('[role=alert]')?.textContent ?? ''),
      'the notice is announced in the document where the widget is',
    );
    expect(visibleText(faq)).not.to.contain('Printed on');
    other.defaultView!.location.hash = '#tip-heat-pack';
    await eventually(() => openNames(tips).length > 0, 'a link in the frame opens the tip');
  });

  it('is mounted into a frame of the page', async () => {
    const host = await open('frames.html');
    await faqOf(host);
    const place = frameIn(host).getElementById('place')!;
    const faq = host.page.BackSpasmHelp!.mount(place, { region: 'us' }) as BackSpasmFaqElement;
    await eventually(() => faq.shadowRoot?.querySelector('h2'), 'it is rendered');
    expect(link(faq, 'Call 911 (US)').checkVisibility()).to.be.true;
    expect(host.page.seen.errors).to.deep.equal([]);
    await expectSearchWorks(faq);
  });
});

describe('a language and its engine, changed by the page', () => {
  it('Array.prototype.reduce of an old library: the page keeps its fallback, and says why', async () => {
    const host = await open('reduce.html');
    await eventually(
      () => host.page.seen.console.some((line) => /could not start/.test(line)),
      'the console says it',
    );
    expect(seesFallback(host)).to.be.true;
    const tips = host.doc.querySelector('care-tips')!;
    expect(tips.querySelector('a')!.getAttribute('href')).to.equal('tel:999');
  });

  describe('any built-in that the script calls', function () {
    this.timeout(120_000);

    const OWNERS = ['Array', 'Map', 'Object', 'RegExp', 'Set', 'String'].flatMap((name) => [
      name,
      `${name}.prototype`,
    ]);
    let builtIns: string[];
    before(async () => {
      const script = await (await fetch('/dist/back-spasm-help.js')).text();
      const valueOf = (path: string): object =>
        path
          .split('.')
          .reduce((owner, name) => Reflect.get(owner, name) as object, window as object);
      builtIns = [...OWNERS, 'Math', 'JSON'].flatMap((owner) =>
        Object.getOwnPropertyNames(valueOf(owner))
          .filter((name) => name !== 'constructor' && script.includes(`.${name}(`))
          .map((name) => `${owner}.${name}`),
      );
      expect(builtIns.length).to.be.above(60);
    });
    // The built-ins are the same everywhere, and each takes a page.
    const isChromium = navigator.userAgent.includes('Chrome');

    it('is replaced before the script: the danger sign is raised, or the fallback stays', async () => {
      const wrong: string[] = [];
      for (const path of isChromium ? builtIns : builtIns.slice(0, 6)) {
        const host = await open(`built-ins.html?${path}`);
        const faq = host.doc.querySelector<BackSpasmFaqElement>('back-spasm-faq')!;
        await faq.updateComplete;
        if (faq.shadowRoot?.querySelector('input')) {
          type(faq, DANGER);
          await faq.updateComplete;
          if (!has(faq, 'heading', EMERGENCY)) wrong.push(path);
        } else if (!seesFallback(host)) wrong.push(path);
        host.frame.remove();
      }
      expect(wrong).to.deep.equal([]);
    });

    it('is replaced later: the danger sign is raised, or the search says that it does not work', async () => {
      const host = await open('built-ins.html');
      await faqOf(host);
      const page = host.page as Page & { replaceBuiltIn: (path: string) => () => void };
      const wrong: string[] = [];
      for (const path of isChromium ? builtIns : builtIns.slice(0, 6)) {
        const faq = page.BackSpasmHelp!.mount('body', { region: 'gb' }) as BackSpasmFaqElement;
        await faq.updateComplete;
        const putBack = page.replaceBuiltIn(path);
        type(faq, DANGER);
        await faq.updateComplete;
        putBack();
        await faq.updateComplete;
        const isSaid = /does not work on this page/.test(visibleText(faq));
        if (!isSaid && !has(faq, 'heading', EMERGENCY)) wrong.push(path);
        faq.remove();
      }
      expect(wrong).to.deep.equal([]);
    });
  });

  it('frozen built-ins: the widget works or the fallback stays', async () => {
    const host = await open('frozen.html');
    const faq = host.doc.querySelector('back-spasm-faq') as BackSpasmFaqElement;
    await eventually(() => faq.shadowRoot || host.page.seen.console.length > 0, 'it has decided');
    if (faq.shadowRoot) await expectSearchWorks(faq);
    else expect(seesFallback(host)).to.be.true;
    expect(host.page.seen.console.join()).not.to.contain('Trusted Types');
  });

  it('an XHTML document: the widget works or the fallback stays', async () => {
    const host = await open('xhtml.xhtml');
    const faq = host.doc.querySelector('back-spasm-faq') as BackSpasmFaqElement;
    await eventually(
      () => has(faq, 'searchbox', /./) || host.page.seen.console.length > 0,
      'it has decided',
    );
    if (has(faq, 'searchbox', /./)) await expectSearchWorks(faq);
    else expect(seesFallback(host)).to.be.true;
    const tips = host.doc.querySelector('care-tips')!;
    expect((tips.shadowRoot ?? tips).textContent).to.contain('999');
  });

  it('pictures named like methods of the document: the danger signs are there', async () => {
    const host = await open('clobbered.html');
    const faq = host.doc.querySelector('back-spasm-faq')!;
    await eventually(
      () => (faq.shadowRoot ?? faq).querySelector('a[href="tel:999"]'),
      'the number',
    );
  });
});

describe('what a visitor wishes for texts', () => {
  it('space between letters and words reaches the texts of the widget', async () => {
    const host = await open('spacing.html');
    const faq = await faqOf(host);
    const own = getComputedStyle(host.doc.getElementById('own')!);
    const answer = faq.shadowRoot!.querySelector('.answer p')!;
    await eventually(() => getComputedStyle(answer).letterSpacing !== 'normal', 'it has arrived');
    const { letterSpacing, wordSpacing } = getComputedStyle(answer);
    const em = (length: string, element: Element): number =>
      Number.parseFloat(length) / Number.parseFloat(getComputedStyle(element).fontSize);
    expect(Number.parseFloat(letterSpacing)).to.be.at.least(
      Number.parseFloat(own.letterSpacing) - 0.1,
    );
    expect(Number.parseFloat(wordSpacing)).to.be.at.least(Number.parseFloat(own.wordSpacing) - 0.1);
    expect(em(getComputedStyle(answer).lineHeight, answer)).to.be.at.least(1.85);
  });
});

describe('what others than the owner have written on a page', () => {
  it('a holder cannot set the number to call or the content', async () => {
    const host = await open('gadgets.html');
    const faq = await faqOf(host);
    expect(has(faq, 'link', 'Call 999 (UK)')).to.be.true;
    expect(faq.getAttribute('content-src')).to.equal(null);
    const lines = host.page.seen.console.join('\n');
    expect(lines).to.contain('data-emergency-number="4111"').and.to.contain('data-content-src="');
    expect(host.page.seen.requests).to.deep.equal([]);
  });

  it('what the owner allows, a holder can set', async () => {
    const host = await open('allowed.html');
    const faq = await faqOf(host);
    expect(has(faq, 'link', 'Call 112 (UK)')).to.be.true;
    await eventually(() => has(faq, 'button', 'Where can I park?'), 'the content is shown');
  });
});
