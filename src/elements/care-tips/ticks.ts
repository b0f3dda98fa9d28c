/** The tips that a visitor has ticked as done. They are kept on the device only where the page asks for it. */
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Messages } from '../../content/pack/messages.js';
import { linkButton } from '../shared/buttons.js';
import { HostState } from '../shared/host-state.js';
import { perDocument } from '../shared/per-document.js';

/** Key in `localStorage`. The value is a JSON list of ids. */
const STORAGE_KEY = 'back-spasm-help-done';

type Host = ReactiveControllerHost &
  HTMLElement & {
    /** Whether ticks are kept on the device. */
    readonly remember: boolean;
  };

/** The ticks of all widgets in a document that keep theirs on the device. */
const rememberingOn = perDocument(() => new Set<Ticks>());

export class Ticks implements ReactiveController {
  readonly #host: Host;
  readonly #doneIds: HostState<ReadonlySet<string>>;
  #remembering = new Set<Ticks>();

  constructor(host: Host) {
    this.#host = host;
    this.#doneIds = new HostState<ReadonlySet<string>>(host, new Set());
    host.addController(this);
  }

  hostConnected(): void {
    this.#remembering = rememberingOn.of(this.#host.ownerDocument);
    window.addEventListener('storage', this.#onStorage);
  }

  hostUpdate(): void {
    const { remember, isConnected } = this.#host;
    if (!remember || !isConnected || this.#remembering.has(this)) return;
    this.#remembering.add(this);
    const doneIds = new Set([...this.#doneIds.value, ...(loadTicks() ?? [])]);
    this.#doneIds.value = doneIds;
    if (doneIds.size > 0) saveTicks(doneIds);
  }

  hostDisconnected(): void {
    this.#remembering.delete(this);
    window.removeEventListener('storage', this.#onStorage);
  }

  /** Takes all ticks away, also those that are kept on the device. */
  reset(): void {
    this.#update((ids) => ids.clear());
  }

  has(id: string): boolean {
    return this.#doneIds.value.has(id);
  }

  /** @param onTick called when the visitor ticks the tip, or takes the tick away */
  renderBox(id: string, { done }: Messages, onTick: (done: boolean) => void): TemplateResult {
    const onChange = ({ currentTarget }: Event): void => {
      const { checked } = currentTarget as HTMLInputElement;
      this.#update((ids) => (checked ? ids.add(id) : ids.delete(id)));
      onTick(checked);
    };
    return html`<label class="pill tick">
      <input
        type="checkbox"
        aria-describedby="button-${id}"
        .checked=${this.has(id)}
        @change=${onChange}
      />
      ${done}
    </label>`;
  }

  /** The button that clears all ticks, and whether they are kept on the device. */
  renderClear(messages: Messages, onClear: () => void): TemplateResult | typeof nothing {
    if (this.#doneIds.value.size === 0) return nothing;
    const clear = (): void => {
      this.reset();
      onClear();
    };
    return html`<p class="ticks">
      ${this.#host.remember ? messages.ticksKept : nothing}
      ${linkButton(messages.clearTicks, clear)}
    </p>`;
  }

  /** Changes the ticks of this widget. Those that are kept on the device are the same in all widgets. */
  #update(change: (ids: Set<string>) => void): void {
    const isRemembering = this.#remembering.has(this);
    // Another tab may have changed what is kept.
    const kept = isRemembering && this.#host.remember ? loadTicks() : null;
    for (const ticks of isRemembering ? this.#remembering : [this]) {
      const doneIds = new Set(kept ?? ticks.#doneIds.value);
      change(doneIds);
      ticks.#doneIds.value = doneIds;
    }
    // Where the page no longer asks for it, nothing more is kept; clearing still takes away what was.
    const doneIds = this.#doneIds.value;
    if (isRemembering && (this.#host.remember || doneIds.size === 0)) saveTicks(doneIds);
  }

  /** Another tab has changed what is kept. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    // The key is `null` where everything was cleared.
    if ((key !== STORAGE_KEY && key !== null) || !this.#remembering.has(this)) return;
    const kept = this.#host.remember ? loadTicks() : null;
    if (kept) this.#doneIds.value = new Set(kept);
  };
}

/** `null` where the browser forbids storage, or where something else was written under this key. */
function loadTicks(): string[] | null {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : null;
  } catch {
    return null;
  }
}

function saveTicks(ids: ReadonlySet<string>): void {
  try {
    if (ids.size > 0) localStorage.setItem(STORAGE_KEY, JSON.stringify([...ids]));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Without storage, ticks last as long as the page.
  }
}
