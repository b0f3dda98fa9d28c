/**
 * Tries the built-ins of the language that the search relies on. Old libraries put their own in place of some,
 * such as an `Array.prototype.reduce` that takes no function: the search would find nothing, and understand no
 * danger sign, without any error.
 */

/** Name, what it does, and what a standard engine makes of it. */
type Check = readonly [name: string, run: () => unknown, expected: unknown];

const letters = (): string[] => ['b', 'a', 'c'];

const CHECKS: readonly Check[] = [
  ['Array.prototype.at', () => letters().at(-1), 'c'],
  ['Array.prototype.concat', () => letters().concat(['d']).length, 4],
  ['Array.prototype.entries', () => [...letters().entries()][1]?.[1], 'a'],
  ['Array.prototype.every', () => letters().every((letter) => letter > 'a'), false],
  ['Array.prototype.fill', () => [1, 2].fill(3)[1], 3],
  ['Array.prototype.filter', () => letters().filter((letter) => letter > 'a')[1], 'c'],
  ['Array.prototype.find', () => letters().find((letter) => letter > 'b'), 'c'],
  ['Array.prototype.findIndex', () => letters().findIndex((letter) => letter > 'b'), 2],
  ['Array.prototype.flat', () => [letters(), letters()].flat().length, 6],
  ['Array.prototype.flatMap', () => letters().flatMap((letter) => [letter, letter])[5], 'c'],
  ['Array.prototype.forEach', () => letters().forEach(() => 0), undefined],
  ['Array.prototype.includes', () => letters().includes('c'), true],
  ['Array.prototype.indexOf', () => letters().indexOf('c'), 2],
  ['Array.prototype.join', () => letters().join('-'), 'b-a-c'],
  ['Array.prototype.keys', () => [...letters().keys()][2], 2],
  ['Array.prototype.map', () => letters().map((letter) => letter + 1)[2], 'c1'],
  ['Array.prototype.pop', () => letters().pop(), 'c'],
  ['Array.prototype.push', () => letters().push('d'), 4],
  ['Array.prototype.reduce', () => letters().reduce((all, letter) => letter + all, ''), 'cab'],
  ['Array.prototype.reduce', () => [1, 2].reduce((sum, one) => sum + one), 3],
  ['Array.prototype.reverse', () => letters().reverse()[0], 'c'],
  ['Array.prototype.shift', () => letters().shift(), 'b'],
  ['Array.prototype.slice', () => letters().slice(1, -1)[0], 'a'],
  ['Array.prototype.some', () => letters().some((letter) => letter > 'b'), true],
  ['Array.prototype.sort', () => letters().sort((a, b) => (a < b ? 1 : -1))[0], 'c'],
  ['Array.prototype.splice', () => letters().splice(1, 1)[0], 'a'],
  ['Array.prototype.unshift', () => letters().unshift('d'), 4],
  ['Array.prototype.values', () => [...letters().values()][2], 'c'],
  ['Array.isArray', () => Array.isArray([]), true],
  ['Map', () => [...new Map([['a', 1]])][0]?.[1], 1],
  ['Map.prototype.get', () => new Map([['a', 1]]).get('a'), 1],
  ['Map.prototype.has', () => new Map([['a', 1]]).has('b'), false],
  ['Map.prototype.keys', () => [...new Map([['a', 1]]).keys()][0], 'a'],
  ['Map.prototype.values', () => [...new Map([['a', 1]]).values()][0], 1],
  ['Map.prototype.entries', () => [...new Map([['a', 1]]).entries()][0]?.[1], 1],
  ['Map.prototype.set', () => new Map<string, number>().set('a', 1).size, 1],
  ['Map.prototype.delete', () => new Map([['a', 1]]).delete('a'), true],
  ['Math.max', () => Math.max(1, 2), 2],
  ['Math.min', () => Math.min(1, 2), 1],
  ['Math.floor', () => Math.floor(1.5), 1],
  ['Math.ceil', () => Math.ceil(1.5), 2],
  ['Math.log', () => Math.log(1), 0],
  ['Object.assign', () => Object.assign({ a: 1 }, { b: 2 }).b, 2],
  ['Object.entries', () => Object.entries({ a: 1 })[0]?.[1], 1],
  ['Object.fromEntries', () => Object.fromEntries([['a', 1]])['a'], 1],
  ['Object.hasOwn', () => Object.hasOwn({ a: 1 }, 'a'), true],
  ['Object.keys', () => Object.keys({ a: 1 })[0], 'a'],
  ['Object.values', () => Object.values({ a: 1 })[0], 1],
  ['RegExp.prototype.exec', () => /b(.)/.exec('abc')?.[1], 'c'],
  ['RegExp.prototype.test', () => /b/.test('abc'), true],
  ['Set', () => [...new Set([1, 1])].length, 1],
  ['Set.prototype.add', () => new Set<number>().add(1).size, 1],
  ['Set.prototype.has', () => new Set([1]).has(1), true],
  ['Set.prototype.delete', () => new Set([1]).delete(1), true],
  ['Set.prototype.values', () => [...new Set([1]).values()][0], 1],
  ['String.prototype.charAt', () => 'abc'.charAt(1), 'b'],
  ['String.prototype.codePointAt', () => 'abc'.codePointAt(0), 97],
  ['String.prototype.endsWith', () => 'abc'.endsWith('bc'), true],
  ['String.prototype.includes', () => 'abc'.includes('d'), false],
  ['String.prototype.match', () => 'abc'.match(/b/)?.index, 1],
  ['String.prototype.matchAll', () => [...'abcb'.matchAll(/b/g)].length, 2],
  ['String.prototype.normalize', () => 'e\u0301'.normalize('NFC'), '\u00e9'],
  ['String.prototype.replace', () => 'abc'.replace(/b/g, 'd'), 'adc'],
  ['String.prototype.slice', () => 'abc'.slice(-1), 'c'],
  ['String.prototype.split', () => 'a b'.split(' ')[1], 'b'],
  ['String.prototype.startsWith', () => 'abc'.startsWith('b'), false],
  ['String.prototype.toLowerCase', () => 'ABC'.toLowerCase(), 'abc'],
  ['String.prototype.trim', () => ' a '.trim(), 'a'],
];

/** The name of the first built-in that does not do what it should; `null` where all do. */
export function findBrokenBuiltIn(): string | null {
  // A loop over indexes, because nothing else can be trusted yet.
  for (let i = 0; i < CHECKS.length; i++) {
    const check = CHECKS[i];
    if (check && !isRight(check)) return check[0];
  }
  return null;
}

function isRight([, run, expected]: Check): boolean {
  try {
    return run() === expected;
  } catch {
    return false;
  }
}
