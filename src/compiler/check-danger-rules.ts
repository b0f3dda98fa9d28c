/** What people say of danger: every rule of `urgent.yaml` can be heard, and none is there twice. */
import * as v from 'valibot';
import type { Urgent } from '../content/pack/pack.js';
import {
  isMeaning,
  isSingleName,
  findRuleMistakes,
  NEGATION,
  ALTERNATION,
  parseRule,
} from '../content/pack/rule.js';
import { explainIssue } from '../content/pack/schema.js';
import { phrase } from './file-schemas.js';
import { expected } from './problem.js';
import type { Report } from './problem.js';
import type { ContentFiles } from './content-files.js';

/** Used by the recogniser itself: what its words stand before is denied. */
const RESERVED_MEANINGS: readonly string[] = [NEGATION, ALTERNATION];

/** Reports every rule that nothing people type would fit, and every meaning that serves no rule. */
export function checkDangerRules({ urgent: { value, line } }: ContentFiles, report: Report): void {
  const { meanings, signs, about, clarifications } = value;
  const used = new Set<string>();
  for (const { rules, path } of [
    ...signs.map(({ rules }, index) => ({ rules, path: ['signs', index, 'rules'] })),
    { rules: about, path: ['about'] },
    ...clarifications.map(({ rules }, index) => ({
      rules,
      path: ['clarifications', index, 'rules'],
    })),
  ]) {
    rules.forEach((text, index) => {
      const rule = parseRule(text);
      const names = [...rule.parts.flat(2), ...rule.unless].filter(isSingleName);
      const mistakes = [
        ...findRuleMistakes(rule),
        ...names.flatMap((name) => mistakesOfName(meanings, name)),
      ];
      for (const mistake of mistakes) {
        report(line(...path, index), `rule "${text}": ${mistake}`);
      }
      for (const name of names) used.add(name);
    });
    for (const index of findRepeated(rules.map(sortParts))) {
      report(line(...path, index), `rule "${rules[index]}" is there twice. Expected once.`);
    }
  }

  // A misspelled name may be the one that uses a meaning.
  const misspelled = [...used].some((name) => isMeaning(name) && !Object.hasOwn(meanings, name));
  for (const [name, members] of Object.entries(meanings)) {
    for (const index of findRepeated(members)) {
      const member = `"${members[index]}"`;
      report(line('meanings', name, index), `${member} is in ${name} twice. Expected once.`);
    }
    if (RESERVED_MEANINGS.includes(name) || misspelled || used.has(name)) continue;
    report(
      line('meanings', name),
      `no rule names the meaning "${name}". Name it where it is used, or take it out.`,
    );
  }
}

/** What is wrong with a name: it is no phrase, or that of no meaning. */
function mistakesOfName(meanings: Urgent['meanings'], name: string): string[] {
  if (Object.hasOwn(meanings, name)) return [];
  const read = v.safeParse(phrase, name);
  if (!read.success) return [`${explainIssue(read.issues[0])}.`];
  if (!isMeaning(name)) return [];
  return [`unknown meaning "${name}". ${expected(Object.keys(meanings), name.toUpperCase())}`];
}

/** A rule with its parts in one order, whatever the order they were written in: it fits in any. */
function sortParts(rule: string): string {
  return rule.split(' ').sort().join(' ');
}

/** Where a list holds what it already held further up. */
function findRepeated(list: readonly string[]): number[] {
  return list.flatMap((one, index) => (list.indexOf(one) < index ? index : []));
}
