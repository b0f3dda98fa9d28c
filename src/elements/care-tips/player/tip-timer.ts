/** Leads through one tip at a time: which step is on, what is announced and sounded, and when it ends. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Timing } from '../../../content/pack/pack.js';
import type { ItemView } from '../../../content/view/view.js';
import { clocks, Timer } from '../../shared/clock.js';
import type { Clock } from '../../shared/clock.js';
import { pagePlaybacks } from './page-playback.js';
import type { PagePlayback, Refusal } from './page-playback.js';
import { PlaybackClock } from './playback-clock.js';
import type { PlaybackPosition } from './playback-clock.js';
import { createTimeline } from './timeline.js';
import type { Step } from './timeline.js';
import { Tones } from './tones.js';
import { WakeLock } from './wake-lock.js';

/** What a timer tells and asks its widget. */
export interface TipTimerListener {
  /** Another step is on. */
  stepChanged: (step: Step) => void;
  /** It is over. Called again until somebody says that what lay on the skin is off. */
  finished: (isFirst: boolean) => void;
  /** Whether the widget can be seen. */
  isVisible: () => boolean;
}

/** How it stands with the tip that is being followed. */
export type TipTimerState = 'on' | 'over' | 'hurt';

const MINUTE_MS = 60_000;
/** What was on the skin for less was a false start. */
const FALSE_START_MS = MINUTE_MS;
/** How often the end is announced until it is tapped. */
const REPEAT_ALARM_MS = 10_000;
/** Until the last tones have been heard. */
const TONES_FADE_MS = 1500;

export class TipTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: TipTimerListener;
  readonly #tones = new Tones();
  readonly #wakeLock = new WakeLock();
  readonly #tickTimer: Timer;
  #tip: ItemView | null = null;
  #state: TipTimerState = 'on';
  #playback: PlaybackClock | null = null;
  #minutes = 0;
  #step: Step | null = null;
  /** How long something lay on the skin that was stopped before its time. */
  #stoppedAfterMs: number | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: TipTimerListener) {
    this.#host = host;
    this.#listener = listener;
    this.#tickTimer = new Timer(() => this.#clock);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
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

  get isPaused(): boolean {
    return this.#state === 'on' && (this.#playback?.isPaused ?? false);
  }

  /** Whether steps are sounded. */
  get hasSound(): boolean {
    return this.#tones.isOn;
  }

  set hasSound(isOn: boolean) {
    this.#tones.isOn = isOn;
    this.#host.requestUpdate();
  }

  /** Where in the tip somebody is. */
  get position(): PlaybackPosition | undefined {
    return this.#playback?.positionAt(this.#clock.now());
  }

  /** Whole minutes since it was over. */
  get minutesSinceEnd(): number {
    return Math.floor(Math.max(0, -(this.position?.totalLeftMs ?? 0)) / MINUTE_MS);
  }

  /** Why a tip of this kind cannot be started now, if there is a reason. */
  refusalFor(kind: Timing['kind']): Refusal | null {
    return this.#page.refusalFor(kind, this.#clock.now());
  }

  /**
   * Starts a tip, for so many minutes where that can be chosen. Has to be called from a press: browsers
   * allow sound only then.
   *
   * @returns whether it may be started now
   */
  start(tip: ItemView, minutes: number): boolean {
    if (!tip.timing || this.refusalFor(tip.timing.kind)) return false;
    this.#page.begin({ kind: tip.timing.kind, stop: this.stop });
    this.#tip = tip;
    this.#minutes = minutes;
    this.#state = 'on';
    this.#stoppedAfterMs = null;
    this.#step = null;
    this.#playback = new PlaybackClock(createTimeline(tip.timing, minutes), this.#clock.now());
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
    this.#playback?.pause(this.#clock.now());
    this.#deactivate();
    this.#host.requestUpdate();
  }

  resume(): void {
    this.#playback?.resume(this.#clock.now());
    this.#activate();
  }

  /** Goes on with the next step. */
  skip(): void {
    this.#playback?.skip(this.#clock.now());
    this.resume();
  }

  /** Ends something on the skin before its time. It must come off all the same, and that is announced. */
  stopEarly(): void {
    const now = this.#clock.now();
    this.#stoppedAfterMs = this.#playback?.elapsedAt(now) ?? 0;
    this.#playback?.end(now);
    this.#tick();
  }

  /** Ends it at once, wherever it is. */
  readonly stop = (): void => {
    const now = this.#clock.now();
    const onSkinForMs = this.#stoppedAfterMs ?? this.#playback?.elapsedAt(now) ?? 0;
    if (this.#isOnSkin && onSkinForMs > FALSE_START_MS) this.#page.restSkin(now);
    this.#end();
    this.#tip = null;
    this.#host.requestUpdate();
  };

  /** Stops because it hurts more, and lets nobody stretch again today. */
  stopBecauseOfPain(): void {
    this.#page.restFromStretching(this.#clock.now());
    this.#end();
    this.#state = 'hurt';
    this.#host.requestUpdate();
  }

  get #clock(): Clock {
    return clocks.of(this.#host.ownerDocument);
  }

  get #page(): PagePlayback {
    return pagePlaybacks.of(this.#host.ownerDocument);
  }

  get #isOnSkin(): boolean {
    return this.#tip?.timing?.kind === 'skin';
  }

  #activate(): void {
    this.#tones.open();
    void this.#wakeLock.hold();
    this.#tick();
  }

  /** Nothing goes on until it is activated again. */
  #deactivate(): void {
    this.#tickTimer.cancel();
    this.#wakeLock.release();
  }

  #end(): void {
    this.#deactivate();
    this.#tones.close();
    this.#playback = null;
    this.#page.end(this.stop);
  }

  readonly #onVisibilityChange = (): void => {
    // What is over and off stays silent.
    const isOff = this.#state === 'over' && !this.#isOnSkin;
    if (document.hidden || !this.#playback || this.isPaused || isOff) return;
    this.#activate();
  };

  /** Shows, sounds and announces the step that is on now, each second. */
  readonly #tick = (): void => {
    this.#tickTimer.cancel();
    const { position } = this;
    if (!this.#tip || !position) return;
    this.#host.requestUpdate();
    if (!position.step) {
      this.#finish();
      return;
    }
    // Nobody can follow, or stop, what a page has hidden. What lies on the skin goes on all the same.
    if (!this.#isOnSkin && !this.#listener.isVisible()) {
      this.pause();
      return;
    }
    if (position.step !== this.#step) {
      this.#step = position.step;
      this.#tones.play(position.step.cue);
      this.#listener.stepChanged(position.step);
    }
    if (!this.isPaused) this.#tickTimer.set(this.#tick, position.leftMs % 1000 || 1000);
  };

  #finish(): void {
    const isFirst = this.#state !== 'over';
    this.#state = 'over';
    this.#tones.play('end');
    this.#listener.finished(isFirst);
    // What lies on the skin is not over before it is off.
    if (this.#isOnSkin) {
      this.#tickTimer.set(this.#tick, REPEAT_ALARM_MS);
      return;
    }
    this.#deactivate();
    this.#tickTimer.set(() => this.#tones.close(), TONES_FADE_MS);
  }
}
