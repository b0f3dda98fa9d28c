/** The raised notice and the clarifying question. */
import { css } from 'lit';

/** Nothing else has a red background. */
export const raisedNoticeStyles = css`
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

  /* Advice for the same day, and help in a crisis: urgent, but without the alarm of red. */
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

/** Calm, and never red: no danger sign is detected yet. */
export const clarifyingQuestionStyles = css`
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
