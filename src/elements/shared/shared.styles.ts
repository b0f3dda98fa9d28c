/**
 * Tokens and everything both elements show. Sizes are in em of a root that
 * follows the visitor's own text size and not the host page's.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    display: block;
    /* The visitor's text size, whatever the page did to its root. */
    font-size: medium !important;
    color: var(--bsh-text, inherit);
    background: var(--bsh-surface, transparent);
    font-family: var(--bsh-font, inherit);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;

    --_accent: var(--bsh-accent, light-dark(#0b6468, #7fd0d3));
    --_on-accent: var(--bsh-on-accent, light-dark(#fff, #06282a));
    --_muted: var(--bsh-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_border: var(--bsh-border, color-mix(in srgb, currentColor 18%, transparent));
    --_soft: color-mix(in srgb, var(--_accent) 8%, transparent);
    --_danger: var(--bsh-urgent, #a3171c);
    --_danger-text: var(--bsh-urgent, light-dark(#a3171c, #ffaca6));
    --_radius: var(--bsh-radius, 0.75em);
    --_space: var(--bsh-space, 1em);
  }

  :host([hidden]) {
    display: none;
  }

  /* The live regions are for the ears only. */
  ::slotted([slot]) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .root {
    position: relative;
    font-size: var(--bsh-font-size, 1.0625em);
    line-height: 1.6;
    overflow-wrap: break-word;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol {
    margin: 0;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1em;
    line-height: 1.35;
    text-wrap: balance;
  }

  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }

  a:hover,
  .link:hover {
    text-decoration-thickness: 0.14em;
  }

  .link {
    min-block-size: 2.75em;
    font-weight: 600;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.25em;
  }

  /* Arriving at a place is not pressing it, but it must be seen. */
  [tabindex='-1'],
  .toggle,
  .row {
    scroll-margin-block-start: calc(var(--bsh-scroll-offset, 0px) + 0.75em);
  }

  .icon {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon-forward:dir(rtl) {
    transform: scaleX(-1);
  }

  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .link .icon,
  .call .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    stroke-width: 1.8;
  }

  .call {
    display: inline-flex;
    max-inline-size: 100%;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(2.75em, 44px);
    font-weight: 600;
  }

  summary {
    cursor: pointer;
  }
`;

/** The standing notice: calm, so that there is somewhere to go from there. */
export const urgentStyles = css`
  .urgent {
    margin-block-start: var(--_space);
    padding-block: 0.15em;
    padding-inline-start: calc(var(--_space) * 0.9);
    border-inline-start: 4px solid var(--_danger-text);
  }

  .urgent h2,
  .urgent h3,
  .urgent h4,
  .urgent h5 {
    color: var(--_danger-text);
    font-weight: 700;
  }

  .urgent ul,
  .urgent p {
    margin-block: 0.35em;
    font-size: 0.9375em;
    line-height: 1.45;
  }

  .urgent ul {
    padding-inline-start: 1.15em;
  }

  .urgent li + li {
    margin-block-start: 0.15em;
  }

  .calls {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    column-gap: 1em;
  }

  /* Large text on a small screen may have to break anywhere. */
  .calls > *,
  .call span {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .urgent .call,
  .urgent summary,
  .urgent .link {
    color: var(--_danger-text);
    font-weight: 600;
  }

  .urgent summary {
    display: list-item;
    min-block-size: 2.75em;
    padding-block: 0.6em;
    line-height: 1.55;
  }

  .urgent .countries {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    column-gap: 1.5em;
    padding: 0;
    list-style: none;
  }

  .countries .icon {
    display: none;
  }
`;

/** Rows that open, and what is inside them. */
export const itemStyles = css`
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

  /* The whole row can be pressed; its name is the title alone. */
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
    outline-offset: -3px;
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
    background: var(--_soft);
    fill: none;
    stroke: var(--_accent);
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .picture .soft {
    stroke: color-mix(in srgb, var(--_accent) 35%, transparent);
  }

  .answer {
    max-inline-size: 40em;
    padding-block: 0.35em calc(var(--_space) * 1.25);
    padding-inline: 0.25em;
  }

  .answer p,
  .answer > ul,
  .answer > ol,
  .caution {
    margin-block-end: 0.75em;
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

  .caution {
    padding: 0.85em 1em;
    border-inline-start: 4px solid light-dark(#b27400, #e5b04a);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: light-dark(#fff6e2, #332813);
    color: light-dark(#33260a, #f8ecd0);
    line-height: 1.5;
  }

  .caution:dir(rtl) {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }

  .caution > :last-child {
    margin-block-end: 0;
  }

  .caution a {
    color: inherit;
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

/** What the visitor's system asks for, and paper. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    .picture {
      border: 1px solid;
      background: Canvas;
      stroke: CanvasText;
    }

    .picture .soft {
      stroke: CanvasText;
      stroke-opacity: 0.45;
    }

    .icon-chevron,
    .icon-forward {
      color: CanvasText;
    }

    .raised .call {
      border: 1px solid;
    }

    .caution,
    .raised {
      border: 1px solid;
      border-inline-start-width: 6px;
    }

    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .search,
    .hint,
    .quick-starts,
    .list-header,
    .raised,
    .icon-chevron,
    .related {
      display: none;
    }

    .panel {
      display: block !important;
      content-visibility: visible !important;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
