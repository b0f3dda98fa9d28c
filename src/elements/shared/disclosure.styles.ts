import { css } from 'lit';

/** Groups, rows that open, answers, and the footer. */
export const disclosureStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }

  .group {
    margin-block-start: calc(var(--_space) * 2);
  }

  .group-heading {
    padding-block-end: 0.6em;
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .row {
    border-block-start: 1px solid var(--_border);
  }

  .row:last-child {
    border-block-end: 1px solid var(--_border);
  }

  .summary {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 3.75em;
    padding-block: 0.8em;
    padding-inline: 0.25em;
  }

  .names {
    flex: 1;
    min-inline-size: 0;
  }

  .toggle {
    inline-size: 100%;
    font-weight: 600;
    line-height: 1.4;
  }

  /* Makes the whole row pressable, while the accessible name of the button is the title alone. */
  .toggle::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .toggle:hover,
  .open .toggle {
    color: var(--_accent);
  }

  .toggle:focus-visible {
    outline: none;
  }

  .toggle:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
    border-radius: 0.4em;
  }

  .icon-chevron {
    color: var(--_accent);
  }

  .open .icon-chevron {
    transform: scaleY(-1);
  }

  .kind {
    color: var(--_muted);
    font-size: 0.9375em;
    line-height: 1.45;
  }

  .picture {
    flex: none;
    inline-size: clamp(4.25em, 18%, 6em);
    aspect-ratio: 1;
    padding: 0.3em;
    border-radius: var(--_radius);
    background-color: var(--_soft);
    fill: none;
    color: var(--_accent);
    stroke: currentColor;
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .panel > .picture {
    inline-size: 7.5em;
    margin-block: 0.35em;
    margin-inline-end: 0.6em;
  }

  .picture .soft {
    stroke: var(--_accent-line);
  }

  .answer {
    max-inline-size: 40em;
    padding-block: 0.35em calc(var(--_space) * 1.25);
    padding-inline: 0.25em;
  }

  /* A number in a sentence is large enough for a thumb, and the lines keep their distance. */
  .answer [href^='tel:'] {
    position: relative;
    padding-block: 0.75em;
    font-weight: 600;
  }

  .answer p,
  .answer > ul,
  .answer > ol,
  .caution > ul,
  .caution {
    margin-block-end: 0.75em;
  }

  /* Keeps the line breaks of site questions. */
  .own .answer :is(p, li) {
    white-space: pre-line;
  }

  .answer > p:first-child {
    font-size: 1.0625em;
  }

  .answer ul,
  .answer ol {
    padding-inline-start: 1.35em;
  }

  .answer li {
    margin-block-end: 0.35em;
    padding-inline-start: 0.15em;
  }

  .answer ::marker {
    color: var(--_accent);
  }

  .steps ::marker {
    font-weight: 700;
  }

  .timeline {
    padding: 0;
    list-style: none;
  }

  /* A line from one to the next, with a dot where each begins. */
  .answer .timeline li {
    position: relative;
    margin: 0;
    padding-block-end: 0.75em;
    padding-inline-start: 1.6em;
    border-inline-start: 2px solid var(--_accent-line);
    inset-inline-start: 0.4em;
    margin-inline-end: 0.4em;
  }

  /* Forced colours would draw a transparent border. */
  .answer .timeline li:last-child {
    border: 0;
    margin-inline-start: 2px;
  }

  .timeline li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: calc(-0.4em - 1px);
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: Canvas;
  }

  .caution {
    padding: 0.85em 1em;
    border-inline-start: 4px solid var(--_light, #b27400) var(--_dark, #e5b04a);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background-color: var(--_light, #fff6e2) var(--_dark, #332813);
    color: var(--_light, #33260a) var(--_dark, #f8ecd0);
    line-height: 1.5;
  }

  [dir='rtl'] .caution {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }

  .caution > :last-child {
    margin-block-end: 0;
  }

  .caution a,
  .caution summary {
    color: inherit;
  }

  .caution summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    font-weight: 600;
  }

  .caution ::marker {
    color: inherit;
  }

  .sources {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .sources summary {
    min-block-size: 2.9em;
    padding-block: 0.65em;
  }

  .sources ul {
    padding-block-end: 0.5em;
    line-height: 1.5;
  }

  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    overflow-wrap: anywhere;
    user-select: text;
  }

  .related .label {
    margin-block: 0.5em 0;
    font-weight: 600;
  }

  .related ul {
    padding: 0;
    list-style: none;
  }

  .related li {
    margin: 0;
    padding: 0;
  }

  .related a {
    display: inline-block;
    padding-block: 0.55em;
    line-height: 1.65;
  }

  .footer {
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
  }

  .contact a {
    display: inline-flex;
    align-items: center;
    min-block-size: max(2.75em, 44px);
  }

  .outdated {
    color: var(--_danger-text);
    font-weight: 600;
  }
`;
