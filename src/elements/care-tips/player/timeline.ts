/** What is done when, from the start of a timing to its end. Pure. */
import type { Cue, Phase, Timing } from '../../../content/pack/pack.js';

/** Time to put the phone down, in milliseconds. */
const READY_MS = 10_000;

/** One thing to do. Times are in milliseconds since the start. */
export interface Step {
  say: string;
  cue: Cue | 'ready' | 'start' | 'halfway' | 'side';
  /** On which side. */
  side: string | null;
  /** The how-manieth time of how many. */
  round: { count: number; total: number } | null;
  /** Index of the drawing that shows it, and whether that shows the other side. */
  picture: number;
  mirrored: boolean;
  /** How long it takes, and when it is over. */
  durationMs: number;
  endsAtMs: number;
}

/** A timing without what is read before Start. */
type PlayableTiming = Omit<Timing, 'before'>;

/**
 * All moments in their order.
 *
 * @param minutes how long it takes, where that can be chosen
 */
export function createTimeline(timing: PlayableTiming, minutes: number): Step[] {
  const moments: Step[] = [];
  let now = 0;
  const add = (say: string, cue: Step['cue'], lasts: number, more: Partial<Step> = {}): void => {
    now += lasts;
    moments.push({
      say,
      cue,
      side: null,
      round: null,
      picture: 0,
      mirrored: false,
      durationMs: lasts,
      endsAtMs: now,
      ...more,
    });
  };
  if (timing.ready) add(timing.ready, 'ready', READY_MS);
  if (timing.phases) addRounds(timing, timing.phases, minutes, add);
  else addMinutes(timing, minutes * 60_000, add);
  return moments;
}

type Add = (say: string, cue: Step['cue'], lasts: number, more?: Partial<Step>) => void;

function addRounds(
  { sides, times, mirrored }: PlayableTiming,
  phases: Phase[],
  minutes: number,
  add: Add,
): void {
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const total = times ?? Math.max(1, Math.round((minutes * 60) / seconds));
  (sides ?? [null]).forEach((side, which) => {
    for (let count = 1; count <= total; count++) {
      phases.forEach(({ say, seconds, cue, picture = 1 }, part) => {
        const changed = which > 0 && count === 1 && part === 0;
        // Nobody wants to count the breaths of some minutes.
        const round = times ? { count, total } : null;
        add(say, changed ? 'side' : cue, seconds * 1000, {
          side,
          round,
          picture: picture - 1,
          mirrored: mirrored === true && which > 0,
        });
      });
    }
  });
}

function addMinutes({ start = '', halfway }: PlayableTiming, all: number, add: Add): void {
  if (!halfway) {
    add(start, 'start', all);
    return;
  }
  add(start, 'start', all / 2);
  // It stays until the end: whoever looks only then must not miss it.
  add(halfway, 'halfway', all / 2);
}
