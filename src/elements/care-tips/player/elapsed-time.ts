import type { Clock } from '../../shared/clock.js';

/**
 * The time since a tip was started, never less than has passed in truth, so that nothing stays on the skin for
 * too long. Somebody may set the wall clock back, and the monotonic clock stops while some devices sleep: from
 * one reading to the next, the clock that went further is believed.
 */
export class ElapsedTime {
  readonly #clock: Clock;
  #wall: number;
  #monotonic: number;
  #totalMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#wall = clock.now();
    this.#monotonic = clock.monotonic();
  }

  /** Milliseconds since the start. */
  read(): number {
    const wall = this.#clock.now();
    const monotonic = this.#clock.monotonic();
    this.#totalMs += Math.max(0, wall - this.#wall, monotonic - this.#monotonic);
    this.#wall = wall;
    this.#monotonic = monotonic;
    return this.#totalMs;
  }
}
