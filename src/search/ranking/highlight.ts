/** What matched, made visible: marked words and a whole-sentence excerpt. */
import type { Words } from '../../content/pack/pack.js';
import { plainText } from '../../content/view/view.js';
import type { BlockView } from '../../content/view/view.js';
import { splitSentences, tokenize } from '../text/tokenizer.js';
import type { Token } from '../text/tokenizer.js';

/** A piece of text, marked or not. The pieces joined give the text unchanged. */
export interface HighlightSegment {
  text: string;
  marked: boolean;
}

/**
 * Splits a text at the words that matched, by the same words and stems as the index.
 *
 * @param terms `terms` of a search result: words or stems, several separated by
 *   spaces where they belong together
 * @param stemmer the pack's `words.stemmer`
 */
export function highlight(
  text: string,
  terms: readonly string[],
  stemmer: Words['stemmer'] = 'porter',
): HighlightSegment[] {
  const pieces: HighlightSegment[] = [];
  let end = 0;
  const push = (to: number, marked: boolean): void => {
    if (to > end) pieces.push({ text: text.slice(end, to), marked });
    end = to;
  };
  for (const match of createTermMatcher(terms)(tokenize(text, stemmer))) {
    push(match.start, false);
    push(match.end, true);
  }
  push(text.length, false);
  return pieces;
}

/** A run of words that is one of the terms. */
interface TermMatch {
  term: string;
  start: number;
  end: number;
}

/** Finds what is one of the terms, the longest first, none overlapping. */
function createTermMatcher(terms: readonly string[]): (all: readonly Token[]) => TermMatch[] {
  const byFirst = new Map<string, string[][]>();
  for (const term of terms) {
    const words = term.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

  return (all) => {
    const at = (from: number, form: 'word' | 'stem'): string[] | undefined =>
      byFirst
        .get(all[from]?.[form] ?? '')
        ?.find((words) => words.every((word, i) => all[from + i]?.[form] === word));

    const found: TermMatch[] = [];
    for (let from = 0; from < all.length;) {
      const words = at(from, 'word') ?? at(from, 'stem');
      const [first, last] = [all[from], all[from + (words?.length ?? 1) - 1]];
      if (words && first && last) {
        found.push({ term: words.join(' '), start: first.start, end: last.end });
      }
      from += words?.length ?? 1;
    }
    return found;
  };
}

/**
 * The sentence of an answer that says most about what was searched: of all, those with the first
 * term; of these, those with the second; and so on. The first sentence of the answer where none has
 * any. Never part of a sentence: "Never use a rub together with heat" must not become advice.
 *
 * @param terms as for `mark`; what says most comes first
 */
export function excerpt(
  blocks: readonly BlockView[],
  terms: readonly string[],
  { lang, stemmer = 'porter' }: { lang: string; stemmer?: Words['stemmer'] },
): string {
  let best = sentencesOf(blocks, lang, stemmer);
  const find = createTermMatcher(terms);
  const found = new Map(
    best.map((sentence) => [sentence, new Set(find(sentence.tokens).map(({ term }) => term))]),
  );
  for (const term of terms) {
    const having = best.filter((sentence) => found.get(sentence)?.has(term));
    if (having.length > 0) best = having;
  }
  return best[0]?.text ?? '';
}

interface Sentence {
  text: string;
  tokens: Token[];
}

/** Read once for each answer: every letter that is typed asks again. */
const read = new WeakMap<readonly BlockView[], Sentence[]>();

function sentencesOf(
  blocks: readonly BlockView[],
  lang: string,
  stemmer: Words['stemmer'],
): Sentence[] {
  let all = read.get(blocks);
  if (!all) {
    all = wholeSentences(blocks, lang).map((text) => ({ text, tokens: tokenize(text, stemmer) }));
    read.set(blocks, all);
  }
  return all;
}

/** The sentences of an answer. An item of a list is not whole without what leads to it: "Ask first if:". */
function wholeSentences(blocks: readonly BlockView[], lang: string): string[] {
  let lead = '';
  return blocks.flatMap((block) => {
    if (block.type === 'caution') return wholeSentences(block.blocks, lang);
    if (block.type === 'paragraph') {
      const all = splitSentences(plainText(block.spans), lang);
      lead = all.at(-1)?.endsWith(':') ? (all.pop() ?? '') : '';
      return all;
    }
    const before = lead ? `${lead} ` : '';
    lead = '';
    return block.items.flatMap((spans) => {
      const [first = '', ...others] = splitSentences(plainText(spans), lang);
      return [before + first, ...others];
    });
  });
}
