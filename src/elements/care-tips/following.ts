/** Following a tip: the player, what was chosen for it, and where the keyboard goes meanwhile. */
import type { nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ShownItem, View } from '../../content/view.js';
import { Player } from './player.js';
import { nowText, playerBar, playerOf, refusal, spoken } from './player-view.js';
import type { PlayerActions } from './player-view.js';

/** What following a tip asks of its widget. */
export interface FollowingHandlers {
  /** Tells those who do not see it: `status` when there is time, `alert` at once. */
  say: (slot: 'status' | 'alert', text: string) => void;
  /** The time of a tip is over. */
  ended: (id: string) => void;
  /** Goes to the danger signs. */
  toSigns: () => void;
  /** Opens a tip, wherever it stands, and moves focus to something in it. */
  toTip: (id: string, selector: string) => void;
}

export class Following implements ReactiveController {
  readonly #host: LitElement;
  readonly #handlers: FollowingHandlers;
  readonly #player: Player;
  /** The minutes that were chosen, by tip. */
  readonly #chosen = new Map<string, number>();
  /** Id of the tip that could not be started. */
  #refused: string | null = null;
  #view: View | undefined;

  constructor(host: LitElement, handlers: FollowingHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#player = new Player(host, {
      changed: (moment) => this.#say('status', ({ messages }) => spoken(moment, messages)),
      over: (first) => this.#onOver(first),
    });
    host.addController(this);
  }

  /** What the page no longer shows must not go on by itself. */
  keepTo(view: View | undefined): void {
    this.#view = view;
    const { tip } = this.#player;
    if (tip && !view?.items.has(tip.id)) this.#stop();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    // Above everything that a page may put there, and where nothing cuts it off.
    const bar = renderRoot.querySelector<HTMLElement>('.bar');
    // An older browser keeps it where it stands.
    if (bar?.isConnected && 'showPopover' in bar && !bar.matches(':popover-open')) {
      bar.showPopover();
    }
    // Room for what would lie behind it.
    const root = renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--_bar', `${bar?.offsetHeight ?? 0}px`);
    const breath = renderRoot.querySelector<HTMLElement>('.breath');
    breath?.style.setProperty('--_seconds', `${breath.dataset['seconds'] ?? ''}s`);
  }

  /** The player of a tip. */
  player(tip: ShownItem, view: View, level: number): TemplateResult | typeof nothing {
    const state = { player: this.#player, chosen: this.#chosen, refused: this.#refused };
    return playerOf(tip, { ...state, view, level }, this.#actions);
  }

  /** The bar of what is running. */
  bar(view: View, next: string | null): TemplateResult | typeof nothing {
    return playerBar({ player: this.#player, view }, next, this.#actions);
  }

  readonly #actions: PlayerActions = {
    start: (tip, minutes) => this.#started(tip, this.#player.start(tip, minutes)),
    choose: (tip, minutes) => {
      this.#chosen.set(tip.id, minutes);
      this.#host.requestUpdate();
    },
    pauseOrResume: () => {
      if (this.#player.paused) this.#player.resume();
      else this.#player.pause();
      this.#sayNow();
    },
    skip: () => this.#player.skip(),
    restart: () => {
      const { tip } = this.#player;
      if (!tip) return;
      const restarted = this.#player.restart();
      if (!restarted) this.#player.stop();
      this.#started(tip, restarted);
    },
    stop: () => {
      const { tip } = this.#player;
      this.#stop();
      if (tip) this.#focus([`#player-${tip.id}`, `#button-${tip.id}`, '#routine']);
    },
    stopHurt: () => {
      this.#player.stopHurt();
      this.#toTip('#hurt-heading');
    },
    toSigns: () => this.#handlers.toSigns(),
    toTip: () => this.#toTip('#now'),
  };

  #started(tip: ShownItem, started: boolean): void {
    this.#refused = started ? null : tip.id;
    this.#host.requestUpdate();
    if (started) this.#focus(['#pause'], '.stage');
    else this.#say('alert', (view) => refusal(tip, this.#player, view));
  }

  /** Stops what is on; what lies on the skin must come off, also before its time. */
  #stop(): void {
    const { tip, state } = this.#player;
    const lies = tip?.timing?.kind === 'skin' && state === 'on';
    this.#player.stop();
    if (lies) this.#say('alert', ({ messages }) => messages.takeOff);
  }

  #onOver(first: boolean): void {
    const { tip } = this.#player;
    if (!tip) return;
    this.#sayNow(tip.timing?.kind === 'skin' ? 'alert' : 'status');
    if (!first) return;
    this.#handlers.ended(tip.id);
    this.#keepFocus();
  }

  #sayNow(slot: 'status' | 'alert' = 'status'): void {
    const { tip } = this.#player;
    if (tip) this.#say(slot, (view) => nowText(tip, this.#player, view));
  }

  #toTip(selector: string): void {
    const { tip } = this.#player;
    if (tip) this.#handlers.toTip(tip.id, selector);
  }

  #say(slot: 'status' | 'alert', text: (view: View) => string): void {
    if (this.#view) this.#handlers.say(slot, text(this.#view));
  }

  /** Some buttons are of no more use at the end, and the keyboard must not be lost with them. */
  #keepFocus(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    void this.#host.updateComplete.then(() => {
      if (focused && !root.activeElement) this.#focus(['#pause']);
    });
  }

  /** Moves focus to the first of these that can be seen; the page moves no more than it must. */
  #focus(selectors: readonly string[], inView = ''): void {
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      const found = selectors
        .map((selector) => renderRoot.querySelector<HTMLElement>(selector))
        .find((one) => one?.checkVisibility());
      found?.focus({ preventScroll: true });
      const place = inView ? renderRoot.querySelector(inView) : found;
      place?.scrollIntoView({ block: 'nearest' });
    });
  }
}
