/** Shows the tips of a group one by one, after the danger signs. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatMessage } from '../../../content/pack/messages.js';
import type { ItemGroup, ItemView, View } from '../../../content/view/view.js';
import { heading } from '../../shared/heading.js';
import { standingNotice } from '../../shared/danger-notice.js';
import { radioPills, pillButton } from '../../shared/buttons.js';
import { text } from '../../shared/text.js';
import { HostState } from '../../shared/host-state.js';

/** What a routine asks of its widget. */
export interface RoutineHandlers {
  /** Opens a tip. */
  open: (tip: ItemView) => void;
  /** Moves focus to an element after the next update. */
  focus: (selector: string) => void;
  /** Renders a tip as in the list. */
  renderTip: (tip: ItemView, level: number) => TemplateResult;
}

interface RoutinePosition {
  groupId: string;
  /** 0 for the danger signs. */
  step: number;
  /** Id of the chosen tip, where a step is a choice between tips. */
  chosenId: string | null;
}

export class Routine {
  readonly #handlers: RoutineHandlers;
  readonly #position: HostState<RoutinePosition | null>;

  constructor(host: ReactiveControllerHost, handlers: RoutineHandlers) {
    this.#handlers = handlers;
    this.#position = new HostState<RoutinePosition | null>(host, null);
  }

  start(group: ItemGroup): void {
    this.#goToStep(group, 0);
  }

  /** Goes to the step of a tip. Returns `false` where no routine is open that has the tip. */
  goToTip(id: string, view: View): boolean {
    const group = this.#groupIn(view);
    const index = group?.routine.findIndex((tips) => tips.some((tip) => tip.id === id)) ?? -1;
    if (!group || index < 0) return false;
    this.#position.value = { groupId: group.id, step: index + 1, chosenId: id };
    return true;
  }

  /** Text about the step after a tip; `null` where the tip is not in the current step. */
  nextTextFor(id: string, view: View): string | null {
    const group = this.#groupIn(view);
    const step = this.#position.value?.step ?? 0;
    return group?.routine[step - 1]?.some((tip) => tip.id === id)
      ? nextText(group, step, view)
      : null;
  }

  /** Goes back to the list. */
  reset(): void {
    this.#position.value = null;
  }

  /** Whether the routine shows the danger signs or a step with tips; `null` while none is open. */
  stateIn(view: View): 'signs' | 'steps' | null {
    if (!this.#groupIn(view)) return null;
    return this.#position.value?.step === 0 ? 'signs' : 'steps';
  }

  /** The current step; nothing while no routine is open. */
  render(view: View, level: number): TemplateResult | typeof nothing {
    const group = this.#groupIn(view);
    if (!this.#position.value || !group) return nothing;
    const { step, chosenId } = this.#position.value;
    const { messages } = view;
    const tips = group.routine[step - 1];
    const tip = tips?.length === 1 ? tips[0] : tips?.find(({ id }) => id === chosenId);
    const total = group.routine.length + 1;
    const count = formatMessage(messages.stepOf, { count: String(step + 1), total: String(total) });
    return html`<section class="group routine" part="topic" aria-labelledby="routine">
      ${heading(level, `${group.heading} · ${count}`, { id: 'routine', focusable: true })}
      ${
        tips
          ? html`${tips.length > 1 ? this.#renderChoice(tips, tip, view) : nothing}
            ${tip ? keyed(tip.id, this.#handlers.renderTip(tip, level + 1)) : nothing}`
          : html`<p>${messages.signsFirst}</p>
              ${standingNotice(view, level + 1)}`
      }
      ${this.#renderNavigation(group, step, view)}
    </section>`;
  }

  /** The choice between tips that must not be done at once, such as heat and cold. */
  #renderChoice(
    tips: readonly ItemView[],
    chosen: ItemView | undefined,
    { messages }: View,
  ): TemplateResult {
    const options = tips.map((tip) => ({
      label: tip.title,
      chosen: tip === chosen,
      choose: () => this.#choose(tip),
    }));
    return radioPills(messages.chooseOne, 'routine-choice', options);
  }

  #renderNavigation(group: ItemGroup, step: number, view: View): TemplateResult {
    const { messages } = view;
    const hasMore = step < group.routine.length;
    const goTo = (nextStep: number) => (): void => this.#goToStep(group, nextStep);
    return html`<nav class="steps-nav" aria-labelledby="routine">
      <p ${text(nextText(group, step, view))}></p>
      ${step > 0 ? pillButton(messages.back, goTo(step - 1)) : nothing}
      ${hasMore ? pillButton(messages.goOn, goTo(step + 1), 'primary') : nothing}
      ${pillButton(hasMore ? messages.leave : messages.finish, () => this.#end(group))}
    </nav>`;
  }

  #goToStep(group: ItemGroup, step: number): void {
    this.#position.value = { groupId: group.id, step, chosenId: null };
    const tips = group.routine[step - 1];
    if (tips?.length === 1 && tips[0]) this.#handlers.open(tips[0]);
    this.#handlers.focus('#routine');
  }

  #choose(tip: ItemView): void {
    const position = this.#position.value;
    if (position) this.#position.value = { ...position, chosenId: tip.id };
    this.#handlers.open(tip);
  }

  #end({ id }: ItemGroup): void {
    this.reset();
    this.#handlers.focus(`#when-${CSS.escape(id)}`);
  }

  /** The group whose routine is open. Meanwhile the page may have come to list fewer tips. */
  #groupIn(view: View): ItemGroup | undefined {
    const group = view.tipGroups.find(({ id }) => id === this.#position.value?.groupId);
    return group && (this.#position.value?.step ?? 0) <= group.routine.length ? group : undefined;
  }
}

/** Text about the step after a step. */
function nextText({ routine }: ItemGroup, step: number, { messages }: View): string {
  const names = routine[step]?.map(({ title }) => title).join(' / ');
  return names ? formatMessage(messages.next, { name: names }) : messages.lastStep;
}
