/** The raised notice and the clarifying question. */
import { css } from 'lit';

/** Nothing else has a red background. */
export const raisedNoticeStyles = css`
  .raised {
    --_danger: #a3171c !important;
    --_accent: var(--_light, #0b6468) var(--_dark, #7fd0d3) !important;
    --_on-accent: var(--_light, #fff) var(--_dark, #06282a) !important;
    margin-block-start: 0.6em !important;
    padding: 1em 1.15em 0.5em !important;
    border-radius: 0.75em !important;
    background-color: var(--_danger) !important;
    color: #fff !important;
    line-height: 1.5 !important;
  }

  .raised [role='group'] {
    margin-block: 0.75em 0.5em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid currentColor;
  }

  .raised :is(h2, h3, h4, h5, h6) {
    font-size: 1.2em;
    font-weight: 700;
  }

  :is(.raised, .ask) p {
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

  /* Advice for the same day, and help in a crisis: urgent, but without the alarm of red. */
  .raised.same-day {
    border-inline-start: 6px solid var(--_light, #b27400) var(--_dark, #e5b04a) !important;
    background-color: var(--_light, #fff0cf) var(--_dark, #3d2f12) !important;
    color: var(--_light, #33260a) var(--_dark, #fbf0d6) !important;
  }

  .raised.crisis {
    background-color: var(--_accent) !important;
    color: var(--_on-accent) !important;
  }

  .raised.same-day .calls > .call {
    background-color: var(--_light, #33260a) var(--_dark, #fbf0d6);
    color: var(--_light, #fff) var(--_dark, #2c2208);
  }

  .raised.crisis .calls > .call {
    background-color: var(--_on-accent);
    color: var(--_accent);
  }

  .raised:is(.same-day, .crisis) :focus-visible {
    outline-color: currentColor;
  }
`;

/** Calm, and never red: no danger sign is detected yet. */
export const clarifyingQuestionStyles = css`
  .ask {
    margin-block-start: 0.6em !important;
    padding: 0.85em 1.15em !important;
    border: 1px solid var(--_accent-line) !important;
    border-inline-start: 6px solid var(--_accent) !important;
    border-radius: 0.75em !important;
  }

  .ask > :is(h2, h3, h4, h5) {
    font-size: 1.125em;
    font-weight: 700;
  }

  .ask ul {
    margin-block-end: 0;
  }
`;
