/** What the content amounts to, and what in it needs looking after. */
import { itemFiles, markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { DATED_NAMES } from './file-schemas.js';
import type { ItemMeasure } from './measure-items.js';
import { median, oneLine } from './readability.js';

/** The figures of one language. */
export interface Summary {
  questions: number;
  tips: number;
  words: number;
  /** Reading grades; `null` where the language has no formula. */
  grades: Grades | null;
  /** How many sources there are, and the ids of those read as a copy only. */
  sources: { all: number; copies: string[] };
  signs: number;
  regions: string[];
  /** Cautions that no source states, each with its file and line. */
  unsourced: { file: string; line: number; text: string }[];
  /** Everything with a date, `YYYY-MM-DD`, for `listStale`. */
  dated: { name: string; date: string }[];
  /** Last day on which the pack counts as reviewed, `YYYY-MM-DD`. */
  reviewBy: string;
}

/** Reading grades of all items. */
interface Grades extends GradeRange {
  /** The same with the exempt names counted as they are: what leaving them out does to the figures. */
  withNames: GradeRange;
}

interface GradeRange {
  median: number;
  worst: { id: string; grade: number };
}

/** Past this age, a fact has to be looked at again. */
const MAX_AGE_MONTHS = 12;

/** Summarizes content that has no mistake. */
export function summarize(content: ContentFiles, measures: readonly ItemMeasure[]): Summary {
  const sources = Object.entries(content.sources.value);
  return {
    questions: content.questions.length,
    tips: content.tips.length,
    words: measures.reduce((sum, { words }) => sum + words, 0),
    grades: summarizeGrades(measures),
    sources: {
      all: sources.length,
      copies: sources.flatMap(([id, { read }]) => (read === 'copy' ? id : [])),
    },
    signs: content.urgent.value.signs.length,
    regions: Object.keys(content.regions.value.regions),
    unsourced: markdownFiles(content).flatMap(({ file, passages }) =>
      passages
        .filter(({ unsourced }) => unsourced)
        .map(({ line, text }) => ({ file, line, text: oneLine(text) })),
    ),
    dated: listDated(content),
    reviewBy: content.pack.value['review-by'],
  };
}

function summarizeGrades(measures: readonly ItemMeasure[]): Grades | null {
  const range = rangeOf(measures.map(({ id, grade }) => ({ id, grade })));
  const withNames = rangeOf(measures.map(({ id, gradeWithNames: grade }) => ({ id, grade })));
  return range && withNames && { ...range, withNames };
}

function rangeOf(items: readonly { id: string; grade: number | null }[]): GradeRange | null {
  const graded = items.flatMap(({ id, grade }) => (grade === null ? [] : { id, grade }));
  const [first, ...others] = graded;
  if (!first) return null;
  return {
    median: median(graded.map(({ grade }) => grade)),
    worst: others.reduce((worst, item) => (item.grade > worst.grade ? item : worst), first),
  };
}

function listDated(content: ContentFiles): Summary['dated'] {
  const { regions } = content;
  return [
    ...itemFiles(content).map(({ file, value }) => ({ name: file, date: value.updated })),
    ...Object.entries(regions.value.regions).flatMap(([id, region]) =>
      DATED_NAMES.flatMap((line) => {
        const checked = region[line]?.checked;
        return checked ? { name: `${regions.file} ${id}.${line}`, date: checked } : [];
      }),
    ),
  ];
}

/** What has to be looked at again on a day, `YYYY-MM-DD`. */
export function listStale({ dated, reviewBy }: Summary, today: string): string[] {
  const oldest = new Date(`${today}T00:00Z`);
  oldest.setUTCMonth(oldest.getUTCMonth() - MAX_AGE_MONTHS);
  const limit = oldest.toISOString().slice(0, 10);
  return [
    ...(reviewBy < today ? [`the pack was to be reviewed by ${reviewBy}`] : []),
    ...dated.filter(({ date }) => date < limit).map(({ name, date }) => `${name}: ${date}`),
  ];
}

/** The summary as lines to print. */
export function summaryLines(summary: Summary, today: string): string[] {
  const { questions, tips, words, grades, sources, signs, regions, unsourced } = summary;
  const stale = listStale(summary, today);
  return [
    `${questions} questions, ${tips} tips, ${words} words`,
    ...(grades
      ? [
          `reading grade: ${rangeLine(grades)}; ` +
            `with the exempt names counted: ${rangeLine(grades.withNames)}`,
        ]
      : []),
    `${sources.all} sources, ${sources.copies.length} of them read as a copy only`,
    `${signs} danger signs; regions: ${regions.join(' ')}`,
    ...listLines(
      `${unsourced.length} cautions that no source states:`,
      unsourced.map(({ file, line, text }) => `${file}:${line} ${text}`),
    ),
    ...(stale.length > 0 ? listLines('to be looked at again:', stale) : ['nothing is stale']),
  ];
}

function rangeLine({ median, worst }: GradeRange): string {
  return `median ${median.toFixed(1)}, worst ${worst.grade.toFixed(1)} (${worst.id})`;
}

/** A heading with its entries indented; nothing where there are none. */
function listLines(heading: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? [heading, ...entries.map((entry) => `    ${entry}`)] : [];
}
