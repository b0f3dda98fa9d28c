/** What an item is found by, it also answers. */
import { tokenize } from '../search/text/tokenizer.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import type { ReportIn } from './problem.js';

/**
 * Reports every alias of which no word stands in the item: what it asks is not answered, or it is another name
 * for something in the text and belongs among the synonyms. And the other way round: a synonym whose words
 * stand in the text is an alias like the others.
 */
export function checkAliases(content: ContentFiles, reportIn: ReportIn): void {
  const items = itemFiles(content);
  const vocabulary = new Vocabulary(content);
  const texts = items.map((item) => vocabulary.stemsOf(textOf(item, content)));
  const common = vocabulary.stemsOf(content.style.value['subject-words'].join(' '));
  items.forEach(({ file, value, line }, index) => {
    const stems = texts[index] ?? new Set();
    const stands = (phrase: string): boolean => vocabulary.standsIn(phrase, stems, common);
    value.aliases.forEach((alias, a) => {
      if (stands(alias)) return;
      reportIn(file)(
        line('aliases', a),
        `no word of "${alias}" stands in this item. Answer it, or write it under "synonyms" if it is ` +
          'another name for what the item speaks of.',
      );
    });
    value.synonyms.forEach((synonym, s) => {
      if (!stands(synonym)) return;
      reportIn(file)(
        line('synonyms', s),
        `words of "${synonym}" stand in this item: it belongs under "aliases".`,
      );
    });
  });
}

/** All that a visitor reads of an item, its cautions included. */
function textOf(
  { value, passages }: ReturnType<typeof itemFiles>[number],
  { cautions }: ContentFiles,
): string {
  const ids = new Set(value.blocks.flatMap((block) => (block.type === 'caution' ? block.id : [])));
  const boxes = cautions.filter(({ id }) => ids.has(id)).flatMap((caution) => caution.passages);
  const dose = 'dose' in value ? String(value.dose) : '';
  return [value.title, dose, ...[...passages, ...boxes].map(({ text }) => text)].join('\n');
}

/** Words by their stems, with the stop words and synonyms of the language. */
class Vocabulary {
  readonly #stemmer: ContentFiles['words']['value']['stemmer'];
  readonly #stopStems: ReadonlySet<string>;
  readonly #synonyms: readonly (readonly ReadonlySet<string>[])[];

  constructor({ words }: ContentFiles) {
    this.#stemmer = words.value.stemmer;
    this.#stopStems = this.stemsOf(words.value.stopWords.join(' '));
    this.#synonyms = words.value.synonyms.map((group) => group.map((one) => this.stemsOf(one)));
  }

  stemsOf(text: string): ReadonlySet<string> {
    return new Set(tokenize(text, this.#stemmer).map(({ stem }) => stem));
  }

  /**
   * Whether a word of a phrase, or a synonym of one, is among the stems of a text.
   *
   * @param common stems of what all items speak of; they count only where a phrase has no others
   */
  standsIn(phrase: string, text: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
    const all = this.stemsOf(phrase);
    const words = [...all].filter((stem) => !this.#stopStems.has(stem));
    const telling = words.filter((stem) => !common.has(stem));
    const looked = telling.length > 0 ? telling : words;
    if (looked.length === 0 || looked.some((stem) => text.has(stem))) return true;
    const isIn = (member: ReadonlySet<string>, stems: ReadonlySet<string>): boolean =>
      [...member].every((stem) => stems.has(stem));
    return this.#synonyms.some(
      (group) =>
        group.some((member) => isIn(member, all) && [...member].some((s) => !common.has(s))) &&
        group.some((member) => isIn(member, text)),
    );
  }
}
