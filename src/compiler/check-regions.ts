/** Every country has what the others have, in this language. */
import type { LineWord, RegionId } from '../content/pack/region.js';
import type { ContentFiles } from './content-files.js';
import { LINE_NAMES } from './file-schemas.js';
import type { KnownIds } from './known-ids.js';
import { expectedOneOf } from './problem.js';
import type { Report, ReportIn } from './problem.js';

/** The region words that come from a country's numbers, not from its list of words. */
const LINE_WORDS: readonly string[] = [
  'emergency-number',
  'advice-line',
  'poison-line',
  'crisis-line',
] satisfies LineWord[];

/** Reports what is missing or misspelled in `regions.yaml`. */
export function checkRegions(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  const report = reportIn(content.regions.file);
  checkNeutralLineWords(content, known, report);
  for (const id of Object.keys(content.regions.value.regions) as RegionId[]) {
    checkName(id, content, report);
    checkWords(id, content, known, report);
    checkLineSources(id, content, known, report);
  }
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

function checkName(id: RegionId, { lang, regions }: ContentFiles, report: Report): void {
  if (regions.value.regions[id].name[lang]) return;
  report(regions.line('regions', id, 'name'), `regions.${id}.name has no "${lang}".`);
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
  for (const name of LINE_NAMES) {
    const source = regions.value.regions[id][name]?.source;
    if (!source) continue;
    known.check('source', source, report, regions.line('regions', id, name, 'source'));
  }
}
