import type { ReactiveControllerHost } from 'lit';

/** Copies the address of an answer, and confirms it. */
export class CopyLink {
  readonly #host: ReactiveControllerHost;
  readonly #announce: (text: string) => void;
  #copied: { id: string; feedback: string } | null = null;

  /** @param announce announces a text to screen readers */
  constructor(host: ReactiveControllerHost, announce: (text: string) => void) {
    this.#host = host;
    this.#announce = announce;
  }

  /** The text beside an item's button; empty until somebody pressed it. */
  feedbackFor(id: string): string {
    return this.#copied?.id === id ? this.#copied.feedback : '';
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
    this.#copied = { id, feedback };
    this.#announce(feedback);
    this.#host.requestUpdate();
  }
}
