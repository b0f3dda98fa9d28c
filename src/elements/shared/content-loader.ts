/** Content that the page keeps at an address of its own: the one request that a widget may make. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whoever waits longer reads the bundled content meanwhile, and has read most of it. */
const TIMEOUT_MS = 10_000;

/** Twenty times what all of our content weighs. */
const MAX_BYTES = 5_000_000;

/** What came from an address, or one sentence about why nothing did. */
type LoadResult = { value: unknown } | { problem: string };

interface Request {
  readonly answer: Promise<LoadResult>;
  readonly stop: () => void;
  /** How many elements wait for it, or use it. */
  users: number;
}

/** By address, so that two elements that want the same ask once. */
const requests = new Map<string, Request>();

/** Follows the `content-src` of one element for as long as it is in the document. */
export class ContentLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (problem: string) => void;
  #url: string | null = null;
  #connected = false;
  #release: (() => void) | undefined;
  #value: unknown;
  #loading = false;

  /** @param failed takes one sentence about why nothing came */
  constructor(host: ReactiveControllerHost, failed: (problem: string) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  /** What came; `undefined` while nothing did. */
  get value(): unknown {
    return this.#value;
  }

  /** Whether something may still come. */
  get loading(): boolean {
    return this.#loading;
  }

  /** Loads what is at an address, in place of what came from another one. */
  fetchContent(url: string | null): void {
    if (url === this.#url) return;
    this.#stop();
    this.#url = url;
    this.#value = undefined;
    this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  #start(): void {
    const url = this.#url;
    if (url === null || !this.#connected || this.#release || this.#value !== undefined) return;
    const request = requests.get(url) ?? startRequest(url);
    request.users++;
    this.#loading = true;
    const release = (): void => {
      request.users--;
      if (request.users === 0) request.stop();
    };
    this.#release = release;
    void request.answer.then((answer) => {
      // It left meanwhile, or follows another address.
      if (this.#release !== release) return;
      this.#loading = false;
      if ('problem' in answer) this.#failed(answer.problem);
      else this.#value = answer.value;
      this.#host.requestUpdate();
    });
  }

  #stop(): void {
    this.#release?.();
    this.#release = undefined;
    this.#loading = false;
  }
}

function startRequest(url: string): Request {
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
    requests.delete(url);
  };
  const request = { answer: load(url, abort), stop, users: 0 };
  requests.set(url, request);
  return request;
}

async function load(url: string, abort: AbortController): Promise<LoadResult> {
  const problem = (what: string): LoadResult => ({
    problem: `content-src: ${url} ${what} The bundled content stays.`,
  });
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    abort.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return problem(`answered with status ${response.status}. Expected 200.`);
    const text = await read(response);
    if (text === null) {
      abort.abort();
      return problem(`is too large. Expected at most ${MAX_BYTES / 1_000_000} MB.`);
    }
    const value = parseJson(text);
    if (value !== undefined) return { value };
    const type = response.headers.get('content-type') ?? 'of no type';
    return problem(`is no JSON: it is ${type}. Expected a pack such as dist/packs/en.json.`);
  } catch {
    return late
      ? problem(`took more than ${TIMEOUT_MS / 1000} seconds.`)
      : problem(
          'could not be loaded. Expected an address that answers, that lets this page read it ' +
            "(CORS), and that the page's content security policy allows (connect-src).",
        );
  } finally {
    clearTimeout(limit);
  }
}

/** The text of a response, or `null` where it is too large, whatever its headers say. */
async function read({ body }: Response): Promise<string | null> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) return null;
    text += decoder.decode(value, { stream: true });
  }
}

/** What a text means in JSON, or `undefined` where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
