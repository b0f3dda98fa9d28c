/** Every country has what the others have, in this language. */
import type { Block, Span } from '../content/pack/pack.js';
import { plainText } from '../content/view/plain-text.js';
import type { LineWord, RegionId } from '../content/pack/region.js';
import { markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { DATED_NAMES, SAME_DAY_WORD } from './file-schemas.js';
import type { KnownIds } from './known-ids.js';
import { expectedOneOf } from './problem.js';
import type { Report, ReportIn } from './problem.js';
import { collectTexts } from './style-texts.js';

/** The region words that come from a country's numbers and `same-day`, not from its list of words. */
const LINE_WORDS: readonly string[] = [
  'emergency-number',
  'advice-line',
  'poison-line',
  'crisis-line',
  SAME_DAY_WORD,
] satisfies (LineWord | typeof SAME_DAY_WORD)[];

/** Reports what is missing or misspelled in `regions.yaml`. */
export function checkRegions(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  const report = reportIn(content.regions.file);
  checkNeutralLineWords(content, known, report);
  for (const id of Object.keys(content.regions.value.regions) as RegionId[]) {
    checkTexts(id, content, report);
    checkWords(id, content, known, report);
    checkLineSources(id, content, known, report);
  }
  checkAdviceLine(content, reportIn);
}

/** "Call a health advice line" helps nobody in a country that has none. */
function checkAdviceLine(content: ContentFiles, reportIn: ReportIn): void {
  const { regions, messages } = content;
  const without = (Object.keys(regions.value.regions) as RegionId[]).filter(
    (id) => !regions.value.regions[id].advice,
  );
  if (without.length === 0) return;
  const advice =
    `{advice-line} is not there for ${without.join(' ')}. ` +
    `Write {${SAME_DAY_WORD}}, or end the paragraph with :only{…} for the others.`;
  for (const { file, value, passages } of markdownFiles(content)) {
    for (const block of value.blocks) {
      const isLocal =
        block.type === 'paragraph' && block.regions?.every((id) => !without.includes(id));
      if (isLocal || !textOf(block).includes('{advice-line}')) continue;
      const line = passages.find(({ text }) => text.includes('{advice-line}'))?.line ?? 1;
      reportIn(file)(line, advice);
    }
  }
  for (const { text, line } of collectTexts(messages)) {
    if (text.includes('{advice-line}')) reportIn(messages.file)(line, advice);
  }
}

/** The text of a block with its region words in braces. */
function textOf(block: Block): string {
  const inBraces = (spans: readonly Span[]): string => plainText(spans, (word) => `{${word}}`);
  if (block.type === 'paragraph') return inBraces(block.spans);
  return 'items' in block ? block.items.map(inBraces).join('\n') : '';
}

/** Where a country is not known, there are no numbers, and a sentence needs words in their place. */
function checkNeutralLineWords(
  { lang, regions }: ContentFiles,
  known: KnownIds,
  report: Report,
): void {
  for (const word of LINE_WORDS) {
    if (known.get('region word').has(word)) continue;
    report(
      regions.line('neutral-words', lang),
      `neutral-words.${lang} needs "${word}": what to call where there is no number.`,
    );
  }
}

function checkTexts(id: RegionId, { lang, regions }: ContentFiles, report: Report): void {
  const { name, 'same-day': sameDay } = regions.value.regions[id];
  if (!name[lang]) {
    report(regions.line('regions', id, 'name'), `regions.${id}.name has no "${lang}".`);
  }
  if (!sameDay.care[lang]) {
    const line = regions.line('regions', id, 'same-day', 'care');
    report(line, `regions.${id}.same-day.care has no "${lang}".`);
  }
}

/** A country's own words replace neutral ones; one of another name would never be shown. */
function checkWords(
  id: RegionId,
  { lang, regions }: ContentFiles,
  known: KnownIds,
  report: Report,
): void {
  const replaceable = [...known.get('region word')].filter((word) => !LINE_WORDS.includes(word));
  for (const word of Object.keys(regions.value.regions[id].words?.[lang] ?? {})) {
    if (replaceable.includes(word)) continue;
    report(
      regions.line('regions', id, 'words', lang, word),
      `unknown region word "${word}". ${expectedOneOf(replaceable, word)}`,
    );
  }
}

function checkLineSources(
  id: RegionId,
  { regions }: ContentFiles,
  known: KnownIds,
  report: Report,
): void {
  for (const name of DATED_NAMES) {
    const line = regions.line('regions', id, name, 'source');
    for (const source of regions.value.regions[id][name]?.source ?? []) {
      known.check('source', source, report, line);
    }
  }
}
