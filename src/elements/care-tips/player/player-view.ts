/** The player in a tip: what to know before Start, and then the current step. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatCount } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';
import { blocks } from '../../shared/answer.js';
import { linkButton, pillButton, radioPills } from '../../shared/buttons.js';
import { dangerSigns } from '../../shared/danger-notice.js';
import { heading } from '../../shared/heading.js';
import { pictures } from '../../shared/icons.js';
import { styleProperty } from '../../shared/style-property.js';
import { text } from '../../shared/text.js';
import { hurtsMoreButton, mainButton } from './player-buttons.js';
import type { PlayerActions } from './player-buttons.js';
import { instructionText, positionLabels, refusalText, timeLeft } from './player-text.js';
import type { TipTimer } from './tip-timer.js';
import type { Step } from './timeline.js';

export interface PlayerState {
  timer: TipTimer;
  view: View;
  /** Level of the player's heading. */
  level: number;
  /** The minutes that a visitor chose, by id of the tip. */
  chosenMinutes: ReadonlyMap<string, number>;
  /** Id of the tip that could not be started. */
  refusedId: string | null;
}

/** The player of a tip; nothing for a tip without timing. */
export function renderPlayer(
  tip: ItemView,
  state: PlayerState,
  actions: PlayerActions,
): TemplateResult | typeof nothing {
  if (!tip.timing) return nothing;
  const { timer, view, level } = state;
  const id = `player-${tip.id}`;
  const { messages } = view;
  return html`<div
    class="player"
    part="timer"
    role="group"
    aria-labelledby="${id} button-${tip.id}"
  >
    ${heading(level, messages.followAlong, { id, focusable: true })}
    ${
      timer.tip?.id !== tip.id
        ? renderBeforeStart(tip, state, actions)
        : timer.state === 'hurt'
          ? renderHurt(view, level + 1, actions)
          : renderStage(tip, state, actions)
    }
  </div>`;
}

function renderBeforeStart(
  tip: ItemView,
  { timer, view, chosenMinutes, refusedId }: PlayerState,
  { start, choose, showDangerSigns }: PlayerActions,
): TemplateResult {
  const { messages, lang } = view;
  const { before = [], minutes = [], phases } = tip.timing ?? {};
  // The note that a locked phone does not ring. During an exercise, nobody puts the phone away.
  const items = phases ? before : [...before, [messages.alarmNote]];
  const chosen = chosenMinutes.get(tip.id) ?? 0;
  const length = minutes.includes(chosen) ? chosen : (minutes[0] ?? 0);
  return html`${
      items.length > 0
        ? html`<p class="label">${messages.beforeStart}</p>
            ${blocks([{ type: 'list', items }], view, showDangerSigns)}`
        : nothing
    }
    <p>${linkButton(messages.noticeLink, showDangerSigns)}</p>
    ${
      minutes.length > 1
        ? radioPills(
            messages.howLong,
            `minutes-${tip.id}`,
            minutes.map((count) => ({
              label: formatCount(messages.minutes, count, lang),
              chosen: count === length,
              choose: () => choose(tip, count),
            })),
          )
        : minutes.length === 1
          ? html`<p>${formatCount(messages.minutes, length, lang)}</p>`
          : nothing
    }
    ${pillButton(messages.start, () => start(tip, length), 'primary')}
    <p class="refused" ${text(refusedId === tip.id ? refusalText(tip, timer, view) : '')}></p>`;
}

/** What to do after a stretch that hurt. */
function renderHurt(view: View, level: number, { stop }: PlayerActions): TemplateResult {
  const { messages } = view;
  return html`${heading(level, messages.hurtHeading, { id: 'hurt-heading', focusable: true })}
    <p>${messages.hurtAdvice}</p>
    <div class="urgent">${dangerSigns(view, level, 'hurt-signs')}</div>
    <p>${pillButton(messages.close, stop)}</p>`;
}

/** The current step. */
function renderStage(
  tip: ItemView,
  { timer, view }: PlayerState,
  actions: PlayerActions,
): TemplateResult {
  const { messages } = view;
  const { isWaiting } = timer;
  const step = timer.position?.step;
  const { kind, phases, meanwhile } = tip.timing ?? {};
  const position = step && positionLabels(step, messages).join(' · ');
  return html`<div class="stage ${step?.isMirrored ? 'mirrored' : ''}">
      ${step ? renderPicture(tip, step, timer) : nothing}
      <div class="now">
        ${position ? html`<p class="where" ${text(position)}></p>` : nothing}
        <p class="say" id="now" tabindex="-1" ${text(instructionText(tip, timer, view))}></p>
        ${step && !isWaiting ? html`<p class="time" role="timer" ${text(timeLeft(tip, timer))}></p>` : nothing}
        <div class="controls">
          ${mainButton('pause', timer, view, actions)} ${hurtsMoreButton(timer, view, actions)}
        </div>
        ${step && meanwhile ? html`<p>${meanwhile}</p>` : nothing}
      </div>
    </div>
    <div class="controls">
      ${step && phases && !isWaiting ? pillButton(messages.skip, actions.skip) : nothing}
      ${kind === 'skin' || isWaiting ? nothing : pillButton(messages.restart, actions.restart)}
      ${step ? html`${pillButton(messages.stop, actions.stop)} ${renderSound(timer, view)}` : nothing}
    </div>`;
}

function renderSound(timer: TipTimer, { messages }: View): TemplateResult {
  return html`<label class="pill">
    <input
      type="checkbox"
      .checked=${timer.hasSound}
      @change=${() => (timer.hasSound = !timer.hasSound)}
    />
    ${messages.sound}
  </label>`;
}

function renderPicture(
  { pictures: all, timing }: ItemView,
  step: Step,
  timer: TipTimer,
): TemplateResult | TemplateResult[] {
  if (timing?.kind === 'breathing') return renderBreath(step, timer);
  return pictures(all.slice(step.picture, step.picture + 1));
}

/** A shape that grows and shrinks with the breath. With reduced motion, the seconds are shown instead. */
function renderBreath({ cue, durationMs }: Step, timer: TipTimer): TemplateResult {
  const secondsLeft = Math.ceil((timer.position?.leftMs ?? 0) / 1000);
  return html`<div
    class="breath ${cue} ${timer.isPaused ? 'paused' : ''}"
    aria-hidden="true"
    ${styleProperty('--_seconds', `${durationMs / 1000}s`)}
  >
    <span class="shape"></span><span class="count" ${text(`${secondsLeft}`)}></span>
  </div>`;
}
