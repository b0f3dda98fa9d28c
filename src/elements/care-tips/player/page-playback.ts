/**
 * What all players of a page share: only one runs at a time, and the rests that the body needs apply to all.
 * Nothing is stored, so a reload forgets it.
 */
import type { Timing } from '../../../content/pack/pack.js';
import type { Clock } from '../../shared/clock.js';
import { perDocument } from '../../shared/per-document.js';

type Kind = Timing['kind'];

/** A tip that is being played. */
export interface RunningTip {
  readonly kind: Kind;
  readonly stop: () => void;
}

/**
 * Why a tip cannot be started: heat or cold is `on` the skin, a stretch `hurt`, or heat or cold has to `wait`
 * until the skin has rested.
 */
export type Refusal = { reason: 'on' | 'hurt' } | { reason: 'wait'; until: Date };

const HOUR_MS = 3_600_000;
/** Rest between two times with heat or cold. The sources name it as the minimum for cold; it is used for both. */
const SKIN_REST_MS = 2 * HOUR_MS;
/** Time without stretches after one that hurt: it lasts until the next day, at whatever hour that was. */
const STRETCH_REST_MS = 18 * HOUR_MS;

export class PagePlayback {
  #running: RunningTip | null = null;
  /** On the monotonic clock, as the time of day can be set forward: when heat or cold may be used again, and stretches. */
  #skinRestsUntil = -Infinity;
  #stretchRestsUntil = -Infinity;

  /** Why a tip of this kind cannot be started now; `null` where it can. */
  refusalFor(kind: Kind, clock: Clock): Refusal | null {
    const now = clock.monotonic();
    // Another tip would stop this one, and nobody would be told to take the heat or cold off.
    if (this.#running?.kind === 'skin') return { reason: 'on' };
    if (kind === 'stretch' && this.#stretchRestsUntil > now) return { reason: 'hurt' };
    if (kind !== 'skin' || this.#skinRestsUntil <= now) return null;
    return { reason: 'wait', until: new Date(clock.now() + this.#skinRestsUntil - now) };
  }

  /** Stops what is running and takes its place. */
  begin(tip: RunningTip): void {
    const before = this.#running;
    this.#running = tip;
    if (before?.stop !== tip.stop) before?.stop();
  }

  /**
   * Goes on with a tip whose element is in this page again, or comes from another one.
   *
   * @returns `false` where it may not, because heat or cold of another one is on the skin
   */
  goOn(tip: RunningTip): boolean {
    if (this.#running?.kind === 'skin' && this.#running.stop !== tip.stop) return false;
    this.begin(tip);
    return true;
  }

  /** @param stop that of the tip which is over; another tip that began meanwhile goes on */
  end(stop: () => void): void {
    if (this.#running?.stop === stop) this.#running = null;
  }

  /** To be called when heat or cold comes off. */
  restSkin({ monotonic }: Clock): void {
    this.#skinRestsUntil = monotonic() + SKIN_REST_MS;
  }

  /** To be called when a stretch hurt. */
  restFromStretching({ monotonic }: Clock): void {
    this.#stretchRestsUntil = monotonic() + STRETCH_REST_MS;
  }
}

export const pagePlaybacks = perDocument(() => new PagePlayback());
