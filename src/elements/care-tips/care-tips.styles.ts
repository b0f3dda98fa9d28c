import { css } from 'lit';
import { mediaStyles } from '../shared/media.styles.js';
import { rowStyles } from '../shared/row.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { urgentStyles } from '../shared/urgent.styles.js';
import { handoutFormStyles } from './handout.styles.js';
import { pillStyles } from './pills.styles.js';
import { playerStyles } from './player.styles.js';
import { routineStyles } from './routine.styles.js';

const tipStyles = css`
  .summary {
    padding-block: 0.7em;
  }

  .toggle {
    font-size: 1.0625em;
  }

  .tick {
    margin-block-end: var(--_space);
  }

  .ticked {
    color: var(--_accent);
  }

  @media print {
    .ticks {
      display: none;
    }
  }
`;

export const styles = [
  tokens,
  urgentStyles,
  rowStyles,
  tipStyles,
  pillStyles,
  playerStyles,
  routineStyles,
  handoutFormStyles,
  mediaStyles,
];
