/**
 * What is raised, what is asked about calmly, and what is left alone. Rules say what must never be missed; what was
 * learned of how people tell of danger finds what no rule has words for, and doubts a rule whose words mean
 * something else. The numbers are shares from 0 to 1, chosen on voices held out (`npm run learn`).
 */
import type { Likelihood } from './learned-signs.js';
import type { SignReading } from './sign-reader.js';

export const BANDS = {
  /** A sign whose rule matches is asked about, and not raised, where danger is less likely than this. */
  doubted: 0.3,
  /** The same for a rule that matches only with the last word, which is short and may not be typed to its end. */
  unfinished: 0.6,
  /** A rule is not doubted where the words near it in its sentence, taken alone, make danger at least so likely. */
  nearby: 0.8,
  /** Where a rule matches but for what stands nearby, its sign is raised from `unfinished` on, and asked about from this. */
  excepted: 0.1,
  /** The same where it is more urgent than one to be seen the same day. */
  exceptedGrave: 0.015,
  /** In a text of no more words than this no rule is doubted, also if its last word may go on. */
  fewWords: 5,
  /** In a text of no more words than this nothing is raised or asked about without a rule. */
  fewestWords: 3,
  /** Where danger is at least so likely, signs are raised without a rule that matches. */
  raised: 0.9,
  /** A sign by itself is at least so likely, where what was learned names it. */
  named: 0.25,
  /** Where danger is at least so likely, the likeliest sign is asked about. */
  asked: 0.5,
  /** That sign by itself is at least so likely. */
  askedSign: 0.2,
};

/** Signs to raise, or else one question: the id of a clarification, or of the sign that it is about. */
export interface Decision {
  raised: readonly string[];
  asked: string | null;
}

/** What was learned says of some features; nothing where nothing was learned. */
type Assess = (features: readonly string[]) => Likelihood | undefined;

export function decide(reading: SignReading, assess: Assess): Decision {
  const { signs, clarification } = reading;
  const likelihood = assess(reading.features);
  if (!likelihood) return { raised: signs, asked: clarification };
  /** How likely danger is by the words near the rules of a sign alone. */
  const nearby = (sign: string): number =>
    Math.max(0, ...reading.featuresAround(sign).map((features) => assess(features)?.any ?? 0));
  const byRules = [
    ...undoubted(reading, likelihood.any, nearby),
    ...(likelihood.any >= BANDS.unfinished ? reading.excepted : []),
  ];
  return {
    raised:
      byRules.length > 0
        ? [...byRules, ...likely(reading, likelihood, BANDS.raised)]
        : learned(reading, likelihood),
    asked:
      clarification ??
      signs[0] ??
      likeliest(reading, likelihood) ??
      excepted(reading, likelihood.any, nearby),
  };
}

/** The signs of rules that are not doubted. */
function undoubted(
  { signs, finished, counted, words, isAboutSigns }: SignReading,
  any: number,
  nearby: (sign: string) => number,
): readonly string[] {
  // Whoever asks about danger signs means what they name.
  if (any >= BANDS.unfinished || isAboutSigns || words <= BANDS.fewWords) return signs;
  if (any >= BANDS.doubted) return finished;
  // However much else is told beside it: "I want to die. No fever, not pregnant, otherwise healthy".
  return finished.filter((id) => counted.includes(id) || nearby(id) >= BANDS.nearby);
}

/** What is asked about, though something nearby says that it is meant otherwise. */
function excepted(
  { excepted: signs, isGrave }: SignReading,
  any: number,
  nearby: (sign: string) => number,
): string | null {
  const least = (id: string): number => (isGrave(id) ? BANDS.exceptedGrave : BANDS.excepted);
  return signs.find((id) => Math.max(any, nearby(id)) >= least(id)) ?? null;
}

/** What is raised without a rule. What has a question of its own is asked about. */
function learned(reading: SignReading, likelihood: Likelihood): string[] {
  const { clarification, words } = reading;
  const isSaid = clarification === null && words > BANDS.fewestWords;
  return isSaid && likelihood.any >= BANDS.raised ? likely(reading, likelihood, BANDS.named) : [];
}

/** What is asked about without a rule. */
function likeliest({ words }: SignReading, { any, signs: [first] }: Likelihood): string | null {
  const isSaid = any >= BANDS.asked && words > BANDS.fewestWords;
  return isSaid && first && first.share >= BANDS.askedSign ? first.id : null;
}

/** The signs that are so likely. What is denied, ruled out or to be counted is left to the rules. */
const likely = (
  { isRuledOut, isCountable }: SignReading,
  { signs }: Likelihood,
  least: number,
): string[] =>
  signs
    .filter(({ id, share }) => share >= least && !isRuledOut(id) && !isCountable(id))
    .map(({ id }) => id);
