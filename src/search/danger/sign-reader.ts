/** What the rules of a pack find in a text, and what of it is looked up in what was learned. */
import type { Tier, Urgent } from '../../content/pack/pack.js';
import { parseRule } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import type { QueryToken } from '../text/token.js';
import { featuresOf } from './learned-signs.js';
import { createMeaningReader } from './meanings.js';
import type { RuleMatcher } from './rule-matcher.js';

/** What the rules find in a text. */
export interface SignReading {
  /** Ids of the signs whose rules match, the most urgent first. */
  signs: readonly string[];
  /** Those that match whatever the last word becomes. */
  finished: readonly string[];
  /** Whether somebody asks about danger signs in general. */
  isAboutSigns: boolean;
  /** Id of the clarification whose rules match. */
  clarification: string | null;
  /** Whether the text holds what a sign is made of, and denies it, or something nearby rules it out. */
  isRuledOut: (sign: string) => boolean;
  /** The signs of how much of a medicine is too much that match with a number among what they name. */
  counted: readonly string[];
  /** Whether a sign is one of those, and the text holds any number: only a rule can say whether it is too much. */
  isCountable: (sign: string) => boolean;
  /** How many of its words say something: no stop words, no cries, no words that nobody knows. */
  words: number;
  /** What is looked up in what was learned. */
  features: readonly string[];
}

/** Highest first. */
export const TIERS_BY_URGENCY: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** A word of so few letters, with none after it, may become many others: "wee" is on its way to "weeks". */
const MAX_UNFINISHED_LENGTH = 3;

/** Reads texts by the rules of a pack. */
export interface SignReader {
  /** Reads some of what the rules are made of, which takes time only once. Returns whether all is read. */
  prepare: () => boolean;
  read: (tokens: readonly QueryToken[]) => SignReading;
}

export function createSignReader(urgent: Urgent, language: Language): SignReader {
  const parseRules = (rules: readonly string[]): Rule[] => rules.map(parseRule);
  const signs = [...urgent.signs]
    .sort((a, b) => TIERS_BY_URGENCY.indexOf(a.tier) - TIERS_BY_URGENCY.indexOf(b.tier))
    .map(({ id, rules, unless = [] }) => ({
      id,
      rules: parseRules(rules).map((rule) => ({ ...rule, unless: [...rule.unless, ...unless] })),
    }));
  const clarifications = urgent.clarifications.map(({ id, rules }) => ({
    id,
    rules: parseRules(rules),
  }));
  const about = parseRules(urgent.about);
  const overdoses = new Set(
    urgent.signs.filter(({ tier }) => tier === 'overdose').map(({ id }) => id),
  );
  const meanings = createMeaningReader(urgent, language);
  const metIn = (text: RuleMatcher): string[] =>
    signs.filter(({ rules }) => isMetIn(text, rules)).map(({ id }) => id);

  const read = (tokens: readonly QueryToken[]): SignReading => {
    const text = meanings.read(tokens);
    const finished = isUnfinished(tokens) ? meanings.read(tokens.slice(0, -1)) : text;
    const met = metIn(text);
    const hasNumber = tokens.some(({ number }) => number !== null);
    return {
      signs: met,
      finished: finished === text ? met : metIn(finished),
      isAboutSigns: isMetIn(text, about),
      clarification: clarifications.find(({ rules }) => isMetIn(text, rules))?.id ?? null,
      isRuledOut: (id) =>
        signs.some((sign) => sign.id === id && sign.rules.some((rule) => text.isRuledOut(rule))),
      counted: signs
        .filter(({ id, rules }) => overdoses.has(id) && rules.some((r) => text.matchesByNumber(r)))
        .map(({ id }) => id),
      isCountable: (id) => hasNumber && overdoses.has(id),
      words: tokens.filter(saysSomething).length,
      features: featuresOf(tokens, text.meanings(), met),
    };
  };
  return { prepare: meanings.prepare, read };
}

const isMetIn = (text: RuleMatcher, rules: readonly Rule[]): boolean =>
  rules.some((rule) => text.matches(rule));

const saysSomething = ({ isStopWord, isKnown, stems }: QueryToken): boolean =>
  !isStopWord && (isKnown || stems.length > 1);

function isUnfinished(tokens: readonly QueryToken[]): boolean {
  const token = tokens.at(-1);
  return (
    tokens.length > 1 &&
    token !== undefined &&
    token.isPartial &&
    token.number === null &&
    token.word.length <= MAX_UNFINISHED_LENGTH
  );
}
