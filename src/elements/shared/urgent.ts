/** The two notices: the one that always stands there, and the one a danger sign raises. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format } from '../../content/messages.js';
import type { PhoneLine, Tier } from '../../content/pack.js';
import type { View } from '../../content/view.js';
import { heading } from './heading.js';
import { phoneIcon } from './icons.js';

/** The danger signs and what to do. Never hidden, whatever a visitor or a page does. */
export function standingNotice(view: View, level: number): TemplateResult {
  const { messages, region } = view;
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading">
    ${heading(level, messages.noticeHeading, { id: 'urgent-heading', target: true })}
    <ul>
      ${view.notice.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${messages.noticeFoot}</p>
    <div class="calls">
      ${
        region.emergency
          ? dial(
              region.emergency,
              region.name ? format(messages.callIn, { country: region.name }) : messages.call,
            )
          : nothing
      }
      <details>
        <summary>${region.emergency ? messages.somewhereElse : messages.numbersByCountry}</summary>
        <ul class="countries">
          ${view.countries.map(
            ({ name, emergency }) => html`<li>${name}: ${dial(emergency, '{number}')}</li>`,
          )}
        </ul>
      </details>
    </div>
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
    <div class="calls">${calls(tier, view)}</div>
    <button type="button" class="link" @click=${back}>${messages.raisedBack}</button>
  </section>`;
}

/** Whom to call for each tier, most fitting first. */
function calls(tier: Tier, { messages, region }: View): TemplateResult[] {
  const { emergency, poison, crisis } = region;
  const lines: [PhoneLine | null, string][] = {
    emergency: [[emergency, messages.call]],
    overdose: [poison ? [poison, messages.callPoison] : [emergency, messages.call]],
    crisis: [
      [emergency, messages.call],
      [crisis, messages.callCrisis],
    ],
    'same-day': [[emergency, messages.call]],
  }[tier] as [PhoneLine | null, string][];
  return lines.flatMap(([line, label]) => (line ? [dial(line, label)] : []));
}

/** A link that dials. */
function dial({ number }: PhoneLine, label: string): TemplateResult {
  return html`<a class="call" href="tel:${number.replace(/[^\d+]/g, '')}"
    >${phoneIcon}<span>${format(label, { number })}</span></a
  >`;
}
