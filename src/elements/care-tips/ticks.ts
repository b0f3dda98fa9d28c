/** Which tips somebody has done; kept on the device only where the page asks for it. */
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Messages } from '../../content/pack/messages.js';
import { perDocument } from '../shared/per-document.js';

/** Under this name, as a list of ids. */
const STORAGE_KEY = 'back-spasm-help-done';

type Host = ReactiveControllerHost &
  HTMLElement & {
    /** Whether ticks are kept when the page is left. */
    readonly remember: boolean;
  };

/** Those on a page that keep theirs in the same place. */
const rememberingOn = perDocument(() => new Set<Ticks>());

export class Ticks implements ReactiveController {
  readonly #host: Host;
  #done = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { remember, isConnected } = this.#host;
    if (!remember || !isConnected || this.#remembering.has(this)) return;
    this.#remembering.add(this);
    this.#done = new Set([...this.#done, ...stored()]);
    if (this.#done.size > 0) store(this.#done);
  }

  hostDisconnected(): void {
    this.#remembering.delete(this);
  }

  has(id: string): boolean {
    return this.#done.has(id);
  }

  /** The box that ticks a tip. */
  renderBox(id: string, { done }: Messages, ticked: (done: boolean) => void): TemplateResult {
    const change = ({ currentTarget }: Event): void => {
      const { checked } = currentTarget as HTMLInputElement;
      this.#change((ids) => (checked ? ids.add(id) : ids.delete(id)));
      ticked(checked);
    };
    return html`<label class="pill tick">
      <input type="checkbox" .checked=${this.has(id)} @change=${change} />
      ${done}
    </label>`;
  }

  /** Where the ticks are kept, and the button that takes all of them away. */
  renderClear(messages: Messages, cleared: () => void): TemplateResult | typeof nothing {
    if (this.#done.size === 0) return nothing;
    const clear = (): void => {
      this.#change((ids) => ids.clear());
      cleared();
    };
    return html`<p class="ticks">
      ${this.#host.remember ? messages.ticksKept : nothing}
      <button type="button" class="link" @click=${clear}>${messages.clearTicks}</button>
    </p>`;
  }

  /** What is kept is the same for all who keep it, once any of them did. */
  #change(change: (ids: Set<string>) => void): void {
    const isRemembering = this.#remembering.has(this);
    for (const ticks of isRemembering ? this.#remembering : [this]) {
      change(ticks.#done);
      ticks.#host.requestUpdate();
    }
    if (isRemembering) store(this.#done);
  }

  get #remembering(): Set<Ticks> {
    return rememberingOn.of(this.#host.ownerDocument);
  }
}

/** A browser may forbid storage, and anybody may have written there. */
function stored(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function store(ids: ReadonlySet<string>): void {
  try {
    if (ids.size > 0) localStorage.setItem(STORAGE_KEY, JSON.stringify([...ids]));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // They last as long as the page does, then.
  }
}
