/**
 * Content files → pack. Pure: files come in as text, a pack or a list of
 * problems goes out, and the same files give the same bytes.
 */
import type { Pack } from '../content/pack.js';
import { assemble } from './assemble.js';
import { checkReferences } from './check.js';
import { checkDanger } from './danger.js';
import { checkStyle } from './editorial.js';
import { checkEvidence } from './evidence.js';
import type { Problem, Report } from './problem.js';
import { readSheets } from './sheets.js';
import type { Files } from './sheets.js';
import { summarise } from './summary.js';
import type { Summary } from './summary.js';
import { checkTreatments } from './treatments.js';

export type { Files };

/** What came of it. The pack and its summary are there only if nothing is wrong. */
export interface Compiled {
  problems: Problem[];
  pack: Pack | null;
  summary: Summary | null;
}

/** Compiles one language. */
export function compile(files: Files, lang: string): Compiled {
  const problems: Problem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const sheets = readSheets(files, lang, reportIn);
  if (!sheets) return { problems: inOrder(problems), pack: null, summary: null };
  checkReferences(sheets, lang, reportIn);
  checkDanger(sheets, reportIn(`${lang}/urgent.yaml`));
  checkTreatments(sheets, reportIn);
  checkEvidence(sheets, lang, reportIn);
  const counts = checkStyle(sheets, lang, reportIn);
  if (problems.length > 0) return { problems: inOrder(problems), pack: null, summary: null };
  return { problems, pack: assemble(sheets, lang), summary: summarise(sheets, counts) };
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
