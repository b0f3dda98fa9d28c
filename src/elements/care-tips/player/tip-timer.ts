/** Leads through one tip at a time: what is on, what is said and heard, and what was too much. */
import type { ReactiveController } from 'lit';
import type { ItemView } from '../../../content/view/view.js';
import type { HelpElement } from '../../shared/help-element.js';
import { PlaybackClock } from './playback-clock.js';
import type { PlaybackPosition } from './playback-clock.js';
import { createTimeline } from './timeline.js';
import type { Step } from './timeline.js';
import { Tones } from './tones.js';
import { WakeLock } from './wake-lock.js';

/** What a player tells its widget. */
export interface TipTimerListener {
  /** Something else is to be done now. */
  stepChanged: (moment: Step) => void;
  /** It is over. Told again until somebody says that what lay on the skin is off. */
  finished: (first: boolean) => void;
}

/** How it stands with the tip that is being followed. */
export type TipTimerState = 'on' | 'over' | 'hurt';

/** Why a tip cannot be started: one of the others lies on the skin, did so just now, or a stretch hurt. */
export type Refusal = { reason: 'on' | 'hurt' } | { reason: 'wait'; until: Date };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Between two times with heat or cold: the least that is said of cold, for both. */
const SKIN_REST_MS = 2 * HOUR_MS;
/** What was on the skin for less was a false start. */
const FALSE_START_MS = MINUTE_MS;
/** How long nobody is led through a stretch after one that hurt: until tomorrow, whenever it was. */
const STRETCH_REST_MS = 18 * HOUR_MS;
/** How often the end is told until it is tapped. */
const REPEAT_ALARM_MS = 10_000;
/** Until the last tones have been heard. */
const TONES_FADE_MS = 1500;

/** One player runs at a time on a page, and what it did to the body counts for all of them. */
let running: { kind: string; stop: () => void } | null = null;
/** When something may lie on the skin again, and when somebody may stretch. */
let skinRestsUntil = 0;
let stretchRestsUntil = 0;

export class TipTimer implements ReactiveController {
  readonly #host: HelpElement;
  readonly #listener: TipTimerListener;
  readonly #tones = new Tones();
  readonly #wakeLock = new WakeLock();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tip: ItemView | null = null;
  #state: TipTimerState = 'on';
  #clock: PlaybackClock | null = null;
  #minutes = 0;
  #step: Step | null = null;
  /** How long something lay on the skin that was stopped before its time. */
  #stoppedAfterMs: number | null = null;

  constructor(host: HelpElement, listener: TipTimerListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    // A page may only have moved it.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.stop();
    });
  }

  /** The tip that is being followed, if one is. */
  get tip(): ItemView | null {
    return this.#tip;
  }

  get state(): TipTimerState {
    return this.#state;
  }

  /** Whether it was stopped before its time. */
  get isStoppedEarly(): boolean {
    return this.#stoppedAfterMs !== null;
  }

  get paused(): boolean {
    return this.#state === 'on' && (this.#clock?.paused ?? false);
  }

  get sound(): boolean {
    return this.#tones.on;
  }

  set sound(on: boolean) {
    this.#tones.on = on;
    this.#host.requestUpdate();
  }

  /** Where in the tip somebody is. */
  get position(): PlaybackPosition | undefined {
    return this.#clock?.positionAt(Date.now());
  }

  /** Whole minutes since it was over. */
  get minutesAgo(): number {
    return Math.floor(Math.max(0, -(this.position?.totalLeftMs ?? 0)) / MINUTE_MS);
  }

  /** Why a tip of this kind cannot be started now, if there is a reason. */
  refusalFor(kind: string): Refusal | null {
    // Whoever starts something else would not be told to take it off.
    if (running?.kind === 'skin') return { reason: 'on' };
    if (kind === 'stretch' && stretchRestsUntil > Date.now()) return { reason: 'hurt' };
    if (kind !== 'skin' || skinRestsUntil <= Date.now()) return null;
    return { reason: 'wait', until: new Date(skinRestsUntil) };
  }

  /**
   * Starts a tip, for so many minutes where that can be chosen. Call it when something was pressed.
   *
   * @returns whether it may be started now
   */
  start(tip: ItemView, minutes: number): boolean {
    if (!tip.timing || this.refusalFor(tip.timing.kind)) return false;
    running?.stop();
    running = { kind: tip.timing.kind, stop: this.stop };
    this.#tip = tip;
    this.#minutes = minutes;
    this.#state = 'on';
    this.#stoppedAfterMs = null;
    this.#step = null;
    this.#clock = new PlaybackClock(createTimeline(tip.timing, minutes), Date.now());
    this.#activate();
    return true;
  }

  /** Goes on with the same tip, as it is written now. */
  updateTip(tip: ItemView): void {
    this.#tip = tip;
  }

  restart(): void {
    if (this.#tip) this.start(this.#tip, this.#minutes);
  }

  pause(): void {
    this.#clock?.pause(Date.now());
    this.#deactivate();
    this.#host.requestUpdate();
  }

  resume(): void {
    this.#clock?.resume(Date.now());
    this.#activate();
  }

  skip(): void {
    this.#clock?.skip(Date.now());
    this.resume();
  }

  /** Ends something on the skin before its time. It must come off all the same, and that is told. */
  stopEarly(): void {
    const now = Date.now();
    this.#stoppedAfterMs = this.#clock?.passed(now) ?? 0;
    this.#clock?.end(now);
    this.#tick();
  }

  /** Ends it at once, wherever it is. */
  readonly stop = (): void => {
    const now = Date.now();
    const lay = this.#stoppedAfterMs ?? this.#clock?.passed(now) ?? 0;
    if (this.#tip?.timing?.kind === 'skin' && lay > FALSE_START_MS) {
      skinRestsUntil = now + SKIN_REST_MS;
    }
    this.#end();
    this.#tip = null;
    this.#host.requestUpdate();
  };

  /** Stops because it hurts more, and lets nobody stretch again today. */
  stopBecauseOfPain(): void {
    stretchRestsUntil = Date.now() + STRETCH_REST_MS;
    this.#end();
    this.#state = 'hurt';
    this.#host.requestUpdate();
  }

  #activate(): void {
    this.#tones.open();
    void this.#wakeLock.hold();
    this.#tick();
  }

  /** Nothing goes on until it is woken. */
  #deactivate(): void {
    clearTimeout(this.#timer);
    this.#wakeLock.release();
  }

  #end(): void {
    this.#deactivate();
    this.#tones.close();
    this.#clock = null;
    if (running?.stop === this.stop) running = null;
  }

  readonly #onVisible = (): void => {
    // What is over and off stays silent.
    const isOff = this.#state === 'over' && this.#tip?.timing?.kind !== 'skin';
    if (document.hidden || !this.#clock || this.paused || isOff) return;
    this.#activate();
  };

  /** Says and shows what is on now, each second. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    const { position, paused } = this;
    const tip = this.#tip;
    if (!tip || !position) return;
    this.#host.requestUpdate();
    if (!position.step) {
      this.#finish(tip);
      return;
    }
    // Nobody can follow, or stop, what a page has hidden. What lies on the skin goes on all the same.
    if (tip.timing?.kind !== 'skin' && !this.#host.visible) {
      this.pause();
      return;
    }
    if (position.step !== this.#step) {
      this.#step = position.step;
      this.#tones.play(position.step.cue);
      this.#listener.stepChanged(position.step);
    }
    if (!paused) this.#timer = setTimeout(this.#tick, position.leftMs % 1000 || 1000);
  };

  #finish(tip: ItemView): void {
    const first = this.#state !== 'over';
    this.#state = 'over';
    this.#tones.play('end');
    this.#listener.finished(first);
    // What lies on the skin is not over before it is off.
    if (tip.timing?.kind === 'skin') {
      this.#timer = setTimeout(this.#tick, REPEAT_ALARM_MS);
      return;
    }
    this.#deactivate();
    this.#timer = setTimeout(() => this.#tones.close(), TONES_FADE_MS);
  }
}
