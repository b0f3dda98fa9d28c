import { css } from 'lit';
import { mediaStyles } from '../shared/media.styles.js';
import { rowStyles } from '../shared/row.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { urgentStyles } from '../shared/urgent.styles.js';

const searchStyles = css`
  .search {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-block-start: calc(var(--_space) * 1.25);
    padding-inline: 1em 0.25em;
    border: 2px solid color-mix(in srgb, currentColor 58%, transparent);
    border-radius: 2em;
    background: light-dark(#fff, color-mix(in srgb, #fff 7%, transparent));
    color: light-dark(#1b2a2b, inherit);
  }

  .search:focus-within {
    border-color: var(--_accent);
    outline: 3px solid color-mix(in srgb, var(--_accent) 45%, transparent);
    outline-offset: 1px;
  }

  input {
    flex: 1;
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

  input::placeholder {
    color: inherit;
    opacity: 0.74;
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
    gap: 0.6em;
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
    min-block-size: 3.25em;
    padding: 0.6em 1em;
    border: 1px solid color-mix(in srgb, var(--_accent) 28%, transparent);
    border-radius: var(--_radius);
    background: var(--_soft);
    font-weight: 600;
    line-height: 1.35;
  }

  .quick-starts button:hover {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
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

  /* Large text on a small screen may have to break anywhere. */
  .topics li,
  .ask li,
  .pill {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .pill {
    min-block-size: 2.75em;
    padding: 0.4em 1.1em;
    border: 1px solid color-mix(in srgb, var(--_accent) 45%, transparent);
    border-radius: 2em;
    background: var(--_soft);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }

  .pill:hover {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }

  .pill:focus-visible {
    border-radius: 2em;
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
    background: light-dark(#ffe9a3, #5c4a12);
    color: light-dark(#1f1a05, #fff3cf);
    box-shadow: 0 0 0 0.12em light-dark(#ffe9a3, #5c4a12);
  }
`;

/** Filled red is for this alone. */
const raisedStyles = css`
  .raised {
    margin-block-start: 0.6em;
    padding: var(--_space) calc(var(--_space) * 1.15) 0.5em;
    border-radius: var(--_radius);
    background: var(--_danger);
    color: #fff;
    line-height: 1.5;
  }

  .raised > :is(h2, h3, h4, h5) {
    font-size: 1.2em;
    font-weight: 700;
  }

  .raised p {
    margin-block-start: 0.4em;
  }

  .raised .calls {
    gap: 0.6em;
    margin-block-start: 0.75em;
  }

  .raised .calls > .call {
    padding: 0.5em 1.1em;
    border-radius: 2em;
    background: #fff;
    color: var(--_danger);
    font-weight: 700;
    line-height: 1.3;
    text-decoration: none;
  }

  .raised .call:hover {
    text-decoration: underline;
  }

  .raised .link {
    margin-block: 0.5em 0.25em;
    line-height: 1.4;
    color: inherit;
    font-weight: 400;
  }

  .raised :focus-visible {
    outline-color: #fff;
  }

  .raised ul {
    margin-block: 0.35em;
    padding-inline-start: 1.15em;
  }

  /* Advice for today, and comfort: urgent, not an alarm. */
  .raised.same-day {
    border-inline-start: 6px solid light-dark(#b27400, #e5b04a);
    background: light-dark(#fff0cf, #3d2f12);
    color: light-dark(#33260a, #fbf0d6);
  }

  .raised.crisis {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .raised.same-day .calls > .call {
    background: light-dark(#33260a, #fbf0d6);
    color: light-dark(#fff, #2c2208);
  }

  .raised.crisis .calls > .call {
    background: var(--_on-accent);
    color: var(--_accent);
  }

  .raised:is(.same-day, .crisis) :focus-visible {
    outline-color: currentColor;
  }
`;

/** One question first: calm, and never red. */
const askStyles = css`
  .ask {
    margin-block-start: 0.6em;
    padding: calc(var(--_space) * 0.85) calc(var(--_space) * 1.15);
    border: 1px solid color-mix(in srgb, var(--_accent) 28%, transparent);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .ask > :is(h2, h3, h4, h5) {
    font-size: 1.125em;
    font-weight: 700;
  }

  .ask ul {
    margin-block-end: 0;
  }
`;

export const styles = [
  tokens,
  urgentStyles,
  rowStyles,
  searchStyles,
  raisedStyles,
  askStyles,
  mediaStyles,
];
