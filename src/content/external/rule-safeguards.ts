/** Which rules of an external pack are used, and which meanings it cannot extend. */
import type { Urgent } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import {
  ALTERNATION,
  findRuleMistakes,
  isMeaning,
  namesIn,
  NEGATION,
  parseRule,
} from '../pack/rule.js';
import type { Rule } from '../pack/rule.js';
import type { Report } from './problems.js';

export interface RuleContext {
  /** Every meaning that a rule may name, with its phrases. */
  meanings: Urgent['meanings'];
  report: Report;
}

/** The rules that can match: they have no mistake, and every meaning that they look for has phrases. */
export function keepUsableRules(
  rules: readonly string[],
  place: string,
  { meanings, report }: RuleContext,
): string[] {
  return rules.filter((text) => {
    const [mistake] = findMistakes(parseRule(text), meanings);
    if (mistake) report(`${place}: rule "${text}": ${mistake}`);
    return !mistake;
  });
}

function findMistakes(rule: Rule, meanings: Urgent['meanings']): string[] {
  const unknown = rule.parts.flat(2).filter((name) => !hasPhrases(name, meanings));
  return [...findRuleMistakes(rule), ...unknown.map((name) => `unknown meaning "${name}".`)];
}

/** A plain word of a rule is its own phrase. */
function hasPhrases(name: string, meanings: Urgent['meanings']): boolean {
  return isMeaning(name) ? Boolean(getOwn(meanings, name)?.length) : /[\p{L}\p{N}]/u.test(name);
}

/**
 * Names of meanings of which more phrases would mean fewer detected signs: what negates, what a rule
 * excludes, and what is a plain word in the bundled rules.
 */
export function protectedMeanings(bundled: Urgent): Set<string> {
  const rules = rulesOf(bundled);
  const plainWords = rules
    .flatMap(namesIn)
    .filter((name) => !Object.hasOwn(bundled.meanings, name));
  return new Set([NEGATION, ALTERNATION, ...plainWords, ...rules.flatMap(({ unless }) => unless)]);
}

/** Every rule of the danger signs and clarifying questions. */
export function rulesOf({
  signs,
  about,
  clarifications,
}: Pick<Urgent, 'signs' | 'about' | 'clarifications'>): Rule[] {
  return [...[...signs, ...clarifications].flatMap(({ rules }) => rules), ...about].map(parseRule);
}
