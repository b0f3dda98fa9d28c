/** English that is simple, not short: sentences have verbs, and room for because, so and but. */
import nlp from 'compromise';
import { markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import type { Passage } from './markdown.js';
import type { Report, ReportIn } from './problem.js';
import { countWords, sentencesOf } from './readability.js';
import type { TextAtLine } from './readability.js';

const MAX_FRAGMENTS_IN_A_ROW = 1;
const REGION_WORD = /\{[\w-]+\}/g;
const ENDS_A_SENTENCE = /[.!?]$/;

/** Reports every text with fragments in a row, and every text whose sentences are clipped. */
export function checkSentences(content: ContentFiles, reportIn: ReportIn): void {
  const { style, lang } = content;
  const rules = style.value.sentences;
  // There is no tagger for the language.
  if (!rules) return;
  const verbs = new RegExp(`\\b(${rules.verbs.join('|')})s?\\b`, 'i');
  for (const { file, passages } of markdownFiles(content)) {
    const sentences = passages.filter(isProse).flatMap((passage) => sentencesOf(passage, lang));
    checkFragments(sentences, verbs, reportIn(file));
    checkMean(sentences, rules['mean-words'], reportIn(file));
  }
}

/** Steps are commands. A heading, and an item that ends what its list begins to say, are no sentences. */
function isProse({ kind, text }: Passage): boolean {
  return kind !== 'step' && ENDS_A_SENTENCE.test(text);
}

function checkFragments(sentences: readonly TextAtLine[], verbs: RegExp, report: Report): void {
  let fragments: TextAtLine[] = [];
  for (const sentence of sentences) {
    fragments = hasVerb(sentence.text, verbs) ? [] : [...fragments, sentence];
    if (fragments.length <= MAX_FRAGMENTS_IN_A_ROW) continue;
    const texts = fragments.map(({ text }) => `"${text}"`).join(' ');
    report(sentence.line, `no verbs in ${texts}. Write whole sentences.`);
  }
}

function hasVerb(text: string, verbs: RegExp): boolean {
  // The name of a region word, such as poison-line, would be tagged too.
  return verbs.test(text) || nlp(text.replace(REGION_WORD, 'doctor')).has('#Verb');
}

function checkMean(sentences: readonly TextAtLine[], least: number, report: Report): void {
  const [first] = sentences;
  if (!first) return;
  const mean = sentences.reduce((sum, { text }) => sum + countWords(text), 0) / sentences.length;
  if (mean >= least) return;
  report(
    first.line,
    `${mean.toFixed(1)} words in a sentence, on average. Expected ${least} or more: ` +
      'join what belongs together with because, so or but.',
  );
}
