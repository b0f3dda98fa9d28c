/** Which items answer what was typed, best first. */
import type { ItemIndex, Phrasing } from './item-index.js';
import type { Language } from './language.js';
import type { Heard } from './reading.js';
import { toSlots } from './slots.js';
import type { Slot } from './slots.js';

/** An item that fits. */
export interface Hit {
  id: string;
  /** Comparable within one query only. */
  score: number;
  /** What matched, as stems; what says most comes first. */
  terms: string[];
}

export interface Ranking {
  /** What fits, best first; nothing where nothing does. */
  rank: (heard: readonly Heard[]) => Hit[];
  /** What comes nearest, best first, whether or not it fits. */
  nearest: (heard: readonly Heard[]) => Hit[];
}

/** What a word says that carries no meaning of its own: how something is asked, and not what. */
const STOP = 0.25;

/** What asking as one of the phrasings does counts, beside all words of the item together. */
const PHRASING = 8;

/** Who asks just as one of the phrasings does means that item. */
const SAME = { alike: 0.98, counts: 3 };

/** Who you are outranks what you ask: items for these people, and items that tell them to be careful. */
const PERSON = { titled: 12, asked: 4, warned: 3 };

/** A word in the phrasings of so many of the items says what all of them are about. */
const EVERYWHERE = 0.7;

/** A shorter query fits only where this much of it does; an unknown word counts for less than a rare one. */
const FITS = { words: 5, share: 0.3, unknown: 0.4 };

/** Far below the best, what fits is noise. */
const NOISE = 0.15;

/** What the words of a query say, and of which items. */
interface Matches {
  /** All that is said with words that some item holds, and with words that none does. */
  all: number;
  unknown: number;
  /** Whether one of the words says what all items are about. */
  onTopic: boolean;
  byPhrasing: ReadonlyMap<Phrasing, number>;
  byItem: ReadonlyMap<string, Match>;
}

interface Match {
  /** What the words say about the item. */
  about: number;
  /** How much of what is said it holds. */
  holds: number;
  /** The terms that matched, each with what its word says. */
  terms: Map<string, number>;
}

export function createRanking(index: ItemIndex, language: Language): Ranking {
  const { said } = index;

  /** What a word says that is in so many items: much where they are few. */
  const rarity = (count: number): number => Math.log(1 + index.size / (count + 0.5));

  /** All that a phrasing says, matched or not. */
  const wholes = new WeakMap<Phrasing, number>();
  const whole = (phrasing: Phrasing): number => {
    const known = wholes.get(phrasing);
    if (known !== undefined) return known;
    const all = phrasing.heard.reduce(
      (sum, { stems: [stem = ''], stop }) =>
        sum + rarity(said(stem).anywhere.size) * (stop ? STOP : 1),
      0,
    );
    wholes.set(phrasing, all);
    return all;
  };

  const match = (slots: readonly Slot[]): Matches => {
    const byPhrasing = new Map<Phrasing, number>();
    const byItem = new Map<string, Match>();
    let [all, unknown, onTopic] = [0, 0, false];
    for (const { terms, stop } of slots) {
      const holding = union(terms, (term) => said(term).anywhere);
      if (holding.size === 0) {
        if (!stop) unknown += rarity(0) * FITS.unknown;
        continue;
      }
      // As rare as the word itself, whatever else it may stand for.
      const [typed = ''] = terms.keys();
      const says = rarity(said(typed).anywhere.size || holding.size) * (stop ? STOP : 1);
      all += says;
      for (const [phrasing, sure] of best(terms, (term) => said(term).phrasings)) {
        byPhrasing.set(phrasing, (byPhrasing.get(phrasing) ?? 0) + says * sure);
      }
      if (stop) continue;
      onTopic ||= union(terms, (term) => said(term).asked).size > EVERYWHERE * index.size;
      const about = best(terms, (term) => said(term).items);
      for (const id of holding) {
        const item = byItem.get(id) ?? { about: 0, holds: 0, terms: new Map<string, number>() };
        byItem.set(id, item);
        item.about += about.get(id) ?? 0;
        item.holds += says;
        for (const term of terms.keys())
          if (said(term).anywhere.has(id)) item.terms.set(term, says);
      }
    }
    return { all, unknown, onTopic, byPhrasing, byItem };
  };

  /** How well each item is asked for by the one of its phrasings that comes closest. */
  const asking = ({ all, byPhrasing }: Matches): Map<string, number> => {
    const asked = new Map<string, number>();
    for (const [phrasing, matched] of byPhrasing) {
      // As much of the phrasing as possible, and as much of what was typed.
      const alike = Math.sqrt(Math.min(1, matched / whole(phrasing)) * (matched / all));
      const asks = matched * alike * (alike > SAME.alike ? SAME.counts : 1);
      asked.set(phrasing.item, Math.max(asked.get(phrasing.item) ?? 0, asks));
    }
    return asked;
  };

  /** How far a person puts an item before others. */
  const outranks = (person: string, id: string): number => {
    const { titled, asked, warned } = said(person);
    if (titled.has(id)) return PERSON.titled;
    return asked.has(id) ? PERSON.asked : warned.has(id) ? PERSON.warned : 1;
  };

  const ranked = (heard: readonly Heard[], fitting: boolean): Hit[] => {
    const { slots, people, elsewhere } = toSlots(heard, language, index);
    const matches = match(slots);
    const { all, unknown, onTopic, byItem } = matches;
    const strict = fitting && !onTopic && slots.filter(({ stop }) => !stop).length <= FITS.words;
    if (strict && elsewhere) return [];

    // Of the ways to say who somebody is, their own come first.
    const typed = new Set(heard.flatMap(({ stems }) => stems));
    const isTyped = (variant: string): boolean =>
      variant.split(' ').every((word) => typed.has(word));
    const asTyped = (person: string): string[] => {
      const variants = language.variants(person);
      return [...variants.filter(isTyped), ...variants];
    };

    const asked = asking(matches);
    const hits = [...byItem]
      .filter(([, { holds }]) => !strict || holds >= (all + unknown) * FITS.share)
      .map(([id, { about, holds, terms }]) => {
        const score = ((asked.get(id) ?? 0) * PHRASING + about) * Math.sqrt(holds / all);
        const persons = people.filter((term) => said(term).anywhere.has(id)).flatMap(asTyped);
        const others = [...terms].sort(([, a], [, b]) => b - a).map(([term]) => term);
        return {
          id,
          score: people.reduce((so, person) => so * outranks(person, id), score),
          terms: [...new Set([...persons, ...others.flatMap(language.variants)])],
        };
      })
      .sort((a, b) => b.score - a.score);
    const noise = fitting ? (hits[0]?.score ?? 0) * NOISE : 0;
    return hits.filter(({ score }) => score >= noise);
  };

  return {
    rank: (heard) => ranked(heard, true),
    nearest: (heard) => ranked(heard, false),
  };
}

type Terms = ReadonlyMap<string, number>;

/** All that any of the terms finds. */
function union(terms: Terms, find: (term: string) => Iterable<string>): Set<string> {
  return new Set([...terms.keys()].flatMap((term) => [...find(term)]));
}

/** For each that one of the terms finds, the best that any of them says. */
function best<T>(terms: Terms, find: (term: string) => ReadonlyMap<T, number>): Map<T, number> {
  const found = new Map<T, number>();
  for (const [term, sure] of terms) {
    for (const [one, value] of find(term)) {
      found.set(one, Math.max(found.get(one) ?? 0, value * sure));
    }
  }
  return found;
}
