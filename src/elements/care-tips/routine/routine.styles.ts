import { css } from 'lit';

/** The routine, and the button that starts it. */
export const routineStyles = css`
  .group-head,
  .ticks {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--_space);
  }

  .routine > * + * {
    margin-block-start: var(--_space);
  }

  .steps-nav {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 -4px 24px rgb(0 0 0 / 12%);
    background: var(--_light, #fff) var(--_dark, #16211f);
    color: var(--_light, #1c2526) var(--_dark, #eef3f3);
  }

  /* It would take half of a low window, as at 400 %. */
  @media (max-height: 30em) {
    .steps-nav {
      position: static;
    }
  }

  /* What has the focus must not be below it. */
  .routine > :not(.steps-nav) :is(a, button, input, summary) {
    scroll-margin-block-end: 11em;
  }

  /* While a tip runs, its bar says what comes next, and this need not stay in view. */
  .root:has(.bar) .steps-nav {
    position: static;
  }

  /* Makes three buttons fit side by side on a narrow phone. */
  .steps-nav .pill {
    padding-inline: 0.9em;
  }

  .steps-nav p {
    flex: 1 1 100%;
    font-weight: 600;
    line-height: 1.35;
  }

  @media print {
    .steps-nav,
    .group-head .link {
      display: none;
    }
  }
`;
