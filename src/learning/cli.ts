/**
 * `npm run learn [-- LANG]`: learns from `content/<lang>/phrasings/` which items the words of visitors ask for and which
 * danger signs they tell of, writes it to `content/<lang>/learned.yaml`, and prints how well the search then hears
 * voices that it has not learned from.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Tinypool } from 'tinypool';
import { stringify } from 'yaml';
import type { Learned, Pack } from '../content/pack/pack.js';
import type { Levels } from '../search/learned/levels.js';
import { figuresBy, firstShare } from './examination.js';
import type { Answered } from './examination.js';
import { AUTHORS, readAuthors } from './examples.js';
import type { Example, Examples } from './examples.js';
import { OPTIONS } from './learn.js';
import { readVoice } from './phrasings.js';
import type { Phrasing } from './phrasings.js';
import type { ExamineTask, LearnTask, ReadTask } from './tasks.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** So many models are made, each without the voices that it is tried on. */
const FOLDS = 4;

/** Shares of the other voices that the learning curve learns from, besides all of them. */
const CURVE = [0.25, 0.5];

/** Lines that are read in one go. */
const CHUNK = 3000;

const lang = process.argv[2] ?? 'en';
const pack = JSON.parse(
  readFileSync(join(ROOT, `src/generated/${lang}/pack.json`), 'utf8'),
) as Pack;
// What was learned last time is not learned from.
delete pack.learned;
const phrasings = readVoices();
const voices = [...new Set(phrasings.map(({ voice }) => voice))];
const pool = new Tinypool({
  filename: new URL('./tasks.ts', import.meta.url).href,
  // TypeScript is not read in worker threads by every Node that we support.
  runtime: 'child_process',
  execArgv: ['--import', 'tsx'],
  maxThreads: availableParallelism(),
});

const read = await Promise.all(
  chunksOf(phrasings).map((some) => run('read', { pack, phrasings: some })),
);
const examples: Examples = {
  items: [...readAuthors(pack), ...read.flatMap(({ items }) => items)],
  signs: read.flatMap(({ signs }) => signs),
};

type Includes = (example: Example | Phrasing) => boolean;
type LearnedLevels = Record<keyof Learned, Levels>;

const all: Includes = () => true;
const foldOf = ({ voice }: { voice: string }): number => voices.indexOf(voice) % FOLDS;

const [written, curve, ...heldOut] = await Promise.all([
  learn(all),
  Promise.all(CURVE.map(examinePart)),
  ...Array.from({ length: FOLDS }, (_, fold) =>
    examine(
      phrasings.filter((one) => foldOf(one) === fold),
      (one) => foldOf(one) !== fold,
    ),
  ),
]);
const answered = heldOut.flat();
print(figuresBy('voice', answered, ({ line }) => line.voice));
print(figuresBy('item', answered, ({ line: { meaning } }) => idOf(meaning, 'item')));
print(figuresBy('sign', answered, ({ line: { meaning } }) => idOf(meaning, 'sign')));
printCurve([...curve, pointOf(heldOut[0] ?? [], (one) => foldOf(one) !== 0)]);
await write(written);
await pool.destroy();

async function learn(includes: Includes): Promise<LearnedLevels> {
  const [items, signs] = await Promise.all([
    learnItems(includes),
    run('learn', { examples: examples.signs.filter(includes), options: OPTIONS.signs }),
  ]);
  return { items, signs };
}

function learnItems(includes: Includes): Promise<Levels> {
  const some = examples.items.filter((one) => one.voice === AUTHORS || includes(one));
  return run('learn', { examples: some, options: OPTIONS.items });
}

async function examine(lines: readonly Phrasing[], includes: Includes): Promise<Answered[]> {
  return run('examine', { pack, levels: await learn(includes), lines });
}

function run(name: 'read', task: ReadTask): Promise<Examples>;
function run(name: 'learn', task: LearnTask): Promise<Levels>;
function run(name: 'examine', task: ExamineTask): Promise<Answered[]>;
function run(name: string, task: unknown): Promise<unknown> {
  return pool.run(task, { name });
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) =>
    all.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}

function readVoices(): Phrasing[] {
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

/** A point of the learning curve: how much is right first after so many voices. */
interface CurvePoint {
  voices: number;
  lines: number;
  first: number;
}

/** How much of the first voices held out is right first after a share of the others. */
async function examinePart(share: number): Promise<CurvePoint> {
  const others = voices.filter((voice) => foldOf({ voice }) !== 0);
  const some = new Set(others.slice(0, Math.round(others.length * share)));
  const isIncluded: Includes = ({ voice }) => some.has(voice);
  const lines = phrasings.filter((one) => foldOf(one) === 0 && one.meaning.kind === 'item');
  const levels = { items: await learnItems(isIncluded), signs: {} };
  return pointOf(await run('examine', { pack, levels, lines }), isIncluded);
}

function pointOf(answered: readonly Answered[], isLearnedFrom: Includes): CurvePoint {
  const some = phrasings.filter(isLearnedFrom);
  return {
    voices: new Set(some.map(({ voice }) => voice)).size,
    lines: some.length,
    first: firstShare(answered),
  };
}

function printCurve(points: readonly CurvePoint[]): void {
  print([
    ['learned from', 'lines', 'first'],
    ...points.map((one) => [`${one.voices} voices`, String(one.lines), one.first.toFixed(1)]),
  ]);
  const [before, last] = points.slice(-2);
  if (!before || !last) return;
  const gain = ((last.first - before.first) / (last.lines - before.lines)) * 1000;
  console.log(`Each of the last thousand lines put ${gain.toFixed(2)} % more first.\n`);
}

async function write(levels: LearnedLevels): Promise<void> {
  const file = join(ROOT, 'content', lang, 'learned.yaml');
  const head =
    '# How much words speak for items and for danger signs. Written by `npm run learn`; not edited by hand.\n';
  const content = {
    items: { step: OPTIONS.items.step, features: levels.items },
    signs: { step: OPTIONS.signs.step, features: levels.signs },
  };
  const text = head + stringify(content);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  for (const [name, features] of Object.entries(levels)) {
    const weights = Object.values(features).flatMap(Object.values).length;
    console.log(`${file}: ${name}, ${Object.keys(features).length} features, ${weights} weights`);
  }
}

function idOf(meaning: Phrasing['meaning'], kind: Phrasing['meaning']['kind']): string | undefined {
  return meaning.kind === kind && 'id' in meaning ? (meaning.id ?? undefined) : undefined;
}

function print(rows: readonly (readonly string[])[]): void {
  for (const [first = '', ...others] of rows)
    console.log(first.padEnd(24) + others.map((cell) => cell.padStart(9)).join(''));
  console.log();
}
