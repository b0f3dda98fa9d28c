/**
 * Notices what others than the widget itself change in its shadow root: translators, which put other text nodes
 * there, and extensions, which may put copies in place of whole elements.
 */
import type { LitElement, ReactiveController } from 'lit';

/**
 * How often a widget is repaired at once, and not with its next update. Extensions that rewrite what they find
 * would otherwise rewrite it again and again.
 */
const MAX_REPAIRS_AT_ONCE = 3;

export class ForeignChanges implements ReactiveController {
  readonly #host: LitElement;
  readonly #repair: (atOnce: boolean) => void;
  readonly #observer = new MutationObserver((records) => this.#read(records));
  #repairCount = 0;
  #areThere = false;

  /** @param repair renders everything anew; called when an element was taken away, and its listeners with it */
  constructor(host: LitElement, repair: (atOnce: boolean) => void) {
    this.#host = host;
    this.#repair = repair;
    host.addController(this);
  }

  /** Whether something was changed since everything was rendered anew. */
  get areThere(): boolean {
    return this.#areThere;
  }

  hostConnected(): void {
    const all = { childList: true, characterData: true, subtree: true };
    this.#observer.observe(this.#host.renderRoot, all);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    this.#read(this.#observer.takeRecords());
  }

  /** To be called after an update, and all that controllers do in it: what has changed by then is the widget's own. */
  acceptOwn(): void {
    this.#observer.takeRecords();
  }

  /** To be called when everything is rendered anew. */
  forget(): void {
    this.#areThere = false;
    this.acceptOwn();
  }

  #read(records: readonly MutationRecord[]): void {
    const foreign = records.filter((record) => !isOfPrinting(record));
    if (foreign.length === 0) return;
    this.#areThere = true;
    const removed = foreign.flatMap(({ removedNodes }) => [...removedNodes]);
    const isMissing = (node: Node): boolean =>
      node.nodeType === Node.ELEMENT_NODE && node.getRootNode() !== this.#host.renderRoot;
    if (removed.some(isMissing)) this.#repair(++this.#repairCount <= MAX_REPAIRS_AT_ONCE);
  }
}

/** The frame from which a widget prints comes and goes between updates. */
function isOfPrinting({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(({ nodeName }) => nodeName === 'IFRAME');
}
