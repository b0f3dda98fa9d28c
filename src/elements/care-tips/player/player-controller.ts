/** Following a tip: the player, what was chosen for it, and where the keyboard goes meanwhile. */
import type { nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { ItemView, View } from '../../../content/view/view.js';
import type { HelpElement } from '../../shared/help-element.js';
import { TipTimer } from './tip-timer.js';
import {
  instructionText,
  renderPlayerBar,
  renderPlayer,
  refusalText,
  stepAnnouncement,
} from './player-view.js';
import type { PlayerActions } from './player-view.js';

/** What following a tip asks of its widget. */
export interface PlayerHandlers {
  /** Tells those who do not see it: `status` when there is time, `alert` at once. */
  announce: (slot: 'status' | 'alert', text: string) => void;
  /** The time of a tip is over. */
  ended: (id: string) => void;
  /** Goes to the danger signs. */
  showDangerSigns: () => void;
  /** Opens a tip, wherever it stands, and moves focus to something in it. */
  showTip: (id: string, selector: string) => void;
}

export class PlayerController implements ReactiveController {
  readonly #host: HelpElement;
  readonly #handlers: PlayerHandlers;
  readonly #player: TipTimer;
  /** The minutes that were chosen, by tip. */
  readonly #chosen = new Map<string, number>();
  /** Id of the tip that could not be started. */
  #refused: string | null = null;
  #view: View | undefined;

  constructor(host: HelpElement, handlers: PlayerHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#player = new TipTimer(host, {
      stepChanged: (moment) =>
        this.#say('status', ({ messages }) => stepAnnouncement(moment, messages)),
      finished: (first) => this.#onOver(first),
    });
    host.addController(this);
  }

  /** What the page no longer shows, or says in another way now, must not go on by itself. */
  syncWithView(view: View | undefined): void {
    this.#view = view;
    const { tip, state } = this.#player;
    const now = tip && view?.items.get(tip.id);
    if (!tip || now === tip) return;
    if (now && isSame(now, tip)) this.#player.updateTip(now);
    else if (tip.timing?.kind !== 'skin') this.#player.stop();
    else if (state === 'on') this.#stop();
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
  player(tip: ItemView, view: View, level: number): TemplateResult | typeof nothing {
    const state = { timer: this.#player, chosenMinutes: this.#chosen, refusedId: this.#refused };
    return renderPlayer(tip, { ...state, view, level }, this.#actions);
  }

  /**
   * The bar of what is running.
   *
   * @param next what comes after a tip, where it is a step of a routine
   */
  bar(view: View, next: (id: string) => string | null): TemplateResult | typeof nothing {
    const { tip } = this.#player;
    return renderPlayerBar({ timer: this.#player, view }, tip && next(tip.id), this.#actions);
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
      this.#player.restart();
      this.#focus(['#pause'], '.stage');
    },
    stop: () => {
      const { tip } = this.#player;
      this.#stop();
      this.#focus(this.#player.tip ? ['#pause'] : placesOf(tip));
    },
    stopBecauseOfPain: () => {
      this.#player.stopBecauseOfPain();
      this.#toTip('#hurt-heading');
    },
    showDangerSigns: () => this.#handlers.showDangerSigns(),
    showTip: () => this.#toTip('#now'),
  };

  #started(tip: ItemView, started: boolean): void {
    this.#refused = started ? null : tip.id;
    this.#host.requestUpdate();
    if (started) this.#focus(['#pause'], '.stage');
    else this.#say('alert', (view) => refusalText(tip, this.#player, view));
  }

  /** Stops what is on. What lies on the skin must come off, also before its time. */
  #stop(): void {
    const { tip, state, paused } = this.#player;
    if (tip?.timing?.kind === 'skin' && state === 'on' && !paused) this.#player.stopEarly();
    else this.#player.stop();
  }

  #onOver(first: boolean): void {
    const { tip } = this.#player;
    if (!tip) return;
    this.#sayNow(tip.timing?.kind === 'skin' ? 'alert' : 'status');
    if (!first) return;
    if (!this.#player.isStoppedEarly) this.#handlers.ended(tip.id);
    this.#keepFocus();
  }

  #sayNow(slot: 'status' | 'alert' = 'status'): void {
    const { tip } = this.#player;
    if (tip) this.#say(slot, (view) => instructionText(tip, this.#player, view));
  }

  #toTip(selector: string): void {
    const { tip } = this.#player;
    if (tip) this.#handlers.showTip(tip.id, selector);
  }

  #say(slot: 'status' | 'alert', text: (view: View) => string): void {
    if (this.#view) this.#handlers.announce(slot, text(this.#view));
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

/** Where the keyboard goes when the player of a tip is done. */
function placesOf(tip: ItemView | null): string[] {
  return [...(tip ? [`#player-${tip.id}`, `#button-${tip.id}`] : []), '#routine'];
}

/** Whether somebody is led through two versions of a tip in the same way. */
function isSame(one: ItemView, other: ItemView): boolean {
  const led = ({ timing }: ItemView): string => JSON.stringify({ ...timing, before: null });
  return Boolean(one.timing) && one.title === other.title && led(one) === led(other);
}
