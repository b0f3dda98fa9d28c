/** What a word may have been meant to be: half typed, mistyped, or run into the next one. */
import { memoize } from './memoize.js';

/** The words that are known, and what another word may stand for. */
export interface Spelling {
  /** Whether it is spelled as it should be, in this form or another. */
  isKnown: (word: string) => boolean;
  /** The first known words that begin like this one. */
  completionsOf: (start: string) => readonly string[];
  /**
   * The known words that a mistyped one may have been meant to be, closest first, or the two that
   * were written without a space between them; none where nothing is close.
   *
   * @param half whether the word may be half typed as well
   */
  correctionsOf: (word: string, half?: boolean) => Correction;
}

export interface Correction {
  /** Each of them may be meant. */
  words: readonly string[];
  /** Whether all of them are, one after the other. */
  isSplit: boolean;
}

/** A shorter word looks like too many others. */
const MIN_WORD_LENGTH = 3;

/** Sounds are another's content: however they rewrite a word, it must not grow without end. */
const MAX_PHONETIC_LENGTH = 60;

/** Words that a half-typed one may become: a letter or two could become anything. */
const MAX_COMPLETIONS = 25;

/** What it costs to write one letter for another; a vowel is easily mistaken for a vowel. */
const SUBSTITUTION_COST = { vowel: 1, other: 1.25 };
const VOWELS = 'aeiou';

/** How much may be wrong with a word: in a longer one more can go wrong before it is another. */
function maxDistance(word: string): number {
  if (word.length < MIN_WORD_LENGTH) return 0;
  return word.length < 6
    ? 1
    : word.length < 8
      ? SUBSTITUTION_COST.other
      : 2 * SUBSTITUTION_COST.other;
}

/**
 * @param known every word that is spelled as it should be, the most frequent first
 * @param sounds what sounds alike, as pairs of a pattern and its plainer spelling; mistakes are
 *   counted between words that were respelled by them
 * @param stem takes the ending off a word: what is known in one form is known in all
 */
export function createSpelling(
  known: Iterable<string>,
  sounds: readonly (readonly [pattern: string, plainer: string])[],
  stem: (word: string) => string = (word) => word,
): Spelling {
  const patterns = sounds.map(([from, to]) => [new RegExp(from, 'gu'), to] as const);
  /** A word as it sounds; a letter written twice sounds once. */
  const sound = (word: string): string =>
    patterns
      .reduce((all, [from, to]) => all.replace(from, to).slice(0, MAX_PHONETIC_LENGTH), word)
      .replace(/(.)\1+/gu, '$1');

  const words = new Set(known);
  const stems = new Set<string>();
  const bySoundOfStem = new Map<string, string[]>();
  const byFirst = new Map<string, { candidate: string; other: string }[]>();
  for (const candidate of words) {
    const other = sound(candidate);
    const root = stem(candidate);
    stems.add(root);
    addToGroup(bySoundOfStem, root === candidate ? other : sound(root), candidate);
    if (candidate.length >= MIN_WORD_LENGTH)
      addToGroup(byFirst, other.charAt(0), { candidate, other });
  }

  const closest = (word: string, half: boolean): { words: string[]; far: number } => {
    const heard = sound(word);
    const most = maxDistance(word);
    let best: string[] = [];
    let least = Infinity;
    for (const { candidate, other } of [...new Set(heard.slice(0, 2))].flatMap(
      (letter) => byFirst.get(letter) ?? [],
    )) {
      const longer = other.length - heard.length;
      if (-longer > most || (!half && longer > most)) continue;
      if (!sharesInitial(heard, other)) continue;
      const short = Math.min(word.length, candidate.length) <= MIN_WORD_LENGTH;
      if (short && heard !== other && !isAnagram(word, candidate)) continue;
      const wrong = editDistance(heard, other, half);
      if (wrong > most) continue;
      // Of two words that sound as close, the one that is spelled closer.
      const far = wrong + editDistance(word, candidate, half) / 8;
      if (far < least) [best, least] = [[], far];
      if (far === least) best.push(candidate);
    }
    return { words: best, far: least };
  };
  const halves = (word: string): string[] => {
    for (let at = MIN_WORD_LENGTH; at <= word.length - MIN_WORD_LENGTH; at++) {
      const both = [word.slice(0, at), word.slice(at)];
      if (both.every((half) => words.has(half))) return both;
    }
    return [];
  };

  const correct = (word: string, half: boolean): Correction => {
    // "Slaping" sounds like a form of "slap".
    const forms = word.length >= MIN_WORD_LENGTH && !half && bySoundOfStem.get(sound(stem(word)));
    if (forms) {
      const far = forms.map((known) => editDistance(word, known, false));
      const least = far.reduce((one, other) => Math.min(one, other));
      return { words: forms.filter((_, i) => far[i] === least), isSplit: false };
    }
    const { words: close, far } = closest(word, half);
    // One mistake is likelier than a missing space, and a missing space likelier than two mistakes.
    const split = far > SUBSTITUTION_COST.other ? halves(word) : [];
    return split.length > 0 ? { words: split, isSplit: true } : { words: close, isSplit: false };
  };
  const whole = memoize((word) => correct(word, false));
  const begun = memoize((word) => correct(word, true));

  return {
    isKnown: (word) => words.has(word) || stems.has(stem(word)),
    completionsOf: memoize((start) =>
      [...words].filter((word) => word.startsWith(start)).slice(0, MAX_COMPLETIONS),
    ),
    correctionsOf: (word, half = false) => (half ? begun(word) : whole(word)),
  };
}

function addToGroup<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const list = groups.get(key);
  if (list) list.push(one);
  else groups.set(key, [one]);
}

/** The first letter is seldom wrong, unless it changed places with the next. */
function sharesInitial(heard: string, other: string): boolean {
  const [first, second] = heard;
  return first === other[0] || (first === other[1] && second === other[0]);
}

/** A very short word can only have its letters in the wrong order: with one changed it could be anything. */
function isAnagram(word: string, candidate: string): boolean {
  return [...word].sort().join('') === [...candidate].sort().join('');
}

/** What it takes to make one word the other: letters put in, left out, changed, or swapped with the next. */
function editDistance(from: string, to: string, half: boolean): number {
  const columns = to.length + 1;
  let before: number[] = [];
  let above = [...new Array<number>(columns).keys()];
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    const letter = from.charAt(row - 1);
    for (let column = 1; column < columns; column++) {
      const other = to.charAt(column - 1);
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + substitutionCost(letter, other),
      );
      if (letter === to[column - 2] && other === from[row - 2]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      line.push(least);
    }
    before = above;
    above = line;
  }
  // Of a word that goes on, only its beginning is compared.
  return half ? Math.min(...above) : (above[columns - 1] ?? 0);
}

function substitutionCost(letter: string, other: string): number {
  if (letter === other) return 0;
  return VOWELS.includes(letter) && VOWELS.includes(other)
    ? SUBSTITUTION_COST.vowel
    : SUBSTITUTION_COST.other;
}
