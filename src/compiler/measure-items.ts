/** Counts how long each question and tip is, and how hard to read. */
import { itemFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { countWords, readingGrade } from './readability.js';
import type { GradeOptions } from './readability.js';

/** What was counted of a question or tip. */
export interface ItemMeasure {
  id: string;
  /** Without the title and without paragraphs for some countries: nobody reads those of all countries. */
  words: number;
  /** School grade in which it can be read; `null` where the language has no formula. */
  grade: number | null;
}

/** Measures all questions, then all tips. */
export function measureItems(content: ContentFiles): ItemMeasure[] {
  const options = gradeOptions(content);
  return itemFiles(content).map(({ id, passages }) => ({
    id,
    words: passages
      .filter(({ local }) => !local)
      .reduce((sum, { text }) => sum + countWords(text), 0),
    grade: readingGrade(passages, options),
  }));
}

/** How `style.yaml` has reading grades counted. An exempt name is exempt in the plural too. */
export function gradeOptions({ lang, style }: ContentFiles): GradeOptions {
  const { formula, exempt } = style.value;
  const forms = exempt.flatMap((word) => [word, `${word}s`]);
  return { formula, lang, exempt: new Set(forms.map((form) => form.toLowerCase())) };
}
