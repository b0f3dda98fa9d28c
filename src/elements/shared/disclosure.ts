/** One item as a row that opens: heading > button, and a panel that find-in-page can open too. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ItemView } from '../../content/view/view.js';
import { heading } from './heading.js';
import { chevronIcon } from './icons.js';

export interface DisclosureOptions {
  item: ItemView;
  level: number;
  open: boolean;
  /**
   * Called with the state that is wanted: `byHand` when the button was pressed,
   * not when the browser opens the panel to show text that was looked for.
   */
  toggle: (open: boolean, byHand: boolean) => void;
  /** Parts of the row and of its button. */
  parts: { row: string; button: string };
  /** What stands before the title. Default: nothing. */
  before?: unknown;
  /** The title, with what matched marked. Default: the item's. */
  title?: unknown;
  /** What stands below the title while the row is closed or open. Default: nothing. */
  below?: TemplateResult | typeof nothing;
}

export function disclosure(options: DisclosureOptions, panel: unknown): TemplateResult {
  const { item, level, open, toggle, parts } = options;
  const button = html`<button
    type="button"
    id="button-${item.id}"
    class="toggle"
    part=${parts.button}
    aria-expanded=${open}
    aria-controls="panel-${item.id}"
    @click=${() => toggle(!open, true)}
  >
    ${options.title ?? item.title}
  </button>`;
  return html`<div
    class="row ${item.kind} ${open ? 'open' : ''}"
    part=${parts.row}
    lang=${item.lang ?? nothing}
    dir=${item.kind === 'own' ? 'auto' : nothing}
  >
    <div class="summary">
      ${options.before ?? nothing}
      <div class="names">${heading(level, button)} ${options.below ?? nothing}</div>
      ${chevronIcon}
    </div>
    <div
      id="panel-${item.id}"
      class="panel"
      hidden=${open ? nothing : 'until-found'}
      @beforematch=${() => toggle(true, false)}
    >
      ${panel}
    </div>
  </div>`;
}
