/** Finds the meanings that rules name in a text. */
import type { Urgent } from '../../content/pack/pack.js';
import { IDIOM, namesIn, parseRule, RESERVED_MEANINGS } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import { createPhraseMatcher } from '../query/phrase-matcher.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import type { QueryToken } from '../text/token.js';
import { isInside } from './range.js';
import { RuleMatcher } from './rule-matcher.js';

/** Finds the meanings of a pack. */
export interface MeaningReader {
  /** Reads some of the phrases, which takes time only once. Returns whether all are read. */
  prepare: () => boolean;
  /** A text for the rules of the pack. */
  read: (tokens: readonly QueryToken[]) => RuleMatcher;
}

export function createMeaningReader(
  { meanings, contexts = [], signs, about, clarifications }: Urgent,
  language: Language,
): MeaningReader {
  const rules = [
    ...signs.flatMap((sign) => sign.rules),
    ...clarifications.flatMap((one) => one.rules),
    ...about,
  ].map(parseRule);
  const unless = signs.flatMap((sign) => sign.unless ?? []);
  const names = [...rules.flatMap(namesIn), ...unless, ...RESERVED_MEANINGS];
  const phrases = createPhraseMatcher(
    [...new Set(names)].flatMap((name) =>
      // A plain word of a rule is a meaning of its own.
      (Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [name]).map(
        (phrase) => [phrase, name] as const,
      ),
    ),
    language.tokenize,
    (name) => name === IDIOM,
  );
  const contextNames = new Set(contexts);
  return {
    prepare: phrases.prepare,
    read: (tokens) =>
      new RuleMatcher(tokens, withoutIdioms(phrases.find(tokens), tokens), contextNames),
  };
}

/**
 * What is left of the meanings where those that are only words of an idiom are taken out. "No. Shit my pants" holds
 * none.
 */
function withoutIdioms(
  found: readonly PhraseMatch<string>[],
  tokens: readonly QueryToken[],
): PhraseMatch<string>[] {
  const idioms = found.filter(
    ({ value, from, to }) =>
      value === IDIOM &&
      !tokens.slice(from + 1, to).some(({ followsSentenceEnd }) => followsSentenceEnd),
  );
  return found.filter(
    (one) => one.value !== IDIOM && !idioms.some((idiom) => isInside(one, idiom)),
  );
}
