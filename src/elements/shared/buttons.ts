/** Buttons, and choices among a few options. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { text } from './text.js';

type Press = (event: Event) => void;

/** @param kind another class: `primary` marks the main action */
export function pillButton(label: string, press: Press, kind = ''): TemplateResult {
  return html`<button type="button" class="pill ${kind}" @click=${press} ${text(label)}></button>`;
}

/**
 * A button that looks like a link.
 *
 * @param describedBy id of an element that tells it from others with the same label. Default: none
 */
export function linkButton(label: string, press: Press, describedBy?: string): TemplateResult {
  return html`<button
    type="button"
    class="link"
    aria-describedby=${describedBy ?? nothing}
    @click=${press}
    ${text(label)}
  ></button>`;
}

export interface RadioOption {
  label: string;
  chosen: boolean;
  choose: () => void;
}

/**
 * Radio buttons in the shape of pills.
 *
 * @param name name of the group; no other group on the page may have it
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
