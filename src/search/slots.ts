/** What was typed, as terms that items are found by. */
import type { ItemIndex } from './item-index.js';
import type { Concept, Language } from './language.js';
import type { Heard } from './reading.js';

/** A word of the query. */
export interface Slot {
  /** The terms it may be found by, each with how sure that is; the word as typed comes first. */
  terms: ReadonlyMap<string, number>;
  /** Says how something is asked, and not what. */
  stop: boolean;
}

/** A query, word by word. */
export interface Slots {
  slots: readonly Slot[];
  /** Terms that say who somebody is. */
  people: readonly string[];
  /** Whether it names what the content is not about. */
  elsewhere: boolean;
}

/** How sure it is that a word was meant: as typed or as it goes on, as its group, as its correction. */
const SURE = { typed: 1, group: 0.6, correction: 0.6 };

/** Beside other words, fewer letters at the very end say nothing yet: what they are taken for is soon gone. */
const GROWS = 3;

/** The share of items, among all with words that a half-typed one may become, that tells what it is. */
const LIKELY = { becomes: 0.6, isWhole: 0.1 };

export function toSlots(typed: readonly Heard[], language: Language, index: ItemIndex): Slots {
  const heard = withoutBeginnings(typed);
  const alone = heard.filter(({ stop }) => !stop).length <= 1;
  const named = language.concepts(heard);
  // "Muscle rel" may become one of a group; what "bac" may become is not told by a group.
  const grown = language
    .concepts(heard.map(asItMayGoOn))
    .filter(({ from, to }) => alone || to - from > 1);
  const concepts = [...named, ...grown];
  const elsewhere = named.filter(({ term }) => language.isElsewhere(term));

  return {
    slots: heard
      .map((word, at) => toSlot(word, at))
      // A word that is said twice does not say more.
      .filter((_, at) => heard.findIndex(({ word }) => word === heard[at]?.word) === at),
    people: [...new Set(concepts.flatMap(({ term }) => (language.isPerson(term) ? term : [])))],
    elsewhere: elsewhere.length > 0 && !elsewhere.some(isAnswered),
  };

  /** A page may answer itself what we do not, such as where to park. */
  function isAnswered({ from, to }: Concept): boolean {
    return heard
      .slice(from, to)
      .some(({ stems, stop }) => !stop && stems.some((stem) => index.said(stem).own));
  }

  function toSlot(word: Heard, at: number): Slot {
    const inside = concepts.filter(({ from, to }) => from <= at && at < to);
    const terms = new Map<string, number>();
    const put = (term: string, sure: number): void => {
      if ((terms.get(term) ?? 0) < sure) terms.set(term, sure);
    };
    // A word that a group holds is whole: "wee" is not on its way to weeks.
    if (word.ahead.length > 0 && !alone && inside.length === 0) {
      for (const stem of likeliest(word, index)) put(stem, SURE.typed);
    } else {
      word.stems.forEach((stem, i) => put(stem, i === 0 ? SURE.typed : SURE.correction));
      // All alike: with each letter there are fewer, and what is first for all of them stays so.
      if (alone) for (const stem of word.ahead) put(stem, SURE.typed);
    }
    for (const { term } of inside) if (!language.isElsewhere(term)) put(term, SURE.group);
    const stop = word.stop || [...terms.keys()].every((term) => language.isStop(term));
    return { terms, stop: stop && !inside.some(isPhrase) };
  }
}

/** "Out" says nothing by itself, and much in "my back went out". */
function isPhrase({ from, to }: Concept): boolean {
  return to - from > 1;
}

/** What says something by now. */
function withoutBeginnings(typed: readonly Heard[]): readonly Heard[] {
  // "How lo" has nothing else to go by; neither has "gp".
  const asked = typed.length > 1 && typed.every(({ half, stop }) => half || stop);
  return typed.filter(
    ({ half, known, word }) =>
      !half || word.length >= GROWS || asked || (known && typed.length === 1 && word.length > 1),
  );
}

/** A half-typed word with all that it may become. */
function asItMayGoOn(word: Heard): Heard {
  return !word.known && word.word.length >= GROWS && word.ahead.length > 0
    ? { ...word, stems: [...word.stems, ...word.ahead] }
    : word;
}

/**
 * What a half-typed word becomes, as far as that can be told: one word that is in more items than
 * all others it may become. Otherwise it says nothing beside other words, so that with each letter
 * the first answer does not become another one and then itself again.
 */
function likeliest(word: Heard, index: ItemIndex): string[] {
  const counts = [...new Set([...word.stems, ...word.ahead])].map((stem) => ({
    stem,
    count: index.said(stem).anywhere.size,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const likely = counts.find(({ count }) => count > all * LIKELY.becomes);
  if (likely) return [likely.stem];
  const [typed] = counts;
  return word.known && typed && typed.count > all * LIKELY.isWhole ? [typed.stem] : [];
}
