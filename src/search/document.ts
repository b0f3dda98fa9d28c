/** An item as the index sees it. */
import { plainText } from '../content/view.js';
import { own } from '../content/own.js';
import { everyWord } from '../content/region.js';
import type { Block, Item, Pack } from '../content/pack.js';

/** What is said of an item to the index. */
export type Indexed = Pick<Item, 'id' | 'title' | 'also' | 'blocks'>;

/** Fields that words are looked for in. */
export interface Doc {
  id: string;
  title: string;
  also: string;
  text: string;
  cautions: string;
}

/** All that an item says, in every country's words at once. */
export function toDoc(item: Indexed, pack: Pack): Doc {
  const word = (name: string): string => everyWord(pack, name).join(' ');
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
    also: item.also.join('\n'),
    text: textOf(item.blocks),
    cautions: item.blocks
      .map((block) =>
        block.type === 'caution' ? textOf(own(pack.cautions, block.id)?.blocks ?? []) : '',
      )
      .join('\n'),
  };
}
