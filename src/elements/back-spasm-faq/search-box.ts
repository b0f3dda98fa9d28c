/** The search box, and the quick starts above it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../content/pack/messages.js';
import { clearIcon, forwardIcon, searchIcon } from '../shared/icons.js';
import { text } from '../shared/text.js';

interface SearchBoxHandlers {
  /** The visitor pressed Enter. */
  enter: () => void;
  clear: () => void;
}

/**
 * A search field and not a combobox, because the results are content of the page, not options to choose from.
 * It is in no form, so nothing is submitted. What is typed is read by box-text.ts.
 */
export function searchBox(
  messages: Messages,
  query: string,
  { enter, clear }: SearchBoxHandlers,
): TemplateResult {
  const onEnter = ({ target }: Event): void => {
    // On a phone this closes the keyboard.
    (target as HTMLInputElement).blur();
    enter();
  };
  return html`<div class="search" role="search" aria-labelledby="search-label">
    <label id="search-label" for="search-input">${messages.searchLabel}</label>
    <div class="field" part="search">
      ${searchIcon}
      <input
        id="search-input"
        part="search-input"
        type="search"
        aria-describedby="search-hint"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        .value=${query}
        @input=${containEvent}
        @enter=${onEnter}
        @beforeinput=${containEvent}
        @textInput=${containEvent}
        @compositionstart=${containEvent}
        @compositionupdate=${containEvent}
        @compositionend=${containEvent}
        @paste=${containEvent}
        @drop=${containEvent}
      />
      ${
        query
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
    </div>
  </div>`;
}

/** Keeps what a visitor types from listeners of the host page. */
function containEvent(event: Event): void {
  event.stopPropagation();
}

/**
 * Buttons that lead straight to an item.
 *
 * @param label accessible name of the list
 */
export function quickStarts(
  label: string,
  items: readonly { label: string; show: string }[],
  openItem: (id: string) => void,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="quick-starts" role="list" aria-label=${label}>
    ${items.map(
      (item) =>
        html`<li>
          <button type="button" part="quick-start" @click=${() => openItem(item.show)}>
            <span ${text(item.label)}></span>${forwardIcon}
          </button>
        </li>`,
    )}
  </ul>`;
}
