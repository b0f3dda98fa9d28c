/**
 * Words of any script in plain Latin letters, as loosely as people type them: "дышать" and "dyshat" are the
 * same word, and so are "सीने" and "seene". The words of `languages.yaml` are written so when they are compiled,
 * and queries when they are searched. Nobody reads the result.
 */

/** A word, and whether a sentence ends before it. */
export interface RomanizedWord {
  word: string;
  followsSentenceEnd: boolean;
}

/** A Chinese character is a word of its own. */
const WORD_PATTERN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+/gu;
const SENTENCE_END = /[.!?;\n\u061f\u06d4\u0964\u3002]/;

/**
 * The scripts of India lie in blocks of the same order, from Devanagari on: vowels, consonants, signs of
 * vowels. A consonant has a vowel of its own where no sign follows, and keeps it only in some places.
 */
const INDIC = {
  first: 0x900,
  last: 0xd7f,
  size: 0x80,
  consonants: 0x15,
  signs: 0x3e,
  silent: 0x4d,
};
const INDIC_LETTERS =
  '.nnhaaaiiuurleeeeoooo' + 'kXggnCCjjntTddntTddnnppbbmirrlllvsssh' + '....aiiuurreeeeoooo.t';
const OWN_VOWEL = '\u0259';
const SILENT_VOWEL = /([aeiou\u0259][^aeiou\u0259])\u0259(?=[^aeiou\u0259][aeiou])|\u0259$/g;

/** Letters, and what stands for each; a dot for nothing. Arabic ones become capitals, as few vowels are written. */
const ALPHABETS = [
  ['абвгґдеёєжзиіыйклмнопрстуфхцчшщэюяъьў', 'abvggdeeezziiiiklmnoprstufXcCsseua..u'],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'avgdeziTiklmnxoprsstifhpo'],
  [
    'اٱبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکكگلمنںوهہھةۃیيىےء',
    'AABPTTSJCHXDDZRRZZSWSDTZEGFQKKKLMNNUOOOOOIIII.',
  ],
  ['đıłøßæœ', 'dilosee'],
] as const;
const LATIN = new Map(
  ALPHABETS.flatMap(([letters, plain]) =>
    [...letters].map((letter, at) => [letter, plain.charAt(at).replace('.', '')]),
  ),
);

/** What one writes in this way and another in that one, and the one that is kept; applied in this order. */
const SPELLINGS: readonly [RegExp, string][] = [
  // The Arabic article is written together with its word.
  [/^AL(?=...)/, ''],
  [/kh/g, 'X'],
  [/ch+/g, 'C'],
  [/th/g, 'T'],
  [/([bdgjklpsz])h+/g, '$1'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/q/g, 'k'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ai/g, 'e'],
  [/au/g, 'o'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
];

/** The words of a text, in order. */
export function romanize(text: string): RomanizedWord[] {
  const plain = text.normalize('NFKC').toLowerCase();
  let end = 0;
  return [...plain.matchAll(WORD_PATTERN)].map(({ 0: match, index }) => {
    const followsSentenceEnd = SENTENCE_END.test(plain.slice(end, index));
    end = index + match.length;
    return { word: romanizeWord(match), followsSentenceEnd };
  });
}

function romanizeWord(word: string): string {
  const latin = fromIndic(word)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ου/g, 'u')
    .replace(/[^a-z]/gu, (letter) => LATIN.get(letter) ?? letter);
  return SPELLINGS.reduce((spelled, [pattern, kept]) => spelled.replace(pattern, kept), latin);
}

function fromIndic(word: string): string {
  let spelled = '';
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    const place = (code - INDIC.first) % INDIC.size;
    if (code < INDIC.first || code > INDIC.last) spelled += letter;
    else {
      const isSign = place >= INDIC.signs && place <= INDIC.silent;
      if (isSign && spelled.endsWith(OWN_VOWEL)) spelled = spelled.slice(0, -1);
      // 0x70 is a nasal in the script of Punjabi; what follows the letters elsewhere are marks.
      spelled += place === 0x70 ? 'n' : INDIC_LETTERS.charAt(place).replace('.', '');
      if (place >= INDIC.consonants && place <= 0x39) spelled += OWN_VOWEL;
    }
  }
  return spelled.replace(SILENT_VOWEL, '$1').split(OWN_VOWEL).join('a');
}
