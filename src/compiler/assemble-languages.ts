/** What people in danger say in other languages, in the form in which queries are compared with it. */
import type { OtherLanguages } from '../content/pack/pack.js';
import { STEM_LENGTH } from '../search/danger/other-languages.js';
import { romanize } from '../search/danger/romanize.js';
import type { ContentFiles } from './content-files.js';

/** Every language but that of the pack. Its sources are for authors. */
export function assembleOtherLanguages({ lang, languages }: ContentFiles): OtherLanguages {
  return {
    rules: languages.value.rules,
    languages: languages.value.languages
      .filter((language) => language.lang !== lang)
      .map(({ sources: _, words, ...notice }) => ({
        ...notice,
        words: Object.fromEntries(
          Object.entries(words).map(([name, phrases]) => [name, romanizePhrases(phrases)]),
        ),
      })),
  };
}

/** Phrases as queries have them, without those that another one stands for as well. */
function romanizePhrases(phrases: readonly string[]): string {
  const romanized = new Set(phrases.map((phrase) => phrase.split(' ').map(romanizeWord).join(' ')));
  const isRepeated = (phrase: string): boolean =>
    [...romanized].some(
      (other) =>
        other !== phrase && /^[^ *=]{4,}$|^[^ *]+\*$/.test(other) && startsWith(phrase, other),
    );
  return [...romanized].filter((phrase) => phrase.includes(' ') || !isRepeated(phrase)).join();
}

const startsWith = (phrase: string, stem: string): boolean =>
  phrase.startsWith(stem.replace('*', ''));

/** A word of a phrase. A stem loses an "i" at its end, as one before a vowel is not heard: "voglio", "vogliamo". */
function romanizeWord(word: string): string {
  const letters = romanize(word)
    .map((one) => one.word)
    .join(' ');
  if (word.startsWith('*')) return `*${letters}`;
  if (word.startsWith('=')) return letters.length < STEM_LENGTH ? letters : `=${letters}`;
  const isStem = !letters.includes(' ') && (word.endsWith('*') || [...word].length >= STEM_LENGTH);
  if (!isStem) return letters;
  const stem = letters.replace(/(?<=..)i$/, '');
  if (stem.length >= STEM_LENGTH) return stem;
  // Signs of vowels count as letters where they are written: what is left of such a word may be too short.
  return stem.length > 2 || word.endsWith('*') ? `${stem}*` : letters;
}
