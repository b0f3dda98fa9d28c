/** The review document: everything of one country, what is open, and a line to sign. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { readFiles } from '../../src/compiler/cli.js';
import { compile } from '../../src/compiler/compile.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';

const { pack, review, summary } = compile(readFiles('content'), 'en');
const html = review!('ie', '2026-11-29');
/** As it is read: without tags, and with the characters that HTML writes in another way. */
const text = html
  .replace(/<style>.*?<\/style>/s, '')
  .replace(/<[^>]*>/g, ' ')
  .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
  .replaceAll('&amp;', '&')
  .replaceAll('&lt;', '<')
  .replace(/\s+/g, ' ');
const view = createView(pack!, { region: 'ie' });

function holds(parts: Iterable<string>): void {
  for (const part of parts) {
    assert.ok(text.includes(part.replace(/\s+/g, ' ').trim()), `"${part}" is not there`);
  }
}

describe('the review document of a country', () => {
  it('has every word of every question and tip, in the words of the country', () => {
    for (const { title, blocks } of view.items.values()) holds([title, ...plainLines(blocks)]);
    assert.doesNotMatch(text, /Call 999|Call 911/);
  });

  it('has the notices, every danger sign and every source', () => {
    holds(view.notice);
    for (const { text: sign } of view.signs.values()) holds([sign]);
    for (const { heading, advice } of Object.values(view.messages.raised)) holds([heading, advice]);
    for (const { sources } of view.items.values()) holds(sources.map(({ url }) => url));
  });

  it('has the numbers, with their sources and the day on which they were compared', () => {
    holds([
      'the Public Poisons Line, open 8am to 10pm (01 809 2166)',
      'ie-poison',
      'Samaritans (116 123)',
      'ie-crisis-gov',
    ]);
    holds(['call your GP out-of-hours service', 'ie-gp-out-of-hours', '2026-11-29']);
  });

  it('lists what no source states, what rests on copies, and what a clinician has to decide', () => {
    holds(summary!.unsourced.map((line) => line.text));
    holds(summary!.sources.copies);
    const questions =
      readFileSync('content/en/open-questions.yaml', 'utf8').match(/^- where/gm) ?? [];
    assert.ok(questions.length > 5);
    holds(['Is a fever with a risk for the spine an emergency, as we say, or same-day?']);
  });

  it('ends with a line to sign, and says what follows from it', () => {
    holds(['reviewed-by="name" reviewed-on="YYYY-MM-DD"', 'region="ie"', 'Date and signature']);
  });

  it('is valid HTML', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      html,
    );
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ message }) => message),
    );
    assert.deepEqual([...new Set(messages)], []);
  });
});
