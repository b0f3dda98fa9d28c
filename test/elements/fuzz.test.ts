/**
 * Random attributes, children, packs and options, as careless or hostile pages may write them. Nothing may be
 * thrown, nothing may run inside the widget, and the danger signs must be shown. Each engine has its own cases.
 */
import fc from 'fast-check';
import { installApi } from '../../src/embed/global-api.js';
import type { MountOptions } from '../../src/embed/global-api.js';
import { recipes, spoiled, texts, values } from '../content/hostile.js';
import { pack, viewOf } from './mount.js';
import type { HelpElement } from './mount.js';
import { isVisible, nameOf, visibleText } from './perceive.js';

declare global {
  interface Window {
    /** Set by code that must never run. */
    pwned?: string | number;
  }
}

const ENGINES = ['Firefox', 'Chrome', 'AppleWebKit'];
const SEED = 20261127 + ENGINES.findIndex((name) => navigator.userAgent.includes(name)) * 100;

const TAGS = ['back-spasm-faq', 'care-tips'] as const;
type Tag = (typeof TAGS)[number];

/** Errors that reached the page. The message of a failing case has the last one. */
const thrown: unknown[] = [];
const onError = (event: ErrorEvent): unknown => thrown.push(event.error ?? event.message);
const onRejection = (event: PromiseRejectionEvent): unknown => thrown.push(event.reason);
const { warn, error } = console;
const realFetch = window.fetch.bind(window);
let place: HTMLElement;

before(() => {
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  console.warn = console.error = () => undefined;
  // No request leaves the page, and every answer is a malformed pack.
  window.fetch = () => Promise.resolve(new Response('{"format":1,"lang":"en","topics":[{}]}'));
  installApi('0.0.0');
  place = document.createElement('main');
  document.body.append(place);
});
after(() => {
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  Object.assign(console, { warn, error });
  window.fetch = realFetch;
  place.remove();
});

/** The element of a tag that all cases share. After a case that failed, a new one is made. */
const shared = new Map<Tag, HelpElement>();

function elementOf(tag: Tag): HelpElement {
  const existing = shared.get(tag);
  const element = existing ?? document.createElement(tag);
  if (!existing) {
    shared.set(tag, element);
    place.replaceChildren(element);
  } else if (!existing.isConnected) place.replaceChildren(existing);
  return element;
}

/**
 * Runs one case: resets the element, lets the case write to it, and checks the result.
 *
 * @param notices lines that the standing notice must have. Default: ours
 */
async function runCase(
  tag: Tag,
  write: (element: HelpElement) => void,
  notices?: readonly string[],
): Promise<void> {
  try {
    const element = elementOf(tag);
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    element.replaceChildren();
    element.pack = null;
    write(element);
    await Promise.resolve();
    await element.updateComplete;
    await element.updateComplete;
    expectSound(element, notices ?? viewOf(element).notice);
  } catch (problem) {
    shared.clear();
    throw problem;
  } finally {
    thrown.length = 0;
    delete window.pwned;
  }
}

function expectSound(element: HelpElement, notices: readonly string[]): void {
  const fail = (what: string): never => {
    throw new Error(what);
  };
  if (thrown.length > 0) fail(`thrown: ${String(thrown.at(-1))}`);
  if (window.pwned !== undefined) fail(`ran: ${String(window.pwned)}`);
  const root = element.shadowRoot!;
  const title = root.querySelector('h1, h2, h3, h4');
  if (!title || !isVisible(title)) fail('no title');
  const notice = root.querySelector('.urgent');
  if (!notice || !isVisible(notice)) return fail('no notice');
  const text = visibleText(notice);
  // Beside an FAQ, care tips have a link to its danger signs in place of the notice.
  if (text !== pack.messages.noticeLink) {
    for (const line of notices) if (!text.includes(line)) fail(`notice without ${line}`);
    const shown = notice.querySelectorAll(':scope > ul > li').length;
    if (shown < pack.urgent.notice.length) fail(`notice of ${shown} lines`);
  }
  for (const one of root.querySelectorAll('h1, h2, h3, h4, h5, h6, a[href], button')) {
    if (nameOf(one) === '') fail(`<${one.localName}> without a name`);
  }
  for (const inside of root.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|form|base|meta|link|img)$/.test(inside.localName)) {
      fail(`<${inside.localName}> inside`);
    }
    for (const name of inside.getAttributeNames())
      if (name.startsWith('on')) fail(`${name} inside`);
    const href = inside.getAttribute('href') ?? '';
    if (href && !/^(https?|tel|mailto):/.test(href)) fail(`href="${href}" inside`);
  }
}

const TIMEOUT_MS = 240_000;
const tags = fc.constantFrom(...TAGS);

/** Checks random values. With the fuzz tests that run in Node, these are ten thousand cases. */
async function checkRandom<T>(
  seed: number,
  numRuns: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, check), {
    seed: SEED + seed,
    numRuns,
    // Reports what was found by then. Mocha would only say that it takes too long.
    interruptAfterTimeLimit: TIMEOUT_MS - 10_000,
    markInterruptAsFailure: true,
  });
}

describe('whatever a page writes', function () {
  this.timeout(TIMEOUT_MS);

  /** All attributes that the elements read. Those that hide any element, such as `hidden`, are left out. */
  const NAMES = [
    ...['region', 'lang', 'heading', 'heading-level', 'only', 'except', 'topics', 'when', 'open'],
    ...[
      'emergency-number',
      'exclusive',
      'no-search',
      'content-src',
      'content-integrity',
      'reviewed-by',
      'reviewed-on',
    ],
    ...['contact-name', 'contact-phone', 'contact-url', 'contact-label', 'dir', 'id', 'onclick'],
    ...['pack', 'own-questions', 'data-fallback', 'shadowrootmode', 'is', 'part', 'constructor'],
  ];
  const names = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.stringMatching(/^data-[a-z_.:-]{1,8}$/) },
  );
  const attributes = fc.array(fc.tuple(names, texts), { maxLength: 6 });

  it('into attributes', () =>
    checkRandom(1, 140, fc.tuple(tags, attributes, attributes), ([tag, first, then]) =>
      runCase(tag, (element) => {
        for (const [name, value] of first) element.setAttribute(name, value);
        for (const [name, value] of then) element.setAttribute(name, value);
      }),
    ));

  /** Frameworks set these to values of any type. */
  const PROPERTIES = [
    ...['region', 'heading', 'headingLevel', 'only', 'except', 'topics', 'when', 'open'],
    ...[
      'emergencyNumber',
      'exclusive',
      'noSearch',
      'contentSrc',
      'contentIntegrity',
      'reviewedBy',
      'reviewedOn',
    ],
    ...['contactName', 'contactPhone', 'contactUrl', 'contactLabel'],
  ];
  const properties = fc.dictionary(fc.constantFrom(...PROPERTIES), values, { maxKeys: 4 });

  it('into properties', () =>
    checkRandom(2, 60, fc.tuple(tags, properties), ([tag, set]) =>
      runCase(tag, (element) => Object.assign(element, set)),
    ));

  /** An element of the page, or a text. */
  type Markup =
    string | { tag: string; attributes: [string, string][]; children: Markup[]; deep: number };

  // A handler may run in the page's own markup, and must not run inside a shadow root.
  const INSIDE = 'this.getRootNode()instanceof ShadowRoot&&(window.pwned=this.localName)';
  const SCRIPT = 'document.currentScript||(window.pwned="script")';
  const markupAttributes = fc.array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom('onerror', 'onload', 'ontoggle', 'onclick', 'onfocus', 'onbeforematch'),
        fc.constant(INSIDE),
      ),
      fc.tuple(
        fc.constantFrom('href', 'xlink:href', 'action', 'formaction', 'title', 'lang'),
        texts,
      ),
      fc.tuple(fc.constantFrom('data-topic', 'data-first', 'slot', 'name', 'class', 'part'), texts),
      fc.tuple(
        fc.constantFrom('id'),
        fc.oneof(texts, fc.constantFrom('mine', 'faq-mine', 'tip-x')),
      ),
      fc.tuple(fc.constantFrom('hidden', 'open', 'autofocus', 'data-fallback'), fc.constant('')),
      fc.tuple(fc.constant('style'), fc.constantFrom('display:none', 'position:fixed;inset:0')),
    ),
    { maxLength: 3 },
  );
  const ELEMENTS = [
    ...['p', 'div', 'ul', 'ol', 'li', 'b', 'em', 'a', 'a', 'br', 'h2', 'table', 'tr', 'td', 'pre'],
    ...['details', 'summary', 'script', 'style', 'template', 'noscript', 'svg', 'math', 'mtext'],
    ...['foreignObject', 'img', 'object', 'form', 'form', 'input', 'input', 'button', 'select'],
    ...['option', 'slot', 'video', 'x-unknown', 'care-tips', 'span', '#comment'],
  ];
  const { trees } = fc.letrec<{ trees: Markup }>((tie) => ({
    trees: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: texts },
      {
        weight: 4,
        arbitrary: texts.map((href): Markup => ({
          tag: 'a',
          attributes: [['href', href]],
          children: ['link'],
          deep: 1,
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('div', 'b', 'ul', 'li', 'a', 'details', 'svg', 'table', 'span')
          .map((tag): Markup => ({ tag, attributes: [], children: ['deep'], deep: 1000 })),
      },
      {
        weight: 20,
        arbitrary: fc.record({
          tag: fc.constantFrom(...ELEMENTS),
          attributes: markupAttributes,
          children: fc.array(tie('trees'), { maxLength: 4 }),
          deep: fc.constant(1),
        }),
      },
    ),
  }));
  /** An input of such a name hides the property of its form. */
  const clobbering = fc
    .constantFrom(
      'childNodes',
      'localName',
      'hasAttribute',
      'getAttribute',
      'nodeType',
      'style',
      'contains',
    )
    .map((name): Markup => {
      const input: Markup = { tag: 'input', attributes: [['name', name]], children: [], deep: 1 };
      return { tag: 'form', attributes: [], children: [input, 'x'], deep: 1 };
    });
  /** A site question with any markup in it, or any markup. */
  const children = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.oneof(texts, fc.constantFrom('mine', 'faq-mine', 'parking')),
          markupAttributes,
          trees,
          fc.array(
            fc.oneof({ weight: 8, arbitrary: trees }, { weight: 1, arbitrary: clobbering }),
            {
              maxLength: 4,
            },
          ),
        )
        .map(([id, more, title, answer]): Markup => ({
          tag: 'details',
          attributes: [...more, ['id', id]],
          children: [
            { tag: 'summary', attributes: [], children: ['Mine ', title], deep: 1 },
            ...answer,
          ],
          deep: 1,
        })),
    },
    { weight: 1, arbitrary: fc.oneof(trees, clobbering) },
  );

  const FOREIGN: Record<string, string> = {
    svg: 'http://www.w3.org/2000/svg',
    foreignObject: 'http://www.w3.org/2000/svg',
    math: 'http://www.w3.org/1998/Math/MathML',
    mtext: 'http://www.w3.org/1998/Math/MathML',
  };

  /** Makes nodes with DOM calls, as a script of the page does. */
  function toNode(markup: Markup): Node {
    if (typeof markup === 'string') return document.createTextNode(markup);
    const { tag, attributes, children, deep } = markup;
    if (tag === '#comment') return document.createComment('x');
    const create = (): Element => {
      const element = document.createElementNS(FOREIGN[tag] ?? 'http://www.w3.org/1999/xhtml', tag);
      for (const [name, value] of attributes) element.setAttribute(name, value);
      if (tag === 'img') element.setAttribute('src', 'data:,');
      return element;
    };
    const outer = create();
    let inner = outer;
    for (let level = 1; level < deep; level++) inner = inner.appendChild(create());
    if (tag === 'script') inner.append(SCRIPT);
    else inner.append(...children.map(toNode));
    return outer;
  }

  /** Writes HTML, as a server does. */
  function toHtml(markup: Markup): string {
    if (typeof markup === 'string')
      return markup.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const { tag, attributes, children, deep } = markup;
    const inside = tag === 'script' ? SCRIPT : children.map(toHtml).join('');
    if (tag === '#comment') return `<!--${inside}-->`;
    const all = attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
    const src = tag === 'img' ? ' src="data:,"' : '';
    return `${`<${tag}${all.join('')}${src}>`.repeat(deep)}${inside}${`</${tag}>`.repeat(deep)}`;
  }

  const childLists = fc.array(children, { minLength: 1, maxLength: 3 });

  it('as children, by script', () =>
    checkRandom(3, 100, childLists, (markup) =>
      runCase('back-spasm-faq', (element) => element.append(...markup.map(toNode))),
    ));

  it('as children, in HTML', () =>
    checkRandom(4, 60, childLists, (markup) =>
      runCase('back-spasm-faq', (element) => {
        element.innerHTML = markup.map(toHtml).join('');
      }),
    ));

  it('as children that are searched', () =>
    checkRandom(5, 4, fc.tuple(childLists, texts), ([markup, query]) =>
      runCase('back-spasm-faq', (element) => {
        element.append(...markup.map(toNode));
        (element as HTMLElementTagNameMap['back-spasm-faq']).search(`mine ${query}`);
      }),
    ));

  it('into the property pack', () =>
    checkRandom(6, 15, fc.tuple(tags, fc.oneof(recipes, values)), ([tag, given]) =>
      runCase(tag, (element) => {
        element.pack = isRecipe(given) ? spoiled(pack, given) : given;
      }),
    ));

  const options = fc.oneof(
    { weight: 1, arbitrary: values },
    {
      weight: 3,
      arbitrary: fc.dictionary(
        fc.oneof(fc.constantFrom(...PROPERTIES, ...NAMES, 'element'), texts),
        fc.oneof(texts, values),
        { maxKeys: 4 },
      ),
    },
  );

  it('into the options of mount', () =>
    checkRandom(
      7,
      60,
      fc.tuple(tags, fc.option(fc.oneof(texts, values)), options),
      ([tag, target, given]) =>
        runCase(tag, (element) => {
          window.BackSpasmHelp!.mount((target ?? element) as Element, given as MountOptions);
        }),
    ));
});

function isRecipe(value: unknown): value is Parameters<typeof spoiled>[1] {
  return typeof value === 'object' && value !== null && 'changes' in value;
}
