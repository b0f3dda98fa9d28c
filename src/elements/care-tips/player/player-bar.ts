import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../../../content/view/view.js';
import { linkButton, pillButton } from '../../shared/buttons.js';
import { hurtsMoreButton, mainButton } from './player-buttons.js';
import { text } from '../../shared/text.js';
import { instructionText, timeLeft } from './player-text.js';
import type { PlayerActions } from './player-buttons.js';
import type { TipTimer } from './tip-timer.js';

/**
 * The bar of the running tip, at the edge of the screen, so that it can be paused from anywhere on the page. It
 * has what cannot wait; the rest is in the tip.
 *
 * @param next text about the next step, where the tip is a step of a routine
 */
export function renderPlayerBar(
  timer: TipTimer,
  view: View,
  next: string | null,
  actions: PlayerActions,
): TemplateResult | typeof nothing {
  const { tip, state, position, isWaiting } = timer;
  if (!tip || state === 'hurt') return nothing;
  const isOnSkin = tip.timing?.kind === 'skin';
  const step = position?.step;
  return html`<div
    class="bar ${isOnSkin && !step ? 'take-off' : ''}"
    part="timer"
    popover="manual"
    role="group"
    aria-label=${tip.title}
  >
    <div class="bar-text">
      <p class="bar-head">
        ${linkButton(tip.title, actions.showTip)}
        ${step && !isWaiting ? html`<span class="bar-time" ${text(timeLeft(tip, timer))}></span>` : nothing}
      </p>
      <p class="bar-say" ${text(instructionText(tip, timer, view))}></p>
      ${next ? html`<p class="bar-next" ${text(next)}></p>` : nothing}
    </div>
    <div class="bar-controls">
      ${mainButton('bar-pause', timer, view, actions)} ${hurtsMoreButton(timer, view, actions)}
      ${isOnSkin && step ? pillButton(view.messages.stop, actions.stop) : nothing}
    </div>
  </div>`;
}
