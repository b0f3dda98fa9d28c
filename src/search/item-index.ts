/**
 * What the items say, term by term: each word as its stem, and each word group. The only module that
 * knows MiniSearch. An index and what is looked up in it must agree on what a term is: MiniSearch
 * answers with nothing, and no error, when they do not.
 */
import MiniSearch from 'minisearch';
import type { OwnQuestion } from '../content/own-question.js';
import type { Pack } from '../content/pack.js';
import { toDoc } from './document.js';
import type { Doc, Indexed } from './document.js';
import type { Language } from './language.js';
import { readText } from './reading.js';
import type { Heard } from './reading.js';
import { remembered } from './remembered.js';

/** One way to ask for an item: its title, or one of its also-asked phrases. */
export interface Phrasing {
  item: string;
  heard: readonly Heard[];
}

/** What the items say with a term. */
export interface Said {
  /** How much the term says about each item (BM25). */
  items: ReadonlyMap<string, number>;
  /** Phrasings that hold it, each with 1. */
  phrasings: ReadonlyMap<Phrasing, number>;
  /** Items that hold it anywhere; in their title; in a phrasing; in a caution. */
  anywhere: ReadonlySet<string>;
  titled: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  warned: ReadonlySet<string>;
  /** Whether a question of the page's own holds it. */
  own: boolean;
}

export interface ItemIndex {
  /** How many items there are. */
  size: number;
  /** What is said with a term. Indexes what is left to index. */
  said: (term: string) => Said;
  /**
   * Does a little of what is left to do: indexes some items, or looks some terms up. Returns whether
   * nothing is left.
   */
  prepare: () => boolean;
  /** How often each word stands in the items of the pack, and in the page's own questions. */
  words: () => { pack: ReadonlyMap<string, number>; own: ReadonlyMap<string, number> };
}

/** A word in the title says more about an item than one in the answer; cautions say least. */
const BOOST = { title: 4, also: 2, text: 1, cautions: 0.15 };

/** What is done in one go while the browser has nothing else to do: well below a frame. */
const SLICE = { items: 4, terms: 40 };

export function createItemIndex(
  pack: Pack,
  language: Language,
  own: readonly OwnQuestion[] = [],
): ItemIndex {
  const items: Indexed[] = [
    ...pack.questions,
    ...pack.tips,
    ...own.map((question) => ({ ...question, also: [] })),
  ];
  const owns = new Set(own.map(({ id }) => id));
  const left = [...items];
  /** By term. How something is asked tells what is asked, so that these hold every word. */
  const phrasings = new Map<string, Map<Phrasing, number>>();
  const words = { pack: new Map<string, number>(), own: new Map<string, number>() };
  let counted = words.pack;

  const read = (text: string): Heard[] => {
    const heard = readText(text, language);
    for (const { word } of heard) counted.set(word, (counted.get(word) ?? 0) + 1);
    return heard;
  };
  /** Terms of a text: those of its words, and of their groups. */
  const termsOf = (heard: readonly Heard[], counts: (word: Heard) => boolean): string[] => [
    ...heard.filter(counts).flatMap(({ stems }) => stems),
    ...language.concepts(heard).map((concept) => concept.term),
  ];
  const docs = new MiniSearch<Doc>({
    fields: Object.keys(BOOST),
    tokenize: (text) => termsOf(read(text), ({ stop }) => !stop),
    // Tokens are folded and stemmed already.
    processTerm: (term) => term,
  });

  const addPhrasing = (item: string, text: string): void => {
    const heard = readText(text, language);
    const phrasing = { item, heard };
    for (const term of termsOf(heard, () => true)) {
      const having = phrasings.get(term);
      if (having) having.set(phrasing, 1);
      else phrasings.set(term, new Map([[phrasing, 1]]));
    }
  };
  const build = (count = left.length): void => {
    for (const item of left.splice(0, count)) {
      for (const text of [item.title, ...item.also]) addPhrasing(item.id, text);
      counted = owns.has(item.id) ? words.own : words.pack;
      docs.add(toDoc(item, pack));
    }
  };

  const said = remembered((term): Said => {
    build();
    const found = docs.search(term, { tokenize: (one) => [one], boost: BOOST });
    const ids = (field?: string): string[] =>
      found.flatMap(({ id, match }) =>
        !field || match[term]?.includes(field) ? (id as string) : [],
      );
    const asking = phrasings.get(term) ?? new Map<Phrasing, number>();
    const asked = new Set([...asking.keys()].map(({ item }) => item));
    const anywhere = new Set([...asked, ...ids()]);
    return {
      items: new Map(found.map(({ id, score }) => [id as string, score])),
      phrasings: asking,
      anywhere,
      titled: new Set(ids('title')),
      asked,
      warned: new Set(ids('cautions')),
      own: [...owns].some((id) => anywhere.has(id)),
    };
  });

  /** Terms that were not looked up yet; each costs time once. */
  let unread: string[] | undefined;
  return {
    size: items.length,
    said,
    words: () => {
      build();
      return words;
    },
    prepare: () => {
      if (left.length > 0) {
        build(SLICE.items);
        return false;
      }
      unread ??= [...phrasings.keys()];
      unread.splice(0, SLICE.terms).forEach(said);
      return unread.length === 0;
    },
  };
}
