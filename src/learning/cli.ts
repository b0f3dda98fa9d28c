/**
 * `npm run learn [-- LANG]`: learns from `content/<lang>/phrasings/` which items the words of visitors ask for, writes
 * it to `content/<lang>/learned.yaml`, and prints how well the search then hears voices that it has not learned from.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import type { Pack } from '../content/pack/pack.js';
import { createSearch } from '../search/index.js';
import { encodeLevels } from '../search/ranking/learned-ranking.js';
import type { Levels } from '../search/ranking/learned-ranking.js';
import { answer, figuresBy, firstShare } from './examination.js';
import type { Answered } from './examination.js';
import { createExamples } from './examples.js';
import { readVoice } from './phrasings.js';
import type { Phrasing } from './phrasings.js';
import { learnRanking, STEP } from './ranking.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** So many models are made, each without the voices that it is tried on. */
const FOLDS = 4;

/** Shares of the other voices that the learning curve learns from. */
const CURVE = [0.25, 0.5, 1];

const lang = process.argv[2] ?? 'en';
const pack = JSON.parse(
  readFileSync(join(ROOT, `src/generated/${lang}/pack.json`), 'utf8'),
) as Pack;
// What was learned last time is not learned from.
delete pack.learned;
const phrasings = readPhrasings();
const voices = [...new Set(phrasings.map(({ voice }) => voice))];
const examples = createExamples(pack);
const ofAuthors = examples.ofAuthors();
const ofVoices = examples.of(phrasings);

const learnFrom = (isIncluded: (voice: string) => boolean): Levels =>
  learnRanking([...ofAuthors, ...ofVoices.filter(({ voice }) => isIncluded(voice))]);
const foldOf = (voice: string): number => voices.indexOf(voice) % FOLDS;

const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
  examine(
    phrasings.filter(({ voice }) => foldOf(voice) === fold),
    learnFrom((voice) => foldOf(voice) !== fold),
  ),
).flat();
print(figuresBy('voice', heldOut, ({ line }) => line.voice));
print(figuresBy('item', heldOut, ({ line: { meaning } }) => idOf(meaning, 'item')));
print(figuresBy('sign', heldOut, ({ line: { meaning } }) => idOf(meaning, 'sign')));
printCurve();
await write(learnFrom(() => true));

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

function examine(lines: readonly Phrasing[], levels: Levels): Answered[] {
  const { search } = createSearch({ ...pack, learned: { step: STEP, ...encodeLevels(levels) } });
  return answer(lines, search);
}

/** How much more lines help: the first voices held out, with more and more of the others learned from. */
function printCurve(): void {
  const isAsked = ({ voice, meaning }: Phrasing): boolean =>
    foldOf(voice) === 0 && meaning.kind === 'item';
  const asked = phrasings.filter(isAsked);
  const others = voices.filter((voice) => foldOf(voice) !== 0);
  const points = CURVE.map((share) => {
    const some = new Set(others.slice(0, Math.round(others.length * share)));
    const answered = examine(
      asked,
      learnFrom((voice) => some.has(voice)),
    );
    const lines = phrasings.filter(({ voice }) => some.has(voice)).length;
    return { voices: some.size, lines, first: firstShare(answered) };
  });
  print([
    ['learned from', 'lines', 'first'],
    ...points.map((one) => [`${one.voices} voices`, String(one.lines), one.first.toFixed(1)]),
  ]);
  const [before, last] = points.slice(-2);
  if (!before || !last) return;
  const gain = ((last.first - before.first) / (last.lines - before.lines)) * 1000;
  console.log(`Each of the last thousand lines put ${gain.toFixed(2)} % more first.\n`);
}

async function write(levels: Levels): Promise<void> {
  const file = join(ROOT, 'content', lang, 'learned.yaml');
  const head =
    '# How much words speak for items, and for none of them. Written by `npm run learn`; not edited by hand.\n';
  const text = head + stringify({ step: STEP, features: levels });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  const weights = Object.values(levels).flatMap(Object.values).length;
  console.log(`${file}: ${Object.keys(levels).length} words, ${weights} weights`);
}

function idOf(meaning: Phrasing['meaning'], kind: Phrasing['meaning']['kind']): string | undefined {
  return meaning.kind === kind && 'id' in meaning ? (meaning.id ?? undefined) : undefined;
}

function print(rows: readonly (readonly string[])[]): void {
  for (const [first = '', ...others] of rows)
    console.log(first.padEnd(24) + others.map((cell) => cell.padStart(9)).join(''));
  console.log();
}
