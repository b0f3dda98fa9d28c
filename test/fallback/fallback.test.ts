/** The plain HTML that a browser without scripts shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Pack } from '../../src/content/pack/pack.js';
import { regionIds } from '../../src/content/pack/region.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import { renderFallback } from '../../src/fallback/fallback.js';
import type { FallbackOptions } from '../../src/fallback/fallback.js';
import { realPack } from '../content/real.js';

const pack = realPack();
const REGIONS = [...regionIds(pack), null];

const print = (options: Partial<FallbackOptions> = {}, content: Pack = pack): string =>
  renderFallback(content, {
    region: 'gb',
    only: null,
    headingLevel: 2,
    review: null,
    element: null,
    brief: false,
    today: '2026-11-27',
    ...options,
  });

/** The text of a piece of HTML, in one line. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const headings = (html: string): [level: number, text: string][] =>
  [...html.matchAll(/<h(\d)>(.*?)<\/h\1>/gs)].map(([, level, text]) => [
    Number(level),
    textOf(text ?? ''),
  ]);
const ids = (html: string): string[] => all(html, / id="([^"]*)"/g);
const linked = (html: string): string[] => all(html, /href="#([^"]*)"/g);

describe('the fallback', () => {
  it('has every text that the widget has', () => {
    const text = textOf(print());
    const { items, topics, tipGroups } = createView(pack, { region: 'gb' });
    assert.ok(items.size > 50);
    for (const { heading } of [...topics, ...tipGroups]) assert.ok(text.includes(heading), heading);
    for (const item of items.values()) {
      assert.ok(text.includes(item.title), item.title);
      for (const line of plainLines(item.blocks)) {
        assert.ok(text.includes(line.replace(/\s+/g, ' ').trim()), `${item.id}: ${line}`);
      }
      for (const { organisation, title } of item.sources) {
        assert.ok(text.includes(`${organisation}: ${title}`), `${item.id}: ${title}`);
      }
      if (item.dose) assert.ok(text.includes(item.dose), item.dose);
    }
  });

  it('starts with the danger signs and whom to call, and folds none of it away', () => {
    const [before = ''] = print().split('<details>');
    const text = textOf(before);
    const { notice, messages } = createView(pack, { region: 'gb' });
    for (const line of [messages.noticeHeading, ...notice, messages.noticeFoot]) {
      assert.ok(text.includes(line), line);
    }
    assert.match(before, /<a href="tel:999">Call 999 \(UK\)<\/a>/);
  });

  it("without a country dials none, and lists every country's number", () => {
    const [before = ''] = print({ region: null }).split('<details>');
    assert.match(textOf(before), /Call your local emergency number/);
    for (const id of regionIds(pack)) {
      const { name, emergency } = pack.regions[id];
      assert.ok(before.includes(`<li>${name}: <a href="tel:${emergency.number}">`), name);
    }
  });

  it('ends with what the content is for, who checked it, and its version', () => {
    const end = textOf(print().split('</details>').at(-1)!);
    assert.equal(
      end,
      'For adults. General information, not a diagnosis. ' +
        `Not yet checked by a clinician here. Content ${pack.version}.`,
    );
  });

  it('names who checked it', () => {
    const review = { by: 'A. Person <MD>', on: '2027-01-31' };
    assert.match(
      textOf(print({ review })),
      /Checked by A\. Person <MD> on 31 January 2027\. Content/,
    );
  });

  it('says that it is out of date once its review is overdue', () => {
    const warning = /This information may be out of date/;
    assert.doesNotMatch(print({ today: pack.reviewBy }), warning);
    assert.match(print({ today: '2099-01-01' }), warning);
  });

  for (const headingLevel of [1, 2, 3, 4]) {
    it(`has a title of level ${headingLevel}, and leaves out no level below it`, () => {
      const levels = headings(print({ headingLevel })).map(([level]) => level);
      assert.equal(levels[0], headingLevel);
      assert.equal(levels.filter((level) => level === headingLevel).length, 1);
      levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1]! + 1));
      assert.equal(Math.max(...levels), headingLevel + 2);
    });
  }

  it('shows every text literally, whoever wrote it', () => {
    const text = '<img src=x onerror=alert(1)> & "quotes"';
    const html = print(
      {},
      { ...pack, heading: text, tipsHeading: '</div><script>alert(1)</script>' },
    );
    assert.doesNotMatch(html, /<img|<script/);
    assert.equal(headings(html)[0]?.[1], text);
  });

  it('brings no script, no style and no class', () => {
    assert.doesNotMatch(print(), /<script|<style|<link|<img| (?:style|class|on\w+)=|javascript:/i);
  });
});

describe('the fallback for one of two elements', () => {
  const faq = print({ element: 'back-spasm-faq' });
  const tips = print({ element: 'care-tips' });

  it('has the questions or the tips, and both have all of them', () => {
    assert.ok(ids(faq).every((id) => id.startsWith('faq-')));
    assert.ok(ids(tips).every((id) => id.startsWith('tip-')));
    assert.deepEqual([...ids(faq), ...ids(tips)], ids(print()));
  });

  it('has the title of the element', () => {
    assert.equal(headings(faq)[0]?.[1], pack.heading);
    assert.equal(headings(tips)[0]?.[1], pack.tipsHeading);
  });

  it('has the danger signs in both', () => {
    for (const html of [faq, tips]) {
      for (const sign of createView(pack).notice) assert.ok(textOf(html).includes(sign), sign);
      assert.match(html, /href="tel:999"/);
    }
  });
});

describe('the fallback for a few ids', () => {
  it('has these, and where to get help', () => {
    assert.deepEqual(ids(print({ only: ['heat-pack', 'walking'] })).sort(), [
      'faq-see-a-doctor',
      'faq-urgent-help',
      'faq-walking',
      'tip-heat-pack',
    ]);
  });

  it('has no heading with nothing below it', () => {
    const html = print({ only: ['walking'] });
    const bare = [...html.matchAll(/<\/h(\d)>\s*<h(\d)>/g)].filter(
      ([, one, next]) => next! <= one!,
    );
    assert.deepEqual(bare, []);
    assert.ok(!headings(html).some(([, text]) => text === pack.tipsHeading));
  });
});

describe('the brief fallback', () => {
  for (const region of REGIONS) {
    it(`of ${region ?? 'no country'} has at most 1 kB, the danger signs and what to do`, () => {
      const html = print({ region, brief: true });
      assert.ok(Buffer.byteLength(html) <= 1000, `${Buffer.byteLength(html)} bytes`);
      const { notice, messages } = createView(pack, { region });
      const text = textOf(html);
      for (const line of [pack.heading, messages.noticeHeading, ...notice, messages.noticeFoot]) {
        assert.ok(text.includes(line), line);
      }
      assert.equal(
        all(html, /href="tel:(\d+)"/g).join(),
        region ? pack.regions[region].emergency.number : '',
      );
    });
  }
});

describe('every combination of options', () => {
  const combinations: Partial<FallbackOptions>[] = [
    ...REGIONS.map((region) => ({ region })),
    ...REGIONS.map((region) => ({ region, brief: true })),
    { element: 'back-spasm-faq' },
    { element: 'care-tips' },
    { only: ['walking'] },
    { only: ['heat-pack'], element: 'care-tips' },
    { only: ['walking'], element: 'care-tips' },
    { headingLevel: 4 },
  ];
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
  });

  for (const options of combinations) {
    it(`is valid HTML whose links lead somewhere: ${JSON.stringify(options)}`, async () => {
      const html = print(options);
      const page = `<!DOCTYPE html>\n<html lang="en"><head><title>A page</title></head><body><main>\n${html}\n</main></body></html>\n`;
      const { results } = await validator.validateString(page);
      const errors = results.flatMap(({ messages }) => messages);
      assert.deepEqual(
        errors.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
        [],
      );
      assert.deepEqual(
        linked(html).filter((id) => !ids(html).includes(id)),
        [],
      );
    });
  }
});
