/** Counts how long each question and tip is, and how hard to read. */
import { listedSigns } from '../content/pack/listed-signs.js';
import type { Block } from '../content/pack/pack.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import type { Passage } from './markdown.js';
import { countWords, readingGrade } from './readability.js';
import type { GradeOptions } from './readability.js';

/** What was counted of a question or tip. */
export interface ItemMeasure {
  id: string;
  /** Without the title and without paragraphs for some countries: nobody reads those of all countries. */
  words: number;
  /** The words that a visitor sees at once: with its danger signs and cautions, without what is folded away. */
  seenWords: number;
  /** School grade in which it can be read; `null` where the language has no formula. */
  grade: number | null;
  /** The same with the exempt names counted as they are. */
  gradeWithNames: number | null;
}

/** Measures all questions, then all tips. */
export function measureItems(content: ContentFiles): ItemMeasure[] {
  const options = gradeOptions(content);
  return itemFiles(content).map(({ id, value, passages }) => {
    const words = countAll(passages);
    return {
      id,
      words,
      seenWords: words + countBoxes(value.blocks, content),
      grade: readingGrade(passages, options),
      gradeWithNames: readingGrade(passages, { ...options, exempt: new Set() }),
    };
  });
}

function countAll(passages: readonly Passage[]): number {
  return passages
    .filter(({ local }) => !local)
    .reduce((sum, { text }) => sum + countWords(text), 0);
}

/** The words of the cautions and danger signs in an answer. A brief caution shows how it opens. */
function countBoxes(blocks: readonly Block[], { cautions, urgent }: ContentFiles): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'signs') {
      const signs = listedSigns(block, blocks, urgent.value.signs);
      return sum + signs.reduce((words, { text }) => words + countWords(text), 0);
    }
    if (block.type !== 'caution') return sum;
    const passages = cautions.find(({ id }) => id === block.id)?.passages ?? [];
    return sum + countAll(block.brief ? openingOf(passages) : passages);
  }, 0);
}

/** The first paragraph, and the list right after it. */
function openingOf(passages: readonly Passage[]): readonly Passage[] {
  const next = passages.findIndex(({ kind }, index) => index > 0 && kind === 'paragraph');
  return next < 0 ? passages : passages.slice(0, next);
}

/** How `style.yaml` has reading grades counted. An exempt name is exempt in the plural too. */
export function gradeOptions({ lang, style }: ContentFiles): GradeOptions {
  const { formula, exempt } = style.value;
  const forms = exempt.flatMap((word) => [word, `${word}s`]);
  return { formula, lang, exempt: new Set(forms.map((form) => form.toLowerCase())) };
}
