/** The search box and the quick starts: the first things a thumb meets. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../content/pack/messages.js';
import { clearIcon, forwardIcon, searchIcon } from '../shared/icons.js';
import { containTypingKeys } from '../shared/contain-keys.js';

interface SearchBoxHandlers {
  input: (text: string) => void;
  /** Enter: the visitor is done typing. */
  enter: () => void;
  clear: () => void;
}

/**
 * A plain search field, not a combobox: its results are the page's content,
 * not options to pick from. It is in no form, so nothing is ever submitted.
 */
export function searchBox(
  messages: Messages,
  text: string,
  { input, enter, clear }: SearchBoxHandlers,
): TemplateResult {
  const onInput = (event: InputEvent): void => {
    containEvent(event);
    input((event.target as HTMLInputElement).value);
  };
  const onKey = (event: KeyboardEvent): void => {
    containTypingKeys(event);
    if (event.type !== 'keydown' || event.key !== 'Enter' || event.isComposing) return;
    // Leaving the field closes the keyboard on a phone.
    (event.target as HTMLInputElement).blur();
    enter();
  };
  return html`<div class="search" part="search" role="search">
    ${searchIcon}
    <input
      id="search-input"
      part="search-input"
      type="search"
      aria-label=${messages.searchLabel}
      aria-describedby="search-hint"
      placeholder=${messages.searchLabel}
      autocomplete="off"
      autocorrect="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      .value=${text}
      @input=${onInput}
      @keydown=${onKey}
      @keypress=${containTypingKeys}
      @keyup=${containTypingKeys}
      @beforeinput=${containEvent}
      @textInput=${containEvent}
      @compositionstart=${containEvent}
      @compositionupdate=${containEvent}
      @compositionend=${containEvent}
      @paste=${containEvent}
      @drop=${containEvent}
    />
    ${
      text
        ? html`<button
            type="button"
            class="clear-button"
            aria-label=${messages.clearSearch}
            @click=${clear}
          >
            ${clearIcon}
          </button>`
        : nothing
    }
  </div>`;
}

/** The host page has no business with what a visitor types here. */
function containEvent(event: Event): void {
  event.stopPropagation();
}

/** Buttons that lead straight to an item; nothing where there are none. */
export function quickStarts(
  label: string,
  items: readonly { label: string; show: string }[],
  show: (id: string) => void,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="quick-starts" aria-label=${label}>
    ${items.map(
      (item) =>
        html`<li>
          <button type="button" part="quick-start" @click=${() => show(item.show)}>
            <span>${item.label}</span>${forwardIcon}
          </button>
        </li>`,
    )}
  </ul>`;
}
