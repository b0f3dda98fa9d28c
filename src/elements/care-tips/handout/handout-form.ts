/** Where a visitor, or the clinician beside them, chooses the tips of a handout. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatCount } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';

/** What the form asks of its widget. */
export interface HandoutHandlers {
  /** What it shows is another one now. */
  changed: () => void;
  /** Tells those who do not see it. */
  say: (text: string) => void;
  print: (tips: readonly ItemView[]) => void;
}

/** A button, and the form that it opens in its place. */
export class HandoutForm {
  readonly #handlers: HandoutHandlers;
  readonly #chosen = new Set<string>();
  #open = false;
  /** Somebody wanted to print, and nothing was chosen. */
  #missing = false;

  constructor(handlers: HandoutHandlers) {
    this.#handlers = handlers;
  }

  /** @param opened ids of open tips: they are chosen when the form opens */
  render(view: View, opened: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (view.tipGroups.length === 0) return nothing;
    return html`<div class="handout">
      <div class="actions">
        <button
          type="button"
          class="link"
          aria-expanded=${this.#open}
          aria-controls="handout"
          @click=${() => this.#toggle(opened)}
        >
          ${view.messages.handout}
        </button>
      </div>
      <div id="handout" ?hidden=${!this.#open}>
        ${this.#open ? this.#form(view, opened) : nothing}
      </div>
    </div>`;
  }

  #form(view: View, opened: ReadonlySet<string>): TemplateResult {
    const { messages, lang } = view;
    const tips = view.tipGroups.flatMap(({ items }) => items).filter(this.#isChosen);
    const print = (): void => {
      this.#missing = tips.length === 0;
      if (this.#missing) this.#handlers.say(messages.handoutNone);
      else this.#handlers.print(tips);
      this.#handlers.changed();
    };
    const close = ({ currentTarget }: Event): void => {
      // The keyboard goes back to where it came from.
      (currentTarget as Element).closest('.handout')?.querySelector('button')?.focus();
      this.#toggle(opened);
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
      ${this.#missing ? html`<p class="missing">${messages.handoutNone}</p>` : nothing}
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
      this.#missing = false;
      this.#handlers.changed();
    };
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.#isChosen(tip)} @change=${choose} />
      <span>${tip.title}</span>
    </label>`;
  }

  readonly #isChosen = ({ id }: ItemView): boolean => this.#chosen.has(id);

  #toggle(opened: ReadonlySet<string>): void {
    this.#open = !this.#open;
    this.#missing = false;
    this.#chosen.clear();
    for (const id of opened) this.#chosen.add(id);
    this.#handlers.changed();
  }
}
