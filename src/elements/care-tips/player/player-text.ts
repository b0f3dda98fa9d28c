/** The texts of a player. */
import { formatCount, formatMessage } from '../../../content/pack/messages.js';
import type { Messages } from '../../../content/pack/messages.js';
import type { ItemView, View } from '../../../content/view/view.js';
import type { TipTimer } from './tip-timer.js';
import { waitsUntilReady } from './timeline.js';
import type { Step } from './timeline.js';

/** What to do now; when heat or cold must come off, also which button ends the reminder. */
export function instructionText(
  { timing }: ItemView,
  timer: TipTimer,
  { messages, lang }: View,
): string {
  const isOnSkin = timing?.kind === 'skin';
  const step = timer.position?.step;
  if (timer.isPaused && !timer.isWaiting) return isOnSkin ? messages.pausedSkin : messages.paused;
  if (step) return hasPhoneInHand(step, timer) ? messages.putDown : step.say;
  const end = timing?.end ?? '';
  if (!isOnSkin) return end;
  const minutes = timer.minutesSinceEnd;
  const takeOff = timer.isStoppedEarly
    ? messages.takeOff
    : minutes > 0
      ? `${formatCount(messages.endedAgo, minutes, lang)} ${messages.takeOff}`
      : `${messages.timeUp} ${end}`;
  return `${takeOff} ${formatMessage(messages.thenPress, { name: messages.isOff })}`;
}

/** Whether somebody has just pressed "I am ready". */
function hasPhoneInHand(step: Step, { tip, isWaiting }: TipTimer): boolean {
  return step.cue === 'ready' && !isWaiting && Boolean(tip?.timing && waitsUntilReady(tip.timing));
}

/** A step for screen readers: its position, and what to do. */
export function stepAnnouncement(step: Step, messages: Messages): string {
  return [...positionLabels(step, messages), step.say].join('. ');
}

/** The position in an exercise: the side, and which repetition of how many. */
export function positionLabels({ side, round }: Step, messages: Messages): string[] {
  const where = side ? [side] : [];
  if (!round) return where;
  const { count, total } = round;
  return [...where, formatMessage(messages.round, { count: String(count), total: String(total) })];
}

/** The time until the next step of a stretch; for other tips, until the end. */
export function timeLeft({ timing }: ItemView, { position }: TipTimer): string {
  const leftMs = timing?.kind === 'stretch' ? position?.leftMs : position?.totalLeftMs;
  const seconds = Math.ceil((leftMs ?? 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Why a tip cannot be started now. */
export function refusalText(
  { timing }: ItemView,
  timer: TipTimer,
  { messages, locale }: View,
): string {
  const refusal = timing && timer.refusalFor(timing.kind);
  switch (refusal?.reason) {
    case 'on':
      return messages.skinOn;
    case 'hurt':
      return messages.hurtToday;
    case 'wait': {
      const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
      return formatMessage(messages.waitSkin, { time: time.format(refusal.until) });
    }
    default:
      return '';
  }
}
