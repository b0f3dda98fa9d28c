/** The rules of `urgent.yaml`: each can match what somebody types, and none is there twice. */
import * as v from 'valibot';
import type { Urgent } from '../content/pack/pack.js';
import {
  isMeaning,
  isSingleName,
  findRuleMistakes,
  parseRule,
  RESERVED_MEANINGS,
} from '../content/pack/rule.js';
import { explainIssue } from '../content/pack/schema.js';
import type { ContentFiles } from './content-files.js';
import { phraseSchema } from './file-schemas.js';
import { expectedOneOf } from './problem.js';
import type { Report, ReportIn } from './problem.js';
import type { Path } from './yaml.js';

/** The rules of a sign, of a clarification, or of `about`. */
interface RuleList {
  rules: readonly string[];
  path: Path;
}

/** Reports every rule that could never match, and every meaning that serves no rule. */
export function checkDangerRules({ urgent }: ContentFiles, reportIn: ReportIn): void {
  const report = reportIn(urgent.file);
  const lists = ruleLists(urgent.value);
  for (const list of lists) {
    checkRules(list, urgent, report);
    checkRepeatedRules(list, urgent, report);
  }
  checkNames(urgent, report);
  const { contexts = [], signs } = urgent.value;
  const used = new Set([
    ...lists.flatMap(({ rules }) => rules.flatMap(namesOf)),
    ...contexts,
    ...signs.flatMap(({ unless = [] }) => unless),
  ]);
  checkRepeatedMembers(urgent, report);
  checkUnusedMeanings(used, urgent, report);
}

function ruleLists({ signs, about, clarifications }: Urgent): RuleList[] {
  return [
    ...signs.map(({ rules }, index) => ({ rules, path: ['signs', index, 'rules'] })),
    { rules: about, path: ['about'] },
    ...clarifications.map(({ rules }, index) => ({
      rules,
      path: ['clarifications', index, 'rules'],
    })),
  ];
}

function checkRules(
  { rules, path }: RuleList,
  { value, line }: ContentFiles['urgent'],
  report: Report,
): void {
  rules.forEach((rule, index) => {
    const mistakes = [
      ...findRuleMistakes(parseRule(rule)),
      ...namesOf(rule).flatMap((name) => findNameMistakes(name, value.meanings)),
    ];
    for (const mistake of mistakes) report(line(...path, index), `rule "${rule}": ${mistake}`);
  });
}

/** Names that stand outside of rules: who somebody is, and what rules out a whole sign. */
function checkNames({ value, line }: ContentFiles['urgent'], report: Report): void {
  const check = (names: readonly string[] | undefined, ...path: Path): void => {
    names?.forEach((name, index) => {
      for (const mistake of findNameMistakes(name, value.meanings)) {
        report(line(...path, index), `"${name}": ${mistake}`);
      }
    });
  };
  check(value.contexts, 'contexts');
  value.signs.forEach(({ unless }, index) => check(unless, 'signs', index, 'unless'));
}

/** Parts match in any order, so two rules are the same whatever the order of their parts. */
function checkRepeatedRules(
  { rules, path }: RuleList,
  { line }: ContentFiles['urgent'],
  report: Report,
): void {
  const sorted = rules.map((rule) => rule.split(' ').sort().join(' '));
  for (const index of findRepeated(sorted)) {
    report(line(...path, index), `rule "${rules[index]}" is there twice. Expected once.`);
  }
}

function checkRepeatedMembers({ value, line }: ContentFiles['urgent'], report: Report): void {
  for (const [name, members] of Object.entries(value.meanings)) {
    for (const index of findRepeated(members)) {
      const member = `"${members[index]}"`;
      report(line('meanings', name, index), `${member} is in ${name} twice. Expected once.`);
    }
  }
}

function checkUnusedMeanings(
  used: ReadonlySet<string>,
  { value, line }: ContentFiles['urgent'],
  report: Report,
): void {
  const { meanings } = value;
  // While a name is misspelled, a meaning may seem unused. One mistake is reported once.
  const misspelled = [...used].some((name) => isMeaning(name) && !Object.hasOwn(meanings, name));
  if (misspelled) return;
  for (const name of Object.keys(meanings)) {
    if (used.has(name) || RESERVED_MEANINGS.includes(name)) continue;
    report(
      line('meanings', name),
      `no rule names the meaning "${name}". Name it where it is used, or take it out.`,
    );
  }
}

/** The meanings and words that a rule names. */
function namesOf(text: string): string[] {
  const { parts, unless } = parseRule(text);
  return [...parts.flat(2), ...unless].filter(isSingleName);
}

/** A name has to be a phrase, or one of the meanings. */
function findNameMistakes(name: string, meanings: Urgent['meanings']): string[] {
  if (Object.hasOwn(meanings, name)) return [];
  const parsed = v.safeParse(phraseSchema, name);
  if (!parsed.success) return [`${explainIssue(parsed.issues[0])}.`];
  if (!isMeaning(name)) return [];
  const known = expectedOneOf(Object.keys(meanings), name.toUpperCase());
  return [`unknown meaning "${name}". ${known}`];
}

/** The indexes at which a list holds what it already held further up. */
function findRepeated(list: readonly string[]): number[] {
  return list.flatMap((entry, index) => (list.indexOf(entry) < index ? index : []));
}
