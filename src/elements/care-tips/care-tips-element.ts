import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import type { Pack, When } from '../../content/pack.js';
import type { ShownItem, View, ViewOptions } from '../../content/view.js';
import { answer } from '../shared/answer.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { HelpElement } from '../shared/help-element.js';
import { pictures } from '../shared/icons.js';
import { widgetWithNotice } from '../shared/page.js';
import type { Widget } from '../shared/page.js';
import { row } from '../shared/row.js';
import { standingNotice } from '../shared/urgent.js';
import { styles } from './care-tips.styles.js';

/** The question that says what to do in an emergency. */
const URGENT_HELP = 'urgent-help';

/**
 * Things to do for a sore back, step by step, grouped by when they help.
 *
 * @tagname care-tips
 * @summary Care tips with numbered steps, cautions and sources.
 *
 * @fires {CustomEvent<{id: string, open: boolean}>} tip-toggle - A tip was opened or closed by hand.
 * @fires {CustomEvent<{message: string}>} content-error - Some content could not be shown.
 *
 * @csspart heading - The title.
 * @csspart urgent - The danger signs, or the line that leads to them.
 * @csspart topic - A moment with its tips.
 * @csspart tip - One tip.
 * @csspart tip-title - The button of a tip.
 * @csspart picture - The drawing of a tip.
 * @csspart answer - The opened tip: steps, cautions, sources.
 * @csspart caution - A caution inside a tip.
 * @csspart sources - Where a tip comes from.
 * @csspart footer - What this is, who checked it, whom to ask.
 */
export class CareTipsElement extends HelpElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = { when: {} };

  /** Space-separated moments to show: `now` (during a spasm), `days`, `prevent`. Default: all. */
  declare when: string | null;

  readonly showsNotice = false;
  /** Shows the danger signs here although an FAQ on the page has them. */
  #ownNotice = false;

  constructor() {
    super();
    this.when = null;
  }

  /**
   * Opens a tip, scrolls to it and moves focus there.
   *
   * @returns whether this page has it
   */
  show(id: string): boolean {
    if (!this.lists(id)) return false;
    void this.openAndFocus(id);
    return true;
  }

  lists(id: string): boolean {
    this.ready();
    return this.view?.items.get(id)?.kind === 'tip';
  }

  has(id: string): boolean {
    return this.lists(id);
  }

  /** Links to questions are links only where an FAQ on the page has the questions. */
  override pageChanged(): void {
    this.view = undefined;
    super.pageChanged();
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.tipGroups.map((group) => group.when);
    return {
      ...super.viewOptions(pack),
      // Unknown moments show nothing, as unknown ids do.
      when: this.readWords('when', this.when, known) as When[] | null,
      questions: widgetWithNotice() !== undefined,
      linked: [URGENT_HELP],
    };
  }

  protected override titleIn(pack: Pack): string {
    return pack.tipsHeading;
  }

  protected override renderBody(_pack: Pack, view: View, level: number): TemplateResult {
    return html`${this.#renderNotice(view, level)}
    ${view.tipGroups.map(
      (group) =>
        html`<section class="group" part="topic">
          ${heading(level + 1, group.heading, { class: 'group-heading' })}
          ${group.items.map((tip) => this.#renderTip(tip, view, level + 2))}
        </section>`,
    )}`;
  }

  /** The danger signs; beside an FAQ that shows them, the line that leads there. */
  #renderNotice(view: View, level: number): TemplateResult {
    const other = widgetWithNotice();
    if (!other || this.#ownNotice) return standingNotice(view, level + 1);
    return html`<p class="urgent" part="urgent">
      <button type="button" class="link" @click=${() => this.#showNotice(other)}>
        ${view.messages.noticeLink}
      </button>
    </p>`;
  }

  /** An FAQ in a closed tab or dialog has the signs too, but nobody sees them there. */
  #showNotice(other: Widget): void {
    if (other.getClientRects().length > 0) {
      other.focusNotice();
      return;
    }
    this.#ownNotice = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusNotice());
  }

  /** Without an FAQ, what to do in an emergency is what the notice says. */
  readonly #followLink = (id: string): void => {
    if (id === URGENT_HELP && !widgetWithNotice()) this.focusNotice();
    else this.follow(id);
  };

  #renderTip(tip: ShownItem, view: View, level: number): TemplateResult {
    return row(
      {
        item: tip,
        level,
        open: this.opened.has(tip.id),
        toggle: (open, byHand) => {
          this.toggle(tip, open);
          if (byHand) emit(this, 'tip-toggle', { id: tip.id, open });
        },
        parts: { row: 'tip', button: 'tip-title' },
        before: pictures(tip.pictures.slice(-1)),
        below: html`<p class="kind">${tip.dose}</p>`,
      },
      html`${tip.pictures.length > 1 ? pictures(tip.pictures) : nothing}
      ${answer(tip, view, { ...this.answerHandlers, follow: this.#followLink })}`,
    );
  }
}
