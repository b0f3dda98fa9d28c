/** Running text of a page: white space as HTML shows it, lines, paragraphs, and the markup around each part. */
import type { Span } from '../../content/pack/pack.js';

/** An element of the page around a text. Texts share it where they stand in the same element. */
export type Wrapper =
  | { type: 'strong' | 'emphasis' }
  | { type: 'link'; href: string }
  | { type: 'reference'; id: string };

/** A piece of text with the wrappers around it, outermost first. A line feed is a line break of the page. */
interface TextRun {
  text: string;
  wrappers: readonly Wrapper[];
}

/** Collapses the white space of HTML. A space that does not break stays. */
export function collapseSpace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

export class TextBuilder {
  readonly #runs: TextRun[] = [];

  add(text: string, wrappers: readonly Wrapper[]): void {
    const collapsed = collapseSpace(text);
    // Space after another space, or at the start of a line, is not shown.
    const visible =
      this.#isAtLineStart || this.#endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
    if (visible) this.#runs.push({ text: visible, wrappers });
  }

  /** Goes to the next line. */
  break(): void {
    this.#trimEnd();
    this.#runs.push({ text: '\n', wrappers: [] });
  }

  /** Goes to the next line, unless this one is still empty. */
  startLine(): void {
    this.#trimEnd();
    if (!this.#isAtLineStart) this.break();
  }

  /** The paragraphs. A blank line ends one. */
  paragraphs(): Span[][] {
    const found: Span[][] = [];
    let current: TextRun[] = [];
    const endParagraph = (): void => {
      while (current.at(-1)?.text === '\n') current.pop();
      if (current.length > 0) found.push(nestRuns(current));
      current = [];
    };
    this.#trimEnd();
    for (const run of this.#runs) {
      const isBlankLine = run.text === '\n' && (current.at(-1)?.text ?? '\n') === '\n';
      if (isBlankLine) endParagraph();
      else current.push(run);
    }
    endParagraph();
    return found;
  }

  get #isAtLineStart(): boolean {
    return this.#runs.length === 0 || this.#endsWith('\n');
  }

  #endsWith(character: string): boolean {
    return this.#runs.at(-1)?.text.endsWith(character) ?? false;
  }

  /** Space at the end of a line is not shown. */
  #trimEnd(): void {
    const last = this.#runs.at(-1);
    if (!last || !this.#endsWith(' ')) return;
    last.text = last.text.slice(0, -1);
    if (!last.text) this.#runs.pop();
  }
}

/**
 * Puts runs into nested spans: neighbours in the same element of the page come into the same span.
 *
 * @param depth how many of the outer wrappers are done
 */
function nestRuns(runs: readonly TextRun[], depth = 0): Span[] {
  const spans: Span[] = [];
  for (let start = 0, end = 0; start < runs.length; start = end) {
    const wrapper = runs[start]?.wrappers[depth];
    while (end < runs.length && runs[end]?.wrappers[depth] === wrapper) end++;
    const inside = runs.slice(start, end);
    if (wrapper) spans.push({ ...wrapper, spans: nestRuns(inside, depth + 1) });
    else spans.push(inside.map(({ text }) => text).join(''));
  }
  return spans;
}
