/** What is seen of a player: in its tip, and in the bar that stays within a thumb's reach. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format, formatCount } from '../../content/messages.js';
import type { Messages } from '../../content/messages.js';
import type { ShownItem, View } from '../../content/view.js';
import { blocks } from '../shared/answer.js';
import { heading } from '../shared/heading.js';
import { pictures } from '../shared/icons.js';
import { dangerSigns } from '../shared/urgent.js';
import { choice, pill } from './pills.js';
import type { Player } from './player.js';
import type { Moment } from './timeline.js';

/** What a player's buttons do. */
export interface PlayerActions {
  start: (tip: ShownItem, minutes: number) => void;
  /** Chooses how long a tip takes. */
  choose: (tip: ShownItem, minutes: number) => void;
  pauseOrResume: () => void;
  skip: () => void;
  restart: () => void;
  stop: () => void;
  stopHurt: () => void;
  toSigns: () => void;
  toTip: () => void;
}

/** What a player in a tip is drawn from. */
export interface PlayerState {
  player: Player;
  view: View;
  /** Level of its heading. */
  level: number;
  /** The minutes that were chosen, by tip. */
  chosen: ReadonlyMap<string, number>;
  /** Id of the tip that could not be started. */
  refused: string | null;
}

/** The player of a tip: what must be known before, and then what is going on. */
export function playerOf(
  tip: ShownItem,
  state: PlayerState,
  actions: PlayerActions,
): TemplateResult | typeof nothing {
  if (!tip.timing) return nothing;
  const { player, view, level } = state;
  const id = `player-${tip.id}`;
  const { messages } = view;
  return html`<section class="player" part="timer" aria-labelledby=${id}>
    ${heading(level, messages.followAlong, { id, target: true })}
    ${
      player.tip?.id !== tip.id
        ? beforeStart(tip, state, actions)
        : player.state === 'hurt'
          ? hurt(view, level + 1, actions)
          : stage(tip, state, actions)
    }
  </section>`;
}

function beforeStart(
  tip: ShownItem,
  { player, view, chosen, refused }: PlayerState,
  { start, choose, toSigns }: PlayerActions,
): TemplateResult {
  const { messages, lang } = view;
  const { before = [], minutes = [], phases } = tip.timing ?? {};
  // Exercises are not done with the phone in a pocket.
  const items = phases ? before : [...before, [messages.alarmNote]];
  const wanted = chosen.get(tip.id) ?? 0;
  const length = minutes.includes(wanted) ? wanted : (minutes[0] ?? 0);
  return html`${
      items.length > 0
        ? html`<p class="label">${messages.beforeStart}</p>
            ${blocks([{ type: 'list', items }], view, toSigns)}`
        : nothing
    }
    <p>
      <button type="button" class="link" @click=${toSigns}>${messages.noticeLink}</button>
    </p>
    ${
      minutes.length > 1
        ? choice(
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
    ${pill(messages.start, () => start(tip, length), 'primary')}
    <p class="refused">${refused === tip.id ? refusal(tip, player, view) : nothing}</p>`;
}

/** Why a tip cannot be started now. */
export function refusal({ timing }: ShownItem, player: Player, { messages, lang }: View): string {
  const refused = player.refusal(timing?.kind ?? '');
  switch (refused?.reason) {
    case 'on':
      return messages.skinOn;
    case 'hurt':
      return messages.hurtToday;
    case 'wait': {
      const time = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
      return format(messages.waitSkin, { time: time.format(refused.until) });
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
    <p>${pill(messages.close, stop)}</p>`;
}

function stage(
  tip: ShownItem,
  { player, view }: PlayerState,
  { stop, restart }: PlayerActions,
): TemplateResult {
  const { messages } = view;
  const moment = player.place?.moment;
  const { kind, meanwhile } = tip.timing ?? {};
  const where = moment && whereParts(moment, messages).join(' · ');
  return html`<div class="stage ${moment?.mirrored ? 'mirrored' : ''}">
      ${moment ? drawing(tip, moment, player) : nothing}
      <div class="now">
        ${where ? html`<p class="where">${where}</p>` : nothing}
        <p class="say" id="now" tabindex="-1">${nowText(tip, player, view)}</p>
        ${moment ? html`<p class="time" role="timer">${timeLeft(tip, player)}</p>` : nothing}
        ${moment && meanwhile ? html`<p>${meanwhile}</p>` : nothing}
      </div>
    </div>
    <div class="controls">
      ${kind === 'skin' ? nothing : pill(messages.restart, restart)}
      ${moment ? pill(messages.stop, stop) : nothing}
    </div>`;
}

function drawing(
  { pictures: all, timing }: ShownItem,
  moment: Moment,
  player: Player,
): TemplateResult | TemplateResult[] {
  if (timing?.kind === 'breathing') return breath(moment, player);
  return pictures(all.slice(moment.picture, moment.picture + 1));
}

/** A shape that grows with a breath; where motion is reduced, its seconds are counted instead. */
function breath({ cue, lasts }: Moment, player: Player): TemplateResult {
  const left = Math.ceil((player.place?.left ?? 0) / 1000);
  return html`<div
    class="breath ${cue} ${player.paused ? 'paused' : ''}"
    data-seconds=${lasts / 1000}
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
export function playerBar(
  { player, view }: Pick<PlayerState, 'player' | 'view'>,
  next: string | null,
  { pauseOrResume, skip, stop, stopHurt, toTip }: PlayerActions,
): TemplateResult | typeof nothing {
  const { tip, state, place } = player;
  if (!tip || state === 'hurt') return nothing;
  const { messages } = view;
  const { kind, phases } = tip.timing ?? {};
  const moment = place?.moment;
  const end = kind === 'skin' ? messages.isOff : messages.close;
  return html`<div
    class="bar ${kind === 'skin' && !moment ? 'take-off' : ''}"
    part="timer"
    popover="manual"
    role="group"
    aria-label=${tip.title}
  >
    <div class="bar-text">
      <button type="button" class="link" @click=${toTip}>${tip.title}</button>
      <p>
        ${nowText(tip, player, view)}
        ${moment ? html`<span class="bar-time">${timeLeft(tip, player)}</span>` : nothing}
      </p>
      ${next ? html`<p class="bar-next">${next}</p>` : nothing}
    </div>
    <div class="bar-controls">
      <button type="button" id="pause" class="pill primary" @click=${moment ? pauseOrResume : stop}>
        ${!moment ? end : player.paused ? messages.resume : messages.pause}
      </button>
      ${kind === 'stretch' ? pill(messages.hurtsMore, stopHurt, 'hurts') : nothing}
      ${moment && phases ? pill(messages.skip, skip) : nothing}
      <label class="pill">
        <input
          type="checkbox"
          .checked=${player.sound}
          @change=${() => (player.sound = !player.sound)}
        />
        ${messages.sound}
      </label>
    </div>
  </div>`;
}

/** What is to be done now, in words. */
export function nowText({ timing }: ShownItem, player: Player, { messages, lang }: View): string {
  const skin = timing?.kind === 'skin';
  if (player.paused) return skin ? messages.pausedSkin : messages.paused;
  const moment = player.place?.moment;
  if (moment) return moment.say;
  const end = timing?.end ?? '';
  if (!skin) return end;
  const minutes = player.minutesAgo;
  if (player.cutShort) return messages.takeOff;
  return minutes > 0
    ? `${formatCount(messages.endedAgo, minutes, lang)} ${messages.takeOff}`
    : `${messages.timeUp} ${end}`;
}

/** The same for those who hear it, with where they are. */
export function spoken(moment: Moment, messages: Messages): string {
  return [...whereParts(moment, messages), moment.say].join('. ');
}

function whereParts({ side, round }: Moment, messages: Messages): string[] {
  const where = side ? [side] : [];
  if (!round) return where;
  const { count, total } = round;
  return [...where, format(messages.round, { count: String(count), total: String(total) })];
}

/** Of an exercise, until the next change; of all else, until the end. */
function timeLeft({ timing }: ShownItem, { place }: Player): string {
  const counted = timing?.kind === 'stretch' ? place?.left : place?.leftInAll;
  const seconds = Math.ceil((counted ?? 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
