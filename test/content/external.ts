/** External packs as a page might give them, for the tests of what becomes of them. */
import assert from 'node:assert/strict';
import type { Pack, Question } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { fixture, packOf } from '../compiler/fixture.js';

/** A small bundled pack. */
export const tinyPack = packOf(fixture());

/** What a page may write; anything, really. */
export type Given = Record<string, unknown>;

/** An external pack with these fields, in the language of the bundled one and made for it. */
export const external = (fields: Given): Given => ({
  format: 2,
  lang: 'en',
  madeFor: tinyPack.version,
  ...fields,
});

/** A complete pack as a page gets it from JSON, with one thing changed. */
export function changed(change: (pack: Pack) => void, from = tinyPack): Pack {
  const pack = JSON.parse(JSON.stringify(from)) as Pack;
  change(pack);
  return pack;
}

export const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  title: `About ${id}`,
  aliases: [],
  blocks: [{ type: 'paragraph', spans: ['Ask at the desk.'] }],
  sources: [],
  updated: '2026-01-31',
  related: [],
  ...more,
});

/** Reads what must be readable. */
export function read(given: unknown, bundled: Pack = tinyPack): { pack: Pack; problems: string[] } {
  const { pack, problems } = parsePack(given, bundled);
  assert.ok(pack, problems.join('\n'));
  return { pack, problems };
}
