/** The printed handout: the chosen tips one below the other, without controls. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatMonth } from '../../../content/pack/dates.js';
import { formatMessage } from '../../../content/pack/messages.js';
import type { BlockView, ItemView, View } from '../../../content/view/view.js';
import { blocks, citation } from '../../shared/answer.js';
import { heading } from '../../shared/heading.js';
import { pictures } from '../../shared/icons.js';
import { standingNotice } from '../../shared/danger-notice.js';

/** Danger signs, cautions, tips and sources, in this order and each of them once. */
export function renderHandout(
  tips: readonly ItemView[],
  view: View,
  level: number,
): TemplateResult {
  const { messages } = view;
  return html`${standingNotice(view, level)} ${cautions(tips, view, level)}
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
          ${printedBlocks(
            tip.blocks.filter((block) => !isCaution(block)),
            view,
          )}
        </div>
      </article>`,
  )}
  ${sourceList(tips, view)}`;
}

/** Links to other items lead nowhere on paper. */
function printedBlocks(all: readonly BlockView[], view: View): TemplateResult[] {
  return blocks(all, view, () => {});
}

type Caution = Extract<BlockView, { type: 'caution' }>;
const isCaution = (block: BlockView): block is Caution => block.type === 'caution';

/** Each caution once, with the titles of the tips that share it. */
function cautions(
  tips: readonly ItemView[],
  view: View,
  level: number,
): TemplateResult | typeof nothing {
  const all = new Map<string, { block: Caution; titles: string[] }>();
  for (const tip of tips) {
    for (const block of tip.blocks.filter(isCaution)) {
      all.set(block.id, { block, titles: [...(all.get(block.id)?.titles ?? []), tip.title] });
    }
  }
  if (all.size === 0) return nothing;
  return html`${heading(level, view.messages.handoutBefore)}
    <div class="answer ${all.size > 1 ? 'boxes' : ''}">
      ${[...all.values()].map(
        ({ block, titles }) =>
          html`<div class="box">
            ${tips.length > 1 ? html`<p class="for">${titles.join(' · ')}</p>` : nothing}
            ${printedBlocks([block], view)}
          </div>`,
      )}
    </div>`;
}

/** The sources of all tips, each once. */
function sourceList(tips: readonly ItemView[], { messages, locale }: View): TemplateResult {
  const all = new Set(tips.flatMap(({ sources }) => sources));
  // The day that is true for every tip: that of the tip that was updated the longest time ago.
  const [oldest] = tips.flatMap(({ updated }) => updated ?? []).sort();
  return html`<div class="sources">
    ${oldest ? html`<p>${formatMessage(messages.sources, { date: formatMonth(oldest, locale) })}</p>` : nothing}
    <ul>
      ${[...all].map((source) => html`<li>${citation(source, messages.copyRead)}</li>`)}
    </ul>
    ${tips.some(({ unsourced }) => unsourced) ? html`<p>${messages.unsourced}</p>` : nothing}
  </div>`;
}
