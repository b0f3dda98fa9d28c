/** A danger sign is the same whatever else is told beside it, as patients tell much. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/index.js';
import { readGolden } from '../bench/golden.mjs';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);

/** What else people say. `…` stands for the sign. */
const FRAMES = [
  '…. What can I do?',
  'hi, …',
  'is it normal that …',
  '… and which stretches help',
  '…, should I use heat or ice',
  '… thanks in advance',
  '… not pregnant',
  '…. No fever, no weight loss.',
  '… no fever no chest pain no numbness anywhere else',
  'no fever, not pregnant, otherwise healthy. …',
  'healthy 30 year old, no medical problems. …',
  'I am 45, never smoked, work in an office. …',
  'back spasm since sunday after gardening, heat helps a bit. …',
  'my back went on sunday when I lifted a box. walking helps and so does heat. …',
  'I had a slipped disc in 2015 which got better. Now …',
  '… had back surgery years ago and all was fine after',
  '…. My doctor said last year that it is only muscular, my scan was clear.',
  'I have done yoga for ten years and love it. …',
  'my friend told me to ask here. …. What do you think?',
  'sorry for the long post but I have tried creams, heat, ice, tens, massage and a new mattress. …. any advice on sleeping positions?',
];

/** Plain ways to say a sign more urgent than one to be seen the same day, that raise it by themselves. */
const signs = readGolden([], pack.lang)
  .filter(({ tier }) => tier !== null && tier !== 'same-day')
  .map(({ q }) => q)
  .filter((q) => q.split(' ').length <= 8 && search(q).urgent !== null);

const texts = signs.flatMap((sign) => FRAMES.map((frame) => frame.replace('…', () => sign)));

describe('a danger sign with much else around it', () => {
  const answered = texts.map((text) => ({ text, outcome: search(text) }));

  it('is never left without a notice or a question', () => {
    assert.ok(texts.length > 1000);
    const left = answered.filter(({ outcome }) => !outcome.urgent && !outcome.ask);
    assert.deepEqual(
      left.map(({ text }) => text),
      [],
    );
  });

  it('raises its notice in four of five', () => {
    const asked = answered.filter(({ outcome }) => !outcome.urgent);
    assert.ok(
      asked.length <= 0.2 * texts.length,
      `${asked.length} of ${texts.length}: ${asked.map(({ text }) => text).join('\n')}`,
    );
  });
});
