/**
 * `npm run search:report [-- FILE.jsonl …]`: how good the search is on labelled queries, what it
 * misses, and how other libraries do on the same. Nothing is asserted.
 */
import { createSearch } from '../../src/search/index.js';
import { toDocument } from '../../src/search/ranking/search-document.js';
import { realPack } from '../content/real.js';
import { readGolden } from './golden.mjs';
import { byKind, detectionFigures, faultsOf, rankingFigures } from './judge.js';
import type { Answered, Found } from './judge.js';
import { createPeers } from './peers.js';
import type { Peer } from './peers.js';
import { table } from './table.mjs';

const RANKING = ['with answer', 'right first', 'MRR', 'top three', 'without', 'left alone'];
const DETECTION = ['urgent', 'raised', 'lower tier', 'harmless', 'false alarms', 'asks'];

const pack = realPack();
const items = [...pack.questions, ...pack.tips];
const lines = readGolden(process.argv.slice(2), pack.lang);
const { search } = createSearch(pack);
const answered = lines.map((line): Answered => {
  const outcome = search(line.q);
  return { line, outcome, ids: outcome.results.map(({ id }) => id) };
});

printUnknownIds();
section('Ranking');
console.log(table(['kind', ...RANKING], perKind(rankingCells)));
section('Danger signs');
console.log(table(['kind', ...DETECTION], perKind(detectionCells)));
printMisses();
section('Other libraries, on the same documents');
console.log(table(['library', ...RANKING], await comparison()));

/** A label that names what is not there can never be right. */
function printUnknownIds(): void {
  const known = new Set(items.map(({ id }) => id));
  const named = new Set(lines.flatMap(({ ids, also }) => [...ids, ...also]));
  const unknown = [...named].filter((id) => !known.has(id));
  if (unknown.length > 0) console.log(`Labels name what is not there: ${unknown.join(', ')}`);
}

function printMisses(): void {
  for (const [kind, all] of byKind(answered)) {
    const misses = all.map((one) => ({ one, faults: faultsOf(one) }));
    const wrong = misses.filter(({ faults }) => faults.length > 0);
    if (wrong.length === 0) continue;
    section(`Misses: ${kind}, ${wrong.length} of ${all.length}`);
    for (const { one, faults } of wrong) console.log(`“${one.line.q}”\n    ${faults.join('; ')}`);
  }
}

/** Ours first. */
async function comparison(): Promise<string[][]> {
  const rows = [['ours', ...rankingCells(answered)]];
  for (const peer of await createPeers(items.map((item) => toDocument(item, pack)))) {
    rows.push([peer.name, ...rankingCells(await foundBy(peer))]);
  }
  return rows;
}

async function foundBy(peer: Peer): Promise<Found[]> {
  const found: Found[] = [];
  for (const line of lines) found.push({ line, ids: await peer.find(line.q) });
  return found;
}

/** A row for each kind, and one for all. */
function perKind(cells: (all: readonly Answered[]) => string[]): string[][] {
  const kinds = [...byKind(answered)].map(([kind, all]) => [kind, ...cells(all)]);
  return [...kinds, ['all', ...cells(answered)]];
}

function rankingCells(found: readonly Found[]): string[] {
  const figures = rankingFigures(found);
  return [
    String(figures.answerable),
    percent(figures.first),
    Number.isNaN(figures.meanReciprocalRank) ? '' : figures.meanReciprocalRank.toFixed(3),
    percent(figures.topThree),
    String(figures.unanswerable),
    percent(figures.leftAlone),
  ];
}

function detectionCells(all: readonly Answered[]): string[] {
  const figures = detectionFigures(all);
  return [
    String(figures.urgent),
    percent(figures.raised),
    String(figures.lowerTier),
    String(figures.harmless),
    String(figures.falseAlarms),
    percent(figures.clarified),
  ];
}

/** Empty where there are no queries to take a share of. */
function percent(share: number): string {
  return Number.isNaN(share) ? '' : `${(share * 100).toFixed(1)} %`;
}

function section(title: string): void {
  console.log(`\n${title}\n`);
}
