/** The tips of a group one by one: the danger signs first, then what comes next, until somebody leaves. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { formatMessage } from '../../../content/pack/messages.js';
import type { ItemGroup, ItemView, View } from '../../../content/view/view.js';
import { heading } from '../../shared/heading.js';
import { standingNotice } from '../../shared/danger-notice.js';
import { radioPills, pillButton } from '../../shared/buttons.js';

/** What a routine asks of its widget. */
export interface RoutineHandlers {
  /** Opens what is to be done. */
  open: (tip: ItemView) => void;
  /** Moves focus to something once it is there. */
  focus: (selector: string) => void;
  /** A tip as it stands in the list. */
  renderTip: (tip: ItemView, level: number) => TemplateResult;
}

/** Where somebody is in a routine. */
interface RoutinePosition {
  /** Id of the group whose routine it is. */
  groupId: string;
  /** 0 is the danger signs. */
  step: number;
  /** Which tip was chosen, where there is a choice. */
  chosenId: string | null;
}

export class Routine {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: RoutineHandlers;
  #position: RoutinePosition | null = null;

  constructor(host: ReactiveControllerHost, handlers: RoutineHandlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /** Begins the routine of a group. */
  start(group: ItemGroup): void {
    this.#go(group, 0);
  }

  /** Goes to the step of a tip. Returns whether somebody is in a routine that has it. */
  goToTip(id: string, view: View): boolean {
    const group = this.#groupIn(view);
    const index = group?.routine.findIndex((tips) => tips.some((tip) => tip.id === id)) ?? -1;
    if (!group || index < 0) return false;
    this.#position = { groupId: group.id, step: index + 1, chosenId: id };
    this.#host.requestUpdate();
    return true;
  }

  /** What comes after a tip, in words; `null` where it is not what is to be done now. */
  nextTextFor(id: string, view: View): string | null {
    const group = this.#groupIn(view);
    const step = this.#position?.step ?? 0;
    return group?.routine[step - 1]?.some((tip) => tip.id === id)
      ? nextText(group, step, view)
      : null;
  }

  /** Goes back to the list. */
  leave(): void {
    this.#position = null;
    this.#host.requestUpdate();
  }

  /** Whether somebody is in one: at its danger signs, at its steps, or in none. */
  stateIn(view: View): 'signs' | 'steps' | null {
    if (!this.#groupIn(view)) return null;
    return this.#position?.step === 0 ? 'signs' : 'steps';
  }

  /** Where somebody is; nothing where they are in none. */
  render(view: View, level: number): TemplateResult | typeof nothing {
    const group = this.#groupIn(view);
    if (!this.#position || !group) return nothing;
    const { step, chosenId } = this.#position;
    const { messages } = view;
    const tips = group.routine[step - 1];
    const shown = tips?.length === 1 ? tips[0] : tips?.find(({ id }) => id === chosenId);
    const total = group.routine.length + 1;
    const count = formatMessage(messages.stepOf, { count: String(step + 1), total: String(total) });
    return html`<section class="group routine" part="topic" aria-labelledby="routine">
      ${heading(level, `${group.heading} · ${count}`, { id: 'routine', target: true })}
      ${
        tips
          ? html`${tips.length > 1 ? this.#renderChoice(tips, shown, view) : nothing}
            ${shown ? this.#handlers.renderTip(shown, level + 1) : nothing}`
          : html`<p>${messages.signsFirst}</p>
              ${standingNotice(view, level + 1)}`
      }
      ${this.#renderSteps(group, step, view)}
    </section>`;
  }

  /** Warmth or cold, and never both at once. */
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

  /** What comes next, always in view. */
  #renderSteps(group: ItemGroup, step: number, view: View): TemplateResult {
    const { messages } = view;
    const hasMore = step < group.routine.length;
    return html`<nav class="steps-nav" aria-labelledby="routine">
      <p>${nextText(group, step, view)}</p>
      ${step > 0 ? pillButton(messages.back, () => this.#go(group, step - 1)) : nothing}
      ${hasMore ? pillButton(messages.goOn, () => this.#go(group, step + 1), 'primary') : nothing}
      ${pillButton(hasMore ? messages.leave : messages.finish, () => this.#end(group))}
    </nav>`;
  }

  #go(group: ItemGroup, step: number): void {
    this.#position = { groupId: group.id, step, chosenId: null };
    const tips = group.routine[step - 1];
    if (tips?.length === 1 && tips[0]) this.#handlers.open(tips[0]);
    this.#host.requestUpdate();
    this.#handlers.focus('#routine');
  }

  #choose(tip: ItemView): void {
    if (this.#position) this.#position.chosenId = tip.id;
    this.#handlers.open(tip);
    this.#host.requestUpdate();
  }

  #end({ id }: ItemGroup): void {
    this.leave();
    this.#handlers.focus(`#moment-${CSS.escape(id)}`);
  }

  /** The page may have changed meanwhile, and list less. */
  #groupIn(view: View): ItemGroup | undefined {
    const group = view.tipGroups.find(({ id }) => id === this.#position?.groupId);
    return group && (this.#position?.step ?? 0) <= group.routine.length ? group : undefined;
  }
}

/** What comes after a step, in words. */
function nextText({ routine }: ItemGroup, step: number, { messages }: View): string {
  const names = routine[step]?.map(({ title }) => title).join(' / ');
  return names ? formatMessage(messages.next, { name: names }) : messages.lastStep;
}
