import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../../../content/view/view.js';
import { linkButton, pillButton } from '../../shared/buttons.js';
import { instructionText, timeLeft } from './player-text.js';
import type { PlayerActions } from './player-view.js';
import type { TipTimer } from './tip-timer.js';

/**
 * The bar of the running tip, at the edge of the screen, so that it can be paused from anywhere on the page.
 *
 * @param next text about the next step, where the tip is a step of a routine
 */
export function renderPlayerBar(
  timer: TipTimer,
  view: View,
  next: string | null,
  { pauseOrResume, skip, stop, stopBecauseOfPain, showTip }: PlayerActions,
): TemplateResult | typeof nothing {
  const { tip, state, position } = timer;
  if (!tip || state === 'hurt') return nothing;
  const { messages } = view;
  const { kind, phases } = tip.timing ?? {};
  const step = position?.step;
  const endLabel = kind === 'skin' ? messages.isOff : messages.close;
  return html`<div
    class="bar ${kind === 'skin' && !step ? 'take-off' : ''}"
    part="timer"
    popover="manual"
    role="group"
    aria-label=${tip.title}
  >
    <div class="bar-text">
      ${linkButton(tip.title, showTip)}
      <p>
        ${instructionText(tip, timer, view)}
        ${step ? html`<span class="bar-time">${timeLeft(tip, timer)}</span>` : nothing}
      </p>
      ${next ? html`<p class="bar-next">${next}</p>` : nothing}
    </div>
    <div class="bar-controls">
      <button type="button" id="pause" class="pill primary" @click=${step ? pauseOrResume : stop}>
        ${!step ? endLabel : timer.isPaused ? messages.resume : messages.pause}
      </button>
      ${kind === 'stretch' ? pillButton(messages.hurtsMore, stopBecauseOfPain, 'hurts') : nothing}
      ${step && phases ? pillButton(messages.skip, skip) : nothing}
      <label class="pill">
        <input
          type="checkbox"
          .checked=${timer.hasSound}
          @change=${() => (timer.hasSound = !timer.hasSound)}
        />
        ${messages.sound}
      </label>
    </div>
  </div>`;
}
