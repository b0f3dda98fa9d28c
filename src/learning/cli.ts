/**
 * `npm run learn [-- LANG]`: how well the search hears voices that nobody tuned it for, and how well a model that
 * learned from the other voices does. Prints a table; nothing is written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../content/pack/pack.js';
import { createSearch } from '../search/index.js';
import type { SearchOutcome } from '../search/index.js';
import { readVoice } from './phrasings.js';
import type { Phrasing } from './phrasings.js';
import { learnRanking } from './ranking.js';
import type { Ranking } from './ranking.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** So many models are made, each without the voices that it is tried on. */
const FOLDS = 4;

const lang = process.argv[2] ?? 'en';
const pack = JSON.parse(
  readFileSync(join(ROOT, `src/generated/${lang}/pack.json`), 'utf8'),
) as Pack;
const phrasings = readPhrasings();
const voices = [...new Set(phrasings.map(({ voice }) => voice))];
const rows = voices.map((voice, i) => ({ voice, fold: i % FOLDS })).sort((a, b) => a.fold - b.fold);
const { search } = createSearch(pack);

const HEAD = ['voice', 'first', 'top 3', 'learned', 'top 3', 'danger', 'ordinary', 'alike', 'left'];
console.log(HEAD.map((cell) => cell.padStart(9)).join(''));
let learned: { fold: number; ranking: Ranking } | undefined;
for (const { voice, fold } of rows) {
  if (learned?.fold !== fold) {
    const others = phrasings.filter((one) => voices.indexOf(one.voice) % FOLDS !== fold);
    learned = { fold, ranking: learnRanking(others) };
  }
  const own = phrasings.filter((one) => one.voice === voice);
  console.log([voice, ...figuresOf(own, learned.ranking)].map((one) => one.padStart(9)).join(''));
}

function readPhrasings(): Phrasing[] {
  const ids = {
    items: new Set([...pack.questions, ...pack.tips].map(({ id }) => id)),
    signs: new Set(pack.urgent.signs.map(({ id }) => id)),
  };
  const folder = join(ROOT, 'content', lang, 'phrasings');
  const read = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readVoice(file, readFileSync(join(folder, file), 'utf8'), ids));
  for (const { file, line, message } of read.flatMap(({ problems }) => problems)) {
    console.error(`content/${lang}/phrasings/${file}:${line} ${message}`);
    process.exitCode = 1;
  }
  return read.flatMap((one) => one.phrasings);
}

/** Per cent, in the order of `HEAD`. */
function figuresOf(lines: readonly Phrasing[], ranking: Ranking): string[] {
  const asked = lines.map((line) => ({ line, outcome: search(line.text) }));
  const of = (kind: Phrasing['meaning']['kind']): typeof asked =>
    asked.filter(({ line }) => line.meaning.kind === kind);
  const items = of('item');
  const isAmong = (ids: readonly string[], { meaning }: Phrasing, most: number): boolean =>
    'id' in meaning && meaning.id !== null && ids.slice(0, most).includes(meaning.id);
  const found = (outcome: SearchOutcome): string[] => outcome.results.map(({ id }) => id);
  const isRaised = ({ outcome }: { outcome: SearchOutcome }): boolean => outcome.urgent !== null;
  return [
    share(items, ({ line, outcome }) => isAmong(found(outcome), line, 1)),
    share(items, ({ line, outcome }) => isAmong(found(outcome), line, 3)),
    share(items, ({ line }) => isAmong(ranking(line.text), line, 1)),
    share(items, ({ line }) => isAmong(ranking(line.text), line, 3)),
    share(of('sign'), (one) => isRaised(one) || one.outcome.ask !== null),
    share(items, isRaised),
    share(of('lookalike'), isRaised),
    share(of('offtopic'), (one) => !isRaised(one) && found(one.outcome).length === 0),
  ];
}

function share<T>(all: readonly T[], isSo: (one: T) => boolean): string {
  return all.length > 0 ? ((100 * all.filter(isSo).length) / all.length).toFixed(1) : '–';
}
