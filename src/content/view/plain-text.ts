/** Answers without markup, to be searched, read aloud and compared. */
import type { Span } from '../pack/pack.js';
import type { BlockView, SpanView } from './view.js';

/**
 * Running text without its markup.
 *
 * @param wordOf the text of a region word, where none is in place yet. Default: its name
 */
export function plainText(
  spans: readonly (Span | SpanView)[],
  wordOf: (name: string) => string = String,
): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span;
      return span.type === 'word' ? wordOf(span.word) : plainText(span.spans, wordOf);
    })
    .join('');
}

/** Paragraphs, list items and steps, in reading order. */
export function plainLines(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [plainText(block.spans)];
      case 'list':
      case 'steps':
      case 'timeline':
        return block.items.map((spans) => plainText(spans));
      case 'caution':
        return plainLines(block.blocks);
    }
  });
}
