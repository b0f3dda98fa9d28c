import { css } from 'lit';

/** The standing notice. It is calm, so that the raised notice stands out from it. */
export const dangerNoticeStyles = css`
  .urgent {
    padding-block: 0.1em !important;
    padding-inline-start: 0.9em !important;
    border-inline-start: 4px solid var(--_danger-text) !important;
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
    margin-block: 0.25em;
    font-size: 0.9375em;
    line-height: 1.4;
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

  /* Large text on a small screen may need a break within a word. */
  .calls > *,
  .call span {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .urgent .call,
  .urgent .link {
    color: var(--_danger-text);
  }

  .call,
  .urgent .link {
    font-weight: 600;
  }

  .calls summary {
    display: list-item;
    min-block-size: max(2.9em, 44px);
    padding-block: 0.65em;
    font-size: 0.9375em;
    line-height: 1.55;
  }

  /* Where no country is set, it is all that there is. */
  .calls > :first-child summary {
    font-weight: 600;
  }

  .calls .countries {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    column-gap: 1.5em;
    padding: 0;
    list-style: none;
  }

  .countries .icon {
    display: none;
  }

  /* A number in a list has the colour of the notice around it. */
  .countries .call {
    color: inherit;
    text-decoration: underline;
  }
`;
