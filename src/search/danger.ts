/** Danger signs in what a visitor typed. Decided here, on the device, and nowhere else. */
import type { Tier, Urgent } from '../content/pack.js';
import { NO, OR, parseRule } from '../content/rule.js';
import type { Rule } from '../content/rule.js';
import type { Language } from './language.js';
import { createPhrases } from './phrases.js';
import type { Heard } from './reading.js';
import { Utterance } from './utterance.js';

/** What was understood. */
export interface Danger {
  tier: Tier;
  /** Ids of the signs of that tier; none where somebody asks about danger signs. */
  signs: string[];
}

/** What a text says of danger. */
export interface Understood {
  danger: Danger | null;
  /** Id of the question that tells; only where no sign was understood. */
  ask: string | null;
}

/** Highest first. */
const TIERS: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** What two who listened understood: the more urgent, and a question only where neither heard a sign. */
export function together(one: Understood, other: Understood): Understood {
  const dangers = [one, other].flatMap(({ danger }) => danger ?? []);
  const tier = TIERS.find((candidate) => dangers.some((danger) => danger.tier === candidate));
  if (!tier) return { danger: null, ask: one.ask ?? other.ask };
  const signs = dangers.flatMap((danger) => (danger.tier === tier ? danger.signs : []));
  return { danger: { tier, signs: [...new Set(signs)] }, ask: null };
}

/** Recognises danger signs; one rule that fits is enough, and the highest tier wins. */
export function createRecogniser(
  { meanings, signs, about, asks }: Urgent,
  language: Language,
): (heard: readonly Heard[]) => Understood {
  const rules = (all: readonly string[]): Rule[] => all.map(parseRule);
  const known = signs.map(({ id, tier, said }) => ({ id, tier, rules: rules(said) }));
  const asked = rules(about);
  const questions = asks.map(({ id, said }) => ({ id, rules: rules(said) }));

  // A plain word of a rule is a meaning of its own.
  const names = new Set(
    [...known, ...questions, { rules: asked }].flatMap(({ rules: all }) =>
      all.flatMap((rule) => [...rule.parts.flat(2), ...rule.unless]),
    ),
  );
  const phrases = createPhrases(
    [...new Set([...names, NO, OR])].flatMap((name) =>
      (Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [name]).map(
        (phrase) => [phrase, name] as const,
      ),
    ),
    language.stems,
  );

  return (heard) => {
    const utterance = new Utterance(heard, phrases.find(heard));
    const fits = (all: readonly Rule[]): boolean => all.some((rule) => utterance.says(rule));
    const found = known.filter((sign) => fits(sign.rules));
    const tier = TIERS.find((candidate) => found.some((sign) => sign.tier === candidate));
    if (tier) {
      const ofTier = found.filter((sign) => sign.tier === tier).map((sign) => sign.id);
      return { danger: { tier, signs: ofTier }, ask: null };
    }
    if (fits(asked)) return { danger: { tier: 'emergency', signs: [] }, ask: null };
    return { danger: null, ask: questions.find((one) => fits(one.rules))?.id ?? null };
  };
}
