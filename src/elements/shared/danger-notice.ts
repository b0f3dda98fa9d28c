/** The notice that always stands there, the one a danger sign raises, and the question before it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatMessage } from '../../content/pack/messages.js';
import type { ClarificationAnswer, PhoneLine, Tier } from '../../content/pack/pack.js';
import { dialHref, formatPhoneLine } from '../../content/pack/region.js';
import type { LineWord, PhoneLines } from '../../content/pack/region.js';
import type { ClarificationView, View } from '../../content/view/view.js';
import { heading } from './heading.js';
import { phoneIcon } from './icons.js';

/** The danger signs and what to do. Never hidden, whatever a visitor or a page does. */
export function standingNotice(view: View, level: number): TemplateResult {
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading">
    ${dangerSigns(view, level, 'urgent-heading')}
  </section>`;
}

/** The same where they are needed once more. */
export function dangerSigns(view: View, level: number, id: string): TemplateResult {
  const { messages } = view;
  return html`${heading(level, messages.noticeHeading, { id, target: true })}
    <ul>
      ${view.notice.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${messages.noticeFoot}</p>
    ${phoneLinks('emergency', view)}`;
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

/** What was understood, without asserting it. */
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

/** All signs of a tier, none of them named as understood. */
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

/** Whom to call for each tier, most fitting first. */
const PHONE_LINES_BY_TIER: Record<Tier, LineWord[]> = {
  emergency: ['emergency-number'],
  overdose: ['poison-line', 'emergency-number'],
  crisis: ['emergency-number', 'crisis-line'],
  'same-day': ['advice-line', 'emergency-number'],
};

function linesFor(tier: Tier, lines: PhoneLines): PhoneLine[] {
  const all = PHONE_LINES_BY_TIER[tier].flatMap((word) => lines[word] ?? []);
  // A country without a poison line has the emergency number in its place.
  return [...new Set(all)];
}

/** The numbers of this country, and those of the others one tap away. */
function phoneLinks(tier: Tier, { messages, region, countries }: View): TemplateResult {
  const lines = linesFor(tier, region.lines);
  const label = region.name ? messages.callIn : messages.call;
  return html`<div class="calls">
      ${lines.map((line) => {
        const { name, number } = line;
        const called = name && !name.includes(number) ? `${name}, ${number}` : (name ?? number);
        return dialLink(line, formatMessage(label, { number: called, country: region.name ?? '' }));
      })}
      <details>
        <summary>${lines.length > 0 ? messages.somewhereElse : messages.numbersByCountry}</summary>
        <ul class="countries">
          ${countries.map(
            (country) =>
              html`<li>
                ${country.name}:
                ${linesFor(tier, country.lines).map(
                  (line, i) =>
                    html`${i > 0 ? ', ' : ''}${dialLink(line, formatPhoneLine(line))}${line.note ? `. ${line.note}` : ''}`,
                )}
              </li>`,
          )}
        </ul>
      </details>
    </div>
    ${lines.map((line) => (line.note ? html`<p>${line.note}</p>` : nothing))}`;
}

/** A link that dials. */
function dialLink(line: PhoneLine, label: string): TemplateResult {
  return html`<a class="call" href=${dialHref(line)}>${phoneIcon}<span>${label}</span></a>`;
}
