/**
 * Content files → pack. Pure: files come in as text, a pack or a list of
 * problems goes out, and the same files give the same bytes.
 */
import type { Pack } from '../content/pack/pack.js';
import type { RegionId } from '../content/pack/region.js';
import { assemblePack } from './assemble.js';
import { checkAliases } from './check-aliases.js';
import { checkDangerRules } from './check-danger-rules.js';
import { checkEvidence } from './check-evidence.js';
import { checkHosts } from './check-hosts.js';
import { checkLanguages } from './check-languages.js';
import { checkListing } from './check-listing.js';
import { checkPlaceholders } from './check-placeholders.js';
import { checkReferences } from './check-references.js';
import { checkRegions } from './check-regions.js';
import { checkSentences } from './check-sentences.js';
import { checkSignLists } from './check-sign-lists.js';
import { checkStyle } from './check-style.js';
import { checkTiers } from './check-tiers.js';
import { checkTips } from './check-tips.js';
import { checkTreatments } from './check-treatments.js';
import { readContentFiles } from './content-files.js';
import type { SourceFiles } from './content-files.js';
import { everydayWords } from './everyday-words.js';
import { KnownIds } from './known-ids.js';
import { measureItems } from './measure-items.js';
import type { Problem, ReportIn } from './problem.js';
import { reviewDocument } from './review.js';
import { summarize } from './summary.js';
import type { Summary } from './summary.js';

/** What a run results in. The pack and its summary are there only if nothing is wrong. */
export interface Compiled {
  /** In the order of files and lines. */
  problems: Problem[];
  pack: Pack | null;
  summary: Summary | null;
  /** Makes the review document of a country; its day is `YYYY-MM-DD`. */
  review: ((region: RegionId, day: string) => string) | null;
}

/** Compiles one language. */
export function compile(files: SourceFiles, lang: string): Compiled {
  const problems: Problem[] = [];
  const reportIn: ReportIn = (file) => (line, message) => problems.push({ file, line, message });

  const content = readContentFiles(files, lang, reportIn);
  if (!content) return failed(problems);
  const known = new KnownIds(content);
  const measures = measureItems(content);
  checkListing(content, known, reportIn);
  checkReferences(content, known, reportIn);
  checkTips(content, known, reportIn);
  checkRegions(content, known, reportIn);
  checkPlaceholders(content, known, reportIn);
  checkDangerRules(content, reportIn);
  checkSignLists(content, reportIn);
  checkLanguages(content, known, reportIn);
  checkTreatments(content, reportIn);
  checkEvidence(content, reportIn);
  checkHosts(content, reportIn);
  checkStyle(content, measures, reportIn);
  checkSentences(content, reportIn);
  checkAliases(content, reportIn);
  if (problems.length > 0) return failed(problems);
  const pack = withEverydayWords(assemblePack(content));
  checkTiers(content, pack, reportIn);
  if (problems.length > 0) return failed(problems);
  return {
    problems,
    pack,
    summary: summarize(content, measures),
    review: (region, day) => reviewDocument(content, pack, region, day),
  };
}

function withEverydayWords(pack: Pack): Pack {
  const neverCorrect = [...pack.words.neverCorrect, ...everydayWords(pack)];
  return { ...pack, words: { ...pack.words, neverCorrect } };
}

function failed(problems: Problem[]): Compiled {
  const sorted = problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
  return { problems: sorted, pack: null, summary: null, review: null };
}
