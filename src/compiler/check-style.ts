/** The house rules of `style.yaml`: how long a text is, how hard to read, and what it never says. */
import { tierSchema } from '../content/pack/schema.js';
import type { Report } from './problem.js';
import { countWords, readingGrade, sentencesOf } from './readability.js';
import type { Text } from './readability.js';
import type { ContentFiles } from './content-files.js';
import { partOf } from './yaml.js';
import type { Checked } from './yaml.js';

/** What was counted, for the report of `npm run content`. */
export interface Counts {
  /** Questions and tips by id. */
  items: { id: string; words: number; grade: number | null }[];
}

/** Holds every text to the rules, and counts. */
export function checkStyle(
  sheets: ContentFiles,
  lang: string,
  reportIn: (file: string) => Report,
): Counts {
  const rules = sheets.style.value;
  const exempt = new Set(
    rules.exempt.flatMap((word) => [word, `${word}s`].map((form) => form.toLowerCase())),
  );
  const gradeOf = (texts: readonly Text[]): number | null =>
    rules.formula === 'none' ? null : readingGrade(texts, lang, exempt);

  /** What holds for every text, wherever it is shown. */
  const checkTexts = (texts: readonly Text[], report: Report): void => {
    for (const { text, line } of texts.flatMap((whole) => sentencesOf(whole, lang))) {
      const words = countWords(text);
      if (words > rules['sentence-words']) {
        report(line, `a sentence of ${words} words. Expected at most ${rules['sentence-words']}.`);
      }
      for (const { match, unless, instead } of rules.forbidden) {
        const found = match.exec(text)?.[0];
        if (found && !unless?.test(text)) report(line, `"${found}". Instead: ${instead}.`);
      }
    }
  };
  const checkGrade = (texts: readonly Text[], most: number, what: string, report: Report): void => {
    const grade = gradeOf(texts);
    if (grade !== null && grade > most) {
      report(
        texts[0]?.line ?? 1,
        `${what} can be read in grade ${grade.toFixed(1)}. Expected ${most} or lower: ` +
          'shorter sentences, shorter words.',
      );
    }
  };

  const counts = [...sheets.questions, ...sheets.tips].map(
    ({ id, file, value, line, passages }) => {
      const report = reportIn(file);
      const front = [{ text: value.title, line: line('title') }];
      if ('dose' in value) front.push({ text: String(value.dose), line: line('dose') });
      checkTexts([...front, ...passages], report);
      checkGrade(passages, rules.grades.item, 'this', report);
      // Nobody reads the lines for all countries.
      const words = passages
        .filter(({ local }) => !local)
        .reduce((all, { text }) => all + countWords(text), 0);
      return { id, words, grade: gradeOf(passages) };
    },
  );
  for (const { id, file, line } of sheets.questions) {
    const words = counts.find((count) => count.id === id)?.words ?? 0;
    const { from, to } = rules['question-words'];
    if (words < from || (words > to && !rules.long.includes(id))) {
      reportIn(file)(line('title'), `${words} words. Expected ${from} to ${to}.`);
    }
  }
  for (const { file, value, line, passages } of sheets.tips) {
    const steps = passages.filter(({ kind }) => kind === 'step');
    checkGrade(steps, rules.grades.plain, 'the steps', reportIn(file));
    if (!value.timing) continue;
    const told = collectTexts(partOf(value.timing, line, 'timing'), PLAYER_FIELDS);
    checkTexts(told, reportIn(file));
    checkGrade(told, rules.grades.plain, 'what the player says', reportIn(file));
  }
  for (const { file, value, line, passages } of sheets.cautions) {
    const before = collectTexts(partOf(value.beforeStart ?? [], line, 'beforeStart'));
    checkTexts(before, reportIn(file));
    checkGrade(before, rules.grades.plain, 'what is in view before Start', reportIn(file));
    checkTexts(passages, reportIn(file));
    checkGrade(passages, rules.grades.plain, 'this caution', reportIn(file));
  }
  checkTexts(collectTexts(sheets.messages), reportIn(`${lang}/messages.yaml`));
  checkTexts(collectTexts(sheets.pack, PACK_TEXTS), reportIn(`${lang}/pack.yaml`));
  checkTexts(collectTexts(sheets.urgent, URGENT_TEXTS), reportIn(`${lang}/urgent.yaml`));
  for (const { file, texts, what } of noticeTexts(sheets, lang)) {
    checkGrade(texts, rules.grades.plain, what, reportIn(file));
  }
  const middle = median(counts.flatMap(({ grade }) => grade ?? []));
  if (middle > rules.grades.median) {
    reportIn(`${lang}/style.yaml`)(
      sheets.style.line('grades', 'median'),
      `the middle grade of all items is ${middle.toFixed(1)}. Expected ${rules.grades.median} or lower.`,
    );
  }
  return { items: counts };
}

/** The fields that are read; the others are ids, phrases and the like. */
const PACK_TEXTS = ['heading', 'tips-heading', 'label'];
/** What somebody is told who is led through a tip. */
const PLAYER_FIELDS = [
  'beforeStart',
  'ready',
  'start',
  'halfway',
  'meanwhile',
  'say',
  'sides',
  'end',
];
const URGENT_TEXTS = ['notice', 'text', 'question', 'label'];

/** The texts of a YAML sheet, or of some of its fields. */
function collectTexts({ value, line }: Checked<unknown>, fields?: readonly string[]): Text[] {
  const visit = (node: unknown, path: string[], field: string): Text[] => {
    if (typeof node === 'string') {
      return !fields || fields.includes(field) ? [{ text: node, line: line(...path) }] : [];
    }
    return Object.entries(node as object).flatMap(([key, child]) =>
      // An entry of a list belongs to the field of the list.
      visit(child, [...path, key], Array.isArray(node) ? field : key),
    );
  };
  return visit(value, [], '');
}

/**
 * What is read in alarm: the standing notice, the raised ones, the danger signs, and the questions that
 * tell them from something harmless.
 */
function noticeTexts(
  { messages, urgent }: ContentFiles,
  lang: string,
): { file: string; texts: Text[]; what: string }[] {
  const { noticeHeading, noticeFoot, raised } = messages.value;
  return [
    {
      file: `${lang}/messages.yaml`,
      texts: [
        { text: noticeHeading, line: messages.line('noticeHeading') },
        { text: noticeFoot, line: messages.line('noticeFoot') },
      ],
      what: 'the standing notice',
    },
    ...Object.entries(raised).map(([tier, { heading, advice }]) => ({
      file: `${lang}/messages.yaml`,
      texts: [
        { text: heading, line: messages.line('raised', tier, 'heading') },
        { text: advice, line: messages.line('raised', tier, 'advice') },
      ],
      what: 'this notice',
    })),
    {
      file: `${lang}/urgent.yaml`,
      texts: urgent.value.notice.map((text, i) => ({ text, line: urgent.line('notice', i) })),
      what: 'the standing notice',
    },
    // They are read as a list; a formula says nothing about one half-sentence.
    ...tierSchema.options.map((tier) => ({
      file: `${lang}/urgent.yaml`,
      texts: urgent.value.signs.flatMap((sign, i) =>
        sign.tier === tier ? { text: sign.text, line: urgent.line('signs', i, 'text') } : [],
      ),
      what: `the list of ${tier} signs`,
    })),
    ...urgent.value.clarifications.map(({ question, answers }, i) => ({
      file: `${lang}/urgent.yaml`,
      texts: [
        { text: question, line: urgent.line('clarifications', i, 'question') },
        ...answers.map(({ label }, a) => ({
          text: label,
          line: urgent.line('clarifications', i, 'answers', a, 'label'),
        })),
      ],
      what: 'this question with its answers',
    })),
  ];
}

/** The middle one of some numbers; 0 where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}
