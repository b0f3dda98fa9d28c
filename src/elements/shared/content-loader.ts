/** Follows the `content-src` of one element for as long as it is in the document. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchContent } from './fetch-content.js';
import type { FetchResult } from './fetch-content.js';
import { perDocument } from './per-document.js';

interface Request {
  readonly result: Promise<FetchResult>;
  readonly stop: () => void;
  /** How many elements wait for it, or use what came. */
  users: number;
}

/** By address, so that two elements that want the same ask once. */
const requestsOf = perDocument(() => new Map<string, Request>());

export class ContentLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #report: (problem: string) => void;
  #url: string | null = null;
  #isConnected = false;
  #release: (() => void) | undefined;
  #value: unknown;
  #isLoading = false;

  /** @param report takes one sentence about why nothing came */
  constructor(host: ReactiveControllerHost, report: (problem: string) => void) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  /** What came; `undefined` while nothing did. */
  get value(): unknown {
    return this.#value;
  }

  /** Whether something may still come. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Loads what is at an address, in place of what came from another one. `null` loads nothing. */
  load(url: string | null): void {
    if (url === this.#url) return;
    this.#stop();
    this.#url = url;
    this.#value = undefined;
    this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  #start(): void {
    const url = this.#url;
    if (url === null || !this.#isConnected || this.#release || this.#value !== undefined) return;
    const request = requestsOf.of(document).get(url) ?? startRequest(url);
    request.users++;
    this.#isLoading = true;
    const release = (): void => {
      request.users--;
      if (request.users === 0) request.stop();
    };
    this.#release = release;
    void request.result.then((result) => {
      // The element left meanwhile, or wants another address.
      if (this.#release !== release) return;
      this.#isLoading = false;
      if ('problem' in result) this.#report(result.problem);
      else this.#value = result.value;
      this.#host.requestUpdate();
    });
  }

  #stop(): void {
    this.#release?.();
    this.#release = undefined;
    this.#isLoading = false;
  }
}

function startRequest(url: string): Request {
  const requests = requestsOf.of(document);
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
    requests.delete(url);
  };
  const request = { result: fetchContent(url, abort), stop, users: 0 };
  requests.set(url, request);
  return request;
}
