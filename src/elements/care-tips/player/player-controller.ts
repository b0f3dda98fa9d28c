/** The players of a widget: their choices, announcements, and where the focus goes. */
import type { nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ItemView, View } from '../../../content/view/view.js';
import type { LiveRegion } from '../../shared/live-regions.js';
import { HostState } from '../../shared/host-state.js';
import { isEqual } from '../../shared/is-equal.js';
import { isVisible } from '../../shared/is-visible.js';
import { attempt } from './attempt.js';
import { barRooms } from './bar-room.js';
import type { BarRoom } from './bar-room.js';
import { renderPlayerBar } from './player-bar.js';
import { instructionText, refusalText, stepAnnouncement } from './player-text.js';
import { renderPlayer } from './player-view.js';
import type { PlayerActions } from './player-buttons.js';
import { TipTimer } from './tip-timer.js';

/** What a player asks of its widget. */
export interface PlayerHandlers {
  /** Announces a text to screen readers. */
  announce: (region: LiveRegion, text: string) => void;
  /** Called when the time of a tip is over. */
  ended: (id: string) => void;
  /** Moves focus to the danger signs. */
  showDangerSigns: () => void;
  /** Opens a tip, also in a routine, and moves focus to an element in it. */
  showTip: (id: string, selector: string) => void;
  isVisible: () => boolean;
}

export class PlayerController implements ReactiveController {
  readonly #host: LitElement;
  readonly #handlers: PlayerHandlers;
  readonly #timer: TipTimer;
  /** The minutes that a visitor chose, by id of the tip. */
  readonly #chosenMinutes: HostState<ReadonlyMap<string, number>>;
  /** Id of the tip that could not be started. */
  readonly #refusedId: HostState<string | null>;
  #view: View | undefined;
  /** The bar that is shown, and the page that makes room for it. */
  #shownBar: { bar: HTMLElement; room: BarRoom } | null = null;

  constructor(host: LitElement, handlers: PlayerHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#chosenMinutes = new HostState<ReadonlyMap<string, number>>(host, new Map());
    this.#refusedId = new HostState<string | null>(host, null);
    this.#timer = new TipTimer(host, {
      stepChanged: (step) =>
        this.#announce('status', ({ messages }) => stepAnnouncement(step, messages)),
      finished: (isFirst) => this.#onFinished(isFirst),
      isVisible: handlers.isVisible,
    });
    host.addController(this);
  }

  /** Takes the view that is shown next. A running tip stops where the view lacks it or plays it differently. */
  update(view: View | undefined): void {
    this.#view = view;
    const { tip, state } = this.#timer;
    const newTip = tip && view?.items.get(tip.id);
    if (!tip || newTip === tip) return;
    if (newTip && isPlayedAlike(newTip, tip)) this.#timer.updateTip(newTip);
    else if (tip.timing?.kind !== 'skin') this.#timer.stop();
    else if (state === 'on') this.#stop();
  }

  hostUpdated(): void {
    this.#showBar();
  }

  hostDisconnected(): void {
    this.#hideBar();
  }

  /** Whether somebody moves or breathes by the steps of a tip now. */
  get isFollowed(): boolean {
    const { tip, state, isPaused } = this.#timer;
    return tip !== null && tip.timing?.kind !== 'skin' && state === 'on' && !isPaused;
  }

  /**
   * Stops and closes everything, as for another visitor. Heat or cold that is on the skin goes on: somebody has to
   * be told to take it off.
   */
  reset(): void {
    const { tip, isPaused } = this.#timer;
    this.#chosenMinutes.value = new Map();
    this.#refusedId.value = null;
    if (tip?.timing?.kind !== 'skin' || isPaused) this.#timer.stop();
  }

  /** The player of a tip. */
  renderPlayer(tip: ItemView, view: View, level: number): TemplateResult | typeof nothing {
    const state = {
      timer: this.#timer,
      view,
      level,
      chosenMinutes: this.#chosenMinutes.value,
      refusedId: this.#refusedId.value,
    };
    return renderPlayer(tip, state, this.#actions);
  }

  /** @param nextTextFor text about the step after a tip, where it is a step of a routine */
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
      this.#chosenMinutes.value = new Map([...this.#chosenMinutes.value, [tip.id, minutes]]);
    },
    pauseOrResume: () => {
      if (this.#timer.isPaused) this.#timer.resume();
      else this.#timer.pause();
      this.#announceInstruction();
    },
    skip: () => this.#timer.skip(),
    restart: () => {
      this.#timer.restart();
      this.#focusFirst(MAIN_BUTTONS, '.stage');
    },
    stop: () => {
      const { tip } = this.#timer;
      this.#stop();
      this.#focusFirst(this.#timer.tip ? MAIN_BUTTONS : focusTargetsAfter(tip));
    },
    stopBecauseOfPain: () => {
      this.#timer.stopBecauseOfPain();
      this.#showTip('#hurt-heading');
    },
    showDangerSigns: () => this.#handlers.showDangerSigns(),
    showTip: () => this.#showTip('#now'),
  };

  #onStart(tip: ItemView, isStarted: boolean): void {
    this.#refusedId.value = isStarted ? null : tip.id;
    if (isStarted) this.#focusFirst(MAIN_BUTTONS, '.stage');
    else this.#announce('alert', (view) => refusalText(tip, this.#timer, view));
  }

  /** Stops the running tip. Heat or cold goes to its end instead, so that somebody is told to take it off. */
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
    this.#restoreFocus();
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

  /** Shows the bar in the top layer, where nothing of the page covers it, and makes room for it. */
  #showBar(): void {
    const { renderRoot, isConnected, ownerDocument } = this.#host;
    const bar = isConnected ? renderRoot.querySelector<HTMLElement>('.bar') : null;
    if (bar !== this.#shownBar?.bar) this.#hideBar();
    if (!bar) return;
    // In browsers without popovers the bar has a fixed position only.
    if ('showPopover' in bar && !bar.matches(':popover-open')) attempt(() => bar.showPopover());
    this.#shownBar ??= { bar, room: barRooms.of(ownerDocument) };
    this.#shownBar.room.make(bar);
  }

  #hideBar(): void {
    this.#shownBar?.room.end(this.#shownBar.bar);
    this.#shownBar = null;
  }

  /** Some buttons are removed at the end. Where one of them has the focus, it moves to the main button. */
  #restoreFocus(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    void this.#host.updateComplete.then(() => {
      if (focused && !root.activeElement) this.#focusFirst(MAIN_BUTTONS);
    });
  }

  /**
   * Moves focus to the first visible element, and scrolls no more than necessary.
   *
   * @param around selector of an element around it that should be in view, as far as there is room
   */
  #focusFirst(selectors: readonly string[], around = ''): void {
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      const target = selectors
        .map((selector) => renderRoot.querySelector<HTMLElement>(selector))
        .find((element) => element && isVisible(element));
      target?.focus({ preventScroll: true });
      if (around) renderRoot.querySelector(around)?.scrollIntoView({ block: 'nearest' });
      target?.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** The main button, in the tip, or in the bar where the tip is closed. */
const MAIN_BUTTONS = ['#pause', '#bar-pause'];

/** Where focus goes when the player of a tip is closed, best first. */
function focusTargetsAfter(tip: ItemView | null): string[] {
  return [...(tip ? [`#player-${tip.id}`, `#button-${tip.id}`] : []), '#routine'];
}

/** Whether two versions of a tip are played alike. What is read before Start may differ. */
function isPlayedAlike(one: ItemView, other: ItemView): boolean {
  const played = ({ timing }: ItemView): unknown => ({ ...timing, before: null });
  return Boolean(one.timing) && one.title === other.title && isEqual(played(one), played(other));
}
