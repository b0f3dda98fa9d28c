/**
 * The content as plain HTML, for a page whose script is late, blocked or
 * missing, and for whatever reads pages without running them. It goes into the
 * element, which shows its own in place of it.
 */
import type { Element, ElementContent } from 'hast';
import { format as indent } from 'hast-util-format';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatMonth } from '../content/pack/dates.js';
import { fragmentOf } from '../content/view/fragment.js';
import { formatMessage } from '../content/pack/messages.js';
import type { Pack, Source } from '../content/pack/pack.js';
import type { PhoneLine, RegionId } from '../content/pack/region.js';
import { dialHref, formatPhoneLine } from '../content/pack/region.js';
import { formatReview } from '../content/view/review.js';
import type { Review } from '../content/view/review.js';
import { createView } from '../content/view/create-view.js';
import type { ItemGroup, BlockView, ItemView, SpanView, View } from '../content/view/view.js';

/** The elements that a fallback may be for. */
export const ELEMENTS = ['back-spasm-faq', 'care-tips'] as const;

/** What is written. As far as they have the same names, these are the settings of the elements. */
export interface FallbackOptions {
  region: RegionId | null;
  /** Ids of the questions and tips to write; `null` for all. */
  only: readonly string[] | null;
  /** Level of the title, 1 to 4. */
  headingLevel: number;
  review: Review | null;
  /** Writes only what this element lists, so that no id is twice on a page that has both. */
  element: (typeof ELEMENTS)[number] | null;
  /** Writes the title and the danger signs alone. */
  brief: boolean;
  /** The day on which this is written, `YYYY-MM-DD`. */
  today: string;
}

/** One `<div data-fallback>` with everything in it. */
export function fallback(pack: Pack, options: FallbackOptions): string {
  const { region, only, headingLevel: level, element } = options;
  const shown = createView(pack, {
    region,
    only,
    questions: element !== 'care-tips',
    when: element === 'back-spasm-faq' ? [] : null,
  });
  const div = h('div', { dataFallback: true, lang: shown.lang }, [
    heading(level, element === 'care-tips' ? pack.tipsHeading : pack.heading),
    ...dangerSigns(shown, level + 1, options.brief),
    ...(options.brief ? [] : everythingElse(pack, shown, options)),
  ]);
  const root = h(null, [div]);
  indent(root);
  return toHtml(root, {
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true },
  }).trimStart();
}

function everythingElse(pack: Pack, shown: View, options: FallbackOptions): ElementContent[] {
  const { headingLevel: level, element } = options;
  const { topics, tipGroups } = shown;
  if (element === 'care-tips') {
    return [...groups(tipGroups, shown, level + 1), ...foot(pack, shown, options)];
  }
  return [
    ...groups(topics, shown, level + 1),
    ...(tipGroups.length > 0 ? [heading(level + 1, pack.tipsHeading)] : []),
    ...groups(tipGroups, shown, level + 2),
    ...foot(pack, shown, options),
  ];
}

/** The danger signs and whom to call. Never folded away. */
function dangerSigns(shown: View, level: number, brief: boolean): ElementContent[] {
  const { messages, notice } = shown;
  return [
    heading(level, messages.noticeHeading),
    list(notice.map((sign) => [sign])),
    h('p', messages.noticeFoot),
    ...calls(shown, brief),
  ];
}

function calls({ messages, region, countries }: View, brief: boolean): ElementContent[] {
  const line = region.lines['emergency-number'];
  if (line) {
    const country = region.name ?? '';
    const label = formatMessage(messages.callIn, { number: formatPhoneLine(line), country });
    return [h('p', [dial(line, label)]), ...(line.note ? [h('p', line.note)] : [])];
  }
  // All countries together are longer than something brief may be.
  return brief ? [] : [h('p', messages.numbersByCountry), numbersByCountry(countries)];
}

function numbersByCountry(countries: View['countries']): Element {
  return list(
    countries.flatMap(({ name, lines }) => {
      const line = lines['emergency-number'];
      if (!line) return [];
      return [[`${name}: `, dial(line, formatPhoneLine(line)), line.note ? `. ${line.note}` : '']];
    }),
  );
}

/** A link that dials. */
function dial(line: PhoneLine, label: string): Element {
  return h('a', { href: dialHref(line) }, label);
}

function groups(all: readonly ItemGroup[], shown: View, level: number): ElementContent[] {
  return all.flatMap(({ heading: title, items }) => [
    heading(level, title),
    ...items.map((item) => details(item, shown)),
  ]);
}

/**
 * One item. Browsers open a `<details>` for a fragment that names something
 * inside it, and for none that names itself, so the answer has the id.
 */
function details(item: ItemView, shown: View): Element {
  const id = fragmentOf(item.id, item.kind).slice(1);
  return h('details', [
    h('summary', item.title),
    h('div', { id }, [
      ...(item.dose ? [h('p', item.dose)] : []),
      ...blocks(item.blocks, shown),
      ...sources(item, shown),
      ...related(item, shown),
    ]),
  ]);
}

function blocks(all: readonly BlockView[], shown: View): ElementContent[] {
  return all.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return h('p', spans(block.spans, shown));
      case 'list':
        return list(block.items.map((item) => spans(item, shown)));
      case 'steps':
        return list(
          block.items.map((item) => spans(item, shown)),
          'ol',
        );
      case 'caution':
        return h('div', blocks(block.blocks, shown));
    }
  });
}

function spans(all: readonly SpanView[], shown: View): (ElementContent | string)[] {
  return all.map((span) => {
    if (typeof span === 'string') return span;
    const content = spans(span.spans, shown);
    switch (span.type) {
      case 'strong':
        return h('strong', content);
      case 'emphasis':
        return h('em', content);
      case 'link':
        return h('a', { href: span.href, rel: 'noreferrer' }, content);
      case 'reference':
        return reference(span.id, content, shown);
    }
  });
}

/** A link to another item that is written here. */
function reference(
  id: string,
  content: string | (ElementContent | string)[],
  { items }: View,
): Element {
  return h('a', { href: fragmentOf(id, items.get(id)?.kind ?? 'question') }, content);
}

function sources(item: ItemView, { messages, lang }: View): ElementContent[] {
  if (item.updated === null || item.sources.length === 0) return [];
  return [
    h('p', formatMessage(messages.sources, { date: formatMonth(item.updated, lang) })),
    list(item.sources.map((source) => citation(source, messages.copyRead))),
    ...(item.unsourced ? [h('p', messages.unsourced)] : []),
  ];
}

function citation(
  { organisation, title, year, url, copy }: Source,
  copyRead: string,
): (ElementContent | string)[] {
  return [
    `${organisation}: `,
    h('a', { href: url, rel: 'noreferrer' }, title),
    `${year ? `, ${year}` : ''}${copy ? ` (${copyRead})` : ''}`,
  ];
}

function related(item: ItemView, shown: View): ElementContent[] {
  if (item.related.length === 0) return [];
  return [
    h('p', shown.messages.related),
    list(item.related.map(({ id, title }) => [reference(id, title, shown)])),
  ];
}

/** What this is, and who checked it. */
function foot(pack: Pack, shown: View, { review, today }: FallbackOptions): ElementContent[] {
  const { messages } = shown;
  const version = formatMessage(messages.version, { version: pack.version });
  return [
    ...(pack.reviewBy < today ? [h('p', messages.outOfDate)] : []),
    h('p', messages.scope),
    h('p', `${formatReview(review, shown)} ${version}.`),
  ];
}

function heading(level: number, text: string): Element {
  return h(`h${level}`, text);
}

function list(items: readonly (ElementContent | string)[][], type: 'ul' | 'ol' = 'ul'): Element {
  return h(
    type,
    items.map((item) => h('li', item)),
  );
}
