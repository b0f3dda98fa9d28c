import { css } from 'lit';

/** The player in a tip, and the bar of the running tip. */
export const playerStyles = css`
  .player {
    max-inline-size: 40em;
    margin-block: 0.5em var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .player > * + * {
    margin-block-start: 0.75em;
  }

  .player li + li {
    margin-block-start: 0.4em;
  }

  .player-link {
    margin-block-end: 0.75em;
  }

  .refused {
    font-weight: 600;
  }

  .refused:empty {
    display: none;
  }

  .stage {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
  }

  .stage .picture,
  .breath {
    flex: none;
    inline-size: min(100%, 12em);
    aspect-ratio: 1;
  }

  .stage .picture {
    stroke-width: 3.5;
  }

  .mirrored .picture > * {
    transform: scaleX(-1);
    transform-origin: center;
    transform-box: view-box;
  }

  .now {
    flex: 1 1 11em;
    min-inline-size: 0;
  }

  .where {
    color: var(--_muted);
    font-weight: 600;
  }

  .say {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  .time {
    font-size: 2.4em;
    font-weight: 300;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .now .controls {
    margin-block: 0.6em;
  }

  .breath {
    display: grid;
    place-items: center;
  }

  .breath > * {
    grid-area: 1 / 1;
  }

  .shape {
    inline-size: 100%;
    block-size: 100%;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent-line);
    animation: var(--_seconds, 5s) ease-in-out both;
    transform: scale(0.45);
  }

  .in .shape {
    animation-name: grow;
  }

  .out .shape {
    animation-name: shrink;
  }

  .paused .shape {
    animation-play-state: paused;
  }

  .count {
    display: none;
    font-size: 3em;
    font-variant-numeric: tabular-nums;
  }

  @keyframes grow {
    from {
      transform: scale(0.45);
    }

    to {
      transform: scale(1);
    }
  }

  @keyframes shrink {
    from {
      transform: scale(1);
    }

    to {
      transform: scale(0.45);
    }
  }

  /* With reduced motion nothing moves, and the seconds are shown instead. */
  @media (prefers-reduced-motion: reduce) {
    .shape {
      animation: none;
      transform: none;
    }

    .count {
      display: block;
    }
  }

  /* At the lower edge of the screen, above everything else. It takes at most a third of its height. */
  .bar {
    position: fixed;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    gap: 0.5em 1em;
    inline-size: auto;
    block-size: auto;
    max-block-size: 33vh;
    margin: 0 auto;
    padding: 0.6em max(1em, env(safe-area-inset-right)) max(0.6em, env(safe-area-inset-bottom))
      max(1em, env(safe-area-inset-left));
    max-inline-size: 46em;
    border: 1px solid var(--_border);
    border-block-end: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_light, #fff) var(--_dark, #16211f);
    color: var(--_light, #1c2526) var(--_dark, #eef3f3);
    box-shadow: 0 -4px 24px rgb(0 0 0 / 18%);
    overflow: auto;
  }

  /* Gives way to the buttons where there is little room, and scrolls then. The padding is for focus rings. */
  .bar-text {
    min-block-size: 0;
    margin-block-start: -6px;
    margin-inline-start: -6px;
    padding: 6px 6px 0;
    font-weight: 600;
    line-height: 1.35;
    overflow: auto;
  }

  .bar-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }

  .bar-head .link {
    min-inline-size: 0;
    min-block-size: 44px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.875em;
  }

  .bar-time {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }

  .bar-say {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .bar-controls {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .bar .pill {
    min-block-size: 44px;
    padding: 0.25em 0.9em;
  }

  .bar-next {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  @media (min-width: 40em) {
    .bar {
      flex-direction: row;
    }

    .bar-text {
      flex: 1;
    }

    .bar-controls {
      flex: 0 1 auto;
      align-self: center;
    }
  }

  /* Heat or cold must come off now: this looks different from everything else. */
  .bar.take-off {
    border: 3px solid var(--_light, #a65f00) var(--_dark, #e0a73e);
    background: var(--_light, #fff4dc) var(--_dark, #33270f);
    font-size: 1.1em;
  }

  .take-off .bar-say {
    display: block;
  }

  .pill.hurts {
    border-color: var(--_danger-text);
    color: var(--_danger-text);
  }

  /* Little height is left where a page is zoomed in, or a phone is turned on its side. */
  @media (max-height: 30em) {
    .bar {
      padding-block: 0.25em;
      font-size: 0.875em;
      gap: 0.25em 1em;
    }

    .bar-head .link {
      min-block-size: 24px;
    }

    .bar-next,
    .take-off .bar-head {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .player,
    .bar {
      border: 1px solid;
    }

    .shape {
      border-color: CanvasText;
    }
  }

  @media print {
    .player,
    .bar,
    .player-link {
      display: none;
    }
  }
`;
