/** Questions of the site: `<details id><summary>` children of the element, read, and read again when they change. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SiteQuestion } from '../../content/view/site-question.js';
import type { Pack } from '../../content/pack/pack.js';
import { toSafeUrl } from '../shared/safe-url.js';
import { error, warn } from '../shared/console.js';
import { isEqual } from '../shared/is-equal.js';
import { decodeFragment, idInFragment } from '../shared/widget-registry.js';
import { LINK_SCHEMES, readBlocks, readTitle } from './host-markup.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Those for pages without JavaScript are our own words. */
const QUESTION_SELECTOR = ':scope > details:not([data-fallback], [hidden])';

/** Reads the questions in the element's children for as long as it is in the document. */
export class SiteQuestionsController implements ReactiveController {
  readonly #host: Host;
  readonly #observer: MutationObserver;
  #questions: readonly SiteQuestion[] = [];
  #accepted: { pack: Pack; from: readonly SiteQuestion[]; questions: SiteQuestion[] } | undefined;

  constructor(host: Host) {
    this.#host = host;
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
    document.addEventListener('DOMContentLoaded', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#read);
  }

  /** All of them, as they stand in the markup. */
  get questions(): readonly SiteQuestion[] {
    return this.#questions;
  }

  /** Those that can be shown beside a pack. The same array as long as neither of them changes. */
  acceptedFor(pack: Pack): readonly SiteQuestion[] {
    if (this.#accepted?.pack !== pack || this.#accepted.from !== this.#questions) {
      const questions = acceptSiteQuestions(pack, this.#questions);
      this.#accepted = { pack, from: this.#questions, questions };
    }
    return this.#accepted.questions;
  }

  /** Reads what the page has changed a moment ago, before the browser reports it. */
  flush(): void {
    this.#handleMutations(this.#observer.takeRecords());
  }

  #handleMutations(records: readonly MutationRecord[]): void {
    if (records.some((record) => this.#concernsQuestions(record))) this.#read();
  }

  /** Whether a question came, went or changed. The element has other children: it speaks by two of them. */
  #concernsQuestions({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (target !== this.#host) {
      const all = this.#host.querySelectorAll(':scope > details');
      return [...all].some((details) => details.contains(target));
    }
    return [...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === 'DETAILS');
  }

  readonly #read = (): void => {
    const questions = readQuestions(this.#host);
    if (isEqual(questions, this.#questions)) return;
    this.#questions = questions;
    this.#host.requestUpdate();
  };
}

/** The questions whose id is not one of ours. The owner is told of those, and of topics that there are not. */
function acceptSiteQuestions(pack: Pack, questions: readonly SiteQuestion[]): SiteQuestion[] {
  const ours = new Set([...pack.questions, ...pack.tips].map(({ id }) => id));
  const topics = pack.topics.map(({ id }) => id);
  return questions.filter(({ id, topic }) => {
    const taken = ours.has(id.replace(/^tip-/, ''));
    if (taken) {
      error(`your own question id="${id}" is refused: that is one of ours. Use an id of your own.`);
    } else if (topic !== null && !topics.includes(topic)) {
      warn(
        `data-topic="${topic}" of your own question "${id}" is not known here, so it stands in a group ` +
          `of its own. Use one of: ${topics.join(' ')}.`,
      );
    }
    return !taken;
  });
}

function readQuestions(host: HTMLElement): SiteQuestion[] {
  const all = [...host.querySelectorAll<HTMLElement>(QUESTION_SELECTOR)];
  const ids = new Set(all.map(idOf));
  const itemOf = (href: string): string | null => itemOfLink(href, host, ids);
  const seen = new Set<string>();
  return all.flatMap((details) => {
    const id = idOf(details);
    const summary = details.querySelector(':scope > summary');
    const title = summary ? readTitle(summary) : '';
    if (!id || /\s/.test(id)) {
      return refuse(`id="${details.id}"`, `"${title}" needs an id without spaces, such as parking`);
    }
    if (seen.has(id)) return refuse(`id="${details.id}"`, 'another one has that id already');
    seen.add(id);
    if (!summary || !title) return refuse(`id="${id}"`, 'it needs a <summary> with the question');
    const { blocks, leftOut } = readBlocks(details, summary, itemOf);
    if (blocks.length === 0) return refuse(`id="${id}"`, 'it needs an answer below its <summary>');
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
  });
}

/** `faq-parking` is how the same question is named in an address. */
function idOf(details: HTMLElement): string {
  return details.id.replace(/^faq-/, '');
}

function refuse(which: string, why: string): [] {
  if (isParsed()) error(`your own question ${which} is refused: ${why}.`);
  return [];
}

/** What is missing may be what the browser has not come to yet. */
function isParsed(): boolean {
  return document.readyState !== 'loading';
}

/** A link to a fragment of this page leads to an item, unless the page itself has that place. */
function itemOfLink(href: string, host: HTMLElement, own: ReadonlySet<string>): string | null {
  const [page = '', hash] = href.trim().split(/#(.*)/s);
  const here = page === '' || toSafeUrl(page, LINK_SCHEMES) === location.href.split('#')[0];
  if (!here || !hash) return null;
  const name = decodeFragment(`#${hash}`);
  if (own.has(name)) return name;
  const place = document.getElementById(name);
  if (place && !host.contains(place)) return null;
  return idInFragment(name);
}
