/** What is seen of a player: in its tip, and in the bar that stays within a thumb's reach. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatMessage, formatCount } from '../../../content/pack/messages.js';
import type { Messages } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';
import { blocks } from '../../shared/answer.js';
import { heading } from '../../shared/heading.js';
import { pictures } from '../../shared/icons.js';
import { dangerSigns } from '../../shared/danger-notice.js';
import { radioPills, pillButton } from '../../shared/buttons.js';
import type { TipTimer } from './tip-timer.js';
import type { Step } from './timeline.js';

/** What a player's buttons do. */
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

/** What a player in a tip is drawn from. */
export interface PlayerState {
  timer: TipTimer;
  view: View;
  /** Level of its heading. */
  level: number;
  /** The minutes that were chosen, by tip. */
  chosenMinutes: ReadonlyMap<string, number>;
  /** Id of the tip that could not be started. */
  refusedId: string | null;
}

/** The player of a tip: what must be known before, and then what is going on. */
export function renderPlayer(
  tip: ItemView,
  state: PlayerState,
  actions: PlayerActions,
): TemplateResult | typeof nothing {
  if (!tip.timing) return nothing;
  const { timer, view, level } = state;
  const id = `player-${tip.id}`;
  const { messages } = view;
  return html`<section class="player" part="timer" aria-labelledby=${id}>
    ${heading(level, messages.followAlong, { id, target: true })}
    ${
      timer.tip?.id !== tip.id
        ? beforeStart(tip, state, actions)
        : timer.state === 'hurt'
          ? hurt(view, level + 1, actions)
          : stage(tip, state, actions)
    }
  </section>`;
}

function beforeStart(
  tip: ItemView,
  { timer, view, chosenMinutes, refusedId }: PlayerState,
  { start, choose, showDangerSigns }: PlayerActions,
): TemplateResult {
  const { messages, lang } = view;
  const { before = [], minutes = [], phases } = tip.timing ?? {};
  // Exercises are not done with the phone in a pocket.
  const items = phases ? before : [...before, [messages.alarmNote]];
  const wanted = chosenMinutes.get(tip.id) ?? 0;
  const length = minutes.includes(wanted) ? wanted : (minutes[0] ?? 0);
  return html`${
      items.length > 0
        ? html`<p class="label">${messages.beforeStart}</p>
            ${blocks([{ type: 'list', items }], view, showDangerSigns)}`
        : nothing
    }
    <p>
      <button type="button" class="link" @click=${showDangerSigns}>${messages.noticeLink}</button>
    </p>
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
    <p class="refused">${refusedId === tip.id ? refusalText(tip, timer, view) : nothing}</p>`;
}

/** Why a tip cannot be started now. */
export function refusalText(
  { timing }: ItemView,
  player: TipTimer,
  { messages, lang }: View,
): string {
  const refused = player.refusalFor(timing?.kind ?? '');
  switch (refused?.reason) {
    case 'on':
      return messages.skinOn;
    case 'hurt':
      return messages.hurtToday;
    case 'wait': {
      const time = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
      return formatMessage(messages.waitSkin, { time: time.format(refused.until) });
    }
    default:
      return '';
  }
}

function hurt(view: View, level: number, { stop }: PlayerActions): TemplateResult {
  const { messages } = view;
  return html`${heading(level, messages.hurtHeading, { id: 'hurt-heading', target: true })}
    <p>${messages.hurtAdvice}</p>
    <div class="urgent">${dangerSigns(view, level, 'hurt-signs')}</div>
    <p>${pillButton(messages.close, stop)}</p>`;
}

function stage(
  tip: ItemView,
  { timer, view }: PlayerState,
  { stop, restart }: PlayerActions,
): TemplateResult {
  const { messages } = view;
  const moment = timer.position?.step;
  const { kind, meanwhile } = tip.timing ?? {};
  const where = moment && positionLabels(moment, messages).join(' · ');
  return html`<div class="stage ${moment?.mirrored ? 'mirrored' : ''}">
      ${moment ? drawing(tip, moment, timer) : nothing}
      <div class="now">
        ${where ? html`<p class="where">${where}</p>` : nothing}
        <p class="say" id="now" tabindex="-1">${instructionText(tip, timer, view)}</p>
        ${moment ? html`<p class="time" role="timer">${timeLeft(tip, timer)}</p>` : nothing}
        ${moment && meanwhile ? html`<p>${meanwhile}</p>` : nothing}
      </div>
    </div>
    <div class="controls">
      ${kind === 'skin' ? nothing : pillButton(messages.restart, restart)}
      ${moment ? pillButton(messages.stop, stop) : nothing}
    </div>`;
}

function drawing(
  { pictures: all, timing }: ItemView,
  moment: Step,
  player: TipTimer,
): TemplateResult | TemplateResult[] {
  if (timing?.kind === 'breathing') return breath(moment, player);
  return pictures(all.slice(moment.picture, moment.picture + 1));
}

/** A shape that grows with a breath; where motion is reduced, its seconds are counted instead. */
function breath({ cue, durationMs }: Step, player: TipTimer): TemplateResult {
  const left = Math.ceil((player.position?.leftMs ?? 0) / 1000);
  return html`<div
    class="breath ${cue} ${player.paused ? 'paused' : ''}"
    data-seconds=${durationMs / 1000}
    aria-hidden="true"
  >
    <span class="shape"></span><span class="count">${left}</span>
  </div>`;
}

/**
 * The bar of what is running: it can be paused wherever on the page somebody is.
 *
 * @param next what comes next, where the tip is a step of a routine
 */
export function renderPlayerBar(
  { timer, view }: Pick<PlayerState, 'timer' | 'view'>,
  next: string | null,
  { pauseOrResume, skip, stop, stopBecauseOfPain, showTip }: PlayerActions,
): TemplateResult | typeof nothing {
  const { tip, state, position } = timer;
  if (!tip || state === 'hurt') return nothing;
  const { messages } = view;
  const { kind, phases } = tip.timing ?? {};
  const moment = position?.step;
  const end = kind === 'skin' ? messages.isOff : messages.close;
  return html`<div
    class="bar ${kind === 'skin' && !moment ? 'take-off' : ''}"
    part="timer"
    popover="manual"
    role="group"
    aria-label=${tip.title}
  >
    <div class="bar-text">
      <button type="button" class="link" @click=${showTip}>${tip.title}</button>
      <p>
        ${instructionText(tip, timer, view)}
        ${moment ? html`<span class="bar-time">${timeLeft(tip, timer)}</span>` : nothing}
      </p>
      ${next ? html`<p class="bar-next">${next}</p>` : nothing}
    </div>
    <div class="bar-controls">
      <button type="button" id="pause" class="pill primary" @click=${moment ? pauseOrResume : stop}>
        ${!moment ? end : timer.paused ? messages.resume : messages.pause}
      </button>
      ${kind === 'stretch' ? pillButton(messages.hurtsMore, stopBecauseOfPain, 'hurts') : nothing}
      ${moment && phases ? pillButton(messages.skip, skip) : nothing}
      <label class="pill">
        <input
          type="checkbox"
          .checked=${timer.sound}
          @change=${() => (timer.sound = !timer.sound)}
        />
        ${messages.sound}
      </label>
    </div>
  </div>`;
}

/** What is to be done now, in words. */
export function instructionText(
  { timing }: ItemView,
  player: TipTimer,
  { messages, lang }: View,
): string {
  const skin = timing?.kind === 'skin';
  if (player.paused) return skin ? messages.pausedSkin : messages.paused;
  const moment = player.position?.step;
  if (moment) return moment.say;
  const end = timing?.end ?? '';
  if (!skin) return end;
  const minutes = player.minutesAgo;
  if (player.isStoppedEarly) return messages.takeOff;
  return minutes > 0
    ? `${formatCount(messages.endedAgo, minutes, lang)} ${messages.takeOff}`
    : `${messages.timeUp} ${end}`;
}

/** The same for those who hear it, with where they are. */
export function stepAnnouncement(moment: Step, messages: Messages): string {
  return [...positionLabels(moment, messages), moment.say].join('. ');
}

function positionLabels({ side, round }: Step, messages: Messages): string[] {
  const where = side ? [side] : [];
  if (!round) return where;
  const { count, total } = round;
  return [...where, formatMessage(messages.round, { count: String(count), total: String(total) })];
}

/** Of an exercise, until the next change; of all else, until the end. */
function timeLeft({ timing }: ItemView, { position }: TipTimer): string {
  const counted = timing?.kind === 'stretch' ? position?.leftMs : position?.totalLeftMs;
  const seconds = Math.ceil((counted ?? 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
