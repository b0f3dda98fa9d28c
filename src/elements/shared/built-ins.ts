/**
 * Tries the built-ins that the search and the buttons rely on. Old libraries put their own in place of some, such
 * as an `Array.prototype.reduce` that takes no function, and trackers wrap others: the search would find nothing,
 * and understand no danger sign, or no button would do anything, without any error.
 */

import { createElement, createEvent } from './nodes.js';

/** What is done, and what a standard engine makes of it. */
type Check = readonly [run: () => unknown, expected: unknown];

const letters = (): string[] => ['b', 'a', 'c'];

/** Joins what `forEach` passes. */
function joinedBy(list: { forEach: (run: (letter: string) => void) => void }): string {
  let all = '';
  list.forEach((letter) => (all += letter));
  return all;
}

/** Whether an object with `handleEvent` hears of an event: Lit listens that way. */
function isObjectHeard(): boolean {
  let isHeard = false;
  const target = createElement(document, 'span');
  target.addEventListener('check', { handleEvent: () => (isHeard = true) });
  target.dispatchEvent(createEvent(document, 'Event', 'check'));
  return isHeard;
}

const CHECKS: readonly Check[] = [
  [isObjectHeard, true],
  [() => letters().at(-1), 'c'],
  [() => letters().concat(['d']).length, 4],
  [() => [...letters().entries()][1]?.[1], 'a'],
  [() => letters().every((letter) => letter > 'a'), false],
  [() => [1, 2].fill(3)[1], 3],
  [() => letters().filter((letter) => letter > 'a')[1], 'c'],
  [() => letters().find((letter) => letter > 'b'), 'c'],
  [() => letters().findIndex((letter) => letter > 'b'), 2],
  [() => [letters(), letters()].flat().length, 6],
  [() => letters().flatMap((letter) => [letter, letter])[5], 'c'],
  [() => joinedBy(letters()), 'bac'],
  [() => joinedBy(new Set(letters())), 'bac'],
  [() => letters().includes('c'), true],
  [() => letters().indexOf('c'), 2],
  [() => letters().join('-'), 'b-a-c'],
  [() => [...letters().keys()][2], 2],
  [() => letters().map((letter) => letter + 1)[2], 'c1'],
  [() => letters().pop(), 'c'],
  [() => letters().push('d'), 4],
  [() => letters().reduce((all, letter) => letter + all, ''), 'cab'],
  [() => [1, 2].reduce((sum, one) => sum + one), 3],
  [() => letters().reverse()[0], 'c'],
  [() => letters().shift(), 'b'],
  [() => letters().slice(1, -1)[0], 'a'],
  [() => letters().some((letter) => letter > 'b'), true],
  [() => letters().sort((a, b) => (a < b ? 1 : -1))[0], 'c'],
  [() => letters().splice(1, 1)[0], 'a'],
  [() => letters().unshift('d'), 4],
  [() => [...letters().values()][2], 'c'],
  [() => Array.isArray([]), true],
  [() => [...new Map([['a', 1]])][0]?.[1], 1],
  [() => new Map([['a', 1]]).get('a'), 1],
  [() => new Map([['a', 1]]).has('b'), false],
  [() => [...new Map([['a', 1]]).keys()][0], 'a'],
  [() => [...new Map([['a', 1]]).values()][0], 1],
  [() => [...new Map([['a', 1]]).entries()][0]?.[1], 1],
  [() => new Map<string, number>().set('a', 1).size, 1],
  [() => new Map([['a', 1]]).delete('a'), true],
  [() => Math.max(1, 2), 2],
  [() => Math.min(1, 2), 1],
  [() => Math.floor(1.5), 1],
  [() => Math.ceil(1.5), 2],
  [() => Math.log(1), 0],
  [() => Object.assign({ a: 1 }, { b: 2 }).b, 2],
  [() => Object.entries({ a: 1 })[0]?.[1], 1],
  [() => Object.fromEntries([['a', 1]])['a'], 1],
  [() => Object.hasOwn({ a: 1 }, 'a'), true],
  [() => Object.keys({ a: 1 })[0], 'a'],
  [() => Object.values({ a: 1 })[0], 1],
  [() => /b(.)/.exec('abc')?.[1], 'c'],
  [() => /b/.test('abc'), true],
  [() => [...new Set([1, 1])].length, 1],
  [() => new Set<number>().add(1).size, 1],
  [() => new Set([1]).has(1), true],
  [() => new Set([1]).delete(1), true],
  [() => [...new Set([1]).values()][0], 1],
  [() => letters()[0]?.toString(), 'b'],
  [() => 'abc'.charAt(1), 'b'],
  [() => 'abc'.codePointAt(0), 97],
  [() => 'abc'.endsWith('bc'), true],
  [() => 'abc'.includes('d'), false],
  [() => 'abc'.match(/b/)?.index, 1],
  [() => [...'abcb'.matchAll(/b/g)].length, 2],
  [() => 'e\u0301'.normalize('NFC'), '\u00e9'],
  [() => 'abc'.replace(/b/g, 'd'), 'adc'],
  [() => 'abc'.slice(-1), 'c'],
  [() => 'a b'.split(' ')[1], 'b'],
  [() => 'abc'.startsWith('b'), false],
  [() => 'ABC'.toLowerCase(), 'abc'],
  [() => ' a '.trim(), 'a'],
];

/** Throws where a built-in of the language does not do what it should. The error shows what was tried. */
export function checkBuiltIns(): void {
  // A loop over indexes, because nothing else can be trusted yet.
  for (let i = 0; i < CHECKS.length; i++) {
    const [run, expected] = CHECKS[i] as Check;
    if (resultOf(run) !== expected) {
      throw new Error(
        `this page has changed a built-in: ${String(run)} is not ${String(expected)}.`,
      );
    }
  }
}

function resultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (reason) {
    return reason;
  }
}
