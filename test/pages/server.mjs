/**
 * What the test server answers besides files: content as other servers may send it. Each address counts
 * how often it was asked for, and `/content/asked?<address>` tells.
 */

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */
/** @typedef {Parameters<Middleware>[0]} Context */

const JSON_TYPE = 'application/json; charset=utf-8';

/** A pack that adds one question. The query makes each test's address its own. */
const PARKING = {
  format: 2,
  lang: 'en',
  topics: [
    { id: 'desk', heading: 'At our desk', questions: ['parking'] },
    { id: 'movement', heading: 'Moving', questions: ['walking'] },
    { id: 'urgent', heading: 'Urgent', questions: ['urgent-help', 'see-a-doctor'] },
  ],
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

/** @type {Record<string, (context: Context) => void>} */
const ANSWERS = {
  '/content/parking.json': (context) => {
    context.type = JSON_TYPE;
    context.body = JSON.stringify(PARKING);
  },
  '/content/other.json': (context) => {
    context.type = JSON_TYPE;
    context.body = JSON.stringify({ format: 2, lang: 'en', heading: 'Other answers' });
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
  '/content/huge.json': (context) => {
    context.type = JSON_TYPE;
    context.body = `"${'x'.repeat(5_000_001)}"`;
  },
};

/** Never ends; `stopped` is how often somebody gave up on it. */
const SLOW = '/content/slow.json';

/** @returns {Middleware} */
export function contentServer() {
  /** @type {Map<string, number>} */
  const asked = new Map();
  /** @type {Map<string, number>} */
  const stopped = new Map();
  /** @param {Map<string, number>} counts @param {string} url */
  const count = (counts, url) => counts.set(url, (counts.get(url) ?? 0) + 1);

  return async (context, next) => {
    const { path, url, querystring } = context;
    const answer = ANSWERS[path];
    if (path === '/content/asked') {
      const about = decodeURIComponent(querystring);
      context.body = { asked: asked.get(about) ?? 0, stopped: stopped.get(about) ?? 0 };
    } else if (path === SLOW) {
      count(asked, url);
      context.respond = false;
      context.res.writeHead(200, { 'content-type': JSON_TYPE });
      context.res.write('{"format": 2,');
      context.res.on('close', () => count(stopped, url));
    } else if (answer) {
      count(asked, url);
      answer(context);
    } else {
      await next();
    }
  };
}
