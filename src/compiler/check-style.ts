/** The house rules of `style.yaml`: how long a text is, how hard to read, and what it never says. */
import type { ContentFiles } from './content-files.js';
import type { StyleFile } from './file-schemas.js';
import { gradeOptions } from './measure-items.js';
import type { ItemMeasure } from './measure-items.js';
import type { Report, ReportIn } from './problem.js';
import { countWords, median, readingGrade, sentencesOf } from './readability.js';
import type { GradeOptions, TextAtLine } from './readability.js';
import {
  alarmTexts,
  beforeStartTexts,
  interfaceTexts,
  playerTexts,
  regionTexts,
} from './style-texts.js';

/** Reports every text that breaks a house rule. */
export function checkStyle(
  content: ContentFiles,
  measures: readonly ItemMeasure[],
  reportIn: ReportIn,
): void {
  const checker = new StyleChecker(content, reportIn);
  checker.checkQuestions();
  checker.checkTips();
  checker.checkCautions();
  checker.checkInterface();
  checker.checkQuestionLengths(measures);
  checker.checkMedianGrade(measures);
}

class StyleChecker {
  readonly #content: ContentFiles;
  readonly #rules: StyleFile;
  readonly #gradeOptions: GradeOptions;
  readonly #reportIn: ReportIn;

  constructor(content: ContentFiles, reportIn: ReportIn) {
    this.#content = content;
    this.#rules = content.style.value;
    this.#gradeOptions = gradeOptions(content);
    this.#reportIn = reportIn;
  }

  checkQuestions(): void {
    for (const { file, value, line, passages } of this.#content.questions) {
      const report = this.#reportIn(file);
      this.#checkWording([{ text: value.title, line: line('title') }, ...passages], report);
      this.#checkGrade(passages, this.#rules.grades.item, 'this', report);
    }
  }

  checkTips(): void {
    const { item, plain } = this.#rules.grades;
    for (const tip of this.#content.tips) {
      const { file, value, line, passages } = tip;
      const report = this.#reportIn(file);
      const fields = [
        { text: value.title, line: line('title') },
        { text: value.dose, line: line('dose') },
      ];
      const steps = passages.filter(({ kind }) => kind === 'step');
      const player = playerTexts(tip);
      this.#checkWording([...fields, ...passages, ...player], report);
      this.#checkGrade(passages, item, 'this', report);
      this.#checkGrade(steps, plain, 'the steps', report);
      this.#checkGrade(player, plain, 'what the player says', report);
    }
  }

  checkCautions(): void {
    const { plain } = this.#rules.grades;
    for (const caution of this.#content.cautions) {
      const report = this.#reportIn(caution.file);
      const beforeStart = beforeStartTexts(caution);
      this.#checkWording([...beforeStart, ...caution.passages], report);
      this.#checkGrade(beforeStart, plain, 'what is in view before Start', report);
      this.#checkGrade(caution.passages, plain, 'this caution', report);
    }
  }

  checkInterface(): void {
    for (const { file, texts } of interfaceTexts(this.#content)) {
      this.#checkWording(texts, this.#reportIn(file));
    }
    this.#checkRegions();
    for (const { file, texts, name } of alarmTexts(this.#content)) {
      this.#checkGrade(texts, this.#rules.grades.plain, name, this.#reportIn(file));
    }
  }

  /** What countries call differently stands there, but no word that is bad everywhere. */
  #checkRegions(): void {
    const { regions } = this.#content;
    const rules = this.#rules.forbidden.filter((rule) => !rule['by-country']);
    this.#checkForbidden(regionTexts(this.#content), rules, this.#reportIn(regions.file));
  }

  /** Some questions may be longer, but none may be shorter. */
  checkQuestionLengths(measures: readonly ItemMeasure[]): void {
    const { from, to } = this.#rules['question-words'];
    for (const { id, file, line } of this.#content.questions) {
      const { words = 0, seenWords = 0 } = measures.find((measure) => measure.id === id) ?? {};
      const isTooLong = seenWords > to && !this.#rules.long.includes(id);
      if (words >= from && !isTooLong) continue;
      const counted = isTooLong
        ? `${seenWords} words, its cautions and danger signs included`
        : `${words} words`;
      this.#reportIn(file)(line('title'), `${counted}. Expected ${from} to ${to}.`);
    }
  }

  checkMedianGrade(measures: readonly ItemMeasure[]): void {
    const { style } = this.#content;
    const max = this.#rules.grades.median;
    const grade = median(measures.flatMap(({ grade }) => grade ?? []));
    if (grade <= max) return;
    this.#reportIn(style.file)(
      style.line('grades', 'median'),
      `the middle grade of all items is ${grade.toFixed(1)}. Expected ${max} or lower.`,
    );
  }

  /** What holds for every text, wherever it is shown: the length of its sentences, and forbidden words. */
  #checkWording(texts: readonly TextAtLine[], report: Report): void {
    const maxWords = this.#rules['sentence-words'];
    const sentences = texts.flatMap((one) => sentencesOf(one, this.#content.lang));
    for (const { text, line } of sentences) {
      const words = countWords(text);
      if (words <= maxWords) continue;
      report(line, `a sentence of ${words} words. Expected at most ${maxWords}.`);
    }
    this.#checkForbidden(sentences, this.#rules.forbidden, report);
  }

  #checkForbidden(
    sentences: readonly TextAtLine[],
    rules: StyleFile['forbidden'],
    report: Report,
  ): void {
    for (const { text, line } of sentences) {
      for (const { match, unless, instead } of rules) {
        const found = match.exec(text)?.[0];
        if (found && !unless?.test(text)) report(line, `"${found}". Instead: ${instead}.`);
      }
    }
  }

  #checkGrade(texts: readonly TextAtLine[], max: number, name: string, report: Report): void {
    const grade = readingGrade(texts, this.#gradeOptions);
    if (grade === null || grade <= max) return;
    report(
      texts[0]?.line ?? 1,
      `${name} can be read in grade ${grade.toFixed(1)}. Expected ${max} or lower: ` +
        'shorter sentences, shorter words.',
    );
  }
}
