/** Loads content from an address: the only request that a widget ever makes. */
import { clocks } from './clock.js';

/** Visitors read the bundled content meanwhile, and after this time they have read most of it. */
const TIMEOUT_MS = 10_000;

/** About twenty times the size of the bundled content. */
const MAX_BYTES = 5_000_000;

/** Where content is, and the hashes of which it must have one, as in the attribute `integrity` of a script. */
export interface ContentSource {
  url: string;
  integrity: string | null;
}

/** The loaded JSON, or one sentence about why loading failed. */
export type FetchResult = { value: unknown } | { problem: string };

/**
 * Loads JSON, without cookies and without a referrer. Never throws.
 *
 * @param abort ends the request, by a caller who needs no result any more
 */
export async function fetchContent(
  { url, integrity }: ContentSource,
  abort: AbortController,
): Promise<FetchResult> {
  const problem = (what: string): FetchResult => ({
    problem: `content-src: ${url} ${what} The bundled content stays.`,
  });
  let isLate = false;
  const cancelTimeout = clocks.of(document).setTimer(() => {
    isLate = true;
    abort.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(integrity && { integrity }),
    });
    if (!response.ok) return problem(`answered with status ${response.status}. Expected 200.`);
    const text = await readText(response);
    if (text === null) {
      abort.abort();
      return problem(`is too large. Expected at most ${MAX_BYTES / 1_000_000} MB.`);
    }
    const value = parseJson(text);
    if (value !== undefined) return { value };
    const type = response.headers.get('content-type') ?? 'of no type';
    return problem(`is no JSON: it is ${type}. Expected a pack such as dist/packs/en.json.`);
  } catch {
    return isLate
      ? problem(`took more than ${TIMEOUT_MS / 1000} seconds.`)
      : problem(
          'could not be loaded. Expected an address that answers, that lets this page read it ' +
            "(CORS), and that the page's content security policy allows (connect-src)" +
            // A browser does not tell a page which of these it is.
            (integrity ? `, and a file with the hash ${integrity} (content-integrity).` : '.'),
        );
  } finally {
    cancelTimeout();
  }
}

/** The text of a response, or `null` where it is too large. Its headers may say otherwise, so it is counted. */
async function readText({ body }: Response): Promise<string | null> {
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

/** The value of a JSON text, or `undefined` where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
