import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Pack, When } from '../../content/pack/pack.js';
import type { ItemGroup, ItemView, View, ViewOptions } from '../../content/view/view.js';
import { answer } from '../shared/answer.js';
import type { AnswerHandlers } from '../shared/answer.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { HelpElement } from '../shared/help-element.js';
import { pictures } from '../shared/icons.js';
import { tellOthers, widgetWithNotice } from '../shared/widget-registry.js';
import type { Widget } from '../shared/widget-registry.js';
import { row } from '../shared/disclosure.js';
import { standingNotice } from '../shared/danger-notice.js';
import { styles } from './care-tips.styles.js';
import { PlayerController } from './player/player-controller.js';
import { renderHandout } from './handout/handout.js';
import { HandoutForm } from './handout/handout-form.js';
import { handoutStyles } from './handout/handout.styles.js';
import { Routine } from './routine/routine.js';
import { Ticks } from './ticks.js';

/** The question that says what to do in an emergency. */
const URGENT_HELP = 'urgent-help';

/**
 * Things to do for a sore back, step by step, grouped by when they help.
 *
 * @tagname care-tips
 * @summary Care tips with numbered steps, cautions and sources.
 *
 * @fires {CustomEvent<{id: string, open: boolean}>} tip-toggle - A tip was opened or closed by hand.
 * @fires {CustomEvent<{id: string, done: boolean}>} tip-done - A tip was marked as done, or no longer.
 * @fires {CustomEvent<{id: string}>} timer-end - The time of a tip that was followed is over.
 * @fires {CustomEvent<{message: string}>} content-error - Some content could not be shown.
 *
 * @csspart heading - The title.
 * @csspart urgent - The danger signs, or the line that leads to them.
 * @csspart topic - A moment with its tips.
 * @csspart tip - One tip.
 * @csspart tip-title - The button of a tip.
 * @csspart picture - The drawing of a tip.
 * @csspart timer - The player of a tip, and the bar of the one that is running.
 * @csspart answer - The opened tip: steps, cautions, sources.
 * @csspart caution - A caution inside a tip.
 * @csspart sources - Where a tip comes from.
 * @csspart footer - What this is, who checked it, whom to ask.
 */
export class CareTipsElement extends HelpElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = { when: {}, remember: { type: Boolean } };

  /** Space-separated moments to show: `now` (during a spasm), `days`, `prevent`. Default: all. */
  declare when: string | null;
  /**
   * Keeps the ticks of a visitor on the device, in `localStorage`, so that they are there on the next
   * visit. Default: off; they last as long as the page does.
   */
  declare remember: boolean;

  readonly showsNotice = false;
  /** Shows the danger signs here although an FAQ on the page has them. */
  #ownNotice = false;
  /** Whether the view is of a page that has changed since. */
  #isOutdated = false;
  /** Ids of the tips that others can lead to here. */
  #led = '';
  /** Whether all is to be printed, wherever in a routine somebody is. */
  #isWhole = false;
  readonly #ticks = new Ticks(this);
  readonly #following = new PlayerController(this, {
    announce: (slot, text) => this.announcer.announce(slot, text, this.view?.lang ?? ''),
    ended: (id) => emit(this, 'timer-end', { id }),
    showDangerSigns: () => this.#toSigns(),
    showTip: (id, selector) => this.#toTip(id, selector),
  });
  readonly #routine = new Routine({
    changed: () => this.requestUpdate(),
    open: ({ id }) => this.opened.add(id),
    focus: (selector) => this.#focusSoon(selector),
    tip: (tip, level) => (this.view ? this.#renderTip(tip, this.view, level) : html``),
  });
  readonly #handout = new HandoutForm({
    changed: () => this.requestUpdate(),
    say: this.answerHandlers.announce,
    print: (tips) => this.#printHandout(tips),
  });

  constructor() {
    super();
    this.when = null;
    this.remember = false;
  }

  /**
   * Opens a tip, scrolls to it and moves focus there.
   *
   * @returns whether this page has it
   */
  show(id: string): boolean {
    if (!this.lists(id)) return false;
    this.#toStepOf(id);
    void this.openAndFocus(id);
    return true;
  }

  override leads(id: string): boolean {
    // Asked while others render: what changes is told when it has.
    return Boolean(this.view?.items.get(id)?.timing);
  }

  override lead(id: string): void {
    this.#toTip(id, `#player-${CSS.escape(id)}`);
  }

  lists(id: string): boolean {
    this.ready();
    return this.view?.items.get(id)?.kind === 'tip';
  }

  has(id: string): boolean {
    return this.lists(id);
  }

  /** Links to questions are links only where an FAQ on the page has the questions. */
  override pageChanged(): void {
    this.#isOutdated = true;
    super.pageChanged();
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.tipGroups.map((group) => group.when);
    return {
      ...super.viewOptions(pack),
      // Unknown moments show nothing, as unknown ids do.
      when: this.readWords('when', this.when, known) as When[] | null,
      questions: widgetWithNotice() !== undefined,
      linked: [URGENT_HELP],
    };
  }

  protected override titleIn(pack: Pack): string {
    return pack.tipsHeading;
  }

  protected override renderBody(_pack: Pack, view: View, level: number): TemplateResult {
    const routine = this.#isWhole ? null : this.#routine.stateIn(view);
    // The first step of a routine is the danger signs themselves.
    return html`${routine === 'signs' ? nothing : this.#renderNotice(view, level)}
    ${this.#handout.render(view, this.opened)}
    ${
      routine
        ? this.#routine.render(view, level + 1)
        : view.tipGroups.map((group) => this.#renderGroup(group, view, level + 1))
    }
    ${this.#ticks.clearing(view.messages, () => this.focusAt('.title'))}
    ${this.#following.bar(view, (id) => this.#routine.nextAfter(id, view))}`;
  }

  override print(): void {
    // What is still to be rendered is for the screen.
    this.ready();
    this.#isWhole = true;
    super.print();
    this.#isWhole = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#isOutdated) this.view = undefined;
    this.#isOutdated = false;
    super.willUpdate(changed);
    this.#following.syncWithView(this.view);
  }

  protected override updated(): void {
    const led = [...(this.view?.items.keys() ?? [])].filter((id) => this.leads(id)).join(' ');
    if (led === this.#led) return;
    this.#led = led;
    tellOthers(this);
  }

  #renderGroup(group: ItemGroup, view: View, level: number): TemplateResult {
    const { id, routine, items } = group;
    const title = { class: 'group-heading', id: `moment-${id}`, target: true };
    return html`<section class="group" part="topic">
      <div class="group-head">
        ${heading(level, group.heading, title)}
        ${
          routine.length > 1
            ? html`<button
                type="button"
                class="link"
                aria-describedby="moment-${id}"
                @click=${() => this.#routine.start(group)}
              >
                ${view.messages.oneByOne}
              </button>`
            : nothing
        }
      </div>
      ${items.map((tip) => this.#renderTip(tip, view, level + 1))}
    </section>`;
  }

  #focusSoon(selector: string): void {
    void this.updateComplete.then(() => this.focusAt(selector));
  }

  /** Opens a tip, wherever it stands, and moves focus into it. */
  #toTip(id: string, selector: string): void {
    this.#toStepOf(id);
    this.opened.add(id);
    this.requestUpdate();
    this.#focusSoon(selector);
  }

  /** Stays in a routine that has the tip, and leaves any other. */
  #toStepOf(id: string): void {
    if (!this.view || !this.#routine.goTo(id, this.view)) this.#routine.leave();
  }

  #toSigns(): void {
    const other = widgetWithNotice();
    if (other) this.#showNotice(other);
    else this.focusNotice();
  }

  #printHandout(tips: readonly ItemView[]): void {
    const { content, view } = this;
    if (!content || !view) return;
    const paper = this.layOut(content, view, 1, renderHandout(tips, view, 2));
    this.printOut(content, view, paper, [handoutStyles]);
  }

  /** The danger signs; beside an FAQ that shows them, the line that leads there. */
  #renderNotice(view: View, level: number): TemplateResult {
    const other = widgetWithNotice();
    if (!other || this.#ownNotice) return standingNotice(view, level + 1);
    return html`<p class="urgent" part="urgent">
      <button type="button" class="link" @click=${() => this.#showNotice(other)}>
        ${view.messages.noticeLink}
      </button>
    </p>`;
  }

  /** An FAQ in a closed tab or dialog has the signs too, but nobody sees them there. */
  #showNotice(other: Widget): void {
    if (other.visible) {
      other.focusNotice();
      return;
    }
    this.#ownNotice = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusNotice());
  }

  /** Without an FAQ, what to do in an emergency is what the notice says. */
  readonly #followLink = (id: string): void => {
    if (id === URGENT_HELP && !widgetWithNotice()) this.focusNotice();
    else this.follow(id);
  };

  readonly #tipHandlers: AnswerHandlers = {
    ...this.answerHandlers,
    openItem: this.#followLink,
    // Its player is right here, whatever other widget has it too.
    canPlay: (id) => this.leads(id),
    openPlayer: (id) => this.lead(id),
  };

  #renderTip(tip: ItemView, view: View, level: number): TemplateResult {
    return row(
      {
        item: tip,
        level,
        open: this.opened.has(tip.id),
        toggle: (open, byHand) => {
          this.toggle(tip, open);
          if (byHand) emit(this, 'tip-toggle', { id: tip.id, open });
        },
        parts: { disclosure: 'tip', button: 'tip-title' },
        before: pictures(tip.pictures.slice(-1)),
        below: html`<p class="kind">
          ${tip.dose}${
            this.#ticks.has(tip.id)
              ? html`${' · '}<strong class="ticked">${view.messages.done}</strong>`
              : nothing
          }
        </p>`,
      },
      html`${tip.pictures.length > 1 ? pictures(tip.pictures) : nothing}
      ${answer(
        tip,
        view,
        this.#tipHandlers,
        html`${this.#following.player(tip, view, level + 1)}
        ${this.#ticks.box(tip.id, view.messages, (done) =>
          emit(this, 'tip-done', { id: tip.id, done }),
        )}`,
      )}`,
    );
  }
}
