/** A treatment is never named without its caution. */
import type { Block } from '../content/pack/pack.js';
import type { Passage } from './markdown.js';
import type { Report } from './problem.js';
import { oneLine } from './readability.js';
import type { ContentFiles } from './content-files.js';

/**
 * Reports every item that names a treatment (`names` of a caution) and does not show its caution. A link
 * to an item that shows it will do where the caution says so (`or-link`).
 */
export function checkTreatments(sheets: ContentFiles, reportIn: (file: string) => Report): void {
  const items = [...sheets.questions, ...sheets.tips];
  const shown = new Map(items.map(({ id, value }) => [id, cautionsIn(value.blocks)]));

  for (const { id: caution, value } of sheets.cautions) {
    const names = value.names.map(({ source }) => source);
    const named = new RegExp(`(?<!\\p{L})(${names.join('|')})(?!\\p{L})`, 'iu');
    const links = ({ links: ids }: Passage): boolean =>
      value['or-link'] && ids.some((id) => sheets.broken.has(id) || shown.get(id)?.has(caution));
    for (const { id, file, value: item, line, passages } of items) {
      if (shown.get(id)?.has(caution)) continue;
      const title = { text: item.title, line: line('title') };
      for (const passage of [title, ...passages.filter((passage) => !links(passage))]) {
        const name = named.exec(oneLine(passage.text))?.[0];
        if (!name) continue;
        report(file, passage.line, name, caution, value['or-link'] && passage !== title);
      }
    }
  }

  function report(
    file: string,
    line: number,
    name: string,
    caution: string,
    orLink: boolean,
  ): void {
    reportIn(file)(
      line,
      `"${name}" without its caution. Add ::caution{#${caution}}` +
        (orLink ? ', or a link beside it to an item that has it.' : '.'),
    );
  }
}

function cautionsIn(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap((block) => (block.type === 'caution' ? block.id : [])));
}
