/** A language of a few words, so that a test shows how something works and not what the content says. */
import type { Urgent, Words } from '../../src/content/pack.js';
import { createRecogniser } from '../../src/search/danger.js';
import type { Understood } from '../../src/search/danger.js';
import { createLanguage } from '../../src/search/language.js';
import type { Language } from '../../src/search/language.js';
import { readText } from '../../src/search/reading.js';
import type { Heard } from '../../src/search/reading.js';

const WORDS: Words = {
  stemmer: 'porter',
  stop: ['a', 'the', 'my', 'of', 'is', 'and', 'really'],
  groups: [
    ['heat pack', 'hot water bottle'],
    ['bottle', 'flask'],
  ],
  people: [['child', 'aged {1-17}']],
  elsewhere: ['opening hours'],
  ordinary: ['agent'],
  sounds: [
    ['^kn', 'n'],
    ['ph', 'f'],
    ['sc(?=[iey])', 's'],
  ],
};

export const language: Language = createLanguage(WORDS);

/** The words of a text, each as it stands. */
export function heard(text: string): Heard[] {
  return readText(text, language);
}

/** What is said of danger signs, where nobody says anything. */
export const NOTHING: Urgent = { notice: [], meanings: {}, signs: [], about: [], asks: [] };

/** What a text says of danger, each word as it stands. */
export function understood(text: string, urgent: Urgent): Understood {
  return createRecogniser(urgent, language)(heard(text));
}
