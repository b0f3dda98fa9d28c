/** What `npm run learn` does beside itself, on every core. */
import type { Learned, Pack } from '../content/pack/pack.js';
import { createSearch } from '../search/index.js';
import { encodeLevels } from '../search/learned/levels.js';
import type { Levels } from '../search/learned/levels.js';
import { answer } from './examination.js';
import type { Answered } from './examination.js';
import { readPhrasings } from './examples.js';
import type { Example, Examples } from './examples.js';
import { learn as learnFrom, OPTIONS } from './learn.js';
import type { LearnOptions } from './learn.js';
import type { Phrasing } from './phrasings.js';

export interface ReadTask {
  pack: Pack;
  phrasings: readonly Phrasing[];
}

export interface LearnTask {
  examples: readonly Example[];
  options: LearnOptions;
}

export interface ExamineTask {
  pack: Pack;
  levels: Record<keyof Learned, Levels>;
  lines: readonly Phrasing[];
}

export function read({ pack, phrasings }: ReadTask): Examples {
  return readPhrasings(pack, phrasings);
}

export function learn({ examples, options }: LearnTask): Levels {
  return learnFrom(examples, options);
}

export function examine({ pack, levels, lines }: ExamineTask): Answered[] {
  const learned = {
    items: encodeLevels(levels.items, OPTIONS.items.step),
    signs: encodeLevels(levels.signs, OPTIONS.signs.step),
  };
  return answer(lines, createSearch({ ...pack, learned }).search);
}
