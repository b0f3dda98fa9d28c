/** The widget on pages whose styles and scripts interfere with it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import {
  all,
  button,
  eventually,
  find,
  focused,
  headings,
  isOpen,
  names,
  nameOf,
  openNames,
  panelOf,
  searchbox,
  visibleText,
} from '../elements/perceive.js';
import { loadPage, openPage, whenRendered } from './frame.js';
import { contrast } from './contrast.js';

const PAGES = [
  'unset',
  'rem',
  'elements',
  'inherited',
  'preformatted',
  'boxes',
  'sticky',
  'dark',
  'theme',
  'scheme',
  'zoomed',
  'arabic',
  'hebrew',
  'bootstrap',
  'wordpress',
  'prototypes',
  'hotkeys',
];
/** The smallest size that a thumb hits with ease. */
const MIN_TARGET_PX = 44;
/** The narrowest phone. */
const PHONE_WIDTH_PX = 320;
/** What text needs to be legible, by WCAG 2.2, level AA. */
const MIN_CONTRAST = 4.5;

/** The properties that decide how text looks, apart from colour and font family. */
const TEXT_PROPERTIES = [
  ...['fontSize', 'fontStyle', 'fontWeight', 'fontVariant', 'fontFeatureSettings'],
  ...['lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign'],
  ...['textAlignLast', 'textShadow', 'whiteSpace', 'wordBreak', 'overflowWrap', 'hyphens'],
  ...['direction', 'unicodeBidi', 'cursor', 'listStyleType', 'listStylePosition'],
] as const;

interface Widgets {
  frame: HTMLIFrameElement;
  faq: BackSpasmFaqElement;
  tips: CareTipsElement;
}

async function widgets(frame: HTMLIFrameElement): Promise<Widgets> {
  return {
    frame,
    faq: await whenRendered(frame, 'back-spasm-faq'),
    tips: await whenRendered(frame, 'care-tips'),
  };
}

/** Opens a page for one test. */
const openWidgets = async (page: string): Promise<Widgets> =>
  widgets(await openPage(`./hostile/${page}.html`));

/** One text of each kind. */
function texts({ faq, tips }: Widgets): Record<string, Element> {
  const [question] = openNames(faq);
  const panel = panelOf(button(faq, question!));
  const notice = find(faq, 'region', /./);
  return {
    title: all(faq, 'heading')[0]!,
    'heading of the notice': all(notice, 'heading')[0]!,
    'danger sign': notice.querySelector('li')!,
    'number to call': all(notice, 'link')[0]!,
    'other countries': all(notice, 'disclosure')[0]!,
    'search box': searchbox(faq),
    'quick start': button(faq, 'Is this serious?'),
    'open all': button(faq, 'Open all'),
    'open question': button(faq, question!),
    'closed question': all(faq, 'button').find(
      (one) => one.getAttribute('aria-expanded') === 'false',
    )!,
    answer: panel.querySelector('p')!,
    'list in an answer': panel.querySelector('li')!,
    caution: panel.querySelector('[part=caution] p')!,
    link: all(panel, 'link').at(-1)!,
    sources: all(panel, 'disclosure')[0]!,
    tip: all(tips, 'button').find((one) => one.hasAttribute('aria-expanded'))!,
    foot: faq.shadowRoot!.querySelector('footer p')!,
  };
}

/** The computed style of each text. */
function textStyles(page: Widgets): Record<string, Record<string, string>> {
  const styles = Object.entries(texts(page)).map(([name, text]) => {
    const style = page.frame.contentWindow!.getComputedStyle(text);
    return [
      name,
      Object.fromEntries(TEXT_PROPERTIES.map((property) => [property, style[property]])),
    ];
  });
  return Object.fromEntries(styles) as Record<string, Record<string, string>>;
}

/** The texts without enough contrast. */
function lowContrast(page: Widgets): string[] {
  return Object.entries(texts(page)).flatMap(([name, text]) => {
    const ratio = contrast(text);
    return ratio < MIN_CONTRAST ? `${name}: ${ratio.toFixed(1)}` : [];
  });
}

/** The elements of a widget that overflow the page at either side. */
function overflowingParts({ faq, tips }: Widgets): string[] {
  return [faq, tips].flatMap((element) =>
    [...element.shadowRoot!.querySelectorAll('.root, .root *')].flatMap((node) => {
      const { left, right } = node.getBoundingClientRect();
      const overflows = (left < -0.5 || right > PHONE_WIDTH_PX + 0.5) && node.checkVisibility();
      return overflows
        ? `${node.localName} "${nameOf(node).slice(0, 40)}" ${left} to ${right}`
        : [];
    }),
  );
}

let plainStyles: Record<string, Record<string, string>>;

before(async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  await loadPage(frame, './hostile/plain.html');
  plainStyles = textStyles(await widgets(frame));
  frame.remove();
});

for (const page of PAGES) {
  describe(`on the hostile page "${page}"`, () => {
    let here: Widgets;
    before(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      await loadPage(frame, `./hostile/${page}.html`);
      here = await widgets(frame);
    });
    after(() => here.frame.remove());
    beforeEach(() => here.faq.clear());

    it('shows answers and danger signs', async () => {
      const { faq, tips } = here;
      await faq.updateComplete;
      expect(openNames(faq)).to.have.length(1);
      expect(headings(tips, 4)).to.have.length.above(3);
      const notice = find(faq, 'region', 'Call 999 or go to A&E now if you have back pain and:');
      expect(all(notice, 'link').map(nameOf)).to.deep.equal(['Call 999 (UK)']);
      expect(notice.getBoundingClientRect().height).to.be.above(200);
    });

    it('looks as on a page without styles', async () => {
      await here.faq.updateComplete;
      const styles = textStyles(here);
      for (const [name, style] of Object.entries(plainStyles)) {
        expect(styles[name], name).to.deep.equal(style);
      }
    });

    it('searches', async () => {
      const { faq } = here;
      type(faq, 'heat pack');
      await faq.updateComplete;
      expect(names(faq, 'heading').some((name) => /^\d+ answers$/.test(name))).to.be.true;
      expect(visibleText(faq.shadowRoot!.querySelector('mark')!.parentElement!)).to.match(/heat/i);
      type(faq, 'back gone and cant wee');
      await faq.updateComplete;
      const raised = find(faq, 'region', /emergency help/);
      expect(contrast(all(raised, 'heading')[0]!)).to.be.above(MIN_CONTRAST);
      expect(contrast(all(raised, 'link')[0]!)).to.be.above(MIN_CONTRAST);
    });

    it('has enough contrast', async () => {
      await here.faq.updateComplete;
      expect(lowContrast(here)).to.deep.equal([]);
    });

    it('fits a narrow phone, with rows as high as a thumb needs', async () => {
      const { frame, faq, tips } = here;
      await faq.updateComplete;
      frame.style.width = `${PHONE_WIDTH_PX}px`;
      expect(overflowingParts(here)).to.deep.equal([]);
      const tooLow = [...all(faq, 'button'), ...all(tips, 'button')].filter((one) => {
        const row = (one.hasAttribute('aria-expanded') && one.closest('[part] > *')) || one;
        return row.getBoundingClientRect().height < MIN_TARGET_PX;
      });
      expect(tooLow.map(nameOf)).to.deep.equal([]);
    });
  });
}

describe('below a sticky header', () => {
  const top = (node: Element): number => node.getBoundingClientRect().top;
  const HEADER_HEIGHT_PX = 120;

  it('an item that show() opens is visible', async () => {
    const { faq, tips } = await openWidgets('sticky');
    faq.show('walking');
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('walking'), 'has the focus');
    const question = focused(faq.ownerDocument)!;
    await eventually(
      () => Math.abs(top(question) - HEADER_HEIGHT_PX) < 40,
      'scrolls to the question',
    );
    expect(top(question)).to.be.above(HEADER_HEIGHT_PX);
    tips.show('heat-pack');
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('heat-pack'), 'has the focus');
    const tip = focused(faq.ownerDocument)!;
    await eventually(() => Math.abs(top(tip) - HEADER_HEIGHT_PX) < 40, 'scrolls to the tip');
    expect(top(tip)).to.be.above(HEADER_HEIGHT_PX);
  });

  it('an item that a deep link opens is visible', async () => {
    const { faq } = await widgets(await openPage('./hostile/sticky.html#faq-walking'));
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('walking'), 'has the focus');
    const question = focused(faq.ownerDocument)!;
    expect(isOpen(question)).to.be.true;
    await eventually(
      () => Math.abs(top(question) - HEADER_HEIGHT_PX) < 40,
      'scrolls to the question',
    );
    expect(top(question)).to.be.above(HEADER_HEIGHT_PX);
  });
});

describe('a theme that changes', () => {
  /** Switches the theme of the page by its class. */
  function setDark({ frame }: Widgets, isDark: boolean): void {
    frame.contentDocument!.documentElement.classList.toggle('dark', isDark);
  }
  const isLegible = (page: Widgets) => (): boolean => lowContrast(page).length === 0;
  const painted = (frame: HTMLIFrameElement): Promise<unknown> =>
    new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));

  it('changes the colours of the widget, there and back', async () => {
    const here = await openWidgets('theme');
    await eventually(isLegible(here), 'can be read in the light');
    await painted(here.frame);
    for (const dark of [true, false, true]) {
      const style = here.frame.contentWindow!.getComputedStyle(here.frame.contentDocument!.body);
      setDark(here, dark);
      const end = dark ? 'rgb(16, 20, 24)' : 'rgb(255, 255, 255)';
      await eventually(() => style.backgroundColor === end, 'the page has changed');
      await eventually(isLegible(here), `can be read when dark is ${dark}`);
    }
  });

  it('changes the colours of a widget that was hidden meanwhile', async () => {
    const here = await openWidgets('theme');
    const main = here.frame.contentDocument!.querySelector('main')!;
    await painted(here.frame);
    main.hidden = true;
    setDark(here, true);
    const style = here.frame.contentWindow!.getComputedStyle(here.frame.contentDocument!.body);
    await eventually(() => style.backgroundColor === 'rgb(16, 20, 24)', 'the page has changed');
    main.hidden = false;
    await eventually(isLegible(here), 'can be read');
  });

  it('changes the colours of the widget where the page has the browser’s own', async () => {
    const here = await openWidgets('scheme');
    const { style } = here.frame.contentDocument!.documentElement;
    await painted(here.frame);
    for (const scheme of ['dark', 'light', 'dark']) {
      style.colorScheme = scheme;
      await eventually(isLegible(here), `can be read when it is ${scheme}`);
    }
  });

  it('changes nothing where colours are set for the widget', async () => {
    const here = await openWidgets('theme');
    here.faq.style.setProperty('--bsh-surface', '#10201f');
    here.faq.style.setProperty('--bsh-text', '#f2fbfa');
    await eventually(isLegible(here), 'can be read');
  });
});

describe('hotkeys of the page', () => {
  it('do not take keys from the search box and the buttons, and Tab moves on', async () => {
    const { frame, faq } = await openWidgets('hotkeys');
    const focusedElement = (): Element => focused(frame.contentDocument!)!;
    frame.contentWindow!.focus();
    searchbox(faq).focus();
    await sendKeys({ type: 'sf/s' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Backspace' });
    expect(searchbox(faq).value).to.equal('sfs');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focusedElement())).to.equal('Clear search');
    await sendKeys({ press: 'Enter' });
    await faq.updateComplete;
    expect(searchbox(faq).value).to.equal('');

    for (const key of ['Enter', ' ']) {
      const question = button(faq, headings(faq, 4)[0]!);
      question.focus();
      const wasOpen = isOpen(question);
      await sendKeys(key === ' ' ? { type: key } : { press: key });
      await faq.updateComplete;
      expect(isOpen(question), key).to.equal(!wasOpen);
    }
  });
});
