/**
 * Design tokens and base styles. Sizes are in `em` of a root that has the visitor's text size, not the host
 * page's.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    display: block;
    /* The visitor's text size, whatever size the page gives its own text. */
    font-size: medium !important;
    /* What a page gives its body ends here. What a visitor gives every element wins: text-spacing-controller.ts. */
    letter-spacing: normal;
    line-height: 1.45;
    word-spacing: normal;
    background-color: var(--bsh-surface, transparent);
  }

  :host([hidden]) {
    display: none;
  }

  /* Has the page's text colour and spacing, and fires an event when these change or it comes into view: color-scheme-controller.ts. */
  .probe {
    position: absolute;
    visibility: hidden;
    color: var(--bsh-text, inherit);
    letter-spacing: inherit;
    word-spacing: inherit;
    background-color: currentColor;
    background-color: color-mix(in srgb, currentColor, currentColor);
    transition:
      color 1ms,
      letter-spacing 1ms,
      word-spacing 1ms,
      line-height 1ms;
    animation: shown 1ms;
  }

  @keyframes shown {
    from {
      opacity: 0;
    }
  }

  /* For printing. It cannot be seen, but it must be rendered, or it prints nothing. */
  iframe {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
    letter-spacing: var(--_letters, normal);
    word-spacing: var(--_words, normal);
  }

  /* Resets everything that is inherited from the page, but for the properties that say inherit here. */
  .root {
    all: initial;
    display: flow-root;
    position: relative;
    /* Stands beside a floating box of the page where there is room for this, else below it. */
    min-inline-size: min(100%, 18em);
    color: var(--bsh-text, inherit);
    font-family: var(--bsh-font, inherit);
    /* Whatever a page sets, it can be read. */
    font-size: max(0.875em, var(--bsh-font-size, 1.0625em));
    line-height: 1.6;
    overflow-wrap: break-word;
    /* The page may hide the widget, or make it inert. */
    visibility: inherit;
    pointer-events: inherit;

    /*
     * Light or dark: of var(--_light, #fff) var(--_dark, #000) the first is taken on a light page. It stands for
     * light-dark(#fff, #000), which Safari knows from 17.5 on.
     */
    color-scheme: light;
    --_light: initial;
    --_dark: ;

    --_accent: var(--bsh-accent, var(--_light, #0b6468) var(--_dark, #7fd0d3));
    --_on-accent: var(--bsh-on-accent, var(--_light, #fff) var(--_dark, #06282a));
    --_muted: var(--bsh-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_border: var(--bsh-border, color-mix(in srgb, currentColor 18%, transparent));
    --_soft: color-mix(in srgb, var(--_accent) 8%, transparent);
    --_tint: color-mix(in srgb, var(--_accent) 14%, transparent);
    --_accent-line: color-mix(in srgb, var(--_accent) 28%, transparent);
    --_accent-ring: color-mix(in srgb, var(--_accent) 45%, transparent);
    --_accent-hover: color-mix(in srgb, var(--_accent) 86%, currentColor);
    --_field-line: color-mix(in srgb, currentColor 58%, transparent);
    --_danger-text: var(--bsh-urgent, var(--_light, #a3171c) var(--_dark, #ffaca6));
    --_radius: var(--bsh-radius, 0.75em);
    --_space: clamp(0px, var(--bsh-space, 1em), 4em);
  }

  @media not print {
    .probe.light-text + .root {
      color-scheme: dark;
      --_light: ;
      --_dark: initial;
    }
  }

  /* Safari before 16.2, Chrome before 111, Firefox before 113. */
  @supports not (color: color-mix(in srgb, red, red)) {
    .root {
      --_muted: var(--bsh-muted, currentColor);
      --_border: var(--bsh-border, rgb(128 128 128 / 40%));
      --_soft: rgb(128 128 128 / 12%);
      --_tint: rgb(128 128 128 / 20%);
      --_accent-line: var(--_accent);
      --_accent-ring: var(--_accent);
      --_accent-hover: var(--_accent);
      --_field-line: currentColor;
    }
  }

  .spaced,
  .spaced * {
    line-height: var(--_lines) !important;
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

  /* What a link or a script scrolls to must not be hidden below a header of the page. */
  [tabindex='-1'],
  .field,
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

  [dir='rtl'] .icon-forward {
    transform: scaleX(-1);
  }

  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
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

  .pill {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    min-block-size: 2.75em;
    padding: 0.4em 1.1em;
    border: 1px solid var(--_accent-ring);
    border-radius: 2em;
    background-color: var(--_soft);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }

  .pill:hover {
    border-color: var(--_accent);
    background-color: var(--_tint);
  }

  .pill.primary {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_on-accent);
  }

  .pill.primary:hover {
    background-color: var(--_accent-hover);
  }

  .pill:focus-visible {
    border-radius: 2em;
  }

  summary {
    cursor: pointer;
  }
`;
