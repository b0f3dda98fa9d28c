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
  /**
   * Ids of the signs of that tier, and of those that an external pack adds, whatever theirs; none where
   * somebody asks about danger signs in general.
   */
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

/**
 * What is detected of the bundled signs, and of those that an external pack adds. An added sign stands after
 * ours and outranks none: an emergency of its own would take our lines for a crisis or an overdose away.
 */
export function mergeDetections(bundled: Detection, added: Detection): Detection {
  const { danger, clarification } = bundled;
  if (!danger) return clarification ? bundled : added;
  // Without ids all signs are shown, the added ones among them.
  const signs = danger.signs.length > 0 ? [...danger.signs, ...(added.danger?.signs ?? [])] : [];
  return { danger: { ...danger, signs }, clarification: null };
}

/** What is detected of some signs besides; of all together those of the highest tier. */
export function mergeSigns(
  detection: Detection,
  found: readonly { id: string; tier: Tier }[],
): Detection {
  const { danger } = detection;
  const tier = highestTier([...found, ...(danger ? [danger] : [])]);
  if (!tier || found.length === 0) return detection;
  const ids = found.filter((sign) => sign.tier === tier).map(({ id }) => id);
  const signs = new Set([...(danger?.tier === tier ? danger.signs : []), ...ids]);
  return { danger: { tier, signs: [...signs] }, clarification: null };
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
