/**
 * Content files → pack. Pure: files come in as text, a pack or a list of
 * problems goes out, and the same files give the same bytes.
 */
import type { Pack } from '../content/pack/pack.js';
import { assemblePack } from './assemble.js';
import { checkReferences } from './check-references.js';
import { checkDangerRules } from './check-danger-rules.js';
import { checkStyle } from './check-style.js';
import { checkEvidence } from './check-evidence.js';
import type { Problem, Report } from './problem.js';
import { readContentFiles } from './content-files.js';
import type { SourceFiles } from './content-files.js';
import { summarise } from './summary.js';
import type { Summary } from './summary.js';
import { checkTreatments } from './check-treatments.js';

export type { SourceFiles };

/** What came of it. The pack and its summary are there only if nothing is wrong. */
export interface Compiled {
  problems: Problem[];
  pack: Pack | null;
  summary: Summary | null;
}

/** Compiles one language. */
export function compile(files: SourceFiles, lang: string): Compiled {
  const problems: Problem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const sheets = readContentFiles(files, lang, reportIn);
  if (!sheets) return { problems: inOrder(problems), pack: null, summary: null };
  checkReferences(sheets, lang, reportIn);
  checkDangerRules(sheets, reportIn(`${lang}/urgent.yaml`));
  checkTreatments(sheets, reportIn);
  checkEvidence(sheets, lang, reportIn);
  const counts = checkStyle(sheets, lang, reportIn);
  if (problems.length > 0) return { problems: inOrder(problems), pack: null, summary: null };
  return { problems, pack: assemblePack(sheets, lang), summary: summarise(sheets, counts) };
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
