/** Numbers in what people type, each of them one word: "6,000 mg", "12x500mg", "39.5°C", "seventy two". */
import type { Token } from '../text/token.js';
import type { Language } from './language.js';

/** Sets numbers apart from what is written together with them. The tokenizer takes "12x500mg" for two words. */
export function separateNumerals(text: string): string {
  return text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d+\.\d+)\s*(?:g|grams?)\b/gi, (_, grams: string) => `${Number(grams) * 1000} mg`)
    .replace(/(\d)\.\d+/g, '$1')
    .replace(/(^|[\s\d])[x×*](?=\s?\d)/gi, '$1 x ')
    .replace(/(\d)\s*[×*]/g, '$1 x ')
    .replace(/[°º˚]\s*(?=[cf]\b)/gi, ' ')
    .replace(/[°º˚]/g, ' degrees ');
}

/** Makes one word of a number that was written in two: "seventy two" is 72. */
export function joinNumbers(tokens: readonly Token[], { numberOf }: Language): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const sum = last && !token.followsComma ? sumOf(last.word, token.word, numberOf) : null;
    if (last && sum !== null) {
      joined[joined.length - 1] = { ...last, word: sum, stem: sum, end: token.end };
    } else joined.push(token);
  }
  return joined;
}

/** A multiple of ten and a digit, both in words. */
function sumOf(tens: string, ones: string, numberOf: Language['numberOf']): string | null {
  if (/\d/.test(tens + ones)) return null;
  const [ten, one] = [numberOf(tens) ?? 0, numberOf(ones) ?? 0];
  return ten % 10 === 0 && ten >= 20 && one > 0 && one < 10 ? String(ten + one) : null;
}
