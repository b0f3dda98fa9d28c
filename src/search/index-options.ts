/**
 * The one place that says what is indexed and how much it counts. An index and
 * the queries against it must agree on all of this: MiniSearch answers with
 * nothing, and no error, when they do not.
 */
import type { Options } from 'minisearch';
import { plainText } from '../content/view.js';
import { own } from '../content/own.js';
import { everyWord } from '../content/region.js';
import type { Block, Item, Pack } from '../content/pack.js';
import type { Language } from './language.js';

/** What MiniSearch sees of a question or tip. */
export interface Doc {
  id: string;
  title: string;
  also: string;
  text: string;
  cautions: string;
}

/** A word in the title says more about an item than one in the answer; cautions say least. */
export const BOOST = { title: 4, also: 3, text: 1, cautions: 0.4 };

/** @param known takes every word of the content */
export function indexOptions(language: Language, known: Set<string>): Options<Doc> {
  return {
    fields: Object.keys(BOOST),
    tokenize: (text) => terms(text, language, known),
    // Tokens are folded and stemmed already.
    processTerm: (term) => term,
  };
}

/**
 * Every term a text is found by: each word as it is, so that half-typed words
 * find it; its stem, so that other forms do; and its word groups.
 */
function terms(text: string, language: Language, known: Set<string>): string[] {
  const words = language.meaningful(text);
  for (const { word } of words) known.add(word);
  return [
    ...words.flatMap(({ word, stem }) => (word === stem ? [word] : [word, stem])),
    ...language.concepts(words).map((concept) => concept.term),
    ...language.asks(text),
  ];
}

/** An item as MiniSearch sees it, in every country's words at once. */
export function toDoc(item: Item, pack: Pack): Doc {
  const word = (name: string): string => everyWord(pack, name).join(' ');
  const textOf = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        switch (block.type) {
          case 'paragraph':
            return plainText(block.spans, word);
          case 'list':
          case 'steps':
            return block.items.map((spans) => plainText(spans, word)).join('\n');
          case 'caution':
            return '';
          case 'signs':
            return pack.urgent.signs
              .filter((sign) => sign.tier === block.tier)
              .map((sign) => sign.text)
              .join('\n');
        }
      })
      .join('\n');
  return {
    id: item.id,
    title: item.title,
    also: item.also.join('\n'),
    text: textOf(item.blocks),
    cautions: item.blocks
      .map((block) =>
        block.type === 'caution' ? textOf(own(pack.cautions, block.id)?.blocks ?? []) : '',
      )
      .join('\n'),
  };
}
