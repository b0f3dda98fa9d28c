/** The notice that a typed danger sign raises, the clarifying question before it, and the room for both. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OtherNotice, Tier } from '../../content/pack/pack.js';
import type { ClarificationAnswerView, ClarificationView, View } from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';
import { linkButton, pillButton } from '../shared/buttons.js';
import { otherNotice, phoneLinks } from '../shared/danger-notice.js';
import { heading } from '../shared/heading.js';

type Urgent = NonNullable<SearchOutcome['urgent']>;

/** Room that a raised notice needs below the search box, in CSS pixels. With less, the page scrolls. */
const MIN_SPACE_BELOW_PX = 320;

/**
 * Scrolls the search box to the top, without its label, where there is too little room below it: on a phone, a raised notice has to
 * be visible above the keyboard. To be called with the first letter, since the box must not move later, when
 * the notice appears.
 */
export function makeRoomForRaisedNotice(box: Element | null): void {
  const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
  const spaceBelow = offsetTop + height - (box?.getBoundingClientRect().bottom ?? 0);
  if (spaceBelow < MIN_SPACE_BELOW_PX) box?.scrollIntoView({ block: 'start' });
}

/**
 * The raised notice, directly below the search box.
 *
 * @param urgent `signs` is empty where somebody asks about danger signs in general: then all are listed
 * @param languages tags of the other languages in which somebody wrote
 * @param showResults moves on to the results
 */
export function raisedNotice(
  { tier, signs, also }: Urgent,
  languages: readonly string[],
  view: View,
  level: number,
  showResults: () => void,
): TemplateResult {
  const { messages } = view;
  const { heading: title, advice } = messages.raised[tier];
  return html`<section class="raised ${tier}" part="raised" aria-labelledby="raised-heading">
    ${heading(level, title, { id: 'raised-heading', focusable: true })}
    ${noticesIn(languages, view).map((notice) => otherNotice(tier, notice, view))}
    ${detectedSigns(tier, signs, view)}
    ${firstSteps(signs, view).map((step) => html`<p><strong>${step}</strong></p>`)}
    <p>${advice}</p>
    ${phoneLinks(tier, view, 'raised-heading')}
    ${tiersBeside(also).map((one) => noticeBeside(one, view, level + 1))}
    ${signs.length === 0 ? allSigns(tier, view) : nothing}
    ${linkButton(messages.raisedBack, showResults)}
  </section>`;
}

/**
 * Which other tiers a notice has to say something of. The lines of an emergency and those of an overdose or a crisis
 * are not the same; what can wait until later in the day is said by each of them.
 */
export function tiersBeside(also: Urgent['also']): Tier[] {
  return also.map(({ tier }) => tier).filter((tier) => tier !== 'same-day');
}

/** What to do about another tier, and whom to call, inside the notice of the highest. */
function noticeBeside(tier: Tier, view: View, level: number): TemplateResult {
  const { heading: title, advice } = view.messages.raised[tier];
  const id = `raised-${tier}`;
  return html`<div role="group" aria-labelledby=${id}>
    ${heading(level, title, { id })}
    <p>${advice}</p>
    ${phoneLinks(tier, view, id)}
  </div>`;
}

/** What is said in some languages. */
export function noticesIn(languages: readonly string[], { otherNotices }: View): OtherNotice[] {
  return languages.flatMap((lang) => otherNotices.get(lang) ?? []);
}

/** The detected signs, in words that do not claim that the visitor has them. */
function detectedSigns(
  tier: Tier,
  ids: readonly string[],
  { signs, messages }: View,
): TemplateResult | typeof nothing {
  // The heading names an overdose or a crisis already.
  if (tier === 'overdose' || tier === 'crisis') return nothing;
  const texts = ids.flatMap((id) => signs.get(id)?.text ?? []);
  if (texts.length === 0) return nothing;
  return html`<p>
    ${messages.raisedSigns} ${texts.map((text, i) => html`${i > 0 ? '; ' : ''}<em>${text}</em>`)}.
  </p>`;
}

/** What to do before what the tier says. */
export function firstSteps(ids: readonly string[], { signs }: View): string[] {
  return ids.flatMap((id) => signs.get(id)?.first ?? []);
}

/** All signs of a tier. None of them was detected. */
function allSigns(tier: Tier, { signs, messages }: View): TemplateResult {
  const texts = [...signs.values()].filter((sign) => sign.tier === tier).map(({ text }) => text);
  return html`<p>${messages.raisedAny}</p>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`;
}

/**
 * The clarifying question, for words that may or may not be a danger sign.
 *
 * @param choose takes the answer that the visitor chose
 */
export function clarifyingQuestion(
  { question, sign, answers }: ClarificationView,
  level: number,
  choose: (answer: ClarificationAnswerView) => void,
): TemplateResult {
  return html`<section class="ask" part="ask" aria-labelledby="ask-heading">
    ${heading(level, question, { id: 'ask-heading', focusable: true })}
    ${sign ? html`<p>${sign}</p>` : nothing}
    <ul role="list">
      ${answers.map((answer) => html`<li>${pillButton(answer.label, () => choose(answer))}</li>`)}
    </ul>
  </section>`;
}
