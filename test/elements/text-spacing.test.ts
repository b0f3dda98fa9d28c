/** The spacing of text that visitors ask for with a tool of their own (WCAG 1.4.12). */
import { expect } from '@open-wc/testing';
import { faq, inState, states } from './mount.js';
import { eventually, isVisible } from './perceive.js';

/** As bookmarklets, extensions and style sheets of visitors set it. */
const VISITOR_RULE =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

const sheet = document.createElement('style');
afterEach(() => sheet.remove());

function addRule(rule: string): void {
  sheet.textContent = rule;
  document.head.append(sheet);
}

interface Spacing {
  text: string;
  letters: number;
  words: number;
  lines: number;
}

/** The spacing of every visible text, in multiples of its size. */
function spacings(element: Element): Spacing[] {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const all: Spacing[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (!textContent?.trim() || !parentElement || !isVisible(parentElement)) continue;
    if (parentElement.localName === 'style') continue;
    const style = getComputedStyle(parentElement);
    const inEm = (length: string): number => (parseFloat(length) || 0) / parseFloat(style.fontSize);
    all.push({
      text: textContent.trim(),
      letters: inEm(style.letterSpacing),
      words: inEm(style.wordSpacing),
      lines: inEm(style.lineHeight),
    });
  }
  return all;
}

/** The texts with less than WCAG 1.4.12 names, to within what browsers round. */
function tooTight(element: Element): string[] {
  return spacings(element)
    .filter(({ letters, words, lines }) => letters < 0.115 || words < 0.155 || lines < 1.48)
    .map(({ text, letters, words, lines }) => `${text.slice(0, 40)}: ${letters} ${words} ${lines}`);
}

const isSpaced = (element: Element): boolean => spacings(element)[0]!.letters > 0.1;

describe('the text spacing of a visitor', () => {
  for (const state of states) {
    it(`is that of every text: ${state.name}`, async () => {
      addRule(VISITOR_RULE);
      const element = await inState(state);
      await eventually(() => isSpaced(element), 'the spacing has arrived');
      expect(tooTight(element)).to.deep.equal([]);
    });
  }

  it('is taken over, and given back, while the widget is there', async () => {
    const element = await faq({ region: 'gb', open: 'walking' });
    const before = spacings(element);
    expect(before[0]!.letters).to.equal(0);
    addRule(VISITOR_RULE);
    await eventually(() => isSpaced(element), 'the spacing has arrived');
    expect(tooTight(element)).to.deep.equal([]);
    sheet.remove();
    await eventually(() => !isSpaced(element), 'the spacing is gone');
    expect(spacings(element)).to.deep.equal(before);
  });

  it('leaves the lines as they are where only letters were asked for', async () => {
    const element = await faq();
    const linesOf = (): number[] => spacings(element).map(({ lines }) => lines);
    const before = linesOf();
    addRule('* { letter-spacing: 0.12em !important }');
    await eventually(() => isSpaced(element), 'the spacing has arrived');
    expect(linesOf()).to.deep.equal(before);
  });

  it('is not what a page gives its body', async () => {
    const element = await faq();
    const before = spacings(element);
    addRule('html, body { letter-spacing: 0.3em; word-spacing: 1em; line-height: 2 }');
    const another = await faq();
    expect(spacings(another)).to.deep.equal(before);
  });
});
