/** The ids that content files may refer to. */
import { REGION_IDS } from '../content/pack/region.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { expectedOneOf } from './problem.js';
import type { Report } from './problem.js';

/** What an id stands for, in the words of a message: `unknown question or tip "walkin"`. */
export type IdKind =
  | 'question'
  | 'tip'
  | 'question or tip'
  | 'caution'
  | 'source'
  | 'sign'
  | 'group of signs'
  | 'region'
  | 'region word';

/** Every id of each kind. */
export class KnownIds {
  readonly #ids: Record<IdKind, ReadonlySet<string>>;
  readonly #unreadable: ReadonlySet<string>;

  constructor(content: ContentFiles) {
    const { lang, questions, tips, cautions, sources, urgent, regions, unreadable } = content;
    this.#ids = {
      question: new Set(questions.map(({ id }) => id)),
      tip: new Set(tips.map(({ id }) => id)),
      'question or tip': new Set(itemFiles(content).map(({ id }) => id)),
      caution: new Set(cautions.map(({ id }) => id)),
      source: new Set(Object.keys(sources.value)),
      sign: new Set(urgent.value.signs.map(({ id }) => id)),
      'group of signs': new Set(urgent.value.signs.flatMap(({ group }) => group ?? [])),
      region: new Set(REGION_IDS),
      'region word': new Set(Object.keys(regions.value['neutral-words'][lang] ?? {})),
    };
    this.#unreadable = unreadable;
  }

  get(kind: IdKind): ReadonlySet<string> {
    return this.#ids[kind];
  }

  /** Reports an id that stands for nothing. */
  check(kind: IdKind, id: string, report: Report, line: number): void {
    const ids = this.#ids[kind];
    if (ids.has(id) || this.#unreadable.has(id)) return;
    report(line, `unknown ${kind} "${id}". ${expectedOneOf(ids, id)}`);
  }
}
