/** The form in which a visitor, or a clinician beside them, chooses the tips of a handout. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { formatCount } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';
import { linkButton, pillButton } from '../../shared/buttons.js';
import { HostState } from '../../shared/host-state.js';

/** What the form asks of its widget. */
export interface HandoutHandlers {
  /** Announces a text to screen readers. */
  announce: (text: string) => void;
  /** Ids of the open tips, which are chosen when the form opens. */
  openIds: () => ReadonlySet<string>;
  print: (tips: readonly ItemView[]) => void;
}

export class HandoutForm {
  readonly #handlers: HandoutHandlers;
  /** Ids of the chosen tips; `null` while the form is closed. */
  readonly #chosenIds: HostState<ReadonlySet<string> | null>;
  /** Whether somebody tried to print without a chosen tip. */
  readonly #isChoiceMissing: HostState<boolean>;

  constructor(host: ReactiveControllerHost, handlers: HandoutHandlers) {
    this.#handlers = handlers;
    this.#chosenIds = new HostState<ReadonlySet<string> | null>(host, null);
    this.#isChoiceMissing = new HostState(host, false);
  }

  /** Closes the form. */
  reset(): void {
    this.#setChosen(null);
  }

  /** A button, and the form that it opens below. */
  render(view: View): TemplateResult | typeof nothing {
    if (view.tipGroups.length === 0) return nothing;
    const chosenIds = this.#chosenIds.value;
    const toggle = (): void =>
      this.#setChosen(this.#chosenIds.value ? null : this.#handlers.openIds());
    return html`<div class="handout">
      <div class="actions">
        <button
          type="button"
          class="link"
          aria-expanded=${chosenIds !== null}
          aria-controls="handout"
          @click=${toggle}
        >
          ${view.messages.handout}
        </button>
      </div>
      <div id="handout" ?hidden=${!chosenIds}>
        ${chosenIds ? this.#renderForm(view, chosenIds) : nothing}
      </div>
    </div>`;
  }

  #renderForm(view: View, chosenIds: ReadonlySet<string>): TemplateResult {
    const { messages, lang } = view;
    const tips = view.tipGroups.flatMap(({ items }) => items).filter(({ id }) => chosenIds.has(id));
    const close = ({ currentTarget }: Event): void => {
      // Moves focus back to the button that opened the form.
      (currentTarget as Element).closest('.handout')?.querySelector('button')?.focus();
      this.reset();
    };
    const printLabel =
      tips.length > 0 ? formatCount(messages.handoutPrint, tips.length, lang) : messages.print;
    return html`<fieldset>
        <legend>${messages.handoutChoose}</legend>
        ${view.tipGroups.map(
          ({ heading, items }) =>
            html`<fieldset>
              <legend class="group-heading">${heading}</legend>
              ${items.map((tip) => this.#renderChoice(tip, chosenIds))}
            </fieldset>`,
        )}
      </fieldset>
      ${this.#isChoiceMissing.value ? html`<p class="missing">${messages.handoutNone}</p>` : nothing}
      <div class="actions">
        ${pillButton(printLabel, () => this.#print(tips, view), 'primary')}
        ${linkButton(messages.handoutClose, close)}
      </div>`;
  }

  #renderChoice({ id, title }: ItemView, chosenIds: ReadonlySet<string>): TemplateResult {
    const onChange = ({ currentTarget }: Event): void => {
      // Several may change before the next update.
      const changed = new Set(this.#chosenIds.value);
      if ((currentTarget as HTMLInputElement).checked) changed.add(id);
      else changed.delete(id);
      this.#setChosen(changed);
    };
    return html`<label class="choice">
      <input type="checkbox" .checked=${chosenIds.has(id)} @change=${onChange} />
      <span>${title}</span>
    </label>`;
  }

  #print(tips: readonly ItemView[], { messages }: View): void {
    this.#isChoiceMissing.value = tips.length === 0;
    if (tips.length === 0) this.#handlers.announce(messages.handoutNone);
    else this.#handlers.print(tips);
  }

  #setChosen(ids: ReadonlySet<string> | null): void {
    this.#chosenIds.value = ids;
    this.#isChoiceMissing.value = false;
  }
}
