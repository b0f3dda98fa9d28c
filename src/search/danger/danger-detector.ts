/** Danger signs in what a visitor typed. Decided here, on the device, and nowhere else. */
import type { Tier, Urgent } from '../../content/pack/pack.js';
import { NEGATION, ALTERNATION, parseRule } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import { createPhraseMatcher } from '../query/phrase-matcher.js';
import type { QueryToken } from '../query/query-parser.js';
import { RuleMatcher } from './rule-matcher.js';

/** What was understood. */
export interface DetectedSigns {
  tier: Tier;
  /** Ids of the signs of that tier; none where somebody asks about danger signs. */
  signs: string[];
}

/** What a text says of danger. */
export interface Detection {
  danger: DetectedSigns | null;
  /** Id of the question that tells; only where no sign was understood. */
  clarification: string | null;
}

/** Highest first. */
const TIERS_BY_URGENCY: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** What two who listened understood: the more urgent, and a question only where neither heard a sign. */
export function mergeDetections(one: Detection, other: Detection): Detection {
  const dangers = [one, other].flatMap(({ danger }) => danger ?? []);
  const tier = TIERS_BY_URGENCY.find((candidate) =>
    dangers.some((danger) => danger.tier === candidate),
  );
  if (!tier) return { danger: null, clarification: one.clarification ?? other.clarification };
  const signs = dangers.flatMap((danger) => (danger.tier === tier ? danger.signs : []));
  return { danger: { tier, signs: [...new Set(signs)] }, clarification: null };
}

/** Recognises danger signs; one rule that fits is enough, and the highest tier wins. */
export function createDangerDetector(
  { meanings, signs, about, clarifications }: Urgent,
  language: Language,
): (heard: readonly QueryToken[]) => Detection {
  const parseRules = (all: readonly string[]): Rule[] => all.map(parseRule);
  const known = signs.map(({ id, tier, rules }) => ({ id, tier, rules: parseRules(rules) }));
  const asked = parseRules(about);
  const questions = clarifications.map(({ id, rules }) => ({ id, rules: parseRules(rules) }));

  // A plain word of a rule is a meaning of its own.
  const names = new Set(
    [...known, ...questions, { rules: asked }].flatMap(({ rules: all }) =>
      all.flatMap((rule) => [...rule.parts.flat(2), ...rule.unless]),
    ),
  );
  const phrases = createPhraseMatcher(
    [...new Set([...names, NEGATION, ALTERNATION])].flatMap((name) =>
      (Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [name]).map(
        (phrase) => [phrase, name] as const,
      ),
    ),
    language.stemsOf,
  );

  return (heard) => {
    const utterance = new RuleMatcher(heard, phrases.find(heard));
    const fits = (all: readonly Rule[]): boolean => all.some((rule) => utterance.matches(rule));
    const found = known.filter((sign) => fits(sign.rules));
    const tier = TIERS_BY_URGENCY.find((candidate) =>
      found.some((sign) => sign.tier === candidate),
    );
    if (tier) {
      const ofTier = found.filter((sign) => sign.tier === tier).map((sign) => sign.id);
      return { danger: { tier, signs: ofTier }, clarification: null };
    }
    if (fits(asked)) return { danger: { tier: 'emergency', signs: [] }, clarification: null };
    return { danger: null, clarification: questions.find((one) => fits(one.rules))?.id ?? null };
  };
}
