/**
 * What all players of a page share: one of them runs at a time, and what it did to the body counts for all.
 * Nothing is stored, so a reload forgets it.
 */
import type { Timing } from '../../../content/pack/pack.js';
import { perDocument } from '../../shared/per-document.js';

type Kind = Timing['kind'];

/** A tip that is being followed. */
export interface RunningTip {
  readonly kind: Kind;
  readonly stop: () => void;
}

/** Why a tip cannot be started: something lies on the skin or did so just now, or a stretch hurt. */
export type Refusal = { reason: 'on' | 'hurt' } | { reason: 'wait'; until: Date };

const HOUR_MS = 3_600_000;
/** Between two times with heat or cold: the least that is said of cold, for both. */
const SKIN_REST_MS = 2 * HOUR_MS;
/** How long nobody is led through a stretch after one that hurt: until tomorrow, whenever it was. */
const STRETCH_REST_MS = 18 * HOUR_MS;

export class PagePlayback {
  #running: RunningTip | null = null;
  /** When something may lie on the skin again, and when somebody may stretch. */
  #skinRestsUntil = 0;
  #stretchRestsUntil = 0;

  /** Why a tip of this kind cannot be started now, if there is a reason. */
  refusalFor(kind: Kind, now: number): Refusal | null {
    // Whoever starts something else would not be told to take it off.
    if (this.#running?.kind === 'skin') return { reason: 'on' };
    if (kind === 'stretch' && this.#stretchRestsUntil > now) return { reason: 'hurt' };
    if (kind !== 'skin' || this.#skinRestsUntil <= now) return null;
    return { reason: 'wait', until: new Date(this.#skinRestsUntil) };
  }

  /** Stops what is running and takes its place. */
  begin(tip: RunningTip): void {
    this.#running?.stop();
    this.#running = tip;
  }

  /** It is over; another tip that began meanwhile goes on. */
  end(stop: () => void): void {
    if (this.#running?.stop === stop) this.#running = null;
  }

  /** Something lay on the skin until now. */
  restSkin(now: number): void {
    this.#skinRestsUntil = now + SKIN_REST_MS;
  }

  /** A stretch hurt. */
  restFromStretching(now: number): void {
    this.#stretchRestsUntil = now + STRETCH_REST_MS;
  }
}

export const pagePlaybacks = perDocument(() => new PagePlayback());
