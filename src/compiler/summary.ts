/** What the content amounts to, and what in it needs looking after. */
import { median } from './check-style.js';
import type { Counts } from './check-style.js';
import { LINE_NAMES } from './file-schemas.js';
import { oneLine } from './readability.js';
import type { ContentFiles } from './content-files.js';

/** The figures of one language. */
export interface Summary {
  questions: number;
  tips: number;
  words: number;
  /** Reading grades; `null` where the language has no formula. */
  grades: { median: number; worst: { id: string; grade: number } } | null;
  /** Sources that items, cautions, danger signs and numbers rest on; and those read as a copy only. */
  sources: { all: number; copies: string[] };
  signs: number;
  regions: string[];
  /** Cautions that no source states, each with its file and line. */
  unsourced: { file: string; line: number; text: string }[];
  /** Everything with a date, for `stale`. */
  dated: { what: string; date: string }[];
  /** Last day of the pack as a whole. */
  reviewBy: string;
}

/** Months after which a fact has to be looked at again. */
const FRESH_MONTHS = 12;

export function summarise(sheets: ContentFiles, { items }: Counts): Summary {
  const texts = [...sheets.questions, ...sheets.tips, ...sheets.cautions];
  const graded = items.flatMap(({ id, grade }) => (grade === null ? [] : { id, grade }));
  const worst = graded.reduce<(typeof graded)[number] | undefined>(
    (most, one) => (most && most.grade >= one.grade ? most : one),
    undefined,
  );
  const sources = Object.entries(sheets.sources.value);
  const regions = Object.entries(sheets.regions.value.regions);
  return {
    questions: sheets.questions.length,
    tips: sheets.tips.length,
    words: items.reduce((all, { words }) => all + words, 0),
    grades: worst ? { median: median(graded.map(({ grade }) => grade)), worst } : null,
    sources: {
      all: sources.length,
      copies: sources.flatMap(([id, { read }]) => (read === 'copy' ? id : [])),
    },
    signs: sheets.urgent.value.signs.length,
    regions: regions.map(([id]) => id),
    unsourced: texts.flatMap(({ file, passages }) =>
      passages.flatMap(({ unsourced, text, line }) =>
        unsourced ? { file, line, text: oneLine(text) } : [],
      ),
    ),
    dated: [
      ...[...sheets.questions, ...sheets.tips].map(({ file, value }) => ({
        what: file,
        date: value.updated,
      })),
      ...regions.flatMap(([id, region]) =>
        LINE_NAMES.flatMap((name) => {
          const line = region[name];
          return line ? { what: `regions.yaml ${id}.${name}`, date: line.checked } : [];
        }),
      ),
    ],
    reviewBy: sheets.pack.value['review-by'],
  };
}

/** What has to be looked at again on a day, `YYYY-MM-DD`. */
export function listStale({ dated, reviewBy }: Summary, today: string): string[] {
  const oldest = new Date(`${today}T00:00Z`);
  oldest.setUTCMonth(oldest.getUTCMonth() - FRESH_MONTHS);
  const limit = oldest.toISOString().slice(0, 10);
  return [
    ...(reviewBy < today ? [`the pack was to be reviewed by ${reviewBy}`] : []),
    ...dated.filter(({ date }) => date < limit).map(({ what, date }) => `${what}: ${date}`),
  ];
}

/** The summary as lines to print. */
export function summaryLines(summary: Summary, today: string): string[] {
  const { questions, tips, words, grades, sources, signs, regions, unsourced } = summary;
  const old = listStale(summary, today);
  const list = (heading: string, entries: readonly string[]): string[] =>
    entries.length > 0 ? [heading, ...entries.map((entry) => `    ${entry}`)] : [];
  return [
    `${questions} questions, ${tips} tips, ${words} words`,
    ...(grades
      ? [
          `reading grade: median ${grades.median.toFixed(1)}, ` +
            `worst ${grades.worst.grade.toFixed(1)} (${grades.worst.id})`,
        ]
      : []),
    `${sources.all} sources, ${sources.copies.length} of them read as a copy only`,
    `${signs} danger signs; regions: ${regions.join(' ')}`,
    ...list(
      `${unsourced.length} cautions that no source states:`,
      unsourced.map(({ file, line, text }) => `${file}:${line} ${text}`),
    ),
    ...(old.length > 0 ? list('to be looked at again:', old) : ['nothing is stale']),
  ];
}
