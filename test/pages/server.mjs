/**
 * Answers of the test server besides files: external packs as other servers may send them. It counts the
 * requests for each address, and `/content/counts?<address>` returns the counts.
 */

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */
/** @typedef {Parameters<Middleware>[0]} Context */

const JSON_TYPE = 'application/json; charset=utf-8';

/** A pack that adds one question. The tests run with content of this version. */
const PARKING = {
  format: 2,
  lang: 'en',
  madeFor: '0.2.0',
  topics: [{ id: 'desk', heading: 'At our desk', questions: ['parking'] }],
  questions: [
    {
      id: 'parking',
      title: 'Where can I park?',
      aliases: ['zebra crossing'],
      blocks: [{ type: 'paragraph', spans: ['Behind the house.'] }],
      sources: [],
      updated: '2026-01-31',
      related: [],
    },
  ],
};

/** A pack whose hash is known to the tests. */
const OTHER = JSON.stringify({
  format: 2,
  lang: 'en',
  madeFor: '0.2.0',
  heading: 'Other answers',
});

/**
 * By path. Each test adds a query of its own, so that its requests are counted alone.
 *
 * @type {Record<string, (context: Context) => void>}
 */
const ANSWERS = {
  '/content/parking.json': (context) => {
    context.type = JSON_TYPE;
    context.body = JSON.stringify(PARKING);
  },
  '/content/other.json': (context) => {
    context.type = JSON_TYPE;
    context.body = OTHER;
  },
  '/content/moved.json': (context) => {
    context.redirect(`/content/other.json?${context.querystring}`);
  },
  // As the server of another origin: the tests reach it by another name of this machine.
  '/content/shared.json': (context) => {
    context.set('access-control-allow-origin', '*');
    context.type = JSON_TYPE;
    context.body = OTHER;
  },
  '/content/page.html': (context) => {
    context.type = 'text/html; charset=utf-8';
    context.body = '<!doctype html><title>Please log in</title>';
  },
  '/content/broken.json': (context) => {
    context.type = JSON_TYPE;
    context.body = '{"format": 2, "lang": "en", "questions": [';
  },
  '/content/malformed.json': (context) => {
    context.type = JSON_TYPE;
    context.body = JSON.stringify({
      ...PARKING,
      sources: { desk: { url: 'javascript:alert(1)' } },
    });
  },
  '/content/french.json': (context) => {
    context.type = JSON_TYPE;
    context.body = JSON.stringify({ ...PARKING, lang: 'fr' });
  },
  '/content/huge.json': (context) => {
    context.type = JSON_TYPE;
    context.body = `"${'x'.repeat(5_000_001)}"`;
  },
};

/** An answer that never ends. */
const SLOW_PATH = '/content/slow.json';

/** @returns {Middleware} */
export function contentServer() {
  /** @type {Map<string, number>} */
  const requested = new Map();
  /** @type {Map<string, number>} */
  const aborted = new Map();
  /** @param {Map<string, number>} counts @param {string} url */
  const count = (counts, url) => counts.set(url, (counts.get(url) ?? 0) + 1);

  return async (context, next) => {
    const { path, url, querystring } = context;
    const answer = ANSWERS[path];
    if (path === '/content/counts') {
      const address = decodeURIComponent(querystring);
      context.body = {
        requested: requested.get(address) ?? 0,
        aborted: aborted.get(address) ?? 0,
      };
    } else if (path === SLOW_PATH) {
      count(requested, url);
      context.respond = false;
      context.res.writeHead(200, { 'content-type': JSON_TYPE });
      context.res.write('{"format": 2,');
      context.res.on('close', () => count(aborted, url));
    } else if (answer) {
      count(requested, url);
      answer(context);
    } else {
      await next();
    }
  };
}
