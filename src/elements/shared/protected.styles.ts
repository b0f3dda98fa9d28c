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

  .urgent::before,
  .urgent::after,
  .raised::before,
  .raised::after,
  .ask::before,
  .ask::after {
    content: none !important;
  }

  .urgent::first-line,
  .raised::first-line,
  .ask::first-line,
  .urgent::first-letter,
  .raised::first-letter,
  .ask::first-letter {
    background: none !important;
    color: inherit !important;
    font: inherit !important;
    letter-spacing: inherit !important;
    opacity: 1 !important;
    word-spacing: inherit !important;
  }

  /* Whatever colour the page gives to texts, if it can be told from the background of the page. */
  .urgent {
    --_danger-text: var(--_light, #a3171c) var(--_dark, #ffaca6) !important;
    color: var(--_light, #1c2526) var(--_dark, #eef3f3) !important;
  }
`;
