/** Danger signs in what a visitor typed. They are detected on the device, and what was typed is sent nowhere. */
import type { Tier, Urgent } from '../../content/pack/pack.js';
import { ALTERNATION, namesIn, NEGATION, parseRule } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import { createPhraseMatcher } from '../query/phrase-matcher.js';
import type { QueryToken } from '../text/token.js';
import { RuleMatcher } from './rule-matcher.js';

/** The danger signs of a text. */
export interface DetectedSigns {
  tier: Tier;
  /** Ids of the signs of that tier; none where somebody asks about danger signs in general. */
  signs: string[];
}

/** What a text says of danger. */
export interface Detection {
  danger: DetectedSigns | null;
  /** Id of the clarification to ask; only where no sign was detected. */
  clarification: string | null;
}

/** Highest first. */
const TIERS_BY_URGENCY: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** Merges two detections: the higher tier wins, and a clarification is asked only where neither has a sign. */
export function mergeDetections(one: Detection, other: Detection): Detection {
  const dangers = [one, other].flatMap(({ danger }) => danger ?? []);
  const tier = highestTier(dangers);
  if (!tier) return { danger: null, clarification: one.clarification ?? other.clarification };
  const signs = dangers.flatMap((danger) => (danger.tier === tier ? danger.signs : []));
  return { danger: { tier, signs: [...new Set(signs)] }, clarification: null };
}

function highestTier(found: readonly { tier: Tier }[]): Tier | undefined {
  return TIERS_BY_URGENCY.find((tier) => found.some((one) => one.tier === tier));
}

/** Creates the function that detects the danger signs of a pack; one rule that matches is enough. */
export function createDangerDetector(
  { meanings, signs, about, clarifications }: Urgent,
  language: Language,
): (tokens: readonly QueryToken[]) => Detection {
  const parseRules = (rules: readonly string[]): Rule[] => rules.map(parseRule);
  const signRules = signs.map(({ id, tier, rules }) => ({ id, tier, rules: parseRules(rules) }));
  const clarificationRules = clarifications.map(({ id, rules }) => ({
    id,
    rules: parseRules(rules),
  }));
  const aboutRules = parseRules(about);
  const allRules = [...signRules, ...clarificationRules, { rules: aboutRules }];
  const names = allRules.flatMap(({ rules }) => rules.flatMap(namesIn));
  const findMeanings = createPhraseMatcher(
    [...new Set([...names, NEGATION, ALTERNATION])].flatMap((name) =>
      // A plain word of a rule is a meaning of its own.
      (Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [name]).map(
        (phrase) => [phrase, name] as const,
      ),
    ),
    language.stemsOf,
  );

  return (tokens) => {
    const matcher = new RuleMatcher(tokens, findMeanings(tokens));
    const matchesAny = (rules: readonly Rule[]): boolean =>
      rules.some((rule) => matcher.matches(rule));
    const found = signRules.filter(({ rules }) => matchesAny(rules));
    const tier = highestTier(found);
    if (tier) {
      const ids = found.filter((sign) => sign.tier === tier).map(({ id }) => id);
      return { danger: { tier, signs: ids }, clarification: null };
    }
    if (matchesAny(aboutRules)) {
      return { danger: { tier: 'emergency', signs: [] }, clarification: null };
    }
    const clarification = clarificationRules.find(({ rules }) => matchesAny(rules));
    return { danger: null, clarification: clarification?.id ?? null };
  };
}
