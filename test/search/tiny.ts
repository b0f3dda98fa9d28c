/** A language of a few words, so that a test shows how something works and not what the content says. */
import type { Urgent, Words } from '../../src/content/pack/pack.js';
import { createDangerDetector } from '../../src/search/danger/danger-detector.js';
import type { Detection } from '../../src/search/danger/danger-detector.js';
import { analyze } from '../../src/search/query/analyze.js';
import { createLanguage } from '../../src/search/query/language.js';
import type { Language } from '../../src/search/query/language.js';
import type { QueryToken } from '../../src/search/text/token.js';

const WORDS: Words = {
  stemmer: 'porter',
  stopWords: ['a', 'the', 'my', 'of', 'is', 'and', 'really'],
  synonyms: [
    ['heat pack', 'hot water bottle'],
    ['bottle', 'flask'],
  ],
  audiences: [['child', 'aged {1-17}']],
  outOfScope: ['opening hours'],
  neverCorrect: ['agent'],
  numbers: { one: 1, two: 2, five: 5, seven: 7, seventy: 70 },
  phonetics: [
    ['^kn', 'n'],
    ['ph', 'f'],
    ['sce', 'se'],
    ['sci', 'si'],
    ['scy', 'sy'],
  ],
};

/** A pack's danger signs, where it has none. */
export const NO_SIGNS: Urgent = {
  notice: [],
  meanings: {},
  signs: [],
  about: [],
  clarifications: [],
};

export const language: Language = createLanguage({
  words: WORDS,
  urgent: { ...NO_SIGNS, meanings: { DENIES: ['not'] } },
});

/** The words of a text, each as it stands. */
export function tokensOf(text: string): QueryToken[] {
  return analyze(text, language);
}

/** What is detected in a text, each word as it stands. */
export function detect(text: string, urgent: Urgent): Detection {
  return createDangerDetector(urgent, language).detect(tokensOf(text));
}
