import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Pack, When } from '../../content/pack/pack.js';
import type { ItemGroup, ItemView, View, ViewOptions } from '../../content/view/view.js';
import { answer } from '../shared/answer.js';
import type { AnswerHandlers } from '../shared/answer.js';
import { linkButton } from '../shared/buttons.js';
import { standingNotice } from '../shared/danger-notice.js';
import { disclosure } from '../shared/disclosure.js';
import { emit } from '../shared/events.js';
import { focusAndScroll } from '../shared/focus.js';
import { heading } from '../shared/heading.js';
import { HelpElement } from '../shared/help-element.js';
import type { RenderContext } from '../shared/help-element.js';
import { pictures } from '../shared/icons.js';
import type { PublishedItems } from '../shared/widget-controller.js';
import type { Widget } from '../shared/widget-registry.js';
import { styles } from './care-tips.styles.js';
import { renderHandout } from './handout/handout.js';
import { HandoutForm } from './handout/handout-form.js';
import { handoutStyles } from './handout/handout.styles.js';
import { PlayerController } from './player/player-controller.js';
import { Routine } from './routine/routine.js';
import { Ticks } from './ticks.js';

/** Id of the question about what to do in an emergency. */
const URGENT_HELP_ID = 'urgent-help';

/**
 * Things to do for a sore back, step by step, grouped by when they help. Tips that take their time can be
 * followed along; tips can be ticked and printed as a handout.
 *
 * @tagname care-tips
 * @summary Care tips with pictures, steps, cautions and sources.
 *
 * @slot - What is shown until the script has run, such as `<div data-fallback>` with the danger signs.
 *
 * @fires {CustomEvent<{id: string, done: boolean}>} tip-done - A tip was marked as done, or no longer.
 * @fires {CustomEvent<{id: string}>} timer-end - The time of a tip that was followed is over.
 *
 * @csspart tip - A tip.
 * @csspart timer - The player of a tip, and the bar of the one that is running.
 */
export class CareTipsElement extends HelpElement {
  static override styles: CSSResultGroup = styles;

  /**
   * Space-separated times whose tips are shown: `now` (right now), `days` (the first days), `prevent` (staying well). Default: all.
   *
   * One that is not known shows nothing; a console line lists those that are.
   */
  @property() when: string | null = null;

  /**
   * Keeps a visitor's ticks on their device, in `localStorage`, until "Clear ticks". Default: off, nothing is stored.
   *
   * Where the browser forbids storage, they last as long as the page does, as they do without it.
   */
  @property({ type: Boolean }) remember = false;

  /** Whether this element shows the standing notice although an FAQ on the page has it. */
  @state() protected hasOwnNotice = false;

  readonly #ticks = new Ticks(this);
  readonly #player = new PlayerController(this, {
    announce: (region, text) => this.announce(region, text),
    ended: (id) => emit(this, 'timer-end', { id }),
    showDangerSigns: () => this.#showDangerSigns(),
    showTip: (id, selector) => this.#showTip(id, selector),
    isVisible: () => this.widget.isVisible(),
  });
  readonly #routine = new Routine(this, {
    open: ({ id }) => this.setOpen(id, true),
    focus: (selector) => void this.focusAfterUpdate(selector),
    renderTip: (tip, level) => (this.view ? this.#renderTip(tip, this.view, level) : html``),
  });
  readonly #handout = new HandoutForm(this, {
    announce: (text) => this.announce('status', text),
    openIds: () => this.openIds,
    print: (tips) => this.#printHandout(tips),
  });
  readonly #tipHandlers: AnswerHandlers = {
    ...this.answerHandlers,
    openItem: (id) => this.#openItem(id),
    // The player is in this widget, even where another widget has one for the tip too.
    canPlay: (id) => this.#hasPlayer(id),
    openPlayer: (id) => this.openPlayer(id),
  };

  override clear(): void {
    super.clear();
    this.#routine.reset();
    this.#handout.reset();
    this.#player.reset();
    // Those that the page keeps for a visitor stay.
    if (!this.remember) this.#ticks.reset();
    this.hasOwnNotice = false;
  }

  override show(id: string): boolean {
    this.flushUpdate();
    if (this.view?.items.get(id)?.kind !== 'tip') return false;
    this.#showTip(id, `#button-${CSS.escape(id)}`);
    return true;
  }

  protected override isFollowed(): boolean {
    return super.isFollowed() || this.#player.isFollowed;
  }

  protected override openPlayer(id: string): void {
    this.#showTip(id, `#player-${CSS.escape(id)}`);
  }

  protected override publishedItems({ items }: View): PublishedItems {
    const tips = [...items.values()].filter(({ kind }) => kind === 'tip');
    const ids = new Set(tips.map(({ id }) => id));
    return {
      listed: ids,
      reachable: ids,
      siteQuestions: new Set(),
      playable: new Set(tips.flatMap(({ id, timing }) => (timing ? id : []))),
      showsNotice: false,
    };
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.tipGroups.map((group) => group.when);
    return {
      ...super.viewOptions(pack),
      // A word that is not known stays in the list, and no group has it.
      when: this.readWords('when', this.when, known) as When[] | null,
      // Without an FAQ on the page, links to questions are shown as plain text.
      questions: this.#noticeOwner !== undefined,
      linked: [URGENT_HELP_ID],
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#player.update(this.view);
  }

  protected override defaultTitle(pack: Pack): string {
    return pack.tipsHeading;
  }

  protected override renderBody({ view, level, medium }: RenderContext): TemplateResult {
    const routine = medium === 'paper' ? null : this.#routine.stateIn(view);
    // The first step of a routine is the standing notice itself.
    return html`${routine === 'signs' ? nothing : this.#renderNotice(view, level, medium)}
    ${this.#handout.render(view)}
    ${
      routine
        ? this.#routine.render(view, level + 1)
        : view.tipGroups.map((group) => this.#renderGroup(group, view, level + 1))
    }
    ${this.#ticks.renderClear(view.messages, () => focusAndScroll(this.renderRoot, '.title'))}
    ${this.#player.renderBar(view, (id) => this.#routine.nextTextFor(id, view))}`;
  }

  #renderGroup(group: ItemGroup, view: View, level: number): TemplateResult {
    const { id, routine, items } = group;
    const title = { class: 'group-heading', id: `when-${id}`, focusable: true };
    return html`<section class="group" part="topic">
      <div class="group-head">
        ${heading(level, group.heading, title)}
        ${
          routine.length > 1
            ? html`<button
                type="button"
                class="link"
                aria-describedby="when-${id}"
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

  /** The standing notice, or a link to that of an FAQ on the page. */
  #renderNotice(view: View, level: number, medium: RenderContext['medium']): TemplateResult {
    const owner = this.#noticeOwner;
    if (!owner || this.hasOwnNotice || medium === 'paper') return standingNotice(view, level + 1);
    return html`<p class="urgent" part="urgent">
      ${linkButton(view.messages.noticeLink, () => this.#showNoticeOf(owner))}
    </p>`;
  }

  #renderTip(tip: ItemView, view: View, level: number): TemplateResult {
    return disclosure(
      {
        item: tip,
        level,
        open: this.openIds.has(tip.id),
        toggle: (open, byHand) => {
          this.setOpen(tip.id, open);
          if (byHand) emit(this, 'tip-toggle', { id: tip.id, open });
        },
        parts: { row: 'tip', button: 'tip-title' },
        before: pictures(tip.pictures.slice(-1)),
        below: this.#renderDose(tip, view),
      },
      html`${tip.pictures.length > 1 ? pictures(tip.pictures) : nothing}
      ${answer(tip, view, this.#tipHandlers, this.#renderActions(tip, view, level + 1))}`,
    );
  }

  #renderDose({ id, dose }: ItemView, { messages }: View): TemplateResult {
    const tick = this.#ticks.has(id)
      ? html`${' · '}<strong class="ticked">${messages.done}</strong>`
      : nothing;
    return html`<p class="kind">${dose}${tick}</p>`;
  }

  /** The player of a tip, and the box to tick it. */
  #renderActions(tip: ItemView, view: View, level: number): TemplateResult {
    const onTick = (done: boolean): void => emit(this, 'tip-done', { id: tip.id, done });
    return html`${this.#player.renderPlayer(tip, view, level)}
    ${this.#ticks.renderBox(tip.id, view.messages, onTick)}`;
  }

  #printHandout(tips: readonly ItemView[]): void {
    const { activePack: pack, view } = this;
    if (!pack || !view) return;
    const context: RenderContext = { pack, view, level: 1, medium: 'paper' };
    this.printOut(context, renderHandout(tips, view, 2), [handoutStyles]);
  }

  /** Opens a tip, also in a routine, and moves focus to an element in it. */
  #showTip(id: string, selector: string): void {
    // A routine without the tip is left, because it hides the list.
    if (!this.view || !this.#routine.goToTip(id, this.view)) this.#routine.reset();
    this.setOpen(id, true);
    void this.focusAfterUpdate(selector);
  }

  #hasPlayer(id: string): boolean {
    return Boolean(this.view?.items.get(id)?.timing);
  }

  /** Without an FAQ on the page, the notice stands in for the question about emergencies. */
  #openItem(id: string): void {
    if (id === URGENT_HELP_ID && !this.#noticeOwner) this.focusNotice();
    else this.openItem(id);
  }

  get #noticeOwner(): Widget | undefined {
    return this.widget.registry.noticeOwner();
  }

  #showDangerSigns(): void {
    const owner = this.#noticeOwner;
    if (owner) this.#showNoticeOf(owner);
    else this.focusNotice();
  }

  /** Moves focus to the notice of an FAQ. Where that is in a closed tab or dialog, shows the notice here. */
  #showNoticeOf(owner: Widget): void {
    if (owner.isVisible()) {
      owner.focusNotice();
      return;
    }
    this.hasOwnNotice = true;
    void this.updateComplete.then(() => this.focusNotice());
  }
}
