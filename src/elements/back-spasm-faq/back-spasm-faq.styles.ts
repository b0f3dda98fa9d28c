import { css } from 'lit';
import { mediaStyles } from '../shared/media.styles.js';
import { disclosureStyles } from '../shared/disclosure.styles.js';
import { protectedStyles } from '../shared/protected.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { dangerNoticeStyles } from '../shared/danger-notice.styles.js';
import { clarifyingQuestionStyles, raisedNoticeStyles } from './raised-notice.styles.js';

const searchStyles = css`
  .search {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  .search label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
    line-height: 1.4;
  }

  .field {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding-inline: 1em 0.25em;
    border: 2px solid var(--_field-line);
    border-radius: 2em;
    background-color: var(--_light, #fff) var(--_dark, rgb(255 255 255 / 7%));
    color: var(--_light, #1b2a2b) var(--_dark, currentColor);
  }

  .field:focus-within {
    border-color: var(--_accent);
    outline: 3px solid var(--_accent-ring);
    outline-offset: 1px;
  }

  input {
    flex: 1;
    /* A width in percent gives the field no minimum width, so that a flex box of the page can become narrow. */
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 3.1em;
    padding: 0;
    border: 0;
    background: none;
    appearance: none;
  }

  input:focus-visible {
    outline: none;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  .clear-button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
  }

  .clear-button:focus-visible {
    border-radius: 50%;
    outline-offset: -2px;
  }

  .hint {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .quick-starts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5em), 1fr));
    gap: 0.5em;
    margin-block-start: var(--_space);
    padding: 0;
    list-style: none;
  }

  .quick-starts button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 2.9em;
    padding: 0.4em 1em;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background-color: var(--_soft);
    font-weight: 600;
    line-height: 1.35;
  }

  .quick-starts button:hover {
    border-color: var(--_accent);
    background-color: var(--_tint);
  }

  .quick-starts button:focus-visible {
    border-radius: var(--_radius);
  }

  .icon-forward {
    color: var(--_accent);
  }

  .list-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: var(--_space);
    margin-block-start: var(--_space);
  }

  .list-header + .group {
    margin-block-start: 0.5em;
  }

  .count {
    color: var(--_muted);
    font-weight: 400;
  }

  .no-results {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  .no-results .quick-starts + p {
    margin-block-start: var(--_space);
  }

  .topics,
  .ask ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block: 0.6em;
    padding: 0;
    list-style: none;
  }

  /* Large text on a small screen may need a break within a word. */
  .topics li,
  .ask li {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .more {
    margin-block-start: 0.5em;
  }

  .no-results .count {
    color: inherit;
    font-size: 1.125em;
    font-weight: 600;
  }

  .excerpt {
    margin-block-start: 0.15em;
    color: var(--_muted);
    line-height: 1.5;
  }

  mark {
    border-radius: 0.2em;
    background-color: var(--_light, #ffe9a3) var(--_dark, #5c4a12);
    color: var(--_light, #1f1a05) var(--_dark, #fff3cf);
    box-shadow: 0 0 0 0.12em var(--_light, #ffe9a3) var(--_dark, #5c4a12);
  }
`;

export const styles = [
  tokens,
  protectedStyles,
  dangerNoticeStyles,
  disclosureStyles,
  searchStyles,
  raisedNoticeStyles,
  clarifyingQuestionStyles,
  mediaStyles,
];
