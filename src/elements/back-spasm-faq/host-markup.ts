/**
 * Turns markup of the page into typed blocks. What editors usually write is kept: paragraphs, lists, tables,
 * bold, italics, links. Of any other element only the text is kept, and never its styles or handlers.
 */
import type { Block, Span } from '../../content/pack/pack.js';
import { toSafeUrl } from '../shared/safe-url.js';
import type { UrlScheme } from '../shared/safe-url.js';
import { collapseSpace, TextBuilder } from './text-builder.js';
import type { Wrapper } from './text-builder.js';
import { isElement, nameOf } from '../shared/nodes.js';

export interface ReadBlocks {
  blocks: Block[];
  /** What could not be turned into text: elements by name, and refused addresses. For the site owner. */
  leftOut: string[];
}

/** Finds the id of the item that a link leads to; `null` where it leads elsewhere. */
export type FindLinkedItem = (href: string) => string | null;

/** Schemes that a link in an answer may have. */
export const LINK_SCHEMES: readonly UrlScheme[] = ['https:', 'http:', 'mailto:', 'tel:'];

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text is never shown, or is no longer valid. They are left out without a word. */
const IGNORED_ELEMENTS = words('script style template noscript link meta datalist del s strike');

/** Elements that mean something which is not text. They are left out, and the owner is told. */
const NON_TEXT_ELEMENTS = words(
  'img picture svg video audio canvas iframe object embed form input select textarea button meter ' +
    'progress',
);

/** Elements that begin and end a line. */
const BLOCK_ELEMENTS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul',
);

const HEADINGS = words('h1 h2 h3 h4 h5 h6 summary');
const LISTS = words('ul ol menu');

/** The title of a question: the text of its summary, in one line. */
export function readTitle(summary: Element): string {
  return collapseSpace(titleText(summary)).trim();
}

function titleText(parent: Element): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
      if (!isElement(node) || isSkipped(node)) return '';
      const text = titleText(node);
      return BLOCK_ELEMENTS.has(node.localName) || node.localName === 'br' ? ` ${text} ` : text;
    })
    .join('');
}

/**
 * Reads the answer of a question.
 *
 * @param title the child that holds the question; it is left out of the answer
 */
export function readBlocks(
  parent: Element,
  title: Element,
  findLinkedItem: FindLinkedItem,
): ReadBlocks {
  return new BlockReader(title, findLinkedItem).read(parent);
}

type ReadElement = (element: Element, wrappers: readonly Wrapper[]) => void;

class BlockReader {
  readonly #title: Element;
  readonly #findLinkedItem: FindLinkedItem;
  readonly #blocks: Block[] = [];
  readonly #leftOut = new Set<string>();
  /** Text that is in no block yet. */
  #text = new TextBuilder();
  /** Items of the list that is being read. */
  #items: Span[][] = [];

  constructor(title: Element, findLinkedItem: FindLinkedItem) {
    this.#title = title;
    this.#findLinkedItem = findLinkedItem;
  }

  read(parent: Element): ReadBlocks {
    this.#readChildren(parent, [], this.#readElement);
    this.#endParagraph();
    return { blocks: this.#blocks, leftOut: [...this.#leftOut] };
  }

  /** Adds the text of an element, and calls back for each child element that can be read. */
  #readChildren(parent: Element, wrappers: readonly Wrapper[], readChild: ReadElement): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#text.add(node.nodeValue ?? '', wrappers);
      if (!isElement(node) || node === this.#title) continue;
      const name = nameOf(node);
      if (NON_TEXT_ELEMENTS.has(name)) this.#leftOut.add(`<${name}>`);
      else if (name === 'br') this.#text.break();
      else if (!isSkipped(node)) readChild(node, this.#wrap(node, wrappers));
    }
  }

  readonly #readElement: ReadElement = (element, wrappers) => {
    const name = element.localName;
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBlock) this.#endParagraph();
    if (LISTS.has(name)) this.#readList(element, wrappers);
    else if (name === 'tr') this.#readTableRow(element, wrappers);
    else this.#readChildren(element, wrappers, this.#readElement);
    if (isBlock) this.#endParagraph();
  };

  /** Reads into one text; each block element inside begins a new line. */
  readonly #readLines: ReadElement = (element, wrappers) => {
    const isBlock = BLOCK_ELEMENTS.has(element.localName);
    if (isBlock) this.#text.startLine();
    this.#readChildren(element, wrappers, this.#readLines);
    if (isBlock) this.#text.startLine();
  };

  #readList(list: Element, wrappers: readonly Wrapper[]): void {
    this.#items = [];
    this.#readListPart(list, wrappers);
    const items = this.#items;
    if (items.length > 0) {
      this.#blocks.push({ type: list.localName === 'ol' ? 'steps' : 'list', items });
    }
  }

  /** Items of a list within a list are added to the outer one: an answer has lists of one level. */
  readonly #readListPart: ReadElement = (element, wrappers) => {
    const name = element.localName;
    const isBoundary = name === 'li' || LISTS.has(name);
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBoundary) this.#endItem();
    else if (isBlock) this.#text.startLine();
    this.#readChildren(element, wrappers, this.#readListPart);
    if (isBoundary) this.#endItem();
    else if (isBlock) this.#text.startLine();
  };

  /** A row of a table becomes a paragraph, with commas between its cells. */
  #readTableRow(row: Element, wrappers: readonly Wrapper[]): void {
    const cells: Span[][] = [];
    this.#readChildren(row, wrappers, (cell, cellWrappers) => {
      this.#readChildren(cell, cellWrappers, this.#readLines);
      cells.push(...this.#takeParagraphs());
    });
    if (cells.length > 0) this.#blocks.push({ type: 'paragraph', spans: join(cells, ', ') });
  }

  #endParagraph(): void {
    for (const spans of this.#takeParagraphs()) this.#blocks.push({ type: 'paragraph', spans });
  }

  #endItem(): void {
    const lines = this.#takeParagraphs();
    if (lines.length > 0) this.#items.push(join(lines, '\n'));
  }

  #takeParagraphs(): Span[][] {
    const paragraphs = this.#text.paragraphs();
    this.#text = new TextBuilder();
    return paragraphs;
  }

  /** Adds the wrapper of an element. Within another one of its type it would change nothing: bold in bold. */
  #wrap(element: Element, outer: readonly Wrapper[]): readonly Wrapper[] {
    const wrapper = this.#wrapperFor(element);
    return wrapper && !outer.some(({ type }) => type === wrapper.type)
      ? [...outer, wrapper]
      : outer;
  }

  #wrapperFor(element: Element): Wrapper | null {
    const name = element.localName;
    if (name === 'b' || name === 'strong' || HEADINGS.has(name)) return { type: 'strong' };
    if (name === 'i' || name === 'em') return { type: 'emphasis' };
    const address = name === 'a' ? element.getAttribute('href') : null;
    if (address === null) return null;
    const id = this.#findLinkedItem(address);
    if (id !== null) return { type: 'reference', id };
    const href = toSafeUrl(address, LINK_SCHEMES);
    if (href === null) this.#leftOut.add(`the address "${address}"`);
    return href === null ? null : { type: 'link', href };
  }
}

/** Joins texts into one. */
function join(texts: readonly Span[][], separator: string): Span[] {
  return texts.flatMap((spans, index) => (index > 0 ? [separator, ...spans] : spans));
}

/** Whether an element is left out: it has no text, or a visitor of the page would not see it. */
function isSkipped(element: Element): boolean {
  const name = nameOf(element);
  return (
    IGNORED_ELEMENTS.has(name) ||
    NON_TEXT_ELEMENTS.has(name) ||
    element.hasAttribute('hidden') ||
    (element as HTMLElement).style?.display === 'none'
  );
}
