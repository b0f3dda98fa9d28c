/** Site questions: the `<details id><summary>` in the element, read again whenever they change. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SiteQuestion } from '../../content/view/site-question.js';
import type { Pack } from '../../content/pack/pack.js';
import { toSafeUrl } from '../shared/safe-url.js';
import { error, warn } from '../shared/console.js';
import { HostState } from '../shared/host-state.js';
import { isEqual } from '../shared/is-equal.js';
import { isElement } from '../shared/nodes.js';
import { decodeFragment, idInFragment } from '../shared/widget-registry.js';
import { LINK_SCHEMES, readBlocks, readTitle } from './host-markup.js';
import type { FindLinkedItem } from './host-markup.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What is no question: `data-fallback` marks our own content, for pages whose script has not run. */
const NO_QUESTION = '[data-fallback], [hidden]';

/** Reads the site questions for as long as the element is in the document. */
export class SiteQuestionsController implements ReactiveController {
  readonly #host: Host;
  #document = document;
  readonly #observer: MutationObserver;
  readonly #questions: HostState<readonly SiteQuestion[]>;
  #accepted: { pack: Pack; from: readonly SiteQuestion[]; questions: SiteQuestion[] } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#questions = new HostState<readonly SiteQuestion[]>(host, []);
    this.#observer = new MutationObserver((records) => this.#handleMutations(records));
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('DOMContentLoaded', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#document.removeEventListener('DOMContentLoaded', this.#read);
  }

  /** All well-formed site questions, in the order of the markup. */
  get questions(): readonly SiteQuestion[] {
    return this.#questions.value;
  }

  /** Those whose id is free in a pack. The same array until the questions or the pack change. */
  acceptedFor(pack: Pack): readonly SiteQuestion[] {
    const from = this.questions;
    if (this.#accepted?.pack !== pack || this.#accepted.from !== from) {
      this.#accepted = { pack, from, questions: acceptSiteQuestions(pack, from) };
    }
    return this.#accepted.questions;
  }

  /** Reads changes of the markup that the browser has not reported yet. */
  flush(): void {
    this.#handleMutations(this.#observer.takeRecords());
  }

  #handleMutations(records: readonly MutationRecord[]): void {
    if (records.some((record) => this.#concernsQuestions(record))) this.#read();
  }

  /** Whether a question was added, removed or changed. */
  #concernsQuestions({ target, addedNodes, removedNodes, attributeName }: MutationRecord): boolean {
    // A question without a language of its own is in that of the element.
    if (target === this.#host && attributeName !== null) return attributeName === 'lang';
    const changed = [target, ...addedNodes, ...removedNodes].filter(isElement);
    const element = isElement(target) ? target : target.parentElement;
    return (
      Boolean(element?.closest('details')) ||
      changed.some((node) => node !== this.#host && containsDetails(node))
    );
  }

  readonly #read = (): void => {
    const questions = readQuestions(this.#host);
    if (!isEqual(questions, this.questions)) this.#questions.value = questions;
  };
}

/** Leaves out questions with an id of the pack. The owner is told of these, and of unknown topics. */
function acceptSiteQuestions(pack: Pack, questions: readonly SiteQuestion[]): SiteQuestion[] {
  const packIds = new Set([...pack.questions, ...pack.tips].map(({ id }) => id));
  const topics = pack.topics.map(({ id }) => id);
  return questions.filter(({ id, topic }) => {
    const isTaken = packIds.has(id.replace(/^tip-/, ''));
    if (isTaken) {
      error(`your own question id="${id}" is refused: that is one of ours. Use an id of your own.`);
    } else if (topic !== null && !topics.includes(topic)) {
      warn(
        `data-topic="${topic}" of your own question "${id}" is not known here, so it stands in a group ` +
          `of its own. Use one of: ${topics.join(' ')}.`,
      );
    }
    return !isTaken;
  });
}

function readQuestions(host: HTMLElement): SiteQuestion[] {
  const all = [...host.querySelectorAll<HTMLElement>(`details:not(${NO_QUESTION})`)].filter(
    (details) => isQuestionOf(host, details),
  );
  const ids = new Set(all.map(idOf));
  const findLinkedItem: FindLinkedItem = (href) => linkedItem(href, host, ids);
  const seenIds = new Set<string>();
  return all.flatMap((details) => readQuestion(details, seenIds, findLinkedItem) ?? []);
}

/** Whether a `<details>` is a question. Editors of pages wrap elements around it; then it needs an id. */
function isQuestionOf(host: HTMLElement, details: HTMLElement): boolean {
  const { parentElement: parent } = details;
  if (parent === host) return true;
  return (
    details.id !== '' && parent?.closest(`${host.localName}, details, ${NO_QUESTION}`) === host
  );
}

function containsDetails(element: Element): boolean {
  return element.matches('details') || element.querySelector('details') !== null;
}

/**
 * Reads one question.
 *
 * @param seenIds ids of the questions before it; its own is added
 * @returns `null` where it cannot be shown, which the owner is told
 */
function readQuestion(
  details: HTMLElement,
  seenIds: Set<string>,
  findLinkedItem: FindLinkedItem,
): SiteQuestion | null {
  const id = idOf(details);
  const summary = details.querySelector(':scope > summary');
  const title = summary ? readTitle(summary) : '';
  if (!id || /\s/.test(id)) {
    return refuse(details.id, `"${title}" needs an id without spaces, such as parking`);
  }
  if (seenIds.has(id)) return refuse(details.id, 'another one has that id already');
  seenIds.add(id);
  if (!summary || !title) return refuse(id, 'it needs a <summary> with the question');
  const { blocks, leftOut } = readBlocks(details, summary, findLinkedItem);
  if (blocks.length === 0) return refuse(id, 'it needs an answer below its <summary>');
  if (leftOut.length > 0 && isParsed()) {
    warn(
      `of your own question "${id}" this is left out: ${leftOut.join(', ')}. It can hold paragraphs, ` +
        `lists, bold, italics, and links to ${LINK_SCHEMES.join(' ')} addresses. ` +
        'Say in words what a picture shows: its alt text is not shown either.',
    );
  }
  return {
    id,
    title,
    blocks,
    lang: details.closest('[lang]')?.getAttribute('lang') || null,
    topic: details.dataset['topic']?.trim() || null,
    first: 'first' in details.dataset,
  };
}

/** The id of a question. The page may write it as it stands in an address, with `faq-` before it. */
function idOf(details: HTMLElement): string {
  return details.id.replace(/^faq-/, '');
}

/** Tells the owner why a question is not shown. */
function refuse(id: string, reason: string): null {
  if (isParsed()) error(`your own question id="${id}" is refused: ${reason}.`);
  return null;
}

/** Whether the page is complete. Before that, a part that is missing may still arrive. */
function isParsed(): boolean {
  return document.readyState !== 'loading';
}

/** The item that a link to a fragment of this page leads to, unless the page itself has that place. */
function linkedItem(href: string, host: HTMLElement, siteIds: ReadonlySet<string>): string | null {
  const [page = '', hash] = href.trim().split(/#(.*)/s);
  const isThisPage = page === '' || toSafeUrl(page, LINK_SCHEMES) === location.href.split('#')[0];
  if (!isThisPage || !hash) return null;
  const name = decodeFragment(`#${hash}`);
  if (siteIds.has(name)) return name;
  const place = document.getElementById(name);
  if (place && !host.contains(place)) return null;
  return idInFragment(name);
}
