/** One of a few, as pills. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export interface Option {
  label: string;
  chosen: boolean;
  choose: () => void;
}

/** @param name of the group, one on the whole page */
export function choice(legend: string, name: string, options: readonly Option[]): TemplateResult {
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
