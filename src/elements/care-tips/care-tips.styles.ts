import { css } from 'lit';
import { mediaStyles } from '../shared/media.styles.js';
import { disclosureStyles } from '../shared/disclosure.styles.js';
import { protectedStyles } from '../shared/protected.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { dangerNoticeStyles } from '../shared/danger-notice.styles.js';
import { handoutFormStyles } from './handout/handout.styles.js';
import { buttonStyles } from '../shared/buttons.styles.js';
import { playerStyles } from './player/player.styles.js';
import { routineStyles } from './routine/routine.styles.js';

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
  protectedStyles,
  dangerNoticeStyles,
  disclosureStyles,
  tipStyles,
  buttonStyles,
  playerStyles,
  routineStyles,
  handoutFormStyles,
  mediaStyles,
];
