import { css } from 'lit';
import { itemStyles, mediaStyles, tokens, urgentStyles } from '../shared/shared.styles.js';

const tipStyles = css`
  .summary {
    padding-block: 0.7em;
  }

  .toggle {
    font-size: 1.0625em;
  }
`;

export const styles = [tokens, urgentStyles, itemStyles, tipStyles, mediaStyles];
