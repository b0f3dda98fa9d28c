/** Words of a text: as they stand in it, and as the search understands them. */

/** A word of a text and where it stands. */
export interface Token {
  /** Lower case, without accents and apostrophes: "Can’t" is "cant". */
  word: string;
  stem: string;
  /** Index of its first character, and of the one after its last. */
  start: number;
  end: number;
  /** Whether a sentence ends between the word before it and this one. */
  followsSentenceEnd: boolean;
  /** Whether a comma stands between them. */
  followsComma: boolean;
}

/** A word of a query, with everything that it may stand for. */
export interface QueryToken {
  /** As it was typed, in the form of `Token.word`. */
  word: string;
  /** Stems to look up: first that of the word itself, then those of its corrections. */
  stems: readonly string[];
  /** Whether it carries no meaning of its own. */
  isStopWord: boolean;
  /** Its value, if it is a number. */
  number: number | null;
  /** Whether it is spelled like a word of the content or of the word lists. */
  isKnown: boolean;
  /** Whether it may be half typed: it is the last word, and nothing follows it. */
  isPartial: boolean;
  /** Stems of the words that a partial word may become. */
  completions: readonly string[];
  /** Whether a sentence ends before it. */
  followsSentenceEnd: boolean;
  /** Whether a comma stands before it. */
  followsComma: boolean;
}
