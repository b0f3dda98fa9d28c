/** Leads through one tip at a time: what is on, what is said and heard, and what was too much. */
import type { ReactiveController } from 'lit';
import type { ShownItem } from '../../content/view.js';
import type { HelpElement } from '../shared/help-element.js';
import { Run } from './run.js';
import type { Place } from './run.js';
import { timeline } from './timeline.js';
import type { Moment } from './timeline.js';
import { Tones } from './tones.js';
import { WakeLock } from './wake-lock.js';

/** What a player tells its widget. */
export interface PlayerListener {
  /** Something else is to be done now. */
  changed: (moment: Moment) => void;
  /** It is over. Told again until somebody says that what lay on the skin is off. */
  over: (first: boolean) => void;
}

/** How it stands with the tip that is being followed. */
export type State = 'on' | 'over' | 'hurt';

/** Why a tip cannot be started: one of the others lies on the skin, did so just now, or a stretch hurt. */
export type Refusal = { reason: 'on' | 'hurt' } | { reason: 'wait'; until: Date };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between two times with heat or cold: the least that is said of cold, for both. */
const APART = 2 * HOUR;
/** What was on the skin for less was a false start. */
const FALSE_START = MINUTE;
/** How long nobody is led through a stretch after one that hurt: until tomorrow, whenever it was. */
const HURT = 18 * HOUR;
/** How often the end is told until it is tapped. */
const AGAIN = 10_000;
/** Until the last tones have been heard. */
const HEARD = 1500;

/** One player runs at a time on a page, and what it did to the body counts for all of them. */
let running: { kind: string; stop: () => void } | null = null;
/** When something may lie on the skin again, and when somebody may stretch. */
let skinRestsUntil = 0;
let stretchRestsUntil = 0;

export class Player implements ReactiveController {
  readonly #host: HelpElement;
  readonly #listener: PlayerListener;
  readonly #tones = new Tones();
  readonly #wakeLock = new WakeLock();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tip: ShownItem | null = null;
  #state: State = 'on';
  #run: Run | null = null;
  #minutes = 0;
  #moment: Moment | null = null;
  /** How long something lay on the skin that was stopped before its time. */
  #cutAfter: number | null = null;

  constructor(host: HelpElement, listener: PlayerListener) {
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
  get tip(): ShownItem | null {
    return this.#tip;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether it was stopped before its time. */
  get cutShort(): boolean {
    return this.#cutAfter !== null;
  }

  get paused(): boolean {
    return this.#state === 'on' && (this.#run?.paused ?? false);
  }

  get sound(): boolean {
    return this.#tones.on;
  }

  set sound(on: boolean) {
    this.#tones.on = on;
    this.#host.requestUpdate();
  }

  /** Where in the tip somebody is. */
  get place(): Place | undefined {
    return this.#run?.at(Date.now());
  }

  /** Whole minutes since it was over. */
  get minutesAgo(): number {
    return Math.floor(Math.max(0, -(this.place?.leftInAll ?? 0)) / MINUTE);
  }

  /** Why a tip of this kind cannot be started now, if there is a reason. */
  refusal(kind: string): Refusal | null {
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
  start(tip: ShownItem, minutes: number): boolean {
    if (!tip.timing || this.refusal(tip.timing.kind)) return false;
    running?.stop();
    running = { kind: tip.timing.kind, stop: this.stop };
    this.#tip = tip;
    this.#minutes = minutes;
    this.#state = 'on';
    this.#cutAfter = null;
    this.#moment = null;
    this.#run = new Run(timeline(tip.timing, minutes), Date.now());
    this.#wake();
    return true;
  }

  /** Goes on with the same tip, as it is written now. */
  renew(tip: ShownItem): void {
    this.#tip = tip;
  }

  restart(): void {
    if (this.#tip) this.start(this.#tip, this.#minutes);
  }

  pause(): void {
    this.#run?.pause(Date.now());
    this.#rest();
    this.#host.requestUpdate();
  }

  resume(): void {
    this.#run?.resume(Date.now());
    this.#wake();
  }

  skip(): void {
    this.#run?.skip(Date.now());
    this.resume();
  }

  /** Ends something on the skin before its time. It must come off all the same, and that is told. */
  cut(): void {
    const now = Date.now();
    this.#cutAfter = this.#run?.passed(now) ?? 0;
    this.#run?.end(now);
    this.#tick();
  }

  /** Ends it at once, wherever it is. */
  readonly stop = (): void => {
    const now = Date.now();
    const lay = this.#cutAfter ?? this.#run?.passed(now) ?? 0;
    if (this.#tip?.timing?.kind === 'skin' && lay > FALSE_START) {
      skinRestsUntil = now + APART;
    }
    this.#end();
    this.#tip = null;
    this.#host.requestUpdate();
  };

  /** Stops because it hurts more, and lets nobody stretch again today. */
  stopHurt(): void {
    stretchRestsUntil = Date.now() + HURT;
    this.#end();
    this.#state = 'hurt';
    this.#host.requestUpdate();
  }

  #wake(): void {
    this.#tones.open();
    void this.#wakeLock.hold();
    this.#tick();
  }

  /** Nothing goes on until it is woken. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#wakeLock.release();
  }

  #end(): void {
    this.#rest();
    this.#tones.close();
    this.#run = null;
    if (running?.stop === this.stop) running = null;
  }

  readonly #onVisible = (): void => {
    // What is over and off stays silent.
    const isOff = this.#state === 'over' && this.#tip?.timing?.kind !== 'skin';
    if (document.hidden || !this.#run || this.paused || isOff) return;
    this.#wake();
  };

  /** Says and shows what is on now, each second. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    const { place, paused } = this;
    const tip = this.#tip;
    if (!tip || !place) return;
    this.#host.requestUpdate();
    if (!place.moment) {
      this.#over(tip);
      return;
    }
    // Nobody can follow, or stop, what a page has hidden. What lies on the skin goes on all the same.
    if (tip.timing?.kind !== 'skin' && !this.#host.visible) {
      this.pause();
      return;
    }
    if (place.moment !== this.#moment) {
      this.#moment = place.moment;
      this.#tones.play(place.moment.cue);
      this.#listener.changed(place.moment);
    }
    if (!paused) this.#timer = setTimeout(this.#tick, place.left % 1000 || 1000);
  };

  #over(tip: ShownItem): void {
    const first = this.#state !== 'over';
    this.#state = 'over';
    this.#tones.play('end');
    this.#listener.over(first);
    // What lies on the skin is not over before it is off.
    if (tip.timing?.kind === 'skin') {
      this.#timer = setTimeout(this.#tick, AGAIN);
      return;
    }
    this.#rest();
    this.#timer = setTimeout(() => this.#tones.close(), HEARD);
  }
}
