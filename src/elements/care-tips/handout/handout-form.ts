/** The form in which a visitor, or a clinician beside them, chooses the tips of a handout. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { formatCount } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';
import { linkButton, pillButton } from '../../shared/buttons.js';

/** What the form asks of its widget. */
export interface HandoutHandlers {
  /** Announces a text to screen readers. */
  announce: (text: string) => void;
  print: (tips: readonly ItemView[]) => void;
}

export class HandoutForm {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: HandoutHandlers;
  readonly #chosenIds = new Set<string>();
  #isOpen = false;
  /** Whether somebody tried to print without a chosen tip. */
  #isChoiceMissing = false;

  constructor(host: ReactiveControllerHost, handlers: HandoutHandlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /**
   * A button, and the form that it opens below.
   *
   * @param openIds ids of the open tips, which are chosen when the form opens
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
        ${this.#isOpen ? this.#renderForm(view, openIds) : nothing}
      </div>
    </div>`;
  }

  #renderForm(view: View, openIds: ReadonlySet<string>): TemplateResult {
    const { messages, lang } = view;
    const tips = view.tipGroups.flatMap(({ items }) => items).filter(this.#isChosen);
    const close = ({ currentTarget }: Event): void => {
      // Moves focus back to the button that opened the form.
      (currentTarget as Element).closest('.handout')?.querySelector('button')?.focus();
      this.#toggle(openIds);
    };
    const printLabel =
      tips.length > 0 ? formatCount(messages.handoutPrint, tips.length, lang) : messages.print;
    return html`<fieldset>
        <legend>${messages.handoutChoose}</legend>
        ${view.tipGroups.map(
          ({ heading, items }) =>
            html`<fieldset>
              <legend class="group-heading">${heading}</legend>
              ${items.map((tip) => this.#renderChoice(tip))}
            </fieldset>`,
        )}
      </fieldset>
      ${this.#isChoiceMissing ? html`<p class="missing">${messages.handoutNone}</p>` : nothing}
      <div class="actions">
        ${pillButton(printLabel, () => this.#print(tips, view), 'primary')}
        ${linkButton(messages.handoutClose, close)}
      </div>`;
  }

  #renderChoice(tip: ItemView): TemplateResult {
    const onChange = ({ currentTarget }: Event): void => {
      if ((currentTarget as HTMLInputElement).checked) this.#chosenIds.add(tip.id);
      else this.#chosenIds.delete(tip.id);
      this.#isChoiceMissing = false;
      this.#host.requestUpdate();
    };
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.#isChosen(tip)} @change=${onChange} />
      <span>${tip.title}</span>
    </label>`;
  }

  readonly #isChosen = ({ id }: ItemView): boolean => this.#chosenIds.has(id);

  #print(tips: readonly ItemView[], { messages }: View): void {
    this.#isChoiceMissing = tips.length === 0;
    if (this.#isChoiceMissing) this.#handlers.announce(messages.handoutNone);
    else this.#handlers.print(tips);
    this.#host.requestUpdate();
  }

  #toggle(openIds: ReadonlySet<string>): void {
    this.#isOpen = !this.#isOpen;
    this.#isChoiceMissing = false;
    this.#chosenIds.clear();
    for (const id of openIds) this.#chosenIds.add(id);
    this.#host.requestUpdate();
  }
}
