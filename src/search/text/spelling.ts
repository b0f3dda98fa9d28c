/** Which known words a half-typed, mistyped or run-together word may stand for. */
import type { Words } from '../../content/pack/pack.js';
import { addToGroup } from './group.js';
import { lazy, memoize } from './memoize.js';

/** The words that are known to be right, and what other words may stand for. */
export interface Spelling {
  /** Learns some of the words, which takes time only once. Returns whether it knows them all. */
  prepare: () => boolean;
  /** Whether a word is spelled right, in this form or another. */
  isKnown: (word: string) => boolean;
  /** Whether a word is spelled right in this form. */
  hasForm: (word: string) => boolean;
  /** The first known words that begin like this one. */
  completionsOf: (prefix: string) => readonly string[];
  /**
   * The known words closest to a mistyped one, or the two that were written without a space between them.
   *
   * @param isPartial whether the word may be half typed as well
   */
  correctionsOf: (word: string, isPartial?: boolean) => Correction;
}

/** What a mistyped word may have been meant to be. */
export interface Correction {
  /** Any one of them may be meant; none where nothing is close. */
  words: readonly string[];
  /** Whether they were written without a space, so that all are meant, one after the other. */
  isSplit: boolean;
}

/** A known word as it is spelled and as it sounds. */
interface Candidate {
  word: string;
  sound: string;
}

/** Letters that a word needs to be corrected, and to be one half of a split: a shorter one looks like too many others. */
export const MIN_WORD_LENGTH = 3;

/** Letters of a word to which another is corrected. Nobody types a longer one, and comparing it takes long. */
const MAX_WORD_LENGTH = 40;

/** Words that are learned in one go: about a millisecond. */
const WORDS_PER_STEP = 200;

/** Letters of a respelled word. The table comes with the pack; whatever it holds, no word may grow without end. */
const MAX_SOUND_LENGTH = 60;

/** Completions of one half-typed word: a letter or two could become anything. */
const MAX_COMPLETIONS = 25;

/** The cost of one letter in place of another. A missing, added or swapped letter costs 1. */
const SUBSTITUTION_COST = { vowel: 1, other: 1.25 };
const VOWELS = 'aeiou';

/**
 * How far a mistyped word of so many letters may be from a known one. A longer word stays recognisable with more
 * mistakes in it.
 */
function maxDistance(length: number): number {
  if (length < MIN_WORD_LENGTH) return 0;
  return length < 6 ? 1 : length < 8 ? SUBSTITUTION_COST.other : 2 * SUBSTITUTION_COST.other;
}

/** A word with a letter once that was held down: three of it in a row stand in no word. */
export function release(word: string): string {
  return word.replace(/(.)\1{2,}/gu, '$1');
}

/**
 * @param known every word that is spelled right, the most frequent first
 * @param phonetics what sounds alike, as in `Words.phonetics`; distances are measured between respelled
 *   words
 * @param stem takes the ending off a word: a word that is known in one form is known in all
 * @param leftAlone words that are spelled right too, and that nothing is completed or corrected to
 */
export function createSpelling(
  known: Iterable<string>,
  phonetics: Words['phonetics'],
  stem: (word: string) => string = (word) => word,
  leftAlone: readonly string[] = [],
): Spelling {
  const words = new Set<string>();
  const alone = lazy(() => new Set(leftAlone.flatMap((word) => [word, stem(word)])));
  const soundOf = createRespelling(phonetics);
  const stems = new Set<string>();
  const bySoundOfStem = new Map<string, string[]>();
  const byInitial = new Map<string, Candidate[]>();
  const learnWord = (word: string): void => {
    words.add(word);
    if (word.length > MAX_WORD_LENGTH) return;
    const [sound, wordStem] = [soundOf(word), stem(word)];
    stems.add(wordStem);
    addToGroup(bySoundOfStem, wordStem === word ? sound : soundOf(wordStem), word);
    if (word.length >= MIN_WORD_LENGTH) addToGroup(byInitial, sound.charAt(0), { word, sound });
  };
  const unlearned = known[Symbol.iterator]();
  let isLearned = false;
  const learn = (count = Infinity): boolean => {
    for (; count > 0 && !isLearned; count--) {
      const next = unlearned.next();
      if (next.done) isLearned = true;
      else if (!words.has(next.value)) learnWord(next.value);
    }
    return isLearned;
  };
  const all = (): ReadonlySet<string> => {
    learn();
    return words;
  };

  const findCorrection = (word: string, isPartial: boolean): Correction => {
    learn();
    const { length } = release(word);
    if (length < word.length && length < MIN_WORD_LENGTH) return { words: [], isSplit: false };
    // "Slaping" sounds like a form of "slap".
    const forms = length >= MIN_WORD_LENGTH && !isPartial && bySoundOfStem.get(soundOf(stem(word)));
    if (forms) return { words: closestSpelled(word, forms), isSplit: false };
    const sound = soundOf(word);
    // The first two letters may have been swapped.
    const candidates = [...new Set(sound.slice(0, 2))].flatMap(
      (letter) => byInitial.get(letter) ?? [],
    );
    const closest = findClosest({ word, sound }, candidates, isPartial);
    // One mistake is likelier than a missing space, and a missing space likelier than two mistakes.
    const parts = closest.distance > SUBSTITUTION_COST.other ? splitCompound(word, words) : [];
    return parts.length > 0
      ? { words: parts, isSplit: true }
      : { words: closest.words, isSplit: false };
  };
  const hasForm = (word: string): boolean => all().has(word) || alone().has(word);
  const correct = memoize((word) => findCorrection(word, false));
  const correctPartial = memoize((word) => findCorrection(word, true));

  return {
    prepare: () => learn(WORDS_PER_STEP),
    isKnown: (word) => hasForm(word) || alone().has(stem(word)) || stems.has(stem(word)),
    hasForm,
    completionsOf: memoize((prefix) =>
      [...all()].filter((word) => word.startsWith(prefix)).slice(0, MAX_COMPLETIONS),
    ),
    correctionsOf: (word, isPartial = false) => (isPartial ? correctPartial(word) : correct(word)),
  };
}

/** Respells words as they sound; a letter written twice sounds once. */
function createRespelling(phonetics: Words['phonetics']): (word: string) => string {
  const steps = phonetics.map(([spellings, plainer]) => {
    // Letters and marks alone, so nothing in it is repeated or tried twice.
    const pattern = new RegExp(spellings.replaceAll(' ', '|'), 'gu');
    const isEnding = spellings.endsWith('$');
    return (word: string): string =>
      word
        .replace(pattern, (found, at: number) =>
          isEnding && at < MIN_WORD_LENGTH ? found : plainer,
        )
        .slice(0, MAX_SOUND_LENGTH);
  });
  return (word) => steps.reduce((sound, respell) => respell(sound), word).replace(/(.)\1+/gu, '$1');
}

/** The candidates at the smallest distance within the limit. */
function findClosest(
  { word, sound }: Candidate,
  candidates: readonly Candidate[],
  isPartial: boolean,
): { words: string[]; distance: number } {
  // A letter that is held down makes a word no longer.
  const { length } = release(word);
  const limit = maxDistance(length);
  let words: string[] = [];
  let best = Infinity;
  for (const candidate of candidates) {
    const longerBy = candidate.sound.length - sound.length;
    if (-longerBy > limit || (!isPartial && longerBy > limit)) continue;
    if (!sharesInitial(sound, candidate.sound)) continue;
    const isShort = Math.min(length, candidate.word.length) <= MIN_WORD_LENGTH;
    if (isShort && sound !== candidate.sound && !isAnagram(word, candidate.word)) continue;
    const soundDistance = editDistance(sound, candidate.sound, isPartial);
    if (soundDistance > limit) continue;
    // Of two words that sound equally close, the one that is spelled closer.
    const distance = soundDistance + editDistance(word, candidate.word, isPartial) / 8;
    if (distance < best) [words, best] = [[], distance];
    if (distance === best) words.push(candidate.word);
  }
  return { words, distance: best };
}

/** The two known words that a word consists of, or nothing. */
function splitCompound(word: string, words: ReadonlySet<string>): string[] {
  for (let at = MIN_WORD_LENGTH; at <= word.length - MIN_WORD_LENGTH; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return [];
}

function closestSpelled(word: string, candidates: readonly string[]): string[] {
  const distances = candidates.map((candidate) => editDistance(word, candidate, false));
  const best = distances.reduce((a, b) => Math.min(a, b));
  return candidates.filter((_, i) => distances[i] === best);
}

/** The first letter is seldom wrong, unless it changed places with the second. */
function sharesInitial(sound: string, other: string): boolean {
  const [first, second] = sound;
  return first === other[0] || (first === other[1] && second === other[0]);
}

/** In a very short word only the order of the letters can be wrong: with one letter changed it could be any word. */
function isAnagram(word: string, candidate: string): boolean {
  return [...word].sort().join('') === [...candidate].sort().join('');
}

/** The cost of turning one word into another by adding, dropping and changing letters, and swapping neighbours. */
function editDistance(from: string, to: string, isPartial: boolean): number {
  const columns = to.length + 1;
  let rowBeforeLast: number[] = [];
  let lastRow = [...new Array<number>(columns).keys()];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    const letter = from.charAt(i - 1);
    for (let column = 1; column < columns; column++) {
      const other = to.charAt(column - 1);
      let best = Math.min(
        (lastRow[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
        (lastRow[column - 1] ?? 0) + substitutionCost(letter, other),
      );
      if (letter === to[column - 2] && other === from[i - 2]) {
        best = Math.min(best, (rowBeforeLast[column - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rowBeforeLast = lastRow;
    lastRow = row;
  }
  // A half-typed word is compared with the beginning of the other word that is closest to it.
  return isPartial ? Math.min(...lastRow) : (lastRow[columns - 1] ?? 0);
}

function substitutionCost(letter: string, other: string): number {
  if (letter === other) return 0;
  return VOWELS.includes(letter) && VOWELS.includes(other)
    ? SUBSTITUTION_COST.vowel
    : SUBSTITUTION_COST.other;
}
