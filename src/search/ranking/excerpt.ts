/** The sentence of an answer that tells why it was found. */
import type { Words } from '../../content/pack/pack.js';
import { plainText } from '../../content/view/plain-text.js';
import type { BlockView } from '../../content/view/view.js';
import type { Token } from '../text/token.js';
import { splitSentences, tokenize } from '../text/tokenizer.js';
import { createTermMatcher } from './term-matcher.js';

interface Sentence {
  text: string;
  tokens: Token[];
}

/**
 * The sentence that says most about what was searched: among all sentences those with the first term, among
 * these those with the second, and so on. The first sentence of the answer where none has any of the terms,
 * and nothing where there is no answer. It is never a part of a sentence: "Never use a rub together with
 * heat" must not become advice.
 *
 * @param terms `terms` of a search result; what says most comes first
 */
export function excerpt(
  blocks: readonly BlockView[],
  terms: readonly string[],
  { lang, stemmer = 'porter' }: { lang: string; stemmer?: Words['stemmer'] },
): string {
  let best = sentencesOf(blocks, lang, stemmer);
  const findTerms = createTermMatcher(terms);
  const termsIn = new Map(
    best.map((sentence) => [sentence, new Set(findTerms(sentence.tokens).map(({ term }) => term))]),
  );
  for (const term of terms) {
    const withTerm = best.filter((sentence) => termsIn.get(sentence)?.has(term));
    if (withTerm.length > 0) best = withTerm;
  }
  return best[0]?.text ?? '';
}

/** Each answer is split once, although every letter that is typed asks for its sentences again. */
const sentencesByAnswer = new WeakMap<readonly BlockView[], Sentence[]>();

function sentencesOf(
  blocks: readonly BlockView[],
  lang: string,
  stemmer: Words['stemmer'],
): Sentence[] {
  let sentences = sentencesByAnswer.get(blocks);
  if (!sentences) {
    sentences = wholeSentences(blocks, lang).map((text) => ({
      text,
      tokens: tokenize(text, stemmer),
    }));
    sentencesByAnswer.set(blocks, sentences);
  }
  return sentences;
}

/**
 * The sentences of an answer. An item of a list is whole only with the words before it that introduce the
 * list: "Ask first if: you are ill."
 */
function wholeSentences(blocks: readonly BlockView[], lang: string): string[] {
  let introduction = '';
  return blocks.flatMap((block) => {
    if (block.type === 'caution') return wholeSentences(block.blocks, lang);
    if (block.type === 'paragraph') {
      const sentences = splitSentences(plainText(block.spans), lang);
      introduction = sentences.at(-1)?.endsWith(':') ? (sentences.pop() ?? '') : '';
      return sentences;
    }
    const prefix = introduction ? `${introduction} ` : '';
    introduction = '';
    return block.items.flatMap((spans) => {
      const [first = '', ...others] = splitSentences(plainText(spans), lang);
      return [prefix + first, ...others];
    });
  });
}
