/** The texts of an item that the index holds. */
import { listedSigns } from '../../content/pack/listed-signs.js';
import { getOwn } from '../../content/pack/plain-data.js';
import type { Block, Item, Pack } from '../../content/pack/pack.js';
import { allRegionWords } from '../../content/pack/region.js';
import { plainText } from '../../content/view/plain-text.js';

/** What the index needs to know of an item. */
export type IndexedItem = Pick<Item, 'id' | 'title' | 'aliases' | 'blocks'>;

/** An item by field, each in plain text. */
export interface SearchDocument {
  id: string;
  title: string;
  aliases: string;
  text: string;
  cautions: string;
}

/** Everything that an item says, in every country's words at once. */
export function toDocument(item: IndexedItem, pack: Pack): SearchDocument {
  return {
    id: item.id,
    title: item.title,
    aliases: item.aliases.join('\n'),
    text: textOf(item.blocks, pack),
    cautions: item.blocks
      .map((block) =>
        block.type === 'caution' ? textOf(getOwn(pack.cautions, block.id)?.blocks ?? [], pack) : '',
      )
      .join('\n'),
  };
}

/** Blocks in plain text, without their cautions, which have a field of their own. */
function textOf(blocks: readonly Block[], pack: Pack): string {
  const word = (name: string): string => allRegionWords(pack, name).join(' ');
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return plainText(block.spans, word);
        case 'list':
        case 'steps':
        case 'timeline':
          return block.items.map((spans) => plainText(spans, word)).join('\n');
        case 'caution':
          return '';
        case 'signs':
          return listedSigns(block, blocks, pack.urgent.signs)
            .map(({ text }) => text.replace(/\{([\w-]+)\}/g, (_, name: string) => word(name)))
            .join('\n');
      }
    })
    .join('\n');
}
