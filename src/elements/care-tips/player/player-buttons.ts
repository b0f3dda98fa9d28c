/** The buttons that stand both in the tip and in the bar, so that they are near wherever somebody is. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ItemView, View } from '../../../content/view/view.js';
import { pillButton } from '../../shared/buttons.js';
import { text } from '../../shared/text.js';
import type { TipTimer } from './tip-timer.js';

/** What the buttons of a player do. */
export interface PlayerActions {
  start: (tip: ItemView, minutes: number) => void;
  /** Chooses how long a tip takes. */
  choose: (tip: ItemView, minutes: number) => void;
  pauseOrResume: () => void;
  skip: () => void;
  restart: () => void;
  stop: () => void;
  stopBecauseOfPain: () => void;
  showDangerSigns: () => void;
  showTip: () => void;
}

/** Pauses and goes on; at the end, closes the player. */
export function mainButton(
  id: string,
  timer: TipTimer,
  { messages }: View,
  { pauseOrResume, stop }: PlayerActions,
): TemplateResult {
  const step = timer.position?.step;
  const endLabel = timer.tip?.timing?.kind === 'skin' ? messages.isOff : messages.close;
  const resumeLabel = timer.isWaiting ? messages.ready : messages.resume;
  return html`<button
    type="button"
    id=${id}
    class="pill primary"
    @click=${step ? pauseOrResume : stop}
    ${text(!step ? endLabel : timer.isPaused ? resumeLabel : messages.pause)}
  ></button>`;
}

/** Stops a stretch that hurts. */
export function hurtsMoreButton(
  timer: TipTimer,
  { messages }: View,
  { stopBecauseOfPain }: PlayerActions,
): TemplateResult | typeof nothing {
  if (timer.tip?.timing?.kind !== 'stretch') return nothing;
  return pillButton(messages.hurtsMore, stopBecauseOfPain, 'hurts');
}
