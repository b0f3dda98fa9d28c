/** Buttons and choices in the shape of pills. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** @param kind `primary` for what is meant to be pressed, or another class of its own */
export function pillButton(label: string, press: () => void, kind = ''): TemplateResult {
  return html`<button type="button" class="pill ${kind}" @click=${press}>${label}</button>`;
}

export interface RadioOption {
  label: string;
  chosen: boolean;
  choose: () => void;
}

/**
 * One of a few.
 *
 * @param name of the group, one on the whole page
 */
export function radioPills(
  legend: string,
  name: string,
  options: readonly RadioOption[],
): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${options.map(
      ({ label, chosen, choose }) =>
        html`<label class="pill">
          <input type="radio" name=${name} .checked=${chosen} @change=${choose} />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}
