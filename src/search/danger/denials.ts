/** What a text says that there is not: "no fever, chills or weight loss, but my legs are numb". */
import { DENIAL } from '../../content/pack/rule.js';
import type { QueryToken } from '../text/token.js';
import type { Range } from './range.js';

/** Tokens that a denial reaches: a part of a rule that begins among them is no sign. */
export interface DeniedRange extends Range {
  /** The words that deny it. */
  by: Range;
}

/** A piece of a list of things that are denied, and what joins it to the one before. */
interface Item extends Range {
  joint: 'none' | 'comma' | 'or' | 'and';
}

/** Words of one piece, small ones left out. What is longer is no list. */
const MAX_ITEM_WORDS = 5;

/** @param rangesOf where a meaning occurs */
export function findDenied(
  tokens: readonly Pick<QueryToken, 'isStopWord' | 'followsSentenceEnd' | 'followsComma'>[],
  rangesOf: (meaning: string) => readonly Range[],
  isInsideAnother: (range: Range) => boolean,
): DeniedRange[] {
  const denials = rangesOf(DENIAL.denies);
  const firstTokens = (meaning: string): Set<number> =>
    new Set(rangesOf(meaning).map(({ from }) => from));
  const [begun, or, and, clauses, turns, nouns, skipped] = [
    firstTokens(DENIAL.denies),
    firstTokens(DENIAL.or),
    firstTokens(DENIAL.and),
    firstTokens(DENIAL.but),
    firstTokens(DENIAL.until),
    firstTokens(DENIAL.nouns),
    firstTokens(DENIAL.between),
  ];
  const isWord = (at: number): boolean => tokens[at]?.isStopWord === false;

  /** The pieces after a denial, up to where another clause begins; none where it is turned round. */
  const itemsAfter = (start: number): Item[] => {
    const items: Item[] = [];
    let item: Item = { from: start, to: start, joint: 'none' };
    let words = 0;
    const next = (from: number, joint: Item['joint']): void => {
      if (item.to > item.from) items.push(item);
      item = { from, to: from, joint };
      words = 0;
    };
    for (let at = start; at < tokens.length; at++) {
      const { followsSentenceEnd = false, followsComma = false } = tokens[at] ?? {};
      const isAnotherClause = clauses.has(at) || (begun.has(at) && at > start);
      // "No, I can't pee" denies nothing.
      if (followsSentenceEnd || isAnotherClause || (followsComma && at === start)) break;
      if (turns.has(at)) return [];
      if (followsComma) next(at, 'comma');
      if (or.has(at) || and.has(at)) {
        next(at + 1, or.has(at) ? 'or' : 'and');
        continue;
      }
      words += isWord(at) ? 1 : 0;
      if (words > MAX_ITEM_WORDS) break;
      item.to = at + 1;
    }
    next(start, 'none');
    return items;
  };

  const headOf = ({ from, to }: Range): number => {
    for (let at = from; at < to; at++) if (isWord(at) && !skipped.has(at)) return at;
    return to - 1;
  };
  /** Whether a piece is one word, or ends its reach with a noun: after "not eased the pain or" nothing is denied. */
  const isListed = (item: Item): boolean => {
    const head = headOf(item);
    const words = tokens
      .slice(item.from, item.to)
      .filter((_, index) => isWord(item.from + index) && !skipped.has(item.from + index));
    return words.length < 2 || nouns.has(head) || nouns.has(reachOf(item).to - 1);
  };
  const namesSign = ({ from, to }: Range): boolean => {
    for (let at = from; at < to; at++) if (nouns.has(at)) return true;
    return false;
  };
  /** From the beginning of a piece to what it names: "no left leg numbness", "no sudden weakness in it". */
  const reachOf = (item: Item): Range => {
    let to = headOf(item);
    for (let at = to; at < item.to && isWord(at); at++) if (nouns.has(at)) to = at;
    return { from: item.from, to: to + 1 };
  };

  /** The pieces that are denied together with the first. */
  const deniedOf = ([first, ...others]: Item[]): Item[] => {
    if (!first) return [];
    const denied = [first];
    if (!isListed(first)) return denied;
    let waiting: Item[] = [];
    for (const item of others) {
      // What stands between commas is denied where the list goes on: "no fever, chills or weight loss".
      waiting.push(item);
      if (item.joint === 'comma') continue;
      const belongs = (one: Item): boolean =>
        item.joint === 'or' ? namesSign(one) : nouns.has(headOf(one));
      if (!waiting.every((one) => one.joint !== 'comma' || belongs(one))) return denied;
      denied.push(...waiting);
      waiting = [];
    }
    return denied;
  };

  return denials
    .filter((by) => !isInsideAnother(by))
    .flatMap((by) => deniedOf(itemsAfter(by.to)).map((item) => ({ ...reachOf(item), by })));
}
