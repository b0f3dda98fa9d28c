/** The sentences in other languages: each rule can match in each language, and each word serves a rule. */
import { DENIAL, findRuleMistakes, namesIn, parseRule } from '../content/pack/rule.js';
import { DENIED, NUMBER } from '../search/danger/other-languages.js';
import type { ContentFiles } from './content-files.js';
import type { KnownIds } from './known-ids.js';
import { expectedOneOf } from './problem.js';
import type { ReportIn } from './problem.js';

/** Names that no rule has to name: the detector itself looks for them. */
const RESERVED: readonly string[] = [DENIAL.denies, DENIED.name];

/** Reports rules that could never match, signs that a language does not have, and words that serve no rule. */
export function checkLanguages(
  { languages }: ContentFiles,
  known: KnownIds,
  reportIn: ReportIn,
): void {
  const report = reportIn(languages.file);
  const { value, line } = languages;
  const signs = Object.entries(value.rules).map(([sign, texts]) => ({
    sign,
    rules: texts.map(parseRule),
  }));
  for (const { sign, rules } of signs) {
    known.check('sign', sign, report, line('rules', sign));
    for (const mistake of rules.flatMap(findRuleMistakes)) report(line('rules', sign), mistake);
  }
  const named = new Set(signs.flatMap(({ rules }) => rules.flatMap(namesIn)));
  value.languages.forEach(({ lang, like, words }, index) => {
    const other = value.languages.find((one) => one.lang === like);
    if (like && !other) report(line('languages', index, 'like'), `unknown language "${like}".`);
    const all = { ...other?.words, ...words };
    const has = (name: string): boolean => name === NUMBER.name || Object.hasOwn(all, name);
    for (const name of Object.keys(words)) {
      if (named.has(name) || RESERVED.includes(name)) continue;
      report(
        line('languages', index, 'words', name),
        `no rule names "${name}". ${expectedOneOf(named, name)}`,
      );
    }
    for (const { sign, rules } of signs) {
      if (rules.some((rule) => namesIn(rule).every(has))) continue;
      report(line('languages', index, 'words'), `"${lang}" has no words for the sign "${sign}".`);
    }
  });
}
