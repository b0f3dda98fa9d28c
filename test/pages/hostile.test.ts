/** The widget among styles and scripts that were not written with it in mind. */
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
import { load, open, rendered } from './frame.js';
import { contrast } from './ground.js';

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
/** The smallest thing a thumb hits with ease, in CSS pixels. */
const THUMB = 44;
/** A phone in its narrowest form. */
const PHONE = 320;
/** What text must have at least to be read with ease. */
const READABLE = 4.5;

/** All that decides how a line of text looks, apart from its colour and its font. */
const MANNER = [
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
    faq: await rendered(frame, 'back-spasm-faq'),
    tips: await rendered(frame, 'care-tips'),
  };
}

/** Opens a page for one test. */
const visit = async (page: string): Promise<Widgets> =>
  widgets(await open(`./hostile/${page}.html`));

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

/** The manner of every kind of text. */
function manners(all: Widgets): Record<string, Record<string, string>> {
  const described = Object.entries(texts(all)).map(([name, text]) => {
    const style = all.frame.contentWindow!.getComputedStyle(text);
    return [name, Object.fromEntries(MANNER.map((property) => [property, style[property]]))];
  });
  return Object.fromEntries(described) as Record<string, Record<string, string>>;
}

/** The texts that cannot be read with ease, and their contrast. */
function faint(all: Widgets): string[] {
  return Object.entries(texts(all)).flatMap(([name, text]) => {
    const there = contrast(text);
    return there < READABLE ? `${name}: ${there.toFixed(1)}` : [];
  });
}

/** Everything of ours that sticks out of the page at either side. */
function stickingOut({ faq, tips }: Widgets): string[] {
  return [faq, tips].flatMap((element) =>
    [...element.shadowRoot!.querySelectorAll('.root, .root *')].flatMap((node) => {
      const { left, right } = node.getBoundingClientRect();
      const out = (left < -0.5 || right > PHONE + 0.5) && node.checkVisibility();
      return out ? `${node.localName} "${nameOf(node).slice(0, 40)}" ${left} to ${right}` : [];
    }),
  );
}

let usual: Record<string, Record<string, string>>;

before(async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  await load(frame, './hostile/plain.html');
  usual = manners(await widgets(frame));
  frame.remove();
});

for (const page of PAGES) {
  describe(`on the hostile page "${page}"`, () => {
    let here: Widgets;
    before(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      await load(frame, `./hostile/${page}.html`);
      here = await widgets(frame);
    });
    after(() => here.frame.remove());
    beforeEach(() => here.faq.clear());

    it('answers, and shows the danger signs', async () => {
      const { faq, tips } = here;
      await faq.updateComplete;
      expect(openNames(faq)).to.have.length(1);
      expect(headings(tips, 4)).to.have.length.above(3);
      const notice = find(faq, 'region', 'Call 999 or go to A&E now if you have back pain and:');
      expect(all(notice, 'link').map(nameOf)).to.deep.equal(['Call 999 (UK)']);
      expect(notice.getBoundingClientRect().height).to.be.above(200);
    });

    it('looks as it does on a page without styles', async () => {
      await here.faq.updateComplete;
      const there = manners(here);
      for (const [name, manner] of Object.entries(usual)) {
        expect(there[name], name).to.deep.equal(manner);
      }
    });

    it('finds what is searched', async () => {
      const { faq } = here;
      type(faq, 'heat pack');
      await faq.updateComplete;
      expect(names(faq, 'heading').some((name) => /^\d+ answers$/.test(name))).to.be.true;
      expect(visibleText(faq.shadowRoot!.querySelector('mark')!.parentElement!)).to.match(/heat/i);
      type(faq, 'back gone and cant wee');
      await faq.updateComplete;
      const raised = find(faq, 'region', /emergency help/);
      expect(contrast(all(raised, 'heading')[0]!)).to.be.above(READABLE);
      expect(contrast(all(raised, 'link')[0]!)).to.be.above(READABLE);
    });

    it('can be read', async () => {
      await here.faq.updateComplete;
      expect(faint(here)).to.deep.equal([]);
    });

    it('fits a narrow phone, with rows for thumbs', async () => {
      const { frame, faq, tips } = here;
      await faq.updateComplete;
      frame.style.width = `${PHONE}px`;
      expect(stickingOut(here)).to.deep.equal([]);
      const low = [...all(faq, 'button'), ...all(tips, 'button')].filter((one) => {
        const row = (one.hasAttribute('aria-expanded') && one.closest('[part] > *')) || one;
        return row.getBoundingClientRect().height < THUMB;
      });
      expect(low.map(nameOf)).to.deep.equal([]);
    });
  });
}

describe('below a header that stays', () => {
  const top = (node: Element): number => node.getBoundingClientRect().top;
  const HEADER = 120;

  it('an item that is shown can be seen', async () => {
    const { faq, tips } = await visit('sticky');
    faq.show('walking');
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('walking'), 'has the focus');
    const question = focused(faq.ownerDocument)!;
    await eventually(() => Math.abs(top(question) - HEADER) < 40, 'scrolls to the question');
    expect(top(question)).to.be.above(HEADER);
    tips.show('heat-pack');
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('heat-pack'), 'has the focus');
    const tip = focused(faq.ownerDocument)!;
    await eventually(() => Math.abs(top(tip) - HEADER) < 40, 'scrolls to the tip');
    expect(top(tip)).to.be.above(HEADER);
  });

  it('an item in the address can be seen', async () => {
    const { faq } = await widgets(await open('./hostile/sticky.html#faq-walking'));
    await eventually(() => focused(faq.ownerDocument)?.id.endsWith('walking'), 'has the focus');
    const question = focused(faq.ownerDocument)!;
    expect(isOpen(question)).to.be.true;
    await eventually(() => Math.abs(top(question) - HEADER) < 40, 'scrolls to the question');
    expect(top(question)).to.be.above(HEADER);
  });
});

describe('a theme that changes', () => {
  /** Dark by its class, or light again. */
  function turn({ frame }: Widgets, dark: boolean): void {
    frame.contentDocument!.documentElement.classList.toggle('dark', dark);
  }
  const readable = (all: Widgets) => (): boolean => faint(all).length === 0;
  const painted = (frame: HTMLIFrameElement): Promise<unknown> =>
    new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));

  it('is followed, there and back', async () => {
    const here = await visit('theme');
    await eventually(readable(here), 'can be read in the light');
    await painted(here.frame);
    for (const dark of [true, false, true]) {
      const ground = here.frame.contentWindow!.getComputedStyle(here.frame.contentDocument!.body);
      turn(here, dark);
      const end = dark ? 'rgb(16, 20, 24)' : 'rgb(255, 255, 255)';
      await eventually(() => ground.backgroundColor === end, 'the page has turned');
      await eventually(readable(here), `can be read when dark is ${dark}`);
    }
  });

  it('is followed when it changed where nobody saw it', async () => {
    const here = await visit('theme');
    const main = here.frame.contentDocument!.querySelector('main')!;
    await painted(here.frame);
    main.hidden = true;
    turn(here, true);
    const ground = here.frame.contentWindow!.getComputedStyle(here.frame.contentDocument!.body);
    await eventually(() => ground.backgroundColor === 'rgb(16, 20, 24)', 'the page has turned');
    main.hidden = false;
    await eventually(readable(here), 'can be read');
  });

  it('is followed when the colours are those of the browser', async () => {
    const here = await visit('scheme');
    const { style } = here.frame.contentDocument!.documentElement;
    await painted(here.frame);
    for (const scheme of ['dark', 'light', 'dark']) {
      style.colorScheme = scheme;
      await eventually(readable(here), `can be read when it is ${scheme}`);
    }
  });

  it('gives way to the colours that are set for the widget', async () => {
    const here = await visit('theme');
    here.faq.style.setProperty('--bsh-surface', '#10201f');
    here.faq.style.setProperty('--bsh-text', '#f2fbfa');
    await eventually(readable(here), 'can be read');
  });
});

describe('hotkeys of the page', () => {
  it('leave the search box and the buttons alone, and Tab goes on', async () => {
    const { frame, faq } = await visit('hotkeys');
    const place = (): Element => focused(frame.contentDocument!)!;
    frame.contentWindow!.focus();
    searchbox(faq).focus();
    await sendKeys({ type: 'sf/s' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Backspace' });
    expect(searchbox(faq).value).to.equal('sfs');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(place())).to.equal('Clear search');
    await sendKeys({ press: 'Enter' });
    await faq.updateComplete;
    expect(searchbox(faq).value).to.equal('');

    for (const key of ['Enter', ' ']) {
      const question = button(faq, headings(faq, 4)[0]!);
      question.focus();
      const was = isOpen(question);
      await sendKeys(key === ' ' ? { type: key } : { press: key });
      await faq.updateComplete;
      expect(isOpen(question), key).to.equal(!was);
    }
  });
});
