/**
 * The gravest sentences in other languages than that of the page. Words are taken as they were typed: what
 * mends and stems English words would find English in them.
 */
import type { OtherLanguage, OtherLanguages } from '../../content/pack/pack.js';
import { namesIn, parseRule } from '../../content/pack/rule.js';
import type { Rule } from '../../content/pack/rule.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import { addToGroup } from '../text/group.js';
import { romanize } from './romanize.js';
import type { RomanizedWord } from './romanize.js';
import { RuleMatcher } from './rule-matcher.js';

/** What was recognised. */
export interface OtherDetection {
  /** Ids of signs, in the order of the rules. */
  signs: string[];
  /** Tags of the languages: more than one where they say it with the same words. */
  languages: string[];
}

/** Letters and words of a query that are read. */
const LIMITS = { letters: 12_000, words: 400 };

/** Letters of a word that stands for all that begin like it. A shorter one does only with a star. */
export const STEM_LENGTH = 4;

/** The meaning of each number from ten on: nobody takes ten tablets because they should. */
export const NUMBER = { name: 'NUMBER', least: 10, most: 999 };

/** Words that negate what stands shortly before them, where their sentence ends with them: "dolor, no". */
export const DENIED = { name: 'DENIED', what: 'PAIN', gap: 1 };

/** Words that may stand between two parts of a rule; fewer beside a "not", which is about what is close to it. */
const GAPS = { name: 'NOT', beside: 2, else: 5 };

type WordTest = (word: string) => boolean;

interface Phrase {
  /** Tag of its language. */
  language: string;
  meaning: string;
  /** One for each of its words. */
  tests: WordTest[];
}

/** Creates the function that recognises danger signs in other languages. */
export function createOtherLanguagesDetector({
  rules,
  languages,
}: OtherLanguages): (query: string) => OtherDetection {
  const signRules = Object.entries(rules).map(([sign, texts]) => ({
    sign,
    rules: texts.map(parseRule),
  }));
  const phrases = indexPhrases(languages);

  return (query) => {
    const text = query.slice(0, LIMITS.letters);
    const words = romanize(text).slice(0, LIMITS.words);
    const tokens = words.map((word) => ({
      ...word,
      isStopWord: false,
      number: null,
      followsComma: false,
    }));
    const byLanguage = findPhrases(words, phrases);
    const found = languages.flatMap(({ lang, like, call }) => {
      const matches = [lang, like ?? ''].flatMap((tag) => byLanguage.get(tag) ?? []);
      if (matches.length === 0 || !isInScript(text, call)) return [];
      const matcher = new RuleMatcher(tokens, [
        ...withoutDenied(matches, words),
        ...numbersIn(words),
      ]);
      const signs = signRules.filter((one) =>
        one.rules.some((rule) => matcher.matches(rule, maxGap(rule))),
      );
      return signs.length > 0 ? [{ lang, signs: signs.map(({ sign }) => sign) }] : [];
    });
    return {
      signs: [...new Set(found.flatMap(({ signs }) => signs))],
      languages: found.map(({ lang }) => lang),
    };
  };
}

function maxGap(rule: Rule): number {
  return namesIn(rule).includes(GAPS.name) ? GAPS.beside * (rule.parts.length - 1) : GAPS.else;
}

/** All phrases of all languages, by how they begin. */
function indexPhrases(languages: readonly OtherLanguage[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const { lang: language, words } of languages) {
    for (const [meaning, list] of Object.entries(words)) {
      for (const text of list.split(',')) {
        const tests = text.split(' ').map(toWordTest);
        addToGroup(phrases, initialsOf(text), { language, meaning, tests });
      }
    }
  }
  return phrases;
}

/** A phrase is looked for only where a word begins like it; one that begins with a star, at every word. */
function initialsOf(text: string): string {
  return text.replace('=', '').split(/[ *]/, 1)[0]?.slice(0, 2) ?? '';
}

/** `orin` and `pis*` are each word that begins so, `no` and `=mari` that word alone, `*ami` each that has it. */
function toWordTest(text: string): WordTest {
  const part = text.replace(/[*=]/, '');
  if (text.startsWith('*')) return (word) => word.includes(part);
  if (text.endsWith('*') || (text === part && part.length >= STEM_LENGTH))
    return (word) => word.startsWith(part);
  return (word) => word === part;
}

/** By language, the phrases that occur. */
function findPhrases(
  words: readonly RomanizedWord[],
  phrases: ReadonlyMap<string, Phrase[]>,
): Map<string, PhraseMatch<string>[]> {
  const found = new Map<string, PhraseMatch<string>[]>();
  words.forEach(({ word }, from) => {
    const candidates = [initialsOf(word), ''].flatMap((start) => phrases.get(start) ?? []);
    for (const { language, meaning, tests } of candidates) {
      const to = findEnd(tests, words, from);
      if (to) addToGroup(found, language, { value: meaning, from, to });
    }
  });
  return found;
}

/** Index after a phrase that begins at `from`; 0 where it does not. One word may stand between two of its words. */
function findEnd(
  tests: readonly WordTest[],
  words: readonly RomanizedWord[],
  from: number,
): number {
  let at = from;
  for (const [index, matches] of tests.entries()) {
    const isAt = (place: number): boolean => matches(words[place]?.word ?? '');
    if (!isAt(at) && index > 0 && isAt(at + 1)) at++;
    if (!isAt(at)) return 0;
    at++;
  }
  return at;
}

function withoutDenied(
  matches: readonly PhraseMatch<string>[],
  words: readonly RomanizedWord[],
): PhraseMatch<string>[] {
  const endsSentence = (to: number): boolean => words[to]?.followsSentenceEnd ?? true;
  const denials = matches.filter(({ value, to }) => value === DENIED.name && endsSentence(to));
  return matches.filter(
    ({ value, to }) =>
      value !== DENIED.what || !denials.some(({ from }) => from >= to && from - to <= DENIED.gap),
  );
}

function numbersIn(words: readonly RomanizedWord[]): PhraseMatch<string>[] {
  return words.flatMap(({ word }, from) =>
    Number(word) >= NUMBER.least && Number(word) <= NUMBER.most
      ? [{ value: NUMBER.name, from, to: from + 1 }]
      : [],
  );
}

/**
 * Whether a text may be in the language of a sample: whoever writes in another script than Latin uses that of the
 * language. Hindi and Urdu have the same words, and each a script of its own.
 */
function isInScript(text: string, sample: string): boolean {
  const scripts = scriptsOf(text);
  return scripts.size === 0 || [...scriptsOf(sample)].some((script) => scripts.has(script));
}

/** The scripts of a text besides Latin, each as the block of its letters; Chinese letters fill many blocks. */
function scriptsOf(text: string): Set<number> {
  const letters = text.normalize('NFKC').match(/[^\P{L}\p{Script=Latin}]/gu) ?? [];
  const blocks = letters.map((letter) => (letter.codePointAt(0) ?? 0) >> 7);
  return new Set(blocks.map((block) => (block > 0x60 ? 0x60 : block)));
}
