/** Copies the address of an answer, and says that it did. */
import type { ReactiveControllerHost } from 'lit';

export class CopyLink {
  readonly #host: ReactiveControllerHost;
  readonly #announce: (text: string) => void;
  #copied: { id: string; feedback: string } | null = null;

  /** @param announce says something to those who do not see it */
  constructor(host: ReactiveControllerHost, announce: (text: string) => void) {
    this.#host = host;
    this.#announce = announce;
  }

  /** What is shown beside the button of an item; empty until somebody pressed it. */
  feedbackFor(id: string): string {
    return this.#copied?.id === id ? this.#copied.feedback : '';
  }

  /**
   * Copies an address. Where the page or the browser does not let us, the address itself is shown.
   *
   * @param confirmation says that it was copied
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
