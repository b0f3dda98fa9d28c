/** Which step is on when, from the start of a timing to its end. Pure. */
import type { Cue, Phase } from '../../../content/pack/pack.js';
import type { TimingView } from '../../../content/view/view.js';

/** Time to put the phone down, in milliseconds. */
const READY_MS = 10_000;

/** One thing to do. */
export interface Step {
  say: string;
  cue: Cue | 'ready' | 'start' | 'halfway' | 'side';
  /** On which side. */
  side: string | null;
  /** Which time of how many; counted from 1. */
  round: { count: number; total: number } | null;
  /** Index of the drawing that shows it. */
  picture: number;
  /** Whether the drawing is mirrored, to show the other side. */
  isMirrored: boolean;
  /** How long it takes, in milliseconds. */
  durationMs: number;
  /** When it is over, in milliseconds since the start. */
  endsAtMs: number;
}

/** A timing without what is read before Start. */
type PlayableTiming = Omit<TimingView, 'before'>;

/** A step before its place in time is known. */
type Draft = Pick<Step, 'say' | 'cue' | 'durationMs'> & Partial<Step>;

/**
 * All steps in their order.
 *
 * @param minutes how long it takes, where that can be chosen
 */
export function createTimeline(timing: PlayableTiming, minutes: number): Step[] {
  const drafts = [
    ...(timing.ready ? [{ say: timing.ready, cue: 'ready' as const, durationMs: READY_MS }] : []),
    ...(timing.phases ? rounds(timing, timing.phases, minutes) : halves(timing, minutes * 60_000)),
  ];
  let endsAtMs = 0;
  return drafts.map((draft) => {
    endsAtMs += draft.durationMs;
    return { side: null, round: null, picture: 0, isMirrored: false, ...draft, endsAtMs };
  });
}

/** The phases of an exercise, one after the other, as often as they are done on each side. */
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
          // Nobody wants to count the breaths of some minutes.
          round: times ? { count, total } : null,
          picture: picture - 1,
          isMirrored: mirrored && sideIndex > 0,
        };
      }),
    ),
  );
}

/** One thing to do all the time, with something to do in the middle of it. */
function halves({ start = '', halfway }: PlayableTiming, totalMs: number): Draft[] {
  if (!halfway) return [{ say: start, cue: 'start', durationMs: totalMs }];
  return [
    { say: start, cue: 'start', durationMs: totalMs / 2 },
    // It stays until the end: whoever looks only then must not miss it.
    { say: halfway, cue: 'halfway', durationMs: totalMs / 2 },
  ];
}
