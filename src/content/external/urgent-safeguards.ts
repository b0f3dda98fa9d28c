/** The danger signs that an external pack cannot take away, with their rules, meanings and notice. */
import type { Clarification, Pack, Sign, Tier, Urgent } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import { namesIn, NEGATION } from '../pack/rule.js';
import { listNames } from './problems.js';
import type { Report } from './problems.js';
import { keepUsableRules, protectedMeanings, rulesOf } from './rule-safeguards.js';
import type { RuleContext } from './rule-safeguards.js';

/** The danger signs of an external pack, with those of the bundled one. */
export function enforceUrgent(pack: Pack, bundled: Pack, report: Report): Urgent {
  return pack.lang === bundled.lang
    ? mergeUrgent(pack.urgent, bundled.urgent, report)
    : completeTranslation(pack.urgent, bundled.urgent, report);
}

/** In the same language: everything that is bundled, and then what the external pack adds. */
function mergeUrgent(given: Urgent, bundled: Urgent, report: Report): Urgent {
  const meanings = mergeMeanings(given.meanings, bundled, report);
  const context = { meanings, report };
  const notice = mergeTexts(given.notice, bundled.notice, 'urgent.notice', report);
  const signs = mergeEntries(given.signs, bundled.signs, 'urgent.signs', mergeSign, context);
  const givenAbout = keepUsableRules(given.about, 'urgent.about', context);
  const about = mergeTexts(givenAbout, bundled.about, 'urgent.about', report);
  // The bundled ones come first, because the first whose rule matches is the one that is asked.
  const clarifications = mergeEntries(
    given.clarifications,
    bundled.clarifications,
    'urgent.clarifications',
    mergeClarification,
    context,
  );
  return {
    notice,
    meanings,
    signs,
    about,
    clarifications: keepAnswerable(clarifications, signs, report),
  };
}

/** All bundled texts, and the given ones after them. */
function mergeTexts(
  given: readonly string[],
  bundled: readonly string[],
  place: string,
  report: Report,
): string[] {
  const missing = bundled.filter((text) => !given.includes(text));
  if (missing.length > 0) {
    report(`${place}: without ${listNames(missing)}. Put back: it may add, not take away.`);
  }
  return [...new Set([...bundled, ...given])];
}

function mergeMeanings(
  given: Urgent['meanings'],
  bundled: Urgent,
  report: Report,
): Urgent['meanings'] {
  const protectedNames = protectedMeanings(bundled);
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, phrases]) => {
      const place = `urgent.meanings.${name}`;
      const kept = getOwn(bundled.meanings, name);
      if (!protectedNames.has(name)) {
        return [[name, mergeTexts(phrases, kept ?? [], place, report)] as const];
      }
      if (String(phrases) !== String(kept)) {
        report(`${place}: left as it was. More of it would mean that danger signs are heard less.`);
      }
      return kept ? [[name, kept] as const] : [];
    }),
  );
}

/** Bundled entries, each merged with the given one of its id, and then the given ones that are new. */
function mergeEntries<T extends Sign | Clarification>(
  given: readonly T[],
  bundled: readonly T[],
  list: string,
  merge: (given: T | undefined, bundled: T, context: RuleContext) => T,
  context: RuleContext,
): T[] {
  const givenById = byId(given);
  const bundledById = byId(bundled);
  return [
    ...bundled.map((one) => merge(givenById.get(one.id), one, context)),
    ...[...givenById.values()]
      .filter(({ id }) => !bundledById.has(id))
      .map((one) => withUsableRules(one, list, context)),
  ];
}

function mergeSign(given: Sign | undefined, bundled: Sign, context: RuleContext): Sign {
  if (!given) return bundled;
  const rules = mergeRules(given.rules, bundled.rules, `urgent.signs (${bundled.id})`, context);
  return { ...given, rules, tier: enforceTier(given, bundled, context.report) };
}

/** The given question may be worded differently where its answers raise the same danger signs. */
function mergeClarification(
  given: Clarification | undefined,
  bundled: Clarification,
  context: RuleContext,
): Clarification {
  if (!given) return bundled;
  const place = `urgent.clarifications (${bundled.id})`;
  const rules = mergeRules(given.rules, bundled.rules, place, context);
  const [required, raised] = [signsRaisedBy(bundled), signsRaisedBy(given)];
  if (required.every((sign) => raised.includes(sign))) return { ...given, rules };
  context.report(`${place}: no answer leads to ${listNames(required)}. Ours is asked.`);
  return { ...bundled, rules };
}

function mergeRules(
  given: readonly string[],
  bundled: readonly string[],
  place: string,
  context: RuleContext,
): string[] {
  const usable = keepUsableRules(given, place, context);
  return mergeTexts(usable, bundled, `${place}.rules`, context.report);
}

/** In another language: what is given, and the bundled signs that it lacks or could not detect. */
function completeTranslation(given: Urgent, bundled: Urgent, report: Report): Urgent {
  const translated = Object.fromEntries(
    Object.entries(given.meanings).filter(([, phrases]) => phrases.length > 0),
  );
  const context = { meanings: { ...bundled.meanings, ...translated }, report };
  const signs = completeSigns(given.signs, bundled.signs, context);
  const notice = completeNotice(given.notice, bundled.notice, report);
  const about = keepUsableRules(given.about, 'urgent.about', context);
  const clarifications = given.clarifications.map((one) =>
    withUsableRules(one, 'urgent.clarifications', context),
  );
  const rules = rulesOf({ signs, about, clarifications });
  const meanings = completeMeanings(translated, bundled.meanings, rules.flatMap(namesIn), report);
  return {
    notice,
    meanings,
    signs,
    about,
    clarifications: keepAnswerable(clarifications, signs, report),
  };
}

function completeSigns(
  given: readonly Sign[],
  bundled: readonly Sign[],
  context: RuleContext,
): Sign[] {
  const signs = byId(given.map((sign) => withUsableRules(sign, 'urgent.signs', context)));
  const undetected: string[] = [];
  for (const sign of bundled) {
    const translated = signs.get(sign.id);
    const tier = translated ? enforceTier(translated, sign, context.report) : sign.tier;
    const isDetected = translated !== undefined && translated.rules.length > 0;
    const { rules } = isDetected ? translated : sign;
    if (!isDetected) undetected.push(sign.id);
    signs.set(sign.id, { ...sign, ...translated, tier, rules });
  }
  if (undetected.length > 0) {
    context.report(
      `urgent.signs: nothing is heard of ${listNames(undetected)}. Ours are put back.`,
    );
  }
  return [...signs.values()];
}

function completeNotice(given: string[], bundled: string[], report: Report): string[] {
  if (given.length >= bundled.length) return given;
  report(`urgent.notice: ${given.length} of ${bundled.length} lines. Ours are shown.`);
  return bundled;
}

/** Bundled meanings are added only where a rule names them: they are words of another language. */
function completeMeanings(
  translated: Urgent['meanings'],
  bundled: Urgent['meanings'],
  named: readonly string[],
  report: Report,
): Urgent['meanings'] {
  const needed = new Set([NEGATION, ...named]);
  const missing = Object.keys(bundled).filter(
    (name) => needed.has(name) && !Object.hasOwn(translated, name),
  );
  if (missing.length > 0) {
    report(`urgent.meanings: without ${listNames(missing)}. Ours are put back.`);
  }
  return Object.fromEntries(
    Object.entries({ ...bundled, ...translated }).filter(
      ([name]) => Object.hasOwn(translated, name) || missing.includes(name),
    ),
  );
}

/** A same-day sign may be called more urgent. Each other tier has a notice of its own, and stays. */
function enforceTier(given: Sign, bundled: Sign, report: Report): Tier {
  if (given.tier === bundled.tier || bundled.tier === 'same-day') return given.tier;
  report(
    `urgent.signs (${bundled.id}).tier: "${given.tier}". ` +
      `Expected "${bundled.tier}", and so it stays.`,
  );
  return bundled.tier;
}

/** Clarifying questions whose answers raise only signs that exist. */
function keepAnswerable(
  clarifications: readonly Clarification[],
  signs: readonly Sign[],
  report: Report,
): Clarification[] {
  const known = byId(signs);
  return clarifications.filter((one) => {
    const unknown = signsRaisedBy(one).filter((id) => !known.has(id));
    if (unknown.length === 0) return true;
    report(
      `urgent.clarifications (${one.id}): unknown sign ${listNames(unknown)}. It is not asked.`,
    );
    return false;
  });
}

/** Ids of the danger signs that the answers to a question raise. */
function signsRaisedBy({ answers }: Clarification): string[] {
  return answers.flatMap((answer) => ('sign' in answer ? answer.sign : []));
}

/** A sign or clarifying question without the rules that could never match. */
function withUsableRules<T extends Sign | Clarification>(
  one: T,
  list: string,
  context: RuleContext,
): T {
  return { ...one, rules: keepUsableRules(one.rules, `${list} (${one.id})`, context) };
}

/** Of several with the same id, the last. */
function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
