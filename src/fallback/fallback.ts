/**
 * The content as plain HTML, for a page whose script is late, blocked or
 * missing, and for whatever reads pages without running them. It goes between
 * the tags of the element, which shows its own rendering in place of it.
 */
import type { Element, ElementContent } from 'hast';
import { format as indent } from 'hast-util-format';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatMonth } from '../content/pack/dates.js';
import { formatMessage } from '../content/pack/messages.js';
import type { Pack, Source } from '../content/pack/pack.js';
import { dialHref, formatPhoneLine } from '../content/pack/region.js';
import type { PhoneLine, RegionId } from '../content/pack/region.js';
import { createView } from '../content/view/create-view.js';
import { fragmentOf } from '../content/view/fragment.js';
import { formatReview } from '../content/view/review.js';
import type { Review } from '../content/view/review.js';
import type { BlockView, ItemGroup, ItemView, SpanView, View } from '../content/view/view.js';

/** The elements that a fallback can stand in for. */
export const ELEMENTS = ['back-spasm-faq', 'care-tips'] as const;

/** What to write. Options with the name of an attribute of the elements mean the same. */
export interface FallbackOptions {
  region: RegionId | null;
  /** Ids of the questions and tips to write; `null` for all. */
  only: readonly string[] | null;
  /** Level of the title, 1 to 4. */
  headingLevel: number;
  review: Review | null;
  /** Writes only what this element lists, so that a page with both has no id twice; `null` for everything. */
  element: (typeof ELEMENTS)[number] | null;
  /** Whether to write the title and the danger signs alone. */
  brief: boolean;
  /** The day on which this is written, `YYYY-MM-DD`. */
  today: string;
}

/** Prints one `<div data-fallback>` with everything in it. */
export function renderFallback(pack: Pack, options: FallbackOptions): string {
  const { region, only, headingLevel: level, element } = options;
  const view = createView(pack, {
    region,
    only,
    questions: element !== 'care-tips',
    when: element === 'back-spasm-faq' ? [] : null,
  });
  const div = h('div', { dataFallback: true, lang: view.lang }, [
    renderHeading(level, element === 'care-tips' ? pack.tipsHeading : pack.heading),
    ...renderDangerSigns(view, level + 1, options.brief),
    ...(options.brief ? [] : renderContent(pack, view, options)),
  ]);
  const root = h(null, [div]);
  indent(root);
  return toHtml(root, {
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true },
  }).trimStart();
}

function renderContent(pack: Pack, view: View, options: FallbackOptions): ElementContent[] {
  const { headingLevel: level, element } = options;
  const { topics, tipGroups } = view;
  if (element === 'care-tips') {
    return [...renderGroups(tipGroups, view, level + 1), ...renderFooter(pack, view, options)];
  }
  return [
    ...renderGroups(topics, view, level + 1),
    ...(tipGroups.length > 0 ? [renderHeading(level + 1, pack.tipsHeading)] : []),
    ...renderGroups(tipGroups, view, level + 2),
    ...renderFooter(pack, view, options),
  ];
}

/** The danger signs and whom to call. They are never folded away. */
function renderDangerSigns(view: View, level: number, brief: boolean): ElementContent[] {
  const { messages, notice } = view;
  return [
    renderHeading(level, messages.noticeHeading),
    renderList(notice.map((sign) => [sign])),
    h('p', messages.noticeFoot),
    ...renderCalls(view, brief),
  ];
}

function renderCalls({ messages, region, countries }: View, brief: boolean): ElementContent[] {
  const line = region.lines['emergency-number'];
  if (line) {
    const country = region.name ?? '';
    const label = formatMessage(messages.callIn, { number: formatPhoneLine(line), country });
    return [h('p', [renderDialLink(line, label)]), ...(line.note ? [h('p', line.note)] : [])];
  }
  // All countries together are longer than something brief may be.
  return brief ? [] : [h('p', messages.numbersByCountry), renderNumbersByCountry(countries)];
}

function renderNumbersByCountry(countries: View['countries']): Element {
  return renderList(
    countries.flatMap(({ name, lines }) => {
      const line = lines['emergency-number'];
      if (!line) return [];
      return [
        [
          `${name}: `,
          renderDialLink(line, formatPhoneLine(line)),
          line.note ? `. ${line.note}` : '',
        ],
      ];
    }),
  );
}

/** A link that dials a number. */
function renderDialLink(line: PhoneLine, label: string): Element {
  return h('a', { href: dialHref(line) }, label);
}

function renderGroups(all: readonly ItemGroup[], view: View, level: number): ElementContent[] {
  return all.flatMap(({ heading: title, items }) => [
    renderHeading(level, title),
    ...items.map((item) => renderItem(item, view)),
  ]);
}

/**
 * One item. Browsers open a `<details>` for a fragment that names something
 * inside it, and for none that names itself, so the answer has the id.
 */
function renderItem(item: ItemView, view: View): Element {
  const id = fragmentOf(item.id, item.kind).slice(1);
  return h('details', [
    h('summary', item.title),
    h('div', { id }, [
      ...(item.dose ? [h('p', item.dose)] : []),
      ...renderBlocks(item.blocks, view),
      ...renderSources(item, view),
      ...renderRelated(item, view),
    ]),
  ]);
}

function renderBlocks(all: readonly BlockView[], view: View): ElementContent[] {
  return all.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return h('p', renderSpans(block.spans, view));
      case 'list':
      case 'timeline':
        return renderList(block.items.map((item) => renderSpans(item, view)));
      case 'steps':
        return renderList(
          block.items.map((item) => renderSpans(item, view)),
          'ol',
        );
      case 'caution':
        return h('div', renderBlocks(block.blocks, view));
    }
  });
}

function renderSpans(all: readonly SpanView[], view: View): (ElementContent | string)[] {
  return all.map((span) => {
    if (typeof span === 'string') return span;
    const content = renderSpans(span.spans, view);
    switch (span.type) {
      case 'strong':
        return h('strong', content);
      case 'emphasis':
        return h('em', content);
      case 'link':
        return h('a', { href: span.href, rel: 'noreferrer' }, content);
      case 'reference':
        return renderReference(span.id, content, view);
    }
  });
}

/** A link to another item, which is on the same page. */
function renderReference(
  id: string,
  content: string | (ElementContent | string)[],
  { items }: View,
): Element {
  return h('a', { href: fragmentOf(id, items.get(id)?.kind ?? 'question') }, content);
}

function renderSources(item: ItemView, { messages, lang }: View): ElementContent[] {
  if (item.updated === null || item.sources.length === 0) return [];
  return [
    h('p', formatMessage(messages.sources, { date: formatMonth(item.updated, lang) })),
    renderList(item.sources.map((source) => renderCitation(source, messages.copyRead))),
    ...(item.unsourced ? [h('p', messages.unsourced)] : []),
  ];
}

function renderCitation(
  { organisation, title, year, url, copy }: Source,
  copyRead: string,
): (ElementContent | string)[] {
  return [
    `${organisation}: `,
    h('a', { href: url, rel: 'noreferrer' }, title),
    `${year ? `, ${year}` : ''}${copy ? ` (${copyRead})` : ''}`,
  ];
}

function renderRelated(item: ItemView, view: View): ElementContent[] {
  if (item.related.length === 0) return [];
  return [
    h('p', view.messages.related),
    renderList(item.related.map(({ id, title }) => [renderReference(id, title, view)])),
  ];
}

/** What the content is for, who checked it, and its version. */
function renderFooter(
  pack: Pack,
  view: View,
  { review, today }: FallbackOptions,
): ElementContent[] {
  const { messages } = view;
  const version = formatMessage(messages.version, { version: pack.version });
  return [
    ...(pack.reviewBy < today ? [h('p', messages.outOfDate)] : []),
    h('p', messages.scope),
    h('p', `${formatReview(review, view)} ${version}.`),
  ];
}

function renderHeading(level: number, text: string): Element {
  return h(`h${level}`, text);
}

function renderList(
  items: readonly (ElementContent | string)[][],
  type: 'ul' | 'ol' = 'ul',
): Element {
  return h(
    type,
    items.map((item) => h('li', item)),
  );
}
