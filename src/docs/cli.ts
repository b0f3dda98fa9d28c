/** `npm run docs`: writes the tables of README.md. The only part that touches the disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Package } from 'custom-elements-manifest';
import { fillTables } from './readme-tables.js';

const pathTo = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

const readme = pathTo('README.md');
const manifest = JSON.parse(readFileSync(pathTo('dist/custom-elements.json'), 'utf8')) as Package;
writeFileSync(readme, await fillTables(readFileSync(readme, 'utf8'), manifest));
