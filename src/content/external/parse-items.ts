/** Reads the questions and tips of an external pack one by one, so that a mistake costs one item only. */
import type * as v from 'valibot';
import type { Caution, Item } from '../pack/pack.js';
import { getOwn, isRecord } from '../pack/plain-data.js';
import { sizeOf } from './pack-reader.js';
import type { PackReader } from './pack-reader.js';

/** Questions or tips: several times ours. Each is a row that a phone has to draw. */
const MAX_ITEMS = 300;

/** What items are checked against. */
export interface ItemContext {
  reader: PackReader;
  cautions: Readonly<Record<string, Caution>>;
  /** Ids that the items cannot have. Those of the items that are read are added. */
  takenIds: Set<string>;
  /** Whether an item stays as it is in the script. Default: none does. */
  isOurs?: (item: unknown) => boolean;
}

/** The items without a mistake, each with its place in the pack. The others are reported. */
export function parseItems<T extends Item>(
  list: 'questions' | 'tips',
  given: unknown,
  schema: v.GenericSchema<T>,
  { reader, cautions, takenIds, isOurs }: ItemContext,
): { item: T; place: string }[] {
  return reader.entries(given, list, MAX_ITEMS).flatMap((value, index) => {
    if (isOurs?.(value)) return [];
    const place = `${list}.${index}`;
    const item = reader.read(schema, value, place, sizeOfCautions(value, cautions));
    if (!item) return [];
    const mistake = findMistake(item, takenIds, cautions);
    if (mistake) {
      reader.report(`${place} (${item.id}): ${mistake}`);
      return [];
    }
    takenIds.add(item.id);
    return [{ item, place: `${place} (${item.id})` }];
  });
}

/** A caution is written once and shown in every item that names it. */
function sizeOfCautions(item: unknown, cautions: ItemContext['cautions']): number {
  const blocks =
    isRecord(item) && Array.isArray(item['blocks']) ? (item['blocks'] as unknown[]) : [];
  return blocks.reduce<number>((size, block) => {
    const id = isRecord(block) && block['type'] === 'caution' ? block['id'] : null;
    return size + (typeof id === 'string' ? sizeOf(getOwn(cautions, id)) : 0);
  }, 0);
}

function findMistake(
  { id, blocks }: Item,
  takenIds: ReadonlySet<string>,
  cautions: ItemContext['cautions'],
): string | null {
  // A treatment must never appear without the caution that belongs to it.
  const unknown = blocks.find((b) => b.type === 'caution' && !Object.hasOwn(cautions, b.id));
  if (unknown?.type === 'caution') {
    const known = Object.keys(cautions).join(', ');
    return `unknown caution "${unknown.id}". Expected one of: ${known}.`;
  }
  if (takenIds.has(id)) {
    return 'another question or tip has this id. Expected one of its own.';
  }
  return null;
}
