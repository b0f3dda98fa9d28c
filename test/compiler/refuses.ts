/** What every mistake has to result in: a message that says what is wrong on which line, and no pack. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compile } from '../../src/compiler/compile.js';
import { problemLine } from '../../src/compiler/problem.js';
import { changed, mistakes } from './fixture.js';
import type { Tree } from './fixture.js';

/** One mistake: a text in a file, what it is changed to, and what has to be reported. */
export interface Mistake {
  mistake: string;
  /** What a visitor or an editor would suffer if it passed. */
  why: string;
  file: string;
  from: string;
  to: string;
  /** A text that only the line with the mistake holds, after the change. */
  at: string;
  /** The file with that line. Default: the one that was changed. */
  reportedIn?: string;
  /** Parts of the message: the value, and what would be accepted. */
  says: string[];
  /** The files before the change. Default: those of the fixture. */
  tree?: Tree;
}

/** One test for each mistake. */
export function refusesEach(table: readonly Mistake[]): void {
  for (const { mistake, why, file, from, to, at, reportedIn = file, says, tree } of table) {
    void it(`${mistake}: ${why}`, () => {
      const wrong = changed(file, from, to, tree);
      refuses(wrong, place(wrong, reportedIn, at), says);
    });
  }
}

/** One test for each tree that has no mistake, though it is close to one. */
export function allowsEach(table: readonly [what: string, tree: Tree][]): void {
  for (const [what, tree] of table) {
    void it(`but not ${what}`, () => {
      assert.deepEqual(mistakes(tree), []);
    });
  }
}

/** `file:line` of the line that holds a text. */
export function place(tree: Tree, file: string, text: string): string {
  const before = tree[file]?.split(text)[0] ?? '';
  return `${file}:${before.split('\n').length}`;
}

/** Fails unless a line of the tree is reported with all of these texts, and no pack is made. */
export function refuses(tree: Tree, where: string, says: readonly string[]): void {
  const { pack, problems } = compile(tree, 'en');
  const all = problems.map(problemLine);
  const here = all.filter((line) => line.startsWith(`${where} `));
  assert.ok(here.length > 0, `nothing is reported on ${where}, only:\n${all.join('\n')}`);
  for (const text of says) {
    assert.ok(
      here.some((line) => line.includes(text)),
      `"${text}" is not in:\n${here.join('\n')}`,
    );
  }
  assert.equal(pack, null, 'a pack was made nevertheless');
}
