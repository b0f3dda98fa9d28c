/**
 * `npm run search:explain -- "query" …`: what the search makes of a query. How its words are read, which rules of danger
 * signs it meets, what was learned of its words, and what each result owes to its words alone.
 */
import type { Urgent } from '../../src/content/pack/pack.js';
import { createDangerDetector } from '../../src/search/danger/danger-detector.js';
import type { Classifier } from '../../src/search/learned/classifier.js';
import { createLanguage } from '../../src/search/query/language.js';
import { parseQuery } from '../../src/search/query/query-parser.js';
import { likelihoodOf } from '../../src/search/danger/learned-signs.js';
import { createClassifier, NONE } from '../../src/search/learned/classifier.js';
import { offTopicShare } from '../../src/search/ranking/learned-ranking.js';
import { createFeatureReader, createPackSpelling, createSearch } from '../../src/search/search.js';
import type { QueryToken } from '../../src/search/text/token.js';
import { realPack, withoutLearned } from '../content/real.js';
import { table } from './table.mjs';

/** Results that are listed, and words that are listed for each of them. */
const MOST = { results: 6, words: 6, signs: 2 };

const pack = realPack();
const language = createLanguage(pack);
const spelling = createPackSpelling(pack);
const read = createFeatureReader(pack);
const itemEvidence = createClassifier(pack.learned?.items);
const signEvidence = createClassifier(pack.learned?.signs);
const { search } = createSearch(pack);
const byWordsAlone = createSearch(withoutLearned(pack));

/** How features are written, beside stems. */
const LEGEND =
  'Below: NAME a meaning, -NAME denied, !sign a rule of it matches, =name synonyms, 0 a number, ? an unknown word, * always.';

for (const query of process.argv.slice(2)) {
  const tokens = parseQuery(query, language, spelling);
  section(`“${query}”`);
  console.log(table(['word', 'looked up as', 'remarks'], tokens.map(wordRow)));
  console.log(`\n${LEGEND}`);
  printDanger(query, tokens);
  printResults(query);
}

function wordRow({ word, stems, completions, isKnown, isStopWord }: QueryToken): string[] {
  const remarks = [
    isStopWord ? 'stop word' : '',
    isKnown ? '' : 'not known',
    completions.length > 0 ? `may become ${completions.slice(0, MOST.words).join(', ')}` : '',
  ];
  return [word, stems.join(', '), remarks.filter(Boolean).join('; ')];
}

/** Each rule by itself, so that all that are met are named. */
function printDanger(query: string, tokens: readonly QueryToken[]): void {
  const { urgent, languages, ask } = search(query);
  section('Danger');
  if (languages.length > 0) console.log(`In another language: ${languages.join(', ')}`);
  if (urgent) {
    for (const { tier, signs } of [urgent, ...urgent.also])
      console.log(`Raised: ${tier} (${signs.join(', ') || 'all signs'})`);
  } else console.log(ask ? `Asked: ${ask}` : 'Nothing');
  const features = read(query).signs;
  const likelihood = likelihoodOf(signEvidence(features));
  if (likelihood) {
    console.log(`Learned: any danger ${percent(likelihood.any)}`);
    for (const { id, share } of likelihood.signs.slice(0, MOST.signs))
      console.log(`  ${id} ${percent(share)}: ${speakingFor(id, features, signEvidence)}`);
    console.log(`  for no danger: ${speakingFor(NONE, features, signEvidence)}`);
  }
  const isMet = (part: Partial<Urgent>): boolean => {
    const alone = { ...pack.urgent, signs: [], about: [], clarifications: [], ...part };
    const { danger, clarification } = createDangerDetector(alone, language).detect(tokens);
    return danger !== null || clarification !== null;
  };
  const printMet = (id: string, rules: readonly string[]): void => {
    if (rules.length > 0) console.log(`  ${id}: ${rules.join(' | ')}`);
  };
  for (const sign of pack.urgent.signs) {
    const met = sign.rules.filter((rule) => isMet({ signs: [{ ...sign, rules: [rule] }] }));
    printMet(sign.id, met);
  }
  for (const one of pack.urgent.clarifications) {
    const met = one.rules.filter((rule) => isMet({ clarifications: [{ ...one, rules: [rule] }] }));
    printMet(`question ${one.id}`, met);
  }
}

/** What each feature speaks for, and what the results owe to it. */
function printResults(query: string): void {
  const features = read(query).items;
  const evidence = itemEvidence(features);
  const scores = new Map(byWordsAlone.search(query).results.map(({ id, score }) => [id, score]));
  section('Results');
  console.log(`About something else: ${percent(offTopicShare(evidence))}`);
  const rows = search(query)
    .results.slice(0, MOST.results)
    .map(({ id, score }) => [
      id,
      score.toFixed(1),
      (scores.get(id) ?? 0).toFixed(1),
      (evidence.get(id) ?? 0).toFixed(1),
      speakingFor(id, features, itemEvidence),
    ]);
  console.log(
    table(['item', 'score', 'by words', 'learned', 'what speaks for or against it'], rows),
  );
}

/** The features that say most of an item or a sign, each with what it says by itself. */
function speakingFor(id: string, features: readonly string[], evidenceOf: Classifier): string {
  return features
    .map((feature) => ({ feature, value: evidenceOf([feature]).get(id) ?? 0 }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST.words)
    .map(({ feature, value }) => `${feature} ${value > 0 ? '+' : ''}${value.toFixed(1)}`)
    .join(', ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function section(title: string): void {
  console.log(`\n${title}`);
}
