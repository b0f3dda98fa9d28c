/** Puts a country's words and numbers into answers and messages. */
import { listedSigns } from '../pack/listed-signs.js';
import { formatMessage } from '../pack/messages.js';
import type { Block, Pack, Span, Timing } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import { dialHref } from '../pack/region.js';
import type { RegionView } from '../pack/region.js';
import type { BlockView, SpanView, TimingView } from './view.js';

export interface LocalizeContext {
  /** Where cautions and danger signs are spelled out. */
  pack: Pack;
  region: RegionView;
  /** Ids that a reference may lead to. */
  linkableIds: ReadonlySet<string>;
}

/** Fills region words into every text of a tree. */
export function fillRegionWords<T>(texts: T, words: RegionView['words']): T {
  if (typeof texts === 'string') return formatMessage(texts, words) as T;
  if (Array.isArray(texts)) return texts.map((text: unknown) => fillRegionWords(text, words)) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, fillRegionWords<unknown>(value, words)]),
  ) as T;
}

/** The blocks of an answer, complete, without the paragraphs that are for other countries. */
export function localizeBlocks(blocks: readonly Block[], context: LocalizeContext): BlockView[] {
  return blocks.flatMap((block) => localizeBlock(block, blocks, context));
}

/** @param all blocks of the answer */
function localizeBlock(
  block: Block,
  all: readonly Block[],
  context: LocalizeContext,
): BlockView | [] {
  const { pack, region } = context;
  switch (block.type) {
    case 'paragraph':
      if (region.id && block.regions?.includes(region.id) === false) return [];
      return { type: 'paragraph', spans: localizeSpans(block.spans, context) };
    case 'list':
    case 'steps':
    case 'timeline':
      return {
        type: block.type,
        items: block.items.map((spans) => localizeSpans(spans, context)),
      };
    case 'caution':
      return {
        type: 'caution',
        id: block.id,
        blocks: localizeBlocks(getOwn(pack.cautions, block.id)?.blocks ?? [], context),
        fold: block.brief ? foldLabel(block.id, context) : null,
      };
    case 'signs':
      return {
        type: 'list',
        items: listedSigns(block, all, pack.urgent.signs).map(({ text }) =>
          localizeText(text, context),
        ),
      };
  }
}

/** The words that unfold the rest of a caution. */
function foldLabel(id: string, { pack, region }: LocalizeContext): string {
  const name = getOwn(pack.cautions, id)?.name ?? '';
  return fillRegionWords(formatMessage(pack.messages.moreCaution, { name }), region.words);
}

/**
 * How to be led through a tip, or `null` where nobody may be: heat, cold and stretches can do harm, so
 * something must say before Start who should not. In an external pack nothing may.
 *
 * @param blocks of the tip, for its cautions
 */
export function localizeTiming(
  { beforeStart = [], ...timing }: Timing,
  blocks: readonly Block[],
  context: LocalizeContext,
): TimingView | null {
  const { pack, region } = context;
  const cautions = blocks.flatMap((block) =>
    block.type === 'caution' ? (getOwn(pack.cautions, block.id)?.beforeStart ?? []) : [],
  );
  const before = [...cautions, ...beforeStart];
  const isRisky = timing.kind === 'skin' || timing.kind === 'stretch';
  if (isRisky && before.length === 0) return null;
  return {
    ...fillRegionWords(timing, region.words),
    before: before.map((text) => localizeText(text, context)),
  };
}

/** A text with region words in braces; those that are numbers dial. */
function localizeText(text: string, context: LocalizeContext): SpanView[] {
  const pieces = text.split(/\{([\w-]+)\}/);
  const spans = pieces.map((piece, i): Span => (i % 2 ? { type: 'word', word: piece } : piece));
  return localizeSpans(spans, context);
}

function localizeSpans(spans: readonly Span[], context: LocalizeContext): SpanView[] {
  return spans.flatMap((span) => localizeSpan(span, context));
}

function localizeSpan(span: Span, context: LocalizeContext): SpanView[] {
  if (typeof span === 'string') return [span];
  if (span.type === 'word') return [localizeWord(span, context.region)];
  const spans = localizeSpans(span.spans, context);
  // A link to something that this page hides would lead nowhere, so only its text stays.
  if (span.type === 'reference' && !context.linkableIds.has(span.id)) return spans;
  return [{ ...span, spans }];
}

/** A region word that no country has is shown by its name. */
function localizeWord(
  { word, capital }: Extract<Span, { type: 'word' }>,
  { words, lines }: RegionView,
): SpanView {
  const found = getOwn(words, word) ?? word;
  const text = capital ? capitalize(found) : found;
  const line = getOwn(lines, word);
  return line ? { type: 'link', href: dialHref(line), spans: [text] } : text;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
