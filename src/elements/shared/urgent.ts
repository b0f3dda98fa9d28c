/** The two notices: the one that always stands there, and the one a danger sign raises. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format } from '../../content/messages.js';
import type { PhoneLine, Tier } from '../../content/pack.js';
import { dialHref, lineText } from '../../content/region.js';
import type { LineWord, Lines } from '../../content/region.js';
import type { View } from '../../content/view.js';
import { heading } from './heading.js';
import { phoneIcon } from './icons.js';

/** The danger signs and what to do. Never hidden, whatever a visitor or a page does. */
export function standingNotice(view: View, level: number): TemplateResult {
  const { messages } = view;
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading">
    ${heading(level, messages.noticeHeading, { id: 'urgent-heading', target: true })}
    <ul>
      ${view.notice.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${messages.noticeFoot}</p>
    ${calls('emergency', view)}
  </section>`;
}

/** What a typed danger sign raises, directly below the search box. */
export function raisedNotice(
  { tier, signs }: { tier: Tier; signs: readonly string[] },
  view: View,
  level: number,
  back: () => void,
): TemplateResult {
  const { messages } = view;
  const { heading: title, advice } = messages.raised[tier];
  // An overdose or a crisis is named by its own heading; to repeat it as a list would not help.
  const named = tier === 'emergency' || tier === 'same-day' ? signs : [];
  const texts = named.flatMap((id) => view.signs.get(id) ?? []);
  return html`<section class="raised ${tier}" part="raised" aria-labelledby="raised-heading">
    ${heading(level, title, { id: 'raised-heading', target: true })}
    ${
      texts.length > 0
        ? html`<p>
            ${messages.raisedSigns}
            ${texts.map((text, i) => html`${i > 0 ? '; ' : ''}<em>${text}</em>`)}.
          </p>`
        : nothing
    }
    <p>${advice}</p>
    ${calls(tier, view)}
    <button type="button" class="link" @click=${back}>${messages.raisedBack}</button>
  </section>`;
}

/** Whom to call for each tier, most fitting first. */
const LINES: Record<Tier, LineWord[]> = {
  emergency: ['emergency-number'],
  overdose: ['poison-line', 'emergency-number'],
  crisis: ['emergency-number', 'crisis-line'],
  'same-day': ['advice-line', 'emergency-number'],
};

function linesFor(tier: Tier, lines: Lines): PhoneLine[] {
  const all = LINES[tier].flatMap((word) => lines[word] ?? []);
  // A country without a poison line has the emergency number in its place.
  return [...new Set(all)];
}

/** The numbers of this country, and those of the others one tap away. */
function calls(tier: Tier, { messages, region, countries }: View): TemplateResult {
  const lines = linesFor(tier, region.lines);
  const label = region.name ? messages.callIn : messages.call;
  return html`<div class="calls">
      ${lines.map((line) => {
        const { name, number } = line;
        const called = name && !name.includes(number) ? `${name}, ${number}` : (name ?? number);
        return dial(line, format(label, { number: called, country: region.name ?? '' }));
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
                    html`${i > 0 ? ', ' : ''}${dial(line, lineText(line))}${line.note ? `. ${line.note}` : ''}`,
                )}
              </li>`,
          )}
        </ul>
      </details>
    </div>
    ${lines.map((line) => (line.note ? html`<p>${line.note}</p>` : nothing))}`;
}

/** A link that dials. */
function dial(line: PhoneLine, label: string): TemplateResult {
  return html`<a class="call" href=${dialHref(line)}>${phoneIcon}<span>${label}</span></a>`;
}
