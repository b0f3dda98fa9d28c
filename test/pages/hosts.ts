/** Pages that do to a widget what pages did to others, and what a visitor does on them. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { button, eventually, has, headings } from '../elements/perceive.js';
import { openPage, pageIn, whenRendered } from './frame.js';
import type { Page } from './frame.js';

export const WALKING = /walk/i;
export const BREATHING = /breath/i;
export const EMERGENCY = 'This may need emergency help';
export const DANGER = 'back pain and numb between my legs';

export interface Host {
  frame: HTMLIFrameElement;
  page: Page;
  doc: Document;
}

export async function open(name: string): Promise<Host> {
  const frame = await openPage(`./hosts/${name}`);
  return { frame, page: pageIn(frame), doc: frame.contentDocument! };
}

/** The script as most pages load it. */
export const SCRIPT = '<script src="/dist/back-spasm-help.js" defer></script>';

/** A questions element as most pages have it. */
export const FAQ =
  '<back-spasm-faq region="gb"><div data-fallback><p>FALLBACK: call 999.</p></div></back-spasm-faq>';

/**
 * Opens a page that is made of a head and a body.
 *
 * @param head what comes before the script
 * @param more its fragment, such as `#faq-walking`
 */
export function openMade(
  { head = '', body = FAQ, script = SCRIPT }: { head?: string; body?: string; script?: string },
  more = '',
): Promise<Host> {
  return open(`made.html?${new URLSearchParams({ head: head + script, body })}${more}`);
}

export const faqOf = ({ frame }: Host): Promise<BackSpasmFaqElement> =>
  whenRendered<BackSpasmFaqElement>(frame, 'back-spasm-faq');

/** The first question that can be opened. */
export const firstQuestion = (faq: Element): HTMLElement => button(faq, headings(faq, 4)[0] ?? /./);

/** Whether the page's own fallback is seen. */
export function seesFallback({ doc }: Host): boolean {
  const fallback = doc.querySelector('[data-fallback]');
  return fallback !== null && fallback.getClientRects().length > 0;
}

/** Fails unless the search finds, and a danger sign raises its notice. */
export async function expectSearchWorks(faq: BackSpasmFaqElement): Promise<void> {
  type(faq, 'walking');
  await eventually(() => faq.shadowRoot!.querySelector('mark'), 'the search finds');
  type(faq, DANGER);
  await eventually(() => has(faq, 'heading', EMERGENCY), 'a danger sign raises its notice');
}

/** Fails unless tips that are put into a page can be opened and played. */
export async function expectTipPlays({ page, frame }: Host): Promise<void> {
  const tips = page.BackSpasmHelp!.mount('body', { element: 'care-tips', region: 'gb' })!;
  await eventually(() => has(tips, 'button', BREATHING), 'the tips are there');
  await clickOn(button(tips, BREATHING), frame);
  await eventually(() => has(tips, 'button', 'Start'), 'the tip is open');
  await clickOn(button(tips, 'Start'), frame);
  await eventually(() => has(tips, 'button', 'Pause'), 'the tip is played');
  await clickOn(button(tips, 'Stop'), frame);
  await eventually(() => has(tips, 'button', 'Start'), 'the tip is over');
  tips.remove();
}

/** Whether a page can be touched. Firefox and WebKit cannot on machines without a touch screen. */
export function canTouch(page: Page): boolean {
  try {
    return Boolean(new page.Touch({ identifier: 1, target: page.document.body }));
  } catch {
    return false;
  }
}

/** Presses a key where the focus is in a frame. */
export async function press(key: string, target: HTMLElement): Promise<void> {
  target.ownerDocument.defaultView!.focus();
  target.focus();
  await sendKeys({ press: key });
}

/**
 * Clicks with the mouse, once the target is to be seen: a script of the page, or what an earlier key
 * did, may still be scrolling to somewhere else.
 */
export async function clickOn(target: Element, frame: HTMLIFrameElement): Promise<void> {
  let position: [number, number];
  do {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = await restingPlace(target);
    const outer = frame.getBoundingClientRect();
    position = [
      Math.round(outer.left + left + width / 2),
      Math.round(outer.top + top + height / 2),
    ];
  } while (
    position[0] < 0 ||
    position[1] < 0 ||
    position[0] >= innerWidth ||
    position[1] >= innerHeight
  );
  await sendMouse({ type: 'click', position });
}

/** Where an element is once two pictures in a row show it in the same place, as nobody clicks on what moves. */
async function restingPlace(target: Element): Promise<DOMRect> {
  let place: DOMRect;
  let next = target.getBoundingClientRect();
  do {
    place = next;
    await new Promise(requestAnimationFrame);
    next = target.getBoundingClientRect();
  } while (place.left !== next.left || place.top !== next.top);
  return place;
}
