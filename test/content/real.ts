/** The content that people read, compiled from `content/` as it stands. */
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../src/compiler/cli.js';
import { compile } from '../../src/compiler/compile.js';
import { problemLine } from '../../src/compiler/problem.js';
import type { Pack } from '../../src/content/pack/pack.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import type { ItemView } from '../../src/content/view/view.js';

const compiled = compile(
  readFiles(fileURLToPath(new URL('../../content/', import.meta.url))),
  'en',
);

/** What `npm run content` has to say about it. */
export const problems: readonly string[] = compiled.problems.map(problemLine);

/** The English pack. */
export function realPack(): Pack {
  if (!compiled.pack) throw new Error(problems.join('\n'));
  return compiled.pack;
}

/** A pack of which nothing was learned: its rules and words alone decide. */
export function withoutLearned(pack: Pack): Pack {
  const { ...rest } = pack;
  delete rest.learned;
  return rest;
}

/** Everything a visitor reads of a question or tip. */
export function textOf(item: ItemView): string {
  const related = item.related.map(({ title }) => title);
  return [item.title, item.dose ?? '', ...plainLines(item.blocks), ...related].join('\n');
}

/** Every text in a tree of values. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
