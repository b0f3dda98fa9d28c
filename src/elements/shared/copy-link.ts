import type { ReactiveControllerHost } from 'lit';
import { HostState } from './host-state.js';

/** Copies the address of an answer, and confirms it. */
export class CopyLink {
  readonly #announce: (text: string) => void;
  readonly #copied: HostState<{ id: string; feedback: string } | null>;

  /** @param announce announces a text to screen readers */
  constructor(host: ReactiveControllerHost, announce: (text: string) => void) {
    this.#announce = announce;
    this.#copied = new HostState(host, null);
  }

  /** The text beside an item's button; empty until somebody pressed it. */
  feedbackFor(id: string): string {
    const copied = this.#copied.value;
    return copied?.id === id ? copied.feedback : '';
  }

  /** Takes the text beside the button away. */
  forget(): void {
    this.#copied.value = null;
  }

  /**
   * Copies an address. Where the page or the browser does not allow that, the address is shown instead.
   *
   * @param confirmation text that is shown once it is copied
   */
  async copy(id: string, url: string, confirmation: string): Promise<void> {
    let feedback = confirmation;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      feedback = url;
    }
    this.#copied.value = { id, feedback };
    this.#announce(feedback);
  }
}
