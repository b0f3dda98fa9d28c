/** What the rules of a pack find in a text, and what of it is looked up in what was learned. */
import type { Tier, Urgent } from '../../content/pack/pack.js';
import { parseRule } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import type { QueryToken } from '../text/token.js';
import { featuresOf } from './learned-signs.js';
import { createMeaningReader } from './meanings.js';
import type { Range } from './range.js';
import type { RuleMatcher } from './rule-matcher.js';

/** What the rules find in a text. */
export interface SignReading {
  /** Ids of the signs whose rules match, the most urgent first. */
  signs: readonly string[];
  /** Those that match whatever the last word becomes. */
  finished: readonly string[];
  /** Those that would match if nothing nearby ruled them out: "fell" beside "scared". */
  excepted: readonly string[];
  /** Whether a sign is more urgent than one to be seen the same day. */
  isGrave: (sign: string) => boolean;
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
  /**
   * The same of the words around each place where a rule of a sign matches, be it but for what is nearby. What is denied
   * there speaks against other signs alone.
   */
  featuresAround: (sign: string) => readonly (readonly string[])[];
}

/** Highest first. */
export const TIERS_BY_URGENCY: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** Words on both sides of what a rule names that tell what is meant by it. */
const WORDS_AROUND = 5;

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
  const grave = new Set(urgent.signs.filter(({ tier }) => tier !== 'same-day').map(({ id }) => id));
  const overdoses = new Set(
    urgent.signs.filter(({ tier }) => tier === 'overdose').map(({ id }) => id),
  );
  const meanings = createMeaningReader(urgent, language);
  const metIn = (text: RuleMatcher): string[] =>
    signs.filter(({ rules }) => isMetIn(text, rules)).map(({ id }) => id);
  const exceptions = signs.map(({ id, rules }) => ({
    id,
    rules: rules.filter(({ unless }) => unless.length > 0).map(withoutExceptions),
  }));
  const exceptedIn = (text: RuleMatcher, met: readonly string[]): string[] =>
    exceptions
      .filter(({ id, rules }) => !met.includes(id) && isMetIn(text, rules))
      .map(({ id }) => id);

  const read = (tokens: readonly QueryToken[]): SignReading => {
    const text = meanings.read(tokens);
    const finished = isUnfinished(tokens) ? meanings.read(tokens.slice(0, -1)) : text;
    const met = metIn(text);
    const hasNumber = tokens.some(({ number }) => number !== null);
    return {
      signs: met,
      finished: finished === text ? met : metIn(finished),
      excepted: exceptedIn(finished, met),
      isAboutSigns: isMetIn(text, about),
      clarification: clarifications.find(({ rules }) => isMetIn(text, rules))?.id ?? null,
      isRuledOut: (id) =>
        signs.some((sign) => sign.id === id && sign.rules.some((rule) => text.isRuledOut(rule))),
      counted: signs
        .filter(({ id, rules }) => overdoses.has(id) && rules.some((r) => text.matchesByNumber(r)))
        .map(({ id }) => id),
      isGrave: (id) => grave.has(id),
      isCountable: (id) => hasNumber && overdoses.has(id),
      words: tokens.filter(saysSomething).length,
      features: featuresOf(tokens, text.meanings(), met),
      featuresAround: (id) =>
        signs
          .filter((sign) => sign.id === id)
          .flatMap(({ rules }) => rules.map(withoutExceptions))
          .flatMap((rule) => finished.spansOf(rule))
          .map((span) => {
            const around = wordsAround(tokens, span, finished);
            const part = meanings.read(around);
            return featuresOf(around, part.meanings(), metIn(part));
          }),
    };
  };
  return { prepare: meanings.prepare, read };
}

const withoutExceptions = (rule: Rule): Rule => ({ ...rule, unless: [] });

const isMetIn = (text: RuleMatcher, rules: readonly Rule[]): boolean =>
  rules.some((rule) => text.matches(rule));

/** What a rule names and the words around it, in the same sentence and but for those that are denied. */
function wordsAround(
  tokens: readonly QueryToken[],
  { from, to }: Range,
  text: RuleMatcher,
): QueryToken[] {
  const ends = tokens.flatMap(({ followsSentenceEnd }, at) => (followsSentenceEnd ? at : []));
  const begin = ends.filter((at) => at <= from).at(-1) ?? 0;
  const end = ends.find((at) => at >= to) ?? tokens.length;
  const said = (start: number, stop: number): QueryToken[] =>
    tokens.slice(start, stop).filter((_, index) => !text.isDeniedAt(start + index));
  return [
    ...said(begin, from).slice(-WORDS_AROUND),
    ...tokens.slice(from, to),
    ...said(to, end).slice(0, WORDS_AROUND),
  ];
}

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
