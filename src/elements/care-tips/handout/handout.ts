/** What a handout says: the chosen tips one below the other, and nothing to press. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatMonth } from '../../../content/pack/dates.js';
import { formatMessage } from '../../../content/pack/messages.js';
import type { BlockView, ItemView, View } from '../../../content/view/view.js';
import { blocks, citation } from '../../shared/answer.js';
import { heading } from '../../shared/heading.js';
import { pictures } from '../../shared/icons.js';
import { standingNotice } from '../../shared/danger-notice.js';

/** Danger signs, cautions, tips and where they come from: each once, in this order. */
export function renderHandout(
  tips: readonly ItemView[],
  view: View,
  level: number,
): TemplateResult {
  const { messages } = view;
  const shown = (all: readonly BlockView[]): TemplateResult[] => blocks(all, view, () => {});
  return html`${standingNotice(view, level)} ${cautions(tips, view, level, shown)}
  ${tips.map(
    (tip) =>
      html`<article class="tip">
        <div class="pictures">${pictures(tip.pictures)}</div>
        <div class="names">
          ${heading(level, tip.title)}
          <p>${tip.dose}</p>
        </div>
        <div class="answer">
          ${
            tips.length > 1 && tip.blocks.some(isCaution)
              ? html`<p class="first">${messages.handoutCaution}</p>`
              : nothing
          }
          ${shown(tip.blocks.filter((block) => !isCaution(block)))}
        </div>
      </article>`,
  )}
  ${sourceList(tips, view)}`;
}

type Caution = Extract<BlockView, { type: 'caution' }>;
const isCaution = (block: BlockView): block is Caution => block.type === 'caution';

/** Each caution once, with the tips that it is for, as several may share it. */
function cautions(
  tips: readonly ItemView[],
  { messages }: View,
  level: number,
  shown: (all: readonly BlockView[]) => TemplateResult[],
): TemplateResult | typeof nothing {
  const all = new Map<string, { block: Caution; titles: string[] }>();
  for (const { blocks: own, title } of tips) {
    for (const block of own.filter(isCaution)) {
      all.set(block.id, { block, titles: [...(all.get(block.id)?.titles ?? []), title] });
    }
  }
  if (all.size === 0) return nothing;
  return html`${heading(level, messages.handoutBefore)}
    <div class="answer ${all.size > 1 ? 'boxes' : ''}">
      ${[...all.values()].map(
        ({ block, titles }) =>
          html`<div class="box">
            ${tips.length > 1 ? html`<p class="for">${titles.join(' · ')}</p>` : nothing}
            ${shown([block])}
          </div>`,
      )}
    </div>`;
}

/** Where all of it comes from, each source once. */
function sourceList(tips: readonly ItemView[], { messages, lang }: View): TemplateResult {
  const all = new Set(tips.flatMap(({ sources }) => sources));
  // No more is claimed than what holds for every one of them.
  const [oldest] = tips.flatMap(({ updated }) => updated ?? []).sort();
  return html`<div class="sources">
    ${oldest ? html`<p>${formatMessage(messages.sources, { date: formatMonth(oldest, lang) })}</p>` : nothing}
    <ul>
      ${[...all].map((source) => html`<li>${citation(source, messages.copyRead)}</li>`)}
    </ul>
    ${tips.some(({ unsourced }) => unsourced) ? html`<p>${messages.unsourced}</p>` : nothing}
  </div>`;
}
