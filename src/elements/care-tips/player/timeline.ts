/** The steps of a timing and when each of them ends. Pure. */
import type { Cue, Phase } from '../../../content/pack/pack.js';
import type { TimingView } from '../../../content/view/view.js';

/** Time to get into position, where nobody has to lie down for it. */
const GET_READY_MS = 10_000;
/** Time to put the phone down, after somebody has said that they are in position. */
const PUT_DOWN_MS = 5000;

/** One thing to do. */
export interface Step {
  /** The instruction. */
  say: string;
  /** What kind of change it is, for the tones. */
  cue: Cue | 'ready' | 'start' | 'halfway' | 'side';
  /** Name of the side; `null` where both are done at once. */
  side: string | null;
  /** Which repetition of how many, counted from 1; `null` where they are not counted for the visitor. */
  round: { count: number; total: number } | null;
  /** Index of the picture. */
  picture: number;
  /** Whether the picture is mirrored, to show the other side. */
  isMirrored: boolean;
  durationMs: number;
  /** When it ends, in milliseconds since the start of the timeline. */
  endsAtMs: number;
}

/** A timing without what is read before Start. */
type PlayableTiming = Omit<TimingView, 'before'>;

/** A step whose place in time is not known yet. */
type Draft = Pick<Step, 'say' | 'cue' | 'durationMs'> & Partial<Step>;

/**
 * Whether the first step waits until somebody says that they are in position. In a spasm it may take a minute to
 * get down on the floor.
 */
export function waitsUntilReady({ kind, ready }: PlayableTiming): boolean {
  return kind === 'stretch' && ready !== undefined;
}

/** @param minutes how long the tip takes, where the visitor can choose that */
export function createTimeline(timing: PlayableTiming, minutes: number): Step[] {
  const readyMs = waitsUntilReady(timing) ? PUT_DOWN_MS : GET_READY_MS;
  const drafts = [
    ...(timing.ready ? [{ say: timing.ready, cue: 'ready' as const, durationMs: readyMs }] : []),
    ...(timing.phases ? rounds(timing, timing.phases, minutes) : halves(timing, minutes * 60_000)),
  ];
  let endsAtMs = 0;
  return drafts.map((draft) => {
    endsAtMs += draft.durationMs;
    return { side: null, round: null, picture: 0, isMirrored: false, ...draft, endsAtMs };
  });
}

/** An exercise: its phases one after the other, repeated, and all of that again for each side. */
function rounds(timing: PlayableTiming, phases: Phase[], minutes: number): Draft[] {
  const { sides = [null], times, mirrored = false } = timing;
  const roundSeconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const total = times ?? Math.max(1, Math.round((minutes * 60) / roundSeconds));
  const counts = [...new Array<undefined>(total).keys()].map((index) => index + 1);
  return sides.flatMap((side, sideIndex) =>
    counts.flatMap((count) =>
      phases.map(({ say, seconds, cue, picture = 1 }, phaseIndex): Draft => {
        const isSideChange = sideIndex > 0 && count === 1 && phaseIndex === 0;
        return {
          say,
          cue: isSideChange ? 'side' : cue,
          durationMs: seconds * 1000,
          side,
          // Breaths go on for minutes and are not counted.
          round: times ? { count, total } : null,
          picture: picture - 1,
          isMirrored: mirrored && sideIndex > 0,
        };
      }),
    ),
  );
}

/** One instruction for the whole time, or another one from halfway on. */
function halves({ start = '', halfway }: PlayableTiming, totalMs: number): Draft[] {
  if (!halfway) return [{ say: start, cue: 'start', durationMs: totalMs }];
  return [
    { say: start, cue: 'start', durationMs: totalMs / 2 },
    // It stays until the end, for those who look at the screen later.
    { say: halfway, cue: 'halfway', durationMs: totalMs / 2 },
  ];
}
