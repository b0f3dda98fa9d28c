/** One item as a row that opens: a button in a heading, and a panel that find-in-page can open too. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ItemView } from '../../content/view/view.js';
import { heading } from './heading.js';
import { chevronIcon } from './icons.js';
import { text } from './text.js';
import type { TextPiece } from './text.js';

export interface DisclosureOptions {
  item: ItemView;
  level: number;
  open: boolean;
  /**
   * Called with the wanted state. `byHand` is true when the button was pressed, and false when find-in-page
   * opens the panel to show a match in it.
   */
  toggle: (open: boolean, byHand: boolean) => void;
  /** Names of the CSS parts. */
  parts: { row: string; button: string };
  /** Shown before the title. Default: nothing. */
  before?: unknown;
  /** The title with highlights. Default: the item's. */
  title?: readonly TextPiece[];
  /** Shown below the title, also while the row is closed. Default: nothing. */
  below?: TemplateResult | typeof nothing;
}

/** The id of an item's title. It describes the buttons that every answer has, such as "Copy link". */
export const titleIdOf = (id: string): string => `button-${id}`;

export function disclosure(options: DisclosureOptions, panel: unknown): TemplateResult {
  const { item, level, open, toggle, parts } = options;
  const button = html`<button
    type="button"
    id=${titleIdOf(item.id)}
    class="toggle"
    part=${parts.button}
    aria-expanded=${open}
    aria-controls="panel-${item.id}"
    @click=${() => toggle(!open, true)}
    ${text(options.title ?? item.title)}
  ></button>`;
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
