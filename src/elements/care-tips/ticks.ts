/** Which tips somebody has done; kept on the device only where the page asks for it. */
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Messages } from '../../content/messages.js';

/** Under this name, as a list of ids. */
const KEY = 'back-spasm-help-done';

type Host = ReactiveControllerHost & {
  /** Whether ticks are kept when the page is left. */
  readonly remember: boolean;
};

export class Ticks implements ReactiveController {
  readonly #host: Host;
  #done = new Set<string>();
  #read = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#host.remember || this.#read) return;
    this.#read = true;
    this.#done = new Set([...this.#done, ...stored()]);
  }

  has(id: string): boolean {
    return this.#done.has(id);
  }

  /** The box of a tip. */
  box(id: string, { done }: Messages, ticked: (done: boolean) => void): TemplateResult {
    const change = ({ currentTarget }: Event): void => {
      const { checked } = currentTarget as HTMLInputElement;
      set(this.#done, id, checked);
      // Another widget may have written there meanwhile.
      if (this.#host.remember) store([...set(new Set(stored()), id, checked)]);
      this.#host.requestUpdate();
      ticked(checked);
    };
    return html`<label class="pill tick">
      <input type="checkbox" .checked=${this.has(id)} @change=${change} />
      ${done}
    </label>`;
  }

  /** Where the ticks are kept, and the button that takes all of them away. */
  clearing(messages: Messages, cleared: () => void): TemplateResult | typeof nothing {
    if (this.#done.size === 0) return nothing;
    const clear = (): void => {
      this.#done.clear();
      if (this.#host.remember) store([]);
      this.#host.requestUpdate();
      cleared();
    };
    return html`<p class="ticks">
      ${this.#host.remember ? messages.ticksKept : nothing}
      <button type="button" class="link" @click=${clear}>${messages.clearTicks}</button>
    </p>`;
  }
}

/** A browser may forbid storage, and anybody may have written there. */
function stored(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function store(ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(KEY, JSON.stringify(ids));
    else localStorage.removeItem(KEY);
  } catch {
    // They last as long as the page does, then.
  }
}

function set(ids: Set<string>, id: string, is: boolean): Set<string> {
  if (is) ids.add(id);
  else ids.delete(id);
  return ids;
}
