/** An item as the index sees it. */
import { plainText } from '../../content/view/view.js';
import { getOwn } from '../../content/pack/own.js';
import { allRegionWords } from '../../content/pack/region.js';
import type { Block, Item, Pack } from '../../content/pack/pack.js';

/** What is said of an item to the index. */
export type IndexedItem = Pick<Item, 'id' | 'title' | 'aliases' | 'blocks'>;

/** Fields that words are looked for in. */
export interface SearchDocument {
  id: string;
  title: string;
  aliases: string;
  text: string;
  cautions: string;
}

/** All that an item says, in every country's words at once. */
export function toDocument(item: IndexedItem, pack: Pack): SearchDocument {
  const word = (name: string): string => allRegionWords(pack, name).join(' ');
  const textOf = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        switch (block.type) {
          case 'paragraph':
            return plainText(block.spans, word);
          case 'list':
          case 'steps':
            return block.items.map((spans) => plainText(spans, word)).join('\n');
          case 'caution':
            return '';
          case 'signs':
            return pack.urgent.signs
              .filter((sign) => sign.tier === block.tier)
              .map((sign) => sign.text)
              .join('\n');
        }
      })
      .join('\n');
  return {
    id: item.id,
    title: item.title,
    aliases: item.aliases.join('\n'),
    text: textOf(item.blocks),
    cautions: item.blocks
      .map((block) =>
        block.type === 'caution' ? textOf(getOwn(pack.cautions, block.id)?.blocks ?? []) : '',
      )
      .join('\n'),
  };
}
