/** The danger signs look the same, whatever a page sets on their parts and properties. */
import { expect, fixture, html } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { faq, settled } from './mount.js';
import { eventually, isVisible } from './perceive.js';

/** Part, and what a visitor types to see it. */
const NOTICES = { urgent: '', raised: 'back pain and cant wee', ask: 'numb leg' };

/** Each is set on every property that takes it. */
const VALUES = [
  ...['none', 'hidden', 'collapse', 'transparent', 'absolute', 'fixed', 'contents', 'clip', 'rtl'],
  ...['0', '0px', '-9999px', '9999px', '100%', 'auto', 'white', 'black', 'all', 'vertical-rl'],
  ...['scale(0)', 'opacity(0)', 'inset(50%)', 'url("/nothing.svg")', 'url("#nothing")', '"text"'],
  ...['linear-gradient(#fff, #fff)', 'rotate(90deg)', '1px 1px 1px #fff', '99px solid white'],
];

/** Firefox lists the single properties alone. */
const SHORTHANDS = ['border', 'outline', 'background', 'font', 'inset', 'margin', 'padding'];

/** These are not part of `all`, and turn nothing but the order of words and lines. */
const ALLOWED = ['direction', 'unicode-bidi'];

const PSEUDO_ELEMENTS = [
  ...['', '::before', '::after', '::first-line', '::first-letter', '::marker', '::selection'],
];

/** Of the public ones: those that are sizes, colours or fonts. */
const PROPERTIES = [
  ...['--bsh-accent', '--bsh-on-accent', '--bsh-text', '--bsh-muted', '--bsh-surface'],
  ...['--bsh-border', '--bsh-urgent', '--bsh-radius', '--bsh-space', '--bsh-font'],
  ...['--bsh-font-size', '--bsh-scroll-offset'],
];

const noticeOf = (el: Element, part: string): HTMLElement =>
  el.shadowRoot!.querySelector<HTMLElement>(`[part="${part}"]`)!;

/** How an element looks, by what is looked at: its computed styles, and the boxes of all in it. */
function looks(element: Element): Map<string, string> {
  const found = new Map<string, string>();
  const computed = getComputedStyle(element);
  for (const property of computed) {
    if (property.startsWith('--') || ALLOWED.includes(property)) continue;
    found.set(property, computed.getPropertyValue(property));
  }
  for (const pseudo of ['::before', '::after']) {
    found.set(pseudo, getComputedStyle(element, pseudo).content);
  }
  [element, ...element.querySelectorAll('*')].forEach((one, index) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    found.set(`box ${index} of ${one.localName}`, [x, y, width, height].map(Math.round).join());
  });
  return found;
}

async function withNotice(part: keyof typeof NOTICES): Promise<HTMLElement> {
  const el = await faq();
  if (NOTICES[part]) type(el, NOTICES[part]);
  await settled(el);
  return noticeOf(el, part);
}

/** How opaque a computed colour is. */
function alphaOf(color: string): number {
  const alpha = /(?:,|\/)\s*([\d.]+)\s*\)$/.exec(color.startsWith('rgb(') ? '' : color)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

async function addRules(text: string): Promise<void> {
  const style = await fixture<HTMLStyleElement>(html`<style></style>`);
  style.textContent = text;
}

for (const part of Object.keys(NOTICES) as (keyof typeof NOTICES)[]) {
  describe(`the notice "${part}"`, () => {
    it('looks the same whatever a page sets on its part', async () => {
      const notice = await withNotice(part);
      const names = [
        ...[...getComputedStyle(notice)].filter((name) => !name.startsWith('--')),
        ...SHORTHANDS,
      ];
      const before = looks(notice);
      const style = await fixture<HTMLStyleElement>(html`<style></style>`);
      const changed: string[] = [];
      for (const value of VALUES) {
        const declarations = names
          .filter((name) => !ALLOWED.includes(name) && CSS.supports(name, value))
          .map((name) => `${name}: ${value} !important;`);
        expect(declarations, value).to.not.be.empty;
        style.textContent = PSEUDO_ELEMENTS.map(
          (pseudo) =>
            `back-spasm-faq::part(${part})${pseudo} { ${declarations.join(' ')} content: "x" !important }`,
        ).join('\n');
        for (const [what, value] of looks(notice)) {
          if (value !== before.get(what)) changed.push(`${what}: ${before.get(what)} → ${value}`);
        }
      }
      expect(changed.slice(0, 20)).to.deep.equal([]);
    });

    it('loads no picture, which would tell what was typed', async () => {
      const notice = await withNotice(part);
      const properties = [...getComputedStyle(notice), 'background', 'content'];
      const rules = [`.control { background: url("/control-of-${part}.svg") }`];
      for (const pseudo of PSEUDO_ELEMENTS) {
        for (const property of properties) {
          const address = `/${property}-of-${part}.svg`;
          if (!CSS.supports(property, `url("${address}")`)) continue;
          rules.push(
            `back-spasm-faq::part(${part})${pseudo} { ${property}: url("${address}") !important }`,
          );
        }
      }
      expect(rules).to.have.length.above(20);
      performance.clearResourceTimings();
      await addRules(rules.join('\n'));
      await fixture(html`<p class="control">A picture that is loaded</p>`);
      const loaded = (): string[] =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith(`-of-${part}.svg`));
      await eventually(() => loaded().length > 0, 'pictures are loaded');
      expect(loaded()).to.deep.equal([`/control-of-${part}.svg`]);
    });

    it('can be read whatever a page sets on the properties of the widget', async () => {
      const notice = await withNotice(part);
      const before = notice.getBoundingClientRect();
      for (const value of ['0', '-9999px', '9999px', 'transparent', 'none', 'url("/x.svg")', ';']) {
        const declarations = PROPERTIES.map((name) => `${name}: ${value} !important;`);
        await addRules(`back-spasm-faq { ${declarations.join(' ')} }`);
        expect(isVisible(notice), value).to.be.true;
        for (const text of [notice, ...notice.querySelectorAll('p, li, a, h3')].filter(isVisible)) {
          const { fontSize, color, backgroundImage } = getComputedStyle(text);
          const where = `${value}: ${text.textContent}`;
          expect(Number.parseFloat(fontSize), where).to.be.at.least(13);
          expect(alphaOf(color), `${where} is ${color}`).to.be.above(0.9);
          expect(backgroundImage, where).to.equal('none');
        }
        const { width, height } = notice.getBoundingClientRect();
        expect(width, value).to.be.at.least(before.width * 0.6);
        expect(height, value).to.be.at.least(before.height * 0.6);
      }
    });
  });
}
