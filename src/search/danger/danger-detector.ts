/** Danger signs in what a visitor typed. They are detected on the device, and what was typed is sent nowhere. */
import type { Tier, Urgent } from '../../content/pack/pack.js';
import { IDIOM, namesIn, parseRule, RESERVED_MEANINGS } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { Language } from '../query/language.js';
import { createPhraseMatcher } from '../query/phrase-matcher.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import type { QueryToken } from '../text/token.js';
import { isInside } from './range.js';
import { RuleMatcher } from './rule-matcher.js';

/** The signs of a tier. */
interface TierSigns {
  tier: Tier;
  signs: string[];
}

/** The danger signs of a text. */
export interface DetectedSigns {
  tier: Tier;
  /**
   * Ids of the signs of that tier, and of those that an external pack adds, whatever theirs; none where
   * somebody asks about danger signs in general.
   */
  signs: string[];
  /** The other tiers of which there are signs, highest first. A crisis must not be hidden by an emergency. */
  also: TierSigns[];
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

/** What is detected of some signs besides. */
export function mergeSigns(
  detection: Detection,
  found: readonly { id: string; tier: Tier }[],
): Detection {
  if (found.length === 0) return detection;
  const { danger } = detection;
  const groups = [...(danger ? [danger, ...danger.also] : []), ...found.map(toGroup)];
  return { danger: byUrgency(groups), clarification: null };
}

const toGroup = ({ id, tier }: { id: string; tier: Tier }): TierSigns => ({ tier, signs: [id] });

/** The signs of each tier together, those of the highest first. */
function byUrgency(groups: readonly TierSigns[]): DetectedSigns | null {
  const [highest, ...also] = TIERS_BY_URGENCY.flatMap((tier): TierSigns | [] => {
    const ofTier = groups.filter((one) => one.tier === tier);
    const signs = [...new Set(ofTier.flatMap((one) => one.signs))];
    return ofTier.length > 0 ? { tier, signs } : [];
  });
  return highest ? { ...highest, also } : null;
}

/** Creates the function that detects the danger signs of a pack; one rule that matches is enough. */
export function createDangerDetector(
  { meanings, contexts = [], signs, about, clarifications }: Urgent,
  language: Language,
): (tokens: readonly QueryToken[]) => Detection {
  const parseRules = (rules: readonly string[]): Rule[] => rules.map(parseRule);
  const signRules = signs.map(({ id, tier, rules, unless = [] }) => ({
    id,
    tier,
    rules: parseRules(rules).map((rule) => ({ ...rule, unless: [...rule.unless, ...unless] })),
  }));
  const clarificationRules = clarifications.map(({ id, rules }) => ({
    id,
    rules: parseRules(rules),
  }));
  const aboutRules = parseRules(about);
  const allRules = [...signRules, ...clarificationRules, { rules: aboutRules }];
  const names = allRules.flatMap(({ rules }) => rules.flatMap(namesIn));
  const findMeanings = createPhraseMatcher(
    [...new Set([...names, ...RESERVED_MEANINGS])].flatMap((name) =>
      // A plain word of a rule is a meaning of its own.
      (Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [name]).map(
        (phrase) => [phrase, name] as const,
      ),
    ),
    language.tokenize,
  );
  const contextNames = new Set(contexts);

  return (tokens) => {
    const meant = withoutIdioms(findMeanings(tokens), tokens);
    const matcher = new RuleMatcher(tokens, meant, contextNames);
    const matchesAny = (rules: readonly Rule[]): boolean =>
      rules.some((rule) => matcher.matches(rule));
    const found = signRules.filter(({ rules }) => matchesAny(rules));
    const danger = byUrgency(found.map(toGroup));
    if (danger) return { danger, clarification: null };
    if (matchesAny(aboutRules)) {
      return { danger: { tier: 'emergency', signs: [], also: [] }, clarification: null };
    }
    const clarification = clarificationRules.find(({ rules }) => matchesAny(rules));
    return { danger: null, clarification: clarification?.id ?? null };
  };
}

/**
 * What is left of the meanings where those that are only words of an idiom are taken out. An idiom is said in one
 * go: "no. Shit my pants" holds none.
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
