import { expect } from '@open-wc/testing';
import { states } from '../../demo/states.js';
import { loadPage } from '../pages/frame.js';
import { all, eventually, nameOf } from './perceive.js';

/** The smallest size that a thumb hits with ease. */
const MIN_TARGET_PX = 44;
/** The narrowest phone. A frame has this width, because WebKit's test window cannot be so narrow. */
const PHONE_WIDTH_PX = 320;

let frame: HTMLIFrameElement;
let showState: (name: string) => Promise<HTMLElement>;

before(async () => {
  // One frame for all states, because loading it takes longer than showing all of them.
  frame = document.createElement('iframe');
  document.body.append(frame);
  await loadPage(frame, './stage.html');
  frame.style.width = `${PHONE_WIDTH_PX}px`;
  await eventually(() => frame.contentWindow!.show, 'the stage is ready');
  showState = frame.contentWindow!.show!;
});
beforeEach(() => {
  page().removeAttribute('style');
  frame.contentDocument!.querySelector('style#visitor')?.remove();
});
after(() => frame.remove());

/** The elements that overflow the page, where it is wider than the phone. */
function overflowingParts(el: HTMLElement): string[] {
  const isTooWide = frame.contentDocument!.documentElement.scrollWidth > PHONE_WIDTH_PX;
  const parts = [...el.shadowRoot!.querySelectorAll<HTMLElement>('.root *')].filter(
    (node) => node.getBoundingClientRect().right > PHONE_WIDTH_PX + 0.5 && node.checkVisibility(),
  );
  return isTooWide
    ? parts.map((node) => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 90))
    : [];
}

/** The size of the area around the middle of an element in which a press hits it. */
function hitArea(target: HTMLElement): { width: number; height: number } {
  // A link that runs over two lines has two boxes.
  const boxes = [...target.getClientRects()].sort((one, other) => other.width - one.width);
  const { left, top, width, height } = boxes[0] ?? target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const root = target.getRootNode() as ShadowRoot;
  const distanceToEdge = (dx: number, dy: number): number => {
    let distance = 0;
    while (distance < MIN_TARGET_PX) {
      const hit = root.elementFromPoint(x + dx * (distance + 0.5), y + dy * (distance + 0.5));
      if (!hit || !target.contains(hit)) break;
      distance += 1;
    }
    return distance;
  };
  // Whole pixels may end up to one pixel before either edge. Then the element's own size is exact.
  const rounded = (distance: number, size: number): number =>
    Math.round(distance > size - 2 ? Math.max(distance, size) : distance);
  return {
    width: rounded(distanceToEdge(-1, 0) + distanceToEdge(1, 0), width),
    height: rounded(distanceToEdge(0, -1) + distanceToEdge(0, 1), height),
  };
}

/** Whether a link stands in a sentence and may be as low as its line. Telephone numbers may not. */
function isInSentence(link: HTMLElement): boolean {
  if (link.getAttribute('href')!.startsWith('tel:')) return false;
  return [...link.parentElement!.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
  );
}

const page = (): HTMLElement => frame.contentDocument!.documentElement;

function expectFits(el: HTMLElement, how: string): void {
  expect(overflowingParts(el), how).to.deep.equal([]);
  expect(page().scrollWidth, how).to.be.at.most(PHONE_WIDTH_PX);
}

function expectThumbsHit(el: HTMLElement): void {
  // Makes the frame as high as the page: `elementFromPoint` finds only what is in view.
  frame.contentWindow!.scrollTo(0, 0);
  frame.style.height = `${el.getBoundingClientRect().bottom + 100}px`;
  const tooSmall = (targets: HTMLElement[], isEnough: (width: number, height: number) => boolean) =>
    targets.flatMap((target) => {
      const { width, height } = hitArea(target);
      return isEnough(width, height) ? [] : `${nameOf(target)}: ${width} × ${height}`;
    });
  const controls = [
    ...all(el, 'button'),
    ...all(el, 'disclosure'),
    ...all(el, 'searchbox'),
    ...all(el, 'choice'),
  ];
  const links = all(el, 'link').filter((link) => !isInSentence(link));
  expect(tooSmall(controls, (w, h) => w >= MIN_TARGET_PX && h >= MIN_TARGET_PX)).to.deep.equal([]);
  expect(tooSmall(links, (_w, h) => h >= MIN_TARGET_PX)).to.deep.equal([]);
}

describe('on a narrow phone', () => {
  // To show a state takes longer than to look at it in four ways.
  for (const { name } of states) {
    it(`"${name}" fits, also with larger and wider text, and can be used with a thumb`, async () => {
      const el = await showState(name);
      expectFits(el, 'as it is');
      expectThumbsHit(el);

      page().style.fontSize = '200%';
      el.style.setProperty('--bsh-font-size', '2.125em');
      expectFits(el, 'with text of double size');
      page().style.fontSize = '';
      el.style.removeProperty('--bsh-font-size');

      const spacing = frame.contentDocument!.createElement('style');
      spacing.id = 'visitor';
      spacing.textContent =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
      frame.contentDocument!.head.append(spacing);
      const title = el.shadowRoot!.querySelector('h2')!;
      await eventually(
        () => parseFloat(frame.contentWindow!.getComputedStyle(title).letterSpacing) > 0,
        'it is spaced',
      );
      expectFits(el, 'with the text spacing of a visitor');
    });
  }
});
