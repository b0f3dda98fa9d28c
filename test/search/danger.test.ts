/** Danger signs in what people type. When unsure, a sign is raised; but not by ordinary questions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tier } from '../../src/content/pack.js';
import { createSearch } from '../../src/search/index.js';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);

/** What is typed, and the sign that has to be among those raised. */
const RAISED: Record<Tier, [query: string, sign: string][]> = {
  emergency: [
    ['my bum has gone numb', 'saddle-numbness'],
    ['it is numb between the legs', 'saddle-numbness'],
    ['it feels strange when I wipe', 'saddle-numbness'],
    ['since this morning I cannot pee', 'bladder'],
    ["i can't really feel it when I pee any more", 'bladder'],
    ['CAN’T PEE!!!', 'bladder'],
    ['I wet myself twice today', 'bladder'],
    ['pooped myself without noticing', 'bowel'],
    ["can't get an erection since my back went", 'sexual-feeling'],
    ['both my legs feel weak', 'both-legs'],
    ['my legs are like jelly', 'both-legs'],
    ['my foot keeps dragging on the carpet', 'leg-weakness'],
    ['fell off my bike and my back hurts', 'major-injury'],
    ['he has fallen off a ladder', 'major-injury'],
    ['I was in a car crash on Monday', 'major-injury'],
    ['my gran fell in the kitchen', 'fragile-fracture'],
    ['tearing pain in my back and I fainted', 'aneurysm'],
    ['tight chest and backache', 'heart-attack'],
    ['struggling to breathe', 'breathing'],
    ['I am slurring my words', 'stroke'],
    ['fever and my legs are numb', 'infection-nerve'],
    ['had cancer and my legs feel weak', 'cancer-nerve'],
    ['pregnant and bleeding', 'pregnancy-emergency'],
    ['throwing up blood after ibuprofen', 'painkiller-reaction'],
    ['high fever and flank pain', 'kidney-emergency'],
    ['he is hard to wake after his tablets', 'hard-to-wake'],
  ],
  overdose: [
    ['I took too many paracetamol tablets', 'overdose'],
    ['swallowed the whole packet', 'overdose'],
    ['drank wine on my muscle relaxer', 'medicine-with-alcohol'],
  ],
  crisis: [
    ['I want to die', 'wants-to-die'],
    ['I cant live with this pain', 'wants-to-die'],
    ['thinking about suicide because of my back', 'wants-to-die'],
  ],
  'same-day': [
    ['back ache and chills', 'fever'],
    ['I keep losing weight without trying', 'weight-loss'],
    ['I had breast cancer and now my back hurts', 'cancer-history'],
    ['the pain gets worse at night', 'night-pain'],
    ['pain like a tight band around my ribs', 'band-or-unsteady'],
    ['there is a lump on my back', 'lump-or-shape'],
    ["there's blood in my pee", 'pee-signs'],
    ['my left leg has gone numb', 'one-leg'],
    ['pins and needles in one leg', 'one-leg'],
    ['on long term steroids and back pain', 'infection-risk'],
    ['pregnant with severe back pain', 'pregnancy'],
    ['my toddler has back pain', 'child'],
    ['on warfarin and I fell', 'fall-on-blood-thinners'],
    ['excruciating', 'unbearable-pain'],
  ],
};

/** Ordinary questions with a word that signs are made of. */
const HARMLESS: [query: string, lookalike: string][] = [
  ['heat pack for a sore back', 'nothing at all'],
  ['can I go for a pee with a bad back', 'pee, but no trouble with it'],
  ['my bum hurts from sitting', 'bum, but not numb'],
  ['is a numbing cream any good', 'numb, but on purpose'],
  ['my leg hurts a bit when I walk', 'a leg, neither weak nor numb'],
  ['stretching for weak tummy muscles', 'weak, but no leg'],
  ['both sides of my back hurt', 'both, but no legs'],
  ['can both heat and cold be used', 'both, but no legs'],
  ['I fell asleep on a heat pack', 'fell, but only asleep'],
  ['slipped on my yoga mat and pulled a muscle', 'slipped, but on no stairs'],
  ['breathing exercises', 'breathing, with no trouble'],
  ['it hurts when I breathe deeply', 'breathing, with no trouble'],
  ['can I swim backstroke or breaststroke', 'stroke, in the water'],
  ['how much weight can I lift', 'weight, but not lost'],
  ['what temperature should a heat pack have', 'temperature, but not mine'],
  ['can a child use a heat pack', 'a child, but not in pain'],
  ['can I use heat while I am pregnant', 'pregnant, with no pain'],
  ['how many tablets can I take', 'many, but not too many'],
  ['does drinking a whole bottle of water help', 'a whole bottle, but of water'],
  ['is ibuprofen bad for my stomach', 'stomach, with no pain'],
  ['my back is killing me', 'killing, as people say'],
  ['dying for a warm bath', 'dying, as people say'],
  ['deadlift technique', 'dead, at the gym'],
  ["can't sleep because of my back", "can't, and nothing of a sign"],
  ['best position for the night', 'night, with no pain'],
  ['is a back spasm serious', 'the fear of one'],
];

describe('a danger sign is understood', () => {
  for (const [tier, rows] of Object.entries(RAISED)) {
    describe(tier, () => {
      for (const [query, sign] of rows) {
        it(`“${query}” raises ${sign}`, () => {
          const { urgent } = search(query);
          assert.equal(urgent?.tier, tier);
          assert.ok(urgent.signs.includes(sign), urgent.signs.join(', '));
        });
      }
    });
  }

  it('by every phrase of every sign, as it stands in urgent.yaml', () => {
    for (const { id, phrases } of pack.urgent.signs) {
      for (const phrase of phrases)
        assert.notEqual(search(phrase).urgent, null, `${id}: ${phrase}`);
    }
  });

  it('wherever it stands in a long story', () => {
    const story = 'I was gardening all weekend with my neighbour. ';
    const { urgent } = search(`${story}${story}Now I can't pee. ${story}${story}`);
    assert.deepEqual(urgent, { tier: 'emergency', signs: ['bladder'] });
  });
});

describe('an ordinary question raises nothing', () => {
  for (const [query, lookalike] of HARMLESS) {
    it(`“${query}”: ${lookalike}`, () => {
      assert.equal(search(query).urgent, null);
    });
  }

  it('and neither does a word that is only half typed', () => {
    assert.equal(search("I can't pe").urgent, null);
    assert.notEqual(search("I can't pee").urgent, null);
  });

  it('and neither do the words of a sign far from each other', () => {
    const { urgent } = search("can't wait to go on holiday with a bag of peanuts and then pee");
    assert.equal(urgent, null);
  });
});

describe('the most urgent sign decides', () => {
  const CASES: [query: string, tier: Tier, signs: string[]][] = [
    ["there is a lump on my back and I can't pee", 'emergency', ['bladder']],
    ['lump on my back and I took too many pills', 'overdose', ['overdose']],
    ['I took too many pills because I want to die', 'overdose', ['overdose']],
    ['excruciating, I want to die', 'crisis', ['wants-to-die']],
    ["took too many pills and can't breathe", 'emergency', ['breathing']],
  ];
  for (const [query, tier, signs] of CASES) {
    it(`“${query}”: ${tier}`, () => {
      assert.deepEqual(search(query).urgent, { tier, signs });
    });
  }

  it('and all signs of its tier are named', () => {
    const { urgent } = search("I can't pee and I have chest pain");
    assert.deepEqual([...urgent!.signs].sort(), ['bladder', 'heart-attack']);
  });
});

describe('help comes first', () => {
  const firsts: [query: string, why: string][] = [
    ['back ache and chills', 'a sign for the same day'],
    ['chest pain since I took ibuprofen', 'an emergency beside a medicine'],
    ['unconscious', 'an emergency that no answer names'],
  ];
  for (const [query, why] of firsts) {
    it(`“${query}”, ${why}: urgent-help is the first result`, () => {
      assert.equal(search(query).results[0]?.id, 'urgent-help');
    });
  }

  it('with the other answers below it, each once', () => {
    const ids = search('chest pain since I took ibuprofen').results.map((result) => result.id);
    assert.ok(ids.length > 1);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('alone beside an overdose: no more medicine', () => {
    const { results } = search('I took too many paracetamol tablets, which painkiller is best');
    assert.deepEqual(
      results.map((result) => result.id),
      ['urgent-help'],
    );
  });

  it('alone beside a crisis: no tips', () => {
    const { results } = search('I want to die, does heat help');
    assert.deepEqual(
      results.map((result) => result.id),
      ['urgent-help'],
    );
  });

  it('on a page that hides nearly everything, too', () => {
    const page = createSearch(pack, { only: ['walking'], except: ['urgent-help'] });
    assert.equal(page.search("can't pee").results[0]?.id, 'urgent-help');
  });
});
