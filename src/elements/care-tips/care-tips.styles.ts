import { css } from 'lit';
import { mediaStyles } from '../shared/media.styles.js';
import { rowStyles } from '../shared/row.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { playerStyles } from './player.styles.js';
import { urgentStyles } from '../shared/urgent.styles.js';
import { handoutFormStyles } from './handout.styles.js';

const tipStyles = css`
  .summary {
    padding-block: 0.7em;
  }

  .toggle {
    font-size: 1.0625em;
  }
`;

export const styles = [
  tokens,
  urgentStyles,
  rowStyles,
  tipStyles,
  playerStyles,
  handoutFormStyles,
  mediaStyles,
];
