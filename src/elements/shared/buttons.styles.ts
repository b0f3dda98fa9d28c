import { css } from 'lit';

/** Radio buttons in the shape of pills. The pill itself is in tokens.styles.ts. */
export const buttonStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices legend {
    padding: 0;
    margin-block-end: 0.4em;
    font-weight: 600;
  }

  .pill:has(input) {
    display: inline-flex;
    align-items: center;
    gap: 0.55em;
    cursor: pointer;
  }

  .pill input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media print {
    .choices,
    .pill {
      display: none;
    }
  }
`;
