/** Danger signs that an external pack adds. They stand after ours, which stay as they are. */
import { textSchema } from '../pack/messages.js';
import type { Sign, Urgent } from '../pack/pack.js';
import { getOwn, isRecord } from '../pack/plain-data.js';
import { findRuleMistakes, isMeaning, parseRule } from '../pack/rule.js';
import { signSchema, textsSchema } from '../pack/schema.js';
import type { PackReader } from './pack-reader.js';
import type { Report } from './problems.js';
import { isNew, reportDifferences } from './safety.js';

/** A list of danger signs is read in an emergency. Ours is 34 long. */
const MAX_ADDED_SIGNS = 20;

export function addSigns(ours: Urgent, given: unknown, reader: PackReader): Urgent {
  const { report } = reader;
  const fields = reader.fields(given, 'urgent');
  for (const name of ['notice', 'contexts', 'about', 'clarifications'] as const) {
    reportDifferences(getOwn(fields, name), ours[name], `urgent.${name}`, report);
  }
  const meanings = reader.addEntries(ours.meanings, getOwn(fields, 'meanings'), 'urgent.meanings', {
    key: textSchema,
    entry: textsSchema,
    isAccepted: isNew(ours.meanings, report),
  });
  return {
    ...ours,
    meanings,
    signs: [...ours.signs, ...newSigns(ours, fields['signs'], meanings, reader)],
  };
}

function newSigns(
  ours: Urgent,
  given: unknown,
  meanings: Urgent['meanings'],
  reader: PackReader,
): Sign[] {
  const signs = new Map<string, Sign>();
  const ourSigns = new Map(ours.signs.map((sign) => [sign.id, sign]));
  const most = ours.signs.length + MAX_ADDED_SIGNS;
  reader.entries(given, 'urgent.signs', most).forEach((value, index) => {
    const own = isRecord(value) ? ourSigns.get(String(value['id'])) : undefined;
    if (own) {
      reportDifferences(value, own, `urgent.signs (${own.id})`, reader.report);
      return;
    }
    const sign = reader.read(signSchema, value, `urgent.signs.${index}`);
    if (!sign || signs.size >= MAX_ADDED_SIGNS) return;
    const place = `urgent.signs (${sign.id})`;
    signs.set(sign.id, { ...sign, rules: usableRules(sign.rules, meanings, place, reader.report) });
  });
  return [...signs.values()];
}

/** The rules that can match: they have no mistake, and every meaning that they look for has phrases. */
export function usableRules(
  rules: readonly string[],
  meanings: Urgent['meanings'],
  place: string,
  report: Report,
): string[] {
  return rules.filter((text) => {
    const rule = parseRule(text);
    const unknown = rule.parts.flat(2).filter((name) => !hasPhrases(name, meanings));
    const [mistake] = [
      ...findRuleMistakes(rule),
      ...unknown.map((name) => `unknown meaning "${name}".`),
    ];
    if (mistake) report(`${place}: rule "${text}": ${mistake}`);
    return !mistake;
  });
}

/** A plain word of a rule is its own phrase. */
function hasPhrases(name: string, meanings: Urgent['meanings']): boolean {
  return isMeaning(name) ? Boolean(getOwn(meanings, name)?.length) : /[\p{L}\p{N}]/u.test(name);
}
