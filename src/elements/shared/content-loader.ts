/** Loads the content at an element's `content-src`, for as long as the element is in the document. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchContent } from './fetch-content.js';
import type { ContentSource, FetchResult } from './fetch-content.js';
import { HostState } from './host-state.js';
import { perDocument } from './per-document.js';

interface Request {
  readonly result: Promise<FetchResult>;
  readonly stop: () => void;
  /** How many elements wait for the result or use it. */
  users: number;
}

/** The requests of a document, by address and hash: several elements share one. */
const requestsOf = perDocument(() => new Map<string, Request>());

export class ContentLoader implements ReactiveController {
  readonly #report: (problem: string) => void;
  #source: ContentSource | null = null;
  #isConnected = false;
  #release: (() => void) | undefined;
  readonly #value: HostState<unknown>;
  readonly #isLoading: HostState<boolean>;

  /** @param report takes one sentence about why loading failed */
  constructor(host: ReactiveControllerHost, report: (problem: string) => void) {
    this.#report = report;
    this.#value = new HostState<unknown>(host, undefined);
    this.#isLoading = new HostState(host, false);
    host.addController(this);
  }

  /** The loaded JSON; `undefined` until it has loaded. */
  get value(): unknown {
    return this.#value.value;
  }

  /** Whether a request is under way. */
  get isLoading(): boolean {
    return this.#isLoading.value;
  }

  /** Loads from another place, and drops what was loaded before. `null` loads nothing. */
  load(source: ContentSource | null): void {
    this.#stop();
    this.#source = source;
    this.#value.value = undefined;
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
    const source = this.#source;
    if (!source || !this.#isConnected || this.#release || this.#value.value !== undefined) return;
    const request = requestsOf.of(document).get(keyOf(source)) ?? startRequest(source);
    request.users++;
    this.#isLoading.value = true;
    const release = (): void => {
      request.users--;
      if (request.users === 0) request.stop();
    };
    this.#release = release;
    void request.result.then((result) => {
      // Meanwhile the element left the document, or another address was set.
      if (this.#release !== release) return;
      this.#isLoading.value = false;
      if ('problem' in result) this.#report(result.problem);
      else this.#value.value = result.value;
    });
  }

  #stop(): void {
    this.#release?.();
    this.#release = undefined;
    this.#isLoading.value = false;
  }
}

function keyOf({ url, integrity }: ContentSource): string {
  return `${integrity ?? ''} ${url}`;
}

function startRequest(source: ContentSource): Request {
  const requests = requestsOf.of(document);
  const key = keyOf(source);
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
    requests.delete(key);
  };
  const request = { result: fetchContent(source, abort), stop, users: 0 };
  requests.set(key, request);
  return request;
}
