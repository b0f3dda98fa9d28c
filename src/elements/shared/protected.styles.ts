import { css } from 'lit';

/**
 * The danger signs look the same on every page: nothing that a page sets on their CSS parts can hide or shrink
 * them, or load a picture when they appear, which would tell a server what was typed. Here an important
 * declaration of a shadow root wins over all of the page, and `all` is every property that there is.
 */
export const protectedStyles = css`
  .urgent,
  .raised,
  .ask {
    all: initial !important;
    display: block !important;
    margin-block-start: 0.75em !important;
    box-sizing: border-box !important;
    color: inherit !important;
    color-scheme: inherit !important;
    font: inherit !important;
    letter-spacing: inherit !important;
    overflow-wrap: inherit !important;
    pointer-events: inherit !important;
    visibility: inherit !important;
    word-spacing: inherit !important;
  }

  /* A part has these, too. Chromium loads the pictures of the first two although they are not there. */
  :is(.urgent, .raised, .ask)::before,
  :is(.urgent, .raised, .ask)::after {
    all: initial !important;
    content: none !important;
    display: none !important;
  }

  :is(.urgent, .raised, .ask)::first-line,
  :is(.urgent, .raised, .ask)::first-letter {
    all: initial !important;
    color: inherit !important;
    font: inherit !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
  }

  :is(.urgent, .raised, .ask)::selection {
    fill: initial !important;
    stroke: initial !important;
  }

  /* Whatever colour the page gives to texts, if it can be told from the background of the page. */
  .urgent,
  .ask {
    color: var(--_light, #1c2526) var(--_dark, #eef3f3) !important;
  }

  .urgent {
    --_danger-text: var(--_light, #a3171c) var(--_dark, #ffaca6) !important;
  }
`;
