import { expect } from '@open-wc/testing';
import { states } from '../../demo/states.js';
import { load } from '../pages/frame.js';
import { all, eventually, nameOf } from './perceive.js';

/** The smallest thing a thumb hits with ease, in CSS pixels. */
const THUMB = 44;
/** A phone in its narrowest form; WebKit's test window cannot be that narrow, a frame can. */
const PHONE = 320;

let frame: HTMLIFrameElement;
let show: (name: string) => Promise<HTMLElement>;

before(async () => {
  // One frame for all states: loading it takes longer than all of them.
  frame = document.createElement('iframe');
  document.body.append(frame);
  await load(frame, './stage.html');
  frame.style.width = `${PHONE}px`;
  await eventually(() => frame.contentWindow!.show, 'the stage is ready');
  show = frame.contentWindow!.show!;
});
beforeEach(() => frame.contentDocument!.documentElement.removeAttribute('style'));
after(() => frame.remove());

/** What sticks out of the page at its end, if anything does. */
function stickingOut(el: HTMLElement): string[] {
  const wide = frame.contentDocument!.documentElement.scrollWidth > PHONE;
  const parts = [...el.shadowRoot!.querySelectorAll<HTMLElement>('.root *')].filter(
    (node) => node.getBoundingClientRect().right > PHONE + 0.5 && node.checkVisibility(),
  );
  return wide ? parts.map((node) => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 90)) : [];
}

/** How far one can press from the middle of something and still hit it. */
function hitArea(target: HTMLElement): { width: number; height: number } {
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const root = target.getRootNode() as ShadowRoot;
  const reach = (dx: number, dy: number): number => {
    let far = 0;
    while (far < THUMB) {
      const hit = root.elementFromPoint(x + dx * (far + 0.5), y + dy * (far + 0.5));
      if (!hit || !target.contains(hit)) break;
      far += 1;
    }
    return far;
  };
  // The steps end up to a pixel before each of two edges.
  const exactly = (far: number, size: number): number =>
    Math.round(far > size - 2 ? Math.max(far, size) : far);
  return {
    width: exactly(reach(-1, 0) + reach(1, 0), width),
    height: exactly(reach(0, -1) + reach(0, 1), height),
  };
}

/** Links in a sentence are as high as the sentence. Those that dial never count as such. */
function isInSentence(link: HTMLElement): boolean {
  if (link.getAttribute('href')!.startsWith('tel:')) return false;
  return [...link.parentElement!.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
  );
}

for (const { name } of states) {
  describe(`"${name}" on a narrow phone`, () => {
    it('fits', async () => {
      const el = await show(name);
      expect(stickingOut(el)).to.deep.equal([]);
      expect(frame.contentDocument!.documentElement.scrollWidth).to.be.at.most(PHONE);
    });

    it('fits with text of double size', async () => {
      frame.contentDocument!.documentElement.style.fontSize = '200%';
      const el = await show(name);
      el.style.setProperty('--bsh-font-size', '2.125em');
      expect(stickingOut(el)).to.deep.equal([]);
      expect(frame.contentDocument!.documentElement.scrollWidth).to.be.at.most(PHONE);
    });

    it('can be used with a thumb', async () => {
      const el = await show(name);
      // All of it in view at once, so that everything can be pressed.
      frame.contentWindow!.scrollTo(0, 0);
      frame.style.height = `${el.getBoundingClientRect().bottom + 100}px`;
      const small = (targets: HTMLElement[], enough: (width: number, height: number) => boolean) =>
        targets.flatMap((target) => {
          const { width, height } = hitArea(target);
          return enough(width, height) ? [] : `${nameOf(target)}: ${width} × ${height}`;
        });
      const pressed = [
        ...all(el, 'button'),
        ...all(el, 'disclosure'),
        ...all(el, 'searchbox'),
        ...all(el, 'choice'),
      ];
      const links = all(el, 'link').filter((link) => !isInSentence(link));
      expect(small(pressed, (w, h) => w >= THUMB && h >= THUMB)).to.deep.equal([]);
      expect(small(links, (_w, h) => h >= THUMB)).to.deep.equal([]);
    });
  });
}
