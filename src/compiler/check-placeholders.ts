/** Words in braces in the texts of YAML files. Visitors would see a misspelled one, braces and all. */
import type { ContentFiles } from './content-files.js';
import type { KnownIds } from './known-ids.js';
import { expectedOneOf } from './problem.js';
import type { Report, ReportIn } from './problem.js';
import { valueAt } from './yaml.js';
import type { YamlValue } from './yaml.js';

/** Values that the interface fills into messages, besides region words. */
const MESSAGE_VALUES = ['count', 'country', 'date', 'name', 'number', 'time', 'total', 'version'];

/** Reports every word in braces that nothing is filled in for. */
export function checkPlaceholders(
  { messages, urgent, cautions, tips }: ContentFiles,
  known: KnownIds,
  reportIn: ReportIn,
): void {
  const regionWords = known.get('region word');
  const messageWords = new Set([...MESSAGE_VALUES, ...regionWords]);
  checkTexts(messages, messageWords, reportIn(messages.file));
  const { notice, signs } = urgent.value;
  checkTexts(valueAt(notice, urgent.line, 'notice'), regionWords, reportIn(urgent.file));
  signs.forEach(({ text, first }, index) => {
    const texts = valueAt({ text, first }, urgent.line, 'signs', index);
    checkTexts(texts, regionWords, reportIn(urgent.file));
  });
  for (const { file, value, line } of cautions) {
    const { name, beforeStart } = value;
    checkTexts({ value: { name, beforeStart }, line }, regionWords, reportIn(file));
  }
  for (const { file, value, line } of tips) {
    checkTexts(valueAt(value.timing ?? {}, line, 'timing'), regionWords, reportIn(file));
  }
}

function checkTexts(
  { value, line }: YamlValue<unknown>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      checkTexts(valueAt<unknown>(child, line, key), known, report);
    }
  }
  if (typeof value !== 'string') return;
  for (const [, name = ''] of value.matchAll(/\{([^{}]*)\}/g)) {
    if (known.has(name)) continue;
    report(line(), `unknown word "{${name}}". ${expectedOneOf(known, name)}`);
  }
}
