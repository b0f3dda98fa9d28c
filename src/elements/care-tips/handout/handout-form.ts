/** The form in which a visitor, or the clinician beside them, chooses the tips of a handout. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { formatCount } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';

/** What the form asks of its widget. */
export interface HandoutHandlers {
  /** Says something to those who do not see it. */
  announce: (text: string) => void;
  print: (tips: readonly ItemView[]) => void;
}

export class HandoutForm {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: HandoutHandlers;
  readonly #chosen = new Set<string>();
  #isOpen = false;
  /** Somebody wanted to print, and nothing was chosen. */
  #isChoiceMissing = false;

  constructor(host: ReactiveControllerHost, handlers: HandoutHandlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /**
   * A button, and the form that it opens in its place.
   *
   * @param openIds ids of open tips: they are chosen when the form opens
   */
  render(view: View, openIds: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (view.tipGroups.length === 0) return nothing;
    return html`<div class="handout">
      <div class="actions">
        <button
          type="button"
          class="link"
          aria-expanded=${this.#isOpen}
          aria-controls="handout"
          @click=${() => this.#toggle(openIds)}
        >
          ${view.messages.handout}
        </button>
      </div>
      <div id="handout" ?hidden=${!this.#isOpen}>
        ${this.#isOpen ? this.#form(view, openIds) : nothing}
      </div>
    </div>`;
  }

  #form(view: View, openIds: ReadonlySet<string>): TemplateResult {
    const { messages, lang } = view;
    const tips = view.tipGroups.flatMap(({ items }) => items).filter(this.#isChosen);
    const print = (): void => {
      this.#isChoiceMissing = tips.length === 0;
      if (this.#isChoiceMissing) this.#handlers.announce(messages.handoutNone);
      else this.#handlers.print(tips);
      this.#host.requestUpdate();
    };
    const close = ({ currentTarget }: Event): void => {
      // The keyboard goes back to where it came from.
      (currentTarget as Element).closest('.handout')?.querySelector('button')?.focus();
      this.#toggle(openIds);
    };
    return html`<fieldset>
        <legend>${messages.handoutChoose}</legend>
        ${view.tipGroups.map(
          ({ heading, items }) =>
            html`<fieldset>
              <legend class="group-heading">${heading}</legend>
              ${items.map((tip) => this.#choice(tip))}
            </fieldset>`,
        )}
      </fieldset>
      ${this.#isChoiceMissing ? html`<p class="missing">${messages.handoutNone}</p>` : nothing}
      <div class="actions">
        <button type="button" class="pill primary" @click=${print}>
          ${tips.length > 0 ? formatCount(messages.handoutPrint, tips.length, lang) : messages.print}
        </button>
        <button type="button" class="link" @click=${close}>${messages.handoutClose}</button>
      </div>`;
  }

  #choice(tip: ItemView): TemplateResult {
    const choose = ({ currentTarget }: Event): void => {
      if ((currentTarget as HTMLInputElement).checked) this.#chosen.add(tip.id);
      else this.#chosen.delete(tip.id);
      this.#isChoiceMissing = false;
      this.#host.requestUpdate();
    };
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.#isChosen(tip)} @change=${choose} />
      <span>${tip.title}</span>
    </label>`;
  }

  readonly #isChosen = ({ id }: ItemView): boolean => this.#chosen.has(id);

  #toggle(openIds: ReadonlySet<string>): void {
    this.#isOpen = !this.#isOpen;
    this.#isChoiceMissing = false;
    this.#chosen.clear();
    for (const id of openIds) this.#chosen.add(id);
    this.#host.requestUpdate();
  }
}
