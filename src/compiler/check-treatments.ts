/** A treatment is never named without its caution. */
import type { Block, Item } from '../content/pack/pack.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { ReportIn } from './problem.js';
import { oneLine } from './readability.js';

type Caution = ContentFiles['cautions'][number];

/**
 * Reports every item that names a treatment (`names` of a caution) and does not show its caution. A link
 * to an item that shows it is enough where the caution says so (`or-link`).
 */
export function checkTreatments(content: ContentFiles, reportIn: ReportIn): void {
  const items = itemFiles(content);
  const shown = new Map(items.map(({ id, value }) => [id, cautionsIn(value.blocks)]));
  for (const caution of content.cautions) {
    const treatment = treatmentPattern(caution);
    const showsIt = (id: string): boolean => shown.get(id)?.has(caution.id) ?? false;
    // A link to a file that could not be read counts: it may well show the caution.
    const mayShowIt = (id: string): boolean => content.unreadable.has(id) || showsIt(id);
    for (const item of items.filter(({ id }) => !showsIt(id))) {
      checkItem(item, caution, treatment, mayShowIt, reportIn);
    }
  }
}

/** Reports where an item without the caution names the treatment. */
function checkItem(
  { file, value, line, passages }: MarkdownFile<Item>,
  { id, value: { 'or-link': isLinkEnough } }: Caution,
  treatment: RegExp,
  mayShowIt: (id: string) => boolean,
  reportIn: ReportIn,
): void {
  const add = `Add ::caution{#${id}}`;
  const inTitle = treatment.exec(oneLine(value.title))?.[0];
  if (inTitle) reportIn(file)(line('title'), `"${inTitle}" without its caution. ${add}.`);

  const orLink = isLinkEnough ? ', or a link beside it to an item that has it' : '';
  for (const { text, line: at, links } of passages) {
    if (isLinkEnough && links.some(mayShowIt)) continue;
    const name = treatment.exec(oneLine(text))?.[0];
    if (name) reportIn(file)(at, `"${name}" without its caution. ${add}${orLink}.`);
  }
}

/** Whole words only: "heat" is not in "heath". */
function treatmentPattern({ value: { names } }: Caution): RegExp {
  const sources = names.map(({ source }) => source);
  return new RegExp(`(?<!\\p{L})(${sources.join('|')})(?!\\p{L})`, 'iu');
}

function cautionsIn(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap((block) => (block.type === 'caution' ? block.id : [])));
}
