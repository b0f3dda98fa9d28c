/** Plays one tip at a time: shows, announces and sounds its steps, until it ends or is stopped. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Timing } from '../../../content/pack/pack.js';
import type { ItemView } from '../../../content/view/view.js';
import { clocks, Timer } from '../../shared/clock.js';
import type { Clock } from '../../shared/clock.js';
import { HostState } from '../../shared/host-state.js';
import { ElapsedTime } from './elapsed-time.js';
import { PagePlayback, pagePlaybacks } from './page-playback.js';
import type { Refusal } from './page-playback.js';
import { PlaybackClock } from './playback-clock.js';
import type { PlaybackPosition } from './playback-clock.js';
import { createTimeline, waitsUntilReady } from './timeline.js';
import type { Step } from './timeline.js';
import { Tones } from './tones.js';
import { WakeLock } from './wake-lock.js';

/** What a timer asks of its owner. */
export interface TipTimerListener {
  /** Called when another step begins. */
  stepChanged: (step: Step) => void;
  /** Called at the end. For heat and cold it is called again and again, until somebody confirms that it is off. */
  finished: (isFirst: boolean) => void;
  isVisible: () => boolean;
}

/** State of the tip: playing or paused, at its end, or stopped because it hurt. */
export type TipTimerState = 'on' | 'over' | 'hurt';

const MINUTE_MS = 60_000;
/** Heat or cold that was stopped sooner was a false start, and the skin needs no rest. */
const FALSE_START_MS = MINUTE_MS;
/** Time between two alarms at the end of heat and cold. */
const REPEAT_ALARM_MS = 10_000;
/** Time until the last tones have faded out. */
const TONES_FADE_MS = 1500;
/** A page that moves an element, such as into a lightbox, puts it back sooner than this. */
const ABSENCE_MS = 10_000;
/** How long the alarm of heat or cold goes on where the page has taken its element out, and nobody can end it. */
const ALARM_WITHOUT_ELEMENT_MS = MINUTE_MS;

export class TipTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: TipTimerListener;
  readonly #tones = new Tones();
  readonly #wakeLock = new WakeLock();
  readonly #tickTimer: Timer;
  readonly #absenceTimer: Timer;
  #page = new PagePlayback();
  readonly #tip: HostState<ItemView | null>;
  readonly #state: HostState<TipTimerState>;
  #playback: PlaybackClock | null = null;
  #elapsed: ElapsedTime | null = null;
  #minutes = 0;
  #step: Step | null = null;
  /** How long heat or cold was on the skin when it was stopped before its time. */
  #stoppedAfterMs: number | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: TipTimerListener) {
    this.#host = host;
    this.#listener = listener;
    this.#tip = new HostState<ItemView | null>(host, null);
    this.#state = new HostState<TipTimerState>(host, 'on');
    this.#tickTimer = new Timer(() => this.#clock);
    this.#absenceTimer = new Timer(() => this.#clock);
    host.addController(this);
  }

  hostConnected(): void {
    this.#absenceTimer.cancel();
    this.#joinPage(pagePlaybacks.of(this.#host.ownerDocument));
    document.addEventListener('visibilitychange', this.#onReturn);
    // Tells what came to its end meanwhile.
    this.#onReturn();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    // Not at once, because the page may only be moving the element.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#playback) this.#onAbsence();
    });
  }

  /** The tip that is being played; `null` where there is none. */
  get tip(): ItemView | null {
    return this.#tip.value;
  }

  get state(): TipTimerState {
    return this.#state.value;
  }

  /** Whether heat or cold was stopped before its time. */
  get isStoppedEarly(): boolean {
    return this.#stoppedAfterMs !== null;
  }

  get isPaused(): boolean {
    return this.#state.value === 'on' && (this.#playback?.isPaused ?? false);
  }

  /** Whether a stretch waits until somebody is in position. No time passes meanwhile. */
  get isWaiting(): boolean {
    return (
      this.isPaused && this.position?.step?.cue === 'ready' && waitsUntilReady(this.tip!.timing!)
    );
  }

  get hasSound(): boolean {
    return this.#tones.isOn;
  }

  set hasSound(isOn: boolean) {
    this.#tones.isOn = isOn;
    this.#host.requestUpdate();
  }

  get position(): PlaybackPosition | undefined {
    return this.#playback?.positionAt(this.#now);
  }

  /** Whole minutes since the end. */
  get minutesSinceEnd(): number {
    return Math.floor(Math.max(0, -(this.position?.totalLeftMs ?? 0)) / MINUTE_MS);
  }

  /** Why a tip of this kind cannot be started now; `null` where it can. */
  refusalFor(kind: Timing['kind']): Refusal | null {
    return this.#page.refusalFor(kind, this.#clock);
  }

  /**
   * Starts a tip. Must be called from a press, because browsers allow sound only then.
   *
   * @param minutes how long it takes, where the visitor can choose that
   * @returns `false` where it is refused
   */
  start(tip: ItemView, minutes: number): boolean {
    if (!tip.timing || this.refusalFor(tip.timing.kind)) return false;
    this.#page.begin({ kind: tip.timing.kind, stop: this.stop });
    this.#tip.value = tip;
    this.#minutes = minutes;
    this.#state.value = 'on';
    this.#stoppedAfterMs = null;
    this.#step = null;
    this.#elapsed = new ElapsedTime(this.#clock);
    this.#playback = new PlaybackClock(createTimeline(tip.timing, minutes), 0);
    if (waitsUntilReady(tip.timing)) this.#playback.pause(0);
    this.#activate();
    return true;
  }

  /** Goes on with another version of the tip, such as in the words of another country. */
  updateTip(tip: ItemView): void {
    this.#tip.value = tip;
  }

  restart(): void {
    if (this.tip) this.start(this.tip, this.#minutes);
  }

  pause(): void {
    this.#playback?.pause(this.#now);
    this.#deactivate();
    this.#host.requestUpdate();
  }

  resume(): void {
    this.#playback?.resume(this.#now);
    this.#activate();
  }

  /** Goes to the next step. */
  skip(): void {
    this.#playback?.skip(this.#now);
    this.resume();
  }

  /** Goes to the end of heat or cold before its time, so that somebody is told to take it off. */
  stopEarly(): void {
    const now = this.#now;
    this.#stoppedAfterMs = this.#playback?.elapsedAt(now) ?? 0;
    this.#playback?.end(now);
    this.#tick();
  }

  /** Ends the tip at once. */
  readonly stop = (): void => {
    this.#restSkin();
    this.#end();
    this.#playback = null;
    this.#tip.value = null;
  };

  /** Ends a stretch that hurts. Nobody can start another one today. */
  stopBecauseOfPain(): void {
    this.#page.restFromStretching(this.#clock);
    this.#end();
    this.#playback = null;
    this.#state.value = 'hurt';
  }

  /** Put back, or moved to another document, a running tip goes on there. */
  #joinPage(page: PagePlayback): void {
    if (page !== this.#page) this.#page.end(this.stop);
    this.#page = page;
    const kind = this.tip?.timing?.kind;
    if (this.#playback && kind && !page.goOn({ kind, stop: this.stop })) this.stop();
  }

  /**
   * The page has taken the element out, for a moment or for good. Heat or cold goes on, as it is still on the
   * skin; everything else waits, and is stopped where the element does not come back.
   */
  #onAbsence(): void {
    if (this.#isOnSkin && !this.isPaused) return;
    if (this.#state.value === 'on') this.pause();
    this.#absenceTimer.set(this.stop, ABSENCE_MS);
  }

  /** Milliseconds since the tip was started, with pauses. */
  get #now(): number {
    return this.#elapsed?.read() ?? 0;
  }

  get #clock(): Clock {
    return clocks.of(this.#host.ownerDocument);
  }

  get #isOnSkin(): boolean {
    return this.tip?.timing?.kind === 'skin';
  }

  #activate(): void {
    this.#tones.open();
    void this.#wakeLock.hold();
    this.#tick();
  }

  #deactivate(): void {
    this.#tickTimer.cancel();
    this.#wakeLock.release();
  }

  #restSkin(): void {
    const onSkinForMs = this.#stoppedAfterMs ?? this.#playback?.elapsedAt(this.#now) ?? 0;
    if (this.#isOnSkin && onSkinForMs > FALSE_START_MS) this.#page.restSkin(this.#clock);
  }

  /** Leaves nothing running. */
  #end(): void {
    this.#deactivate();
    this.#absenceTimer.cancel();
    this.#tones.close();
    this.#page.end(this.stop);
  }

  /** The page is shown again, or the element is back in it. */
  readonly #onReturn = (): void => {
    // The end is not announced again, unless heat or cold is still on the skin.
    const isDone = this.#state.value === 'over' && !this.#isOnSkin;
    if (document.hidden || !this.#playback || isDone || (this.isPaused && !this.isWaiting)) return;
    this.#activate();
  };

  /** Runs each second: shows the time that is left, and announces a step when it begins. */
  readonly #tick = (): void => {
    this.#tickTimer.cancel();
    const { position } = this;
    if (!this.tip || !position) return;
    this.#host.requestUpdate();
    if (!position.step) {
      this.#finish();
      return;
    }
    // In a hidden widget nobody can see the steps or stop them. Heat and cold go on, as they must come off.
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
    const isFirst = this.#state.value !== 'over';
    this.#state.value = 'over';
    this.#tones.play('end');
    this.#listener.finished(isFirst);
    if (this.#isOnSkin) {
      const endedMsAgo = -(this.position?.totalLeftMs ?? 0);
      if (this.#host.isConnected || endedMsAgo < ALARM_WITHOUT_ELEMENT_MS) {
        this.#tickTimer.set(this.#tick, REPEAT_ALARM_MS);
      } else {
        // The tip is kept, so that it can be told where the element comes back.
        this.#restSkin();
        this.#end();
      }
      return;
    }
    this.#deactivate();
    this.#tickTimer.set(() => this.#tones.close(), TONES_FADE_MS);
  }
}
