/** The notice that a danger sign raises, the question that is asked before it, and the room that it needs. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClarificationAnswer, Tier } from '../../content/pack/pack.js';
import type { ClarificationView, View } from '../../content/view/view.js';
import { phoneLinks } from '../shared/danger-notice.js';
import { heading } from '../shared/heading.js';

/** Room below the search box for a raised notice, in pixels: with less, the box moves up as typing begins. */
const MIN_SPACE_BELOW_PX = 320;

/**
 * A raised notice must be seen between the search box and the keyboard of a phone. The box itself must not
 * move when one appears, so it moves before, with the first letter, where there is too little room.
 */
export function makeRoomForRaisedNotice(box: Element | null): void {
  const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
  const spaceBelow = offsetTop + height - (box?.getBoundingClientRect().bottom ?? 0);
  if (spaceBelow < MIN_SPACE_BELOW_PX) box?.scrollIntoView({ block: 'start' });
}

/**
 * What a typed danger sign raises, directly below the search box.
 *
 * @param urgent `signs` is empty where somebody asks about danger signs: then all are shown
 */
export function raisedNotice(
  { tier, signs }: { tier: Tier; signs: readonly string[] },
  view: View,
  level: number,
  back: () => void,
): TemplateResult {
  const { messages } = view;
  const { heading: title, advice } = messages.raised[tier];
  return html`<section class="raised ${tier}" part="raised" aria-labelledby="raised-heading">
    ${heading(level, title, { id: 'raised-heading', target: true })}
    ${namedSigns(tier, signs, view)}
    <p>${advice}</p>
    ${phoneLinks(tier, view)} ${signs.length === 0 ? everySign(tier, view) : nothing}
    <button type="button" class="link" @click=${back}>${messages.raisedBack}</button>
  </section>`;
}

/** The signs that were detected, without asserting them. */
function namedSigns(
  tier: Tier,
  ids: readonly string[],
  { signs, messages }: View,
): TemplateResult | typeof nothing {
  // An overdose or a crisis is named by its own heading; to repeat it as a list would not help.
  if (tier === 'overdose' || tier === 'crisis') return nothing;
  const texts = ids.flatMap((id) => signs.get(id)?.text ?? []);
  if (texts.length === 0) return nothing;
  return html`<p>
    ${messages.raisedSigns} ${texts.map((text, i) => html`${i > 0 ? '; ' : ''}<em>${text}</em>`)}.
  </p>`;
}

/** All signs of a tier, none of them named as detected. */
function everySign(tier: Tier, { signs, messages }: View): TemplateResult {
  const texts = [...signs.values()].filter((sign) => sign.tier === tier).map(({ text }) => text);
  return html`<p>${messages.raisedAny}</p>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`;
}

/**
 * One calm question, for words that may or may not be a danger sign.
 *
 * @param answer the visitor's choice: it raises a sign, or leads to an item
 */
export function clarifyingQuestion(
  { question, answers }: ClarificationView,
  level: number,
  answer: (chosen: ClarificationAnswer) => void,
): TemplateResult {
  return html`<section class="ask" part="ask" aria-labelledby="ask-heading">
    ${heading(level, question, { id: 'ask-heading', target: true })}
    <ul>
      ${answers.map(
        (one) =>
          html`<li>
            <button type="button" class="pill" @click=${() => answer(one)}>${one.label}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}
