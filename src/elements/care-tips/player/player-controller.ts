/** Following a tip: the player, what was chosen for it, and where the keyboard goes meanwhile. */
import type { nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ItemView, View } from '../../../content/view/view.js';
import { isEqual } from '../../shared/is-equal.js';
import { renderPlayerBar } from './player-bar.js';
import { instructionText, refusalText, stepAnnouncement } from './player-text.js';
import { renderPlayer } from './player-view.js';
import type { PlayerActions } from './player-view.js';
import { TipTimer } from './tip-timer.js';

type LiveRegion = 'status' | 'alert';

/** What following a tip asks of its widget. */
export interface PlayerHandlers {
  /** Says something to those who do not see it: `status` when there is time, `alert` at once. */
  announce: (region: LiveRegion, text: string) => void;
  /** The time of a tip is over. */
  ended: (id: string) => void;
  /** Moves focus to the danger signs. */
  showDangerSigns: () => void;
  /** Opens a tip, wherever it stands, and moves focus to something in it. */
  showTip: (id: string, selector: string) => void;
  /** Whether the widget can be seen. */
  isVisible: () => boolean;
}

export class PlayerController implements ReactiveController {
  readonly #host: LitElement;
  readonly #handlers: PlayerHandlers;
  readonly #timer: TipTimer;
  /** The minutes that were chosen, by tip. */
  readonly #chosenMinutes = new Map<string, number>();
  /** Id of the tip that could not be started. */
  #refusedId: string | null = null;
  #view: View | undefined;

  constructor(host: LitElement, handlers: PlayerHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#timer = new TipTimer(host, {
      stepChanged: (step) =>
        this.#announce('status', ({ messages }) => stepAnnouncement(step, messages)),
      finished: (isFirst) => this.#onFinished(isFirst),
      isVisible: handlers.isVisible,
    });
    host.addController(this);
  }

  /** Takes the view that is shown next. What the page lists no longer, or words in another way, ends. */
  update(view: View | undefined): void {
    this.#view = view;
    const { tip, state } = this.#timer;
    const now = tip && view?.items.get(tip.id);
    if (!tip || now === tip) return;
    if (now && isPlayedAlike(now, tip)) this.#timer.updateTip(now);
    else if (tip.timing?.kind !== 'skin') this.#timer.stop();
    else if (state === 'on') this.#stop();
  }

  hostUpdated(): void {
    this.#showBar();
  }

  /** The player of a tip. */
  renderPlayer(tip: ItemView, view: View, level: number): TemplateResult | typeof nothing {
    const state = {
      timer: this.#timer,
      view,
      level,
      chosenMinutes: this.#chosenMinutes,
      refusedId: this.#refusedId,
    };
    return renderPlayer(tip, state, this.#actions);
  }

  /**
   * The bar of what is running.
   *
   * @param nextTextFor what comes after a tip, where it is a step of a routine
   */
  renderBar(
    view: View,
    nextTextFor: (id: string) => string | null,
  ): TemplateResult | typeof nothing {
    const { tip } = this.#timer;
    return renderPlayerBar(this.#timer, view, tip && nextTextFor(tip.id), this.#actions);
  }

  readonly #actions: PlayerActions = {
    start: (tip, minutes) => this.#onStart(tip, this.#timer.start(tip, minutes)),
    choose: (tip, minutes) => {
      this.#chosenMinutes.set(tip.id, minutes);
      this.#host.requestUpdate();
    },
    pauseOrResume: () => {
      if (this.#timer.isPaused) this.#timer.resume();
      else this.#timer.pause();
      this.#announceInstruction();
    },
    skip: () => this.#timer.skip(),
    restart: () => {
      this.#timer.restart();
      this.#focusFirst(['#pause'], '.stage');
    },
    stop: () => {
      const { tip } = this.#timer;
      this.#stop();
      this.#focusFirst(this.#timer.tip ? ['#pause'] : placesAfter(tip));
    },
    stopBecauseOfPain: () => {
      this.#timer.stopBecauseOfPain();
      this.#showTip('#hurt-heading');
    },
    showDangerSigns: () => this.#handlers.showDangerSigns(),
    showTip: () => this.#showTip('#now'),
  };

  #onStart(tip: ItemView, isStarted: boolean): void {
    this.#refusedId = isStarted ? null : tip.id;
    this.#host.requestUpdate();
    if (isStarted) this.#focusFirst(['#pause'], '.stage');
    else this.#announce('alert', (view) => refusalText(tip, this.#timer, view));
  }

  /** Stops what is on. What lies on the skin must come off, also before its time. */
  #stop(): void {
    const { tip, state, isPaused } = this.#timer;
    if (tip?.timing?.kind === 'skin' && state === 'on' && !isPaused) this.#timer.stopEarly();
    else this.#timer.stop();
  }

  #onFinished(isFirst: boolean): void {
    const { tip } = this.#timer;
    if (!tip) return;
    this.#announceInstruction(tip.timing?.kind === 'skin' ? 'alert' : 'status');
    if (!isFirst) return;
    if (!this.#timer.isStoppedEarly) this.#handlers.ended(tip.id);
    this.#keepFocus();
  }

  #announceInstruction(region: LiveRegion = 'status'): void {
    const { tip } = this.#timer;
    if (tip) this.#announce(region, (view) => instructionText(tip, this.#timer, view));
  }

  #announce(region: LiveRegion, text: (view: View) => string): void {
    if (this.#view) this.#handlers.announce(region, text(this.#view));
  }

  #showTip(selector: string): void {
    const { tip } = this.#timer;
    if (tip) this.#handlers.showTip(tip.id, selector);
  }

  /** Puts the bar above everything on the page, where nothing cuts it off, and makes room for it below. */
  #showBar(): void {
    const { renderRoot } = this.#host;
    const bar = renderRoot.querySelector<HTMLElement>('.bar');
    // An older browser keeps it where it stands.
    if (bar?.isConnected && 'showPopover' in bar && !bar.matches(':popover-open')) {
      bar.showPopover();
    }
    const root = renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--_bar', `${bar?.offsetHeight ?? 0}px`);
  }

  /** Some buttons are of no more use at the end, and the keyboard must not be lost with them. */
  #keepFocus(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    void this.#host.updateComplete.then(() => {
      if (focused && !root.activeElement) this.#focusFirst(['#pause']);
    });
  }

  /**
   * Moves focus to the first place that can be seen; the page moves no more than it must.
   *
   * @param inView what has to be in view, where it is not that place itself
   */
  #focusFirst(selectors: readonly string[], inView = ''): void {
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      const found = selectors
        .map((selector) => renderRoot.querySelector<HTMLElement>(selector))
        .find((place) => place?.checkVisibility());
      found?.focus({ preventScroll: true });
      const target = inView ? renderRoot.querySelector(inView) : found;
      target?.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** Where the keyboard goes when the player of a tip is done. */
function placesAfter(tip: ItemView | null): string[] {
  return [...(tip ? [`#player-${tip.id}`, `#button-${tip.id}`] : []), '#routine'];
}

/** Whether somebody is led through two versions of a tip in the same way. */
function isPlayedAlike(one: ItemView, other: ItemView): boolean {
  const played = ({ timing }: ItemView): unknown => ({ ...timing, before: null });
  return Boolean(one.timing) && one.title === other.title && isEqual(played(one), played(other));
}
