/**
 * A page's markup → typed blocks. What an editor typically produces comes through, the rest becomes
 * its text; nothing of the page's own elements, styles or handlers is taken over.
 */
import type { Block, Span } from '../../content/pack/pack.js';
import { toSafeUrl } from '../shared/safe-url.js';
import type { UrlScheme } from '../shared/safe-url.js';

/** What was read. */
export interface ReadBlocks {
  blocks: Block[];
  /** What has no text to stand for it: elements by name, and links that are refused. */
  leftOut: string[];
}

/** The id of the item that a link leads to, or `null` where it leads elsewhere. */
export type ItemOfLink = (href: string) => string | null;

/** Schemes that a link may have. */
export const LINK_SCHEMES: readonly UrlScheme[] = ['https:', 'http:', 'mailto:', 'tel:'];

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Says nothing to a visitor, or no longer does. */
const IGNORED_ELEMENTS = words('script style template noscript link meta datalist del s strike');

/** Says something, but not in words. */
const NON_TEXT_ELEMENTS = words(
  'img picture svg video audio canvas iframe object embed form input select textarea button meter ' +
    'progress',
);

/** Begins and ends a line of its own. */
const BLOCK_ELEMENTS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul',
);

const HEADINGS = words('h1 h2 h3 h4 h5 h6 summary');
const LISTS = words('ul ol menu');

/** A form answers with its fields: its `localName` is the one of that name. It has none of what else is asked. */
const nameOf = (element: Element): string =>
  element instanceof HTMLFormElement ? 'form' : element.localName;

/** What stands around a run of text; each is one element of the page. */
type Wrapper =
  | { type: 'strong' | 'emphasis' }
  | { type: 'link'; href: string }
  | { type: 'reference'; id: string };

interface TextRun {
  text: string;
  wrappers: readonly Wrapper[];
}

/** Text with white space as HTML shows it; a line feed stands for a line that was broken on purpose. */
class TextBuilder {
  readonly #runs: TextRun[] = [];

  add(text: string, wrappers: readonly Wrapper[]): void {
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    const fresh = this.#atStart || this.#ends(' ') ? spaced.replace(/^ /, '') : spaced;
    if (fresh) this.#runs.push({ text: fresh, wrappers });
  }

  /** Goes to the next line. */
  break(): void {
    this.#trim();
    this.#runs.push({ text: '\n', wrappers: [] });
  }

  /** Goes to the next line, unless there is nothing on this one. */
  startLine(): void {
    this.#trim();
    if (!this.#atStart) this.break();
  }

  /** The paragraphs: a line that was left blank separates two of them. */
  paragraphs(): Span[][] {
    const found: Span[][] = [];
    let lines: TextRun[] = [];
    const end = (): void => {
      while (lines.at(-1)?.text === '\n') lines.pop();
      if (lines.length > 0) found.push(nest(lines));
      lines = [];
    };
    this.#trim();
    for (const run of this.#runs) {
      const blank = run.text === '\n' && (lines.at(-1)?.text ?? '\n') === '\n';
      if (blank) end();
      else lines.push(run);
    }
    end();
    return found;
  }

  get #atStart(): boolean {
    return this.#runs.length === 0 || this.#ends('\n');
  }

  #ends(character: string): boolean {
    return this.#runs.at(-1)?.text.endsWith(character) ?? false;
  }

  /** Space at the end of a line is not seen. */
  #trim(): void {
    const last = this.#runs.at(-1);
    if (!last || !this.#ends(' ')) return;
    last.text = last.text.slice(0, -1);
    if (!last.text) this.#runs.pop();
  }
}

/** Runs of text → spans: what stands next to each other in the same element stands in the same span. */
function nest(runs: readonly TextRun[], depth = 0): Span[] {
  const spans: Span[] = [];
  for (let from = 0, to = 0; from < runs.length; from = to) {
    const outer = runs[from]?.wrappers[depth];
    while (to < runs.length && runs[to]?.wrappers[depth] === outer) to++;
    const inside = runs.slice(from, to);
    if (outer) spans.push({ ...outer, spans: nest(inside, depth + 1) });
    else spans.push(inside.map(({ text }) => text).join(''));
  }
  return spans;
}

/** The title of a question: the text of its summary, in one line. */
export function readTitle(summary: Element): string {
  const text = (parent: Element): string =>
    [...parent.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
        if (!(node instanceof Element) || isLeftOut(node)) return '';
        const within = text(node);
        return BLOCK_ELEMENTS.has(node.localName) || node.localName === 'br'
          ? ` ${within} `
          : within;
      })
      .join('');
  return text(summary)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/**
 * Reads an answer.
 *
 * @param title the child that holds the question, and is no part of the answer
 */
export function readBlocks(parent: Element, title: Element, itemOf: ItemOfLink): ReadBlocks {
  const blocks: Block[] = [];
  const leftOut = new Set<string>();
  let text = new TextBuilder();

  const endParagraph = (): void => {
    for (const spans of text.paragraphs()) blocks.push({ type: 'paragraph', spans });
    text = new TextBuilder();
  };

  /** Calls back for what can be read of an element's children. */
  const eachChild = (
    of: Element,
    around: readonly Wrapper[],
    read: (child: Element, around: readonly Wrapper[]) => void,
  ): void => {
    for (const node of of.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text.add(node.nodeValue ?? '', around);
      if (!(node instanceof Element) || node === title) continue;
      const name = nameOf(node);
      if (NON_TEXT_ELEMENTS.has(name)) leftOut.add(`<${name}>`);
      else if (name === 'br') text.break();
      else if (!isLeftOut(node)) read(node, within(node, around));
    }
  };

  const within = (element: Element, around: readonly Wrapper[]): readonly Wrapper[] => {
    const own = aroundOf(element);
    const twice = own && around.some(({ type }) => type === own.type);
    return own && !twice ? [...around, own] : around;
  };

  const aroundOf = (element: Element): Wrapper | null => {
    const name = element.localName;
    if (name === 'b' || name === 'strong' || HEADINGS.has(name)) return { type: 'strong' };
    if (name === 'i' || name === 'em') return { type: 'emphasis' };
    const address = name === 'a' ? element.getAttribute('href') : null;
    if (address === null) return null;
    const id = itemOf(address);
    if (id !== null) return { type: 'reference', id };
    const href = toSafeUrl(address, LINK_SCHEMES);
    if (href === null) leftOut.add(`the address "${address}"`);
    return href === null ? null : { type: 'link', href };
  };

  /** What stands in one line, or in one item of a list; blocks inside it begin a new line. */
  const readLines = (element: Element, around: readonly Wrapper[]): void => {
    const line = BLOCK_ELEMENTS.has(element.localName);
    if (line) text.startLine();
    eachChild(element, around, readLines);
    if (line) text.startLine();
  };

  const readAny = (element: Element, around: readonly Wrapper[]): void => {
    const name = element.localName;
    if (!BLOCK_ELEMENTS.has(name)) {
      eachChild(element, around, readAny);
      return;
    }
    endParagraph();
    if (LISTS.has(name)) readList(element, around);
    else if (name === 'tr') readRow(element, around);
    else eachChild(element, around, readAny);
    endParagraph();
  };

  /** A list within a list adds its items: what a visitor reads in one go has one level. */
  const readList = (list: Element, around: readonly Wrapper[]): void => {
    const items: Span[][] = [];
    const endItem = (): void => {
      const [first, ...more] = text.paragraphs();
      if (first) items.push(more.reduce((all, next) => [...all, '\n', ...next], first));
      text = new TextBuilder();
    };
    const readInside = (element: Element, outer: readonly Wrapper[]): void => {
      const item = element.localName === 'li' || LISTS.has(element.localName);
      if (item) endItem();
      else if (BLOCK_ELEMENTS.has(element.localName)) text.startLine();
      eachChild(element, outer, readInside);
      if (item) endItem();
      else if (BLOCK_ELEMENTS.has(element.localName)) text.startLine();
    };
    readInside(list, around);
    if (items.length > 0) blocks.push({ type: list.localName === 'ol' ? 'steps' : 'list', items });
  };

  /** A row of a table is a paragraph, its cells set apart by commas. */
  const readRow = (row: Element, around: readonly Wrapper[]): void => {
    const cells: Span[][] = [];
    eachChild(row, around, (cell, outer) => {
      eachChild(cell, outer, readLines);
      cells.push(...text.paragraphs());
      text = new TextBuilder();
    });
    const [first, ...others] = cells;
    if (first) {
      const spans = others.reduce((all, next) => [...all, ', ', ...next], first);
      blocks.push({ type: 'paragraph', spans });
    }
  };

  eachChild(parent, [], readAny);
  endParagraph();
  return { blocks, leftOut: [...leftOut] };
}

/** Whether a visitor of the page would not read it either. */
function isLeftOut(element: Element): boolean {
  const name = nameOf(element);
  return (
    IGNORED_ELEMENTS.has(name) ||
    NON_TEXT_ELEMENTS.has(name) ||
    element.hasAttribute('hidden') ||
    (element instanceof HTMLElement && element.style.display === 'none')
  );
}
