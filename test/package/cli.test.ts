/** The command as it is installed: what it prints, and what it says to whoever mistyped. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  bin: Record<string, string>;
};
const command = join(root, bin['back-spasm-help']!);

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
}

/** What it prints; fails where it complains. */
function printed(...args: string[]): string {
  const { status, stdout, stderr } = run(...args);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

describe('back-spasm-help fallback', () => {
  it('prints one div with everything in it', () => {
    const html = printed('fallback', '--region', 'gb');
    assert.match(html, /^<div data-fallback lang="en">\n {2}<h2>.+<\/h2>\n/);
    assert.match(html, /\n<\/div>\n$/);
    assert.match(html, /<summary>Should I use heat or ice for a back spasm\?<\/summary>/);
    assert.match(html, /<a href="tel:999">Call 999 \(UK\)<\/a>/);
  });

  it('takes the settings of the element', () => {
    const html = printed(
      ...['fallback', '--region', 'uk', '--lang', 'en', '--only', ' walking  heat-pack '],
      ...['--heading-level', '3', '--element', 'care-tips'],
      ...['--reviewed-by', 'A. Person', '--reviewed-on', '2027-01-31'],
    );
    assert.match(html, /<h3>Care tips<\/h3>/);
    assert.deepEqual(html.match(/ id="[^"]*"/g), [' id="tip-heat-pack"']);
    assert.match(html, /Checked by A\. Person on 31 January 2027\./);
    assert.match(html, /tel:999/);
  });

  it('--brief prints the danger signs alone', () => {
    const html = printed('fallback', '--region', 'us', '--brief');
    assert.match(html, /tel:911/);
    assert.doesNotMatch(html, /<details/);
  });

  it('has an executable form', () => {
    assert.ok(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n'));
  });

  it('does not mind that its reader stops early', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" fallback | head -n 1', process.execPath, command],
      { encoding: 'utf8' },
    );
    assert.equal(stdout, '<div data-fallback lang="en">\n');
    assert.equal(stderr, '');
  });

  it('--help says how it is used', () => {
    for (const args of [['--help'], ['fallback', '--help']]) {
      const usage = printed(...args);
      assert.match(usage, /^Usage: npx back-spasm-help fallback/);
      for (const name of ['region', 'lang', 'only', 'heading-level', 'element', 'brief']) {
        assert.ok(usage.includes(`--${name} `), name);
      }
    }
  });

  const MISTAKES: [args: string[], rules: RegExp][] = [
    [[], /^A command is missing\. Use: fallback\./],
    [['fallbak'], /^"fallbak" is not a command\. Use: fallback\./],
    [['fallback', 'walking'], /^"fallback walking" is not a command\. Use: fallback\./],
    [['fallback', '--regoin', 'gb'], /^Unknown option '--regoin'\. Use some of: --region --lang /],
    [['fallback', '--region'], /^Option '--region <value>' argument missing\./],
    [['fallback', '--region', 'fr'], /^--region "fr" is not known\. Use: us gb ie .+ eu\.$/m],
    [['fallback', '--region', ''], /^--region "" is not known\. Use: us gb ie .+ eu\.$/m],
    [['fallback', '--lang', 'xx'], /^--lang "xx" is not known\. Use: en\.$/m],
    [['fallback', '--only', 'walking heat'], /^--only "heat" is not known\. Use: .*\bheat-pack\b/],
    [['fallback', '--heading-level', '5'], /^--heading-level "5" is not known\. Use: 1 2 3 4\.$/m],
    [['fallback', '--element', 'tips'], /^--element "tips" .* Use: back-spasm-faq care-tips\.$/m],
    [
      ['fallback', '--reviewed-by', 'A', '--reviewed-on', '2027-02-31'],
      /^--reviewed-by "A" --reviewed-on "2027-02-31" is refused: .+ such as 2026-11-22\.$/m,
    ],
    [['fallback', '--reviewed-by', 'A. Person'], /^--reviewed-by "A\. Person" --reviewed-on ""/],
  ];
  for (const [args, said] of MISTAKES) {
    it(`"${args.join(' ')}" is refused, and it says what to use`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.match(stderr, said);
      assert.equal(stdout, '');
      assert.equal(status, 1);
    });
  }
});
