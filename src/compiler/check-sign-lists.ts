/** An answer that lists danger signs in groups leaves none of them out. */
import { listedSigns } from '../content/pack/listed-signs.js';
import type { Item } from '../content/pack/pack.js';
import { tierSchema } from '../content/pack/schema.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { ReportIn } from './problem.js';

/** Reports every sign of a tier that an answer with signs of that tier does not list. */
export function checkSignLists(content: ContentFiles, reportIn: ReportIn): void {
  for (const item of itemFiles(content)) checkItem(item, content, reportIn);
}

function checkItem(
  { file, value }: MarkdownFile<Item>,
  { urgent }: ContentFiles,
  reportIn: ReportIn,
): void {
  for (const tier of tierSchema.options) {
    const lists = value.blocks.filter((block) => block.type === 'signs' && block.tier === tier);
    if (lists.length === 0) continue;
    const listed = new Set(
      lists.flatMap((block) =>
        block.type === 'signs'
          ? listedSigns(block, value.blocks, urgent.value.signs).map(({ id }) => id)
          : [],
      ),
    );
    const missing = urgent.value.signs.filter((sign) => sign.tier === tier && !listed.has(sign.id));
    if (missing.length === 0) continue;
    const names = missing.map(({ id }) => id).join(', ');
    reportIn(file)(1, `no list holds these ${tier} signs: ${names}. Add ::signs{tier=${tier}}.`);
  }
}
