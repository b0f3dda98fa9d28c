/**
 * The tuned numbers of ranking and query expansion. They were found by trying them on labelled queries
 * (`npm run search:report`); the golden tables in `test/search/golden/` hold them where they are.
 */

/**
 * What a word counts by the field that it stands in (boosts of BM25). The title says more about an item
 * than its answer does; a caution says least, as many items share it.
 */
export const FIELD_WEIGHTS = { title: 4, aliases: 2, text: 1, cautions: 0.15 };

/**
 * What a term counts by how it came from the word that was typed: the word itself or what it is completed
 * to, a synonym of it, or a correction of its spelling.
 */
export const TERM_WEIGHTS = { exact: 1, synonym: 0.6, correction: 0.6 };

/** What a stop word counts, beside 1 for any other word: it tells how something is asked, and not what. */
export const STOP_WORD_WEIGHT = 0.25;

/** What the alias that is most like the query counts, beside 1 for all words of the item together. */
export const ALIAS_WEIGHT = 8;

/** A query at least so similar to an alias (1: the same) means that item, and the alias counts so many times more. */
export const EXACT_ALIAS = { minSimilarity: 0.98, boost: 3 };

/**
 * How many times more an item counts for an audience that the query names, by where the item names it. Who
 * you are outranks what you ask: items for these people come first, then those that tell them to be careful.
 */
export const AUDIENCE_BOOST = { inTitle: 12, inAliases: 4, inCautions: 3 };

/** A word in the aliases of more than this share of all items says what the content as a whole is about. */
export const COMMON_TERM_SHARE = 0.7;

/**
 * An item is no result for a query of up to `maxWords` words, stop words not counted and none of them
 * common, unless it holds at least `minShare` of what they say. A word that no item holds says
 * `unknownWeight` of what the rarest word would say.
 */
export const MIN_MATCH = { maxWords: 5, minShare: 0.3, unknownWeight: 0.4 };

/** Results with less than this share of the best score are noise, and left out. */
export const MIN_RELATIVE_SCORE = 0.15;

/**
 * Letters that a half-typed word needs, beside other words, before it counts: fewer could become anything,
 * and what they are taken for is gone with the next letter.
 */
export const MIN_PREFIX_LENGTH = 3;

/**
 * Beside other words a half-typed word counts as one word alone. It is completed to the word in more than
 * the share `completion` of the items that any of its completions finds (an item counts once for each), or
 * else stays as typed where it is a word in more than the share `typed` of them.
 */
export const DOMINANT_SHARE = { completion: 0.6, typed: 0.1 };

/**
 * How the order by words and what was learned of how people ask are joined: by adding logarithms, that of the share
 * of the best score times `words`, and the evidence. Chosen on voices held out and on short queries (`npm run learn`,
 * `npm run search:report`).
 */
export const LEARNED = {
  words: 1.2,
  /** An item is found by its words for at least this share of the best, so that the right one need not share one. */
  floor: 0.1,
  /**
   * What was learned counts in full from so many words after the second, stop words not counted: what few words mean
   * is found by the words themselves.
   */
  trustedWords: 8,
  /** What is so similar to a title or an alias of an item, its words alone place: nothing learned speaks against it. */
  minSimilarity: 0.85,
  /** An item that shares no word is a result if it comes as close as this to the best. */
  minScore: 0.135,
  /**
   * Where a query is as likely as this to be about something else, only what the page itself adds is left; the fewer
   * words, the surer it has to be.
   */
  minOffTopic: 0.5,
  /** So many words after the second, stop words not counted, are enough for that share. */
  certainWords: 5,
};
