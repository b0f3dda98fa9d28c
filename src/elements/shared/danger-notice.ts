/** The danger signs, and the numbers to call. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatMessage } from '../../content/pack/messages.js';
import type { OtherNotice, Tier } from '../../content/pack/pack.js';
import type { PhoneLine, LineWord, PhoneLines } from '../../content/pack/region.js';
import { dialHref, formatPhoneButton, formatPhoneLine } from '../../content/pack/region.js';
import type { View } from '../../content/view/view.js';
import { heading } from './heading.js';
import { phoneIcon } from './icons.js';
import { directionOf } from './language.js';

/** The standing notice. It is always shown, whatever a visitor or a page does. */
export function standingNotice(view: View, level: number): TemplateResult {
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading">
    ${dangerSigns(view, level, 'urgent-heading')}
  </section>`;
}

/** @param id id of the heading */
export function dangerSigns(view: View, level: number, id: string): TemplateResult {
  const { messages } = view;
  return html`${heading(level, messages.noticeHeading, { id, focusable: true })}
    <ul>
      ${view.notice.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${messages.noticeFoot}</p>
    ${phoneLinks('emergency', view, id)}`;
}

/** The lines to call for each tier, best first. */
const PHONE_LINES_BY_TIER: Record<Tier, LineWord[]> = {
  emergency: ['emergency-number'],
  overdose: ['poison-line', 'emergency-number'],
  crisis: ['emergency-number', 'crisis-line'],
  'same-day': ['advice-line', 'emergency-number'],
};

function linesFor(tier: Tier, lines: PhoneLines): PhoneLine[] {
  const all = PHONE_LINES_BY_TIER[tier].flatMap((word) => lines[word] ?? []);
  // A country without a poison line has the emergency number there, so that it may come twice.
  return [...new Set(all)];
}

/**
 * The numbers of the region, and those of all countries in a closed disclosure.
 *
 * @param headingId id of the notice's heading, as two notices may each have such a disclosure
 */
export function phoneLinks(
  tier: Tier,
  { messages, region, countries }: View,
  headingId: string,
): TemplateResult {
  const lines = linesFor(tier, region.lines);
  const label = region.name ? messages.callIn : messages.call;
  return html`<div class="calls">
      ${lines.map((line) =>
        dialLink(
          line,
          formatMessage(label, { number: formatPhoneButton(line), country: region.name ?? '' }),
        ),
      )}
      <details>
        <summary aria-describedby=${headingId}>
          ${lines.length > 0 ? messages.somewhereElse : messages.numbersByCountry}
        </summary>
        <ul class="countries" role="list">
          ${countries.map(
            (country) =>
              html`<li>
                ${country.name}:
                ${linesFor(tier, country.lines).map(
                  (line, i, lines) =>
                    html`${i > 0 ? (lines[i - 1]?.note ? ' ' : ', ') : ''}${dialLink(line, formatPhoneLine(line))}${line.note ? `. ${line.note}` : ''}`,
                )}
              </li>`,
          )}
        </ul>
      </details>
    </div>
    ${lines.map((line) => (line.note ? html`<p>${line.note}</p>` : nothing))}`;
}

/**
 * What somebody who reads another language is told first, with the emergency number: the table has no words for
 * what other lines are for.
 */
export function otherNotice(
  tier: Tier,
  { lang, call, ...texts }: OtherNotice,
  { region }: View,
): TemplateResult {
  const line = region.lines['emergency-number'];
  const [before, after] = call.split('{number}');
  return html`<div lang=${lang} dir=${directionOf(lang)}>
    <p><strong>${texts[tier === 'crisis' ? tier : 'emergency']}</strong></p>
    ${
      line
        ? html`<div class="calls">
            ${dialLink(line, html`${before}<bdi>${line.number}</bdi>${after}`)}
          </div>`
        : nothing
    }
  </div>`;
}

function dialLink(line: PhoneLine, label: string | TemplateResult): TemplateResult {
  return html`<a class="call" href=${dialHref(line)}>${phoneIcon}<span>${label}</span></a>`;
}
