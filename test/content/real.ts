/** The content that people read, compiled from `content/` as it stands. */
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../src/compiler/cli.js';
import { compile } from '../../src/compiler/compile.js';
import { problemLine } from '../../src/compiler/problem.js';
import type { Pack } from '../../src/content/pack.js';
import { plainText } from '../../src/content/view.js';
import type { ShownBlock, ShownItem } from '../../src/content/view.js';

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

/** Paragraphs, list items and steps, as they are read. */
export function lines(blocks: readonly ShownBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [plainText(block.spans)];
      case 'list':
      case 'steps':
        return block.items.map((spans) => plainText(spans));
      case 'caution':
        return lines(block.blocks);
    }
  });
}

/** Everything a visitor reads of a question or tip. */
export function textOf(item: ShownItem): string {
  const related = item.related.map(({ title }) => title);
  return [item.title, item.dose ?? '', ...lines(item.blocks), ...related].join('\n');
}

/** Every text in a tree of values. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
