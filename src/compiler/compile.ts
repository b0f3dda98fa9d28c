/**
 * Content files → pack. Pure: files come in as text, a pack or a list of
 * problems goes out, and the same files give the same bytes.
 */
import type { Pack } from '../content/pack.js';
import { assemble } from './assemble.js';
import { checkReferences } from './check.js';
import type { Problem, Report } from './problem.js';
import { readSheets } from './sheets.js';
import type { Files } from './sheets.js';

export type { Files };

/** Compiles one language. The pack is there only if nothing is wrong. */
export function compile(files: Files, lang: string): { pack: Pack | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const sheets = readSheets(files, lang, reportIn);
  if (sheets) checkReferences(sheets, lang, reportIn);
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { pack: sheets && problems.length === 0 ? assemble(sheets, lang) : null, problems };
}
