/** Every word of the interface is shown somewhere: a translator's work is not thrown away. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { messagesSchema } from '../../src/content/pack/messages.js';

/** The elements, and what they show without writing it themselves. */
const folders = ['elements', 'content'].map((name) =>
  fileURLToPath(new URL(`../../src/${name}/`, import.meta.url)),
);
const code = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

it('every word of the interface is used by an element or by the view', () => {
  const unused = Object.keys(messagesSchema.entries).filter(
    (key) => !new RegExp(`\\bmessages\\.${key}\\b`).test(code),
  );
  assert.deepEqual(unused, []);
});
