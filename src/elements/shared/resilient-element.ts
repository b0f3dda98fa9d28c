/**
 * An element that never goes blank: an update that fails is done anew from nothing, and if that fails too, plain
 * help is shown. It also follows its styles into other documents, and trusts no nodes that others have changed.
 */
import { LitElement } from 'lit';
import type { CSSResult, PropertyValues } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { error } from './console.js';
import { ForeignChanges } from './foreign-changes.js';
import { createElement } from './nodes.js';
import { hasFallback } from './plain-help.js';

export abstract class ResilientElement extends LitElement {
  /** Whether the next update makes all elements anew, because those that are there cannot be trusted. */
  #rendersAnew = false;
  readonly #foreignChanges = new ForeignChanges(this, (atOnce) => {
    this.#rendersAnew = true;
    if (atOnce) this.requestUpdate();
  });

  override connectedCallback(): void {
    try {
      super.connectedCallback();
    } catch (reason) {
      this.#recover(reason);
    }
    this.#foreignChanges.acceptOwn();
  }

  /** Called when the element was moved to another document, such as that of a frame. */
  adoptedCallback(): void {
    // One that was only created so far has no shadow root yet.
    if (this.shadowRoot) adoptStyles(this.shadowRoot, this.styleSheets);
  }

  /** What is shown where nothing can be rendered. A slot for the page's own fallback follows it. */
  protected abstract plainHelp(): Element[];

  /** Selector of what is there after every update that has worked. */
  protected abstract readonly essential: string;

  protected get styleSheets(): CSSResult[] {
    return (this.constructor as typeof LitElement).elementStyles as CSSResult[];
  }

  /** To be called when every text may be another one: those that a translator has changed would stay. */
  protected distrustChangedNodes(): void {
    this.#rendersAnew ||= this.#foreignChanges.areThere;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(root, this.styleSheets);
    return root;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#checkRendered();
    } catch (reason) {
      this.#recover(reason);
    }
    this.#foreignChanges.acceptOwn();
  }

  protected override update(changed: PropertyValues): void {
    if (this.#rendersAnew) this.#removeAll();
    super.update(changed);
  }

  #recover(reason: unknown): void {
    error(`<${this.localName}> failed, and shows what it can. The reason:`, reason);
    try {
      this.#rendersAnew = true;
      this.requestUpdate();
      super.performUpdate();
      this.#checkRendered();
    } catch {
      const help = this.plainHelp();
      const slot = createElement(this.ownerDocument, 'slot');
      if (this.shadowRoot) this.shadowRoot.replaceChildren(...help, slot);
      else if (!hasFallback(this)) this.append(...help);
      this.#rendersAnew = true;
    }
  }

  /** A page that filters HTML takes out the marks by which Lit knows its places, and Lit says nothing then. */
  #checkRendered(): void {
    if (this.renderRoot.querySelector(this.essential)) return;
    throw new Error('the page, or a script of it, has changed what should be rendered.');
  }

  /** Takes all elements out. What Lit renders next starts at a place that it does not know yet. */
  #removeAll(): void {
    const root = this.renderRoot as ShadowRoot;
    const end = createElement(this.ownerDocument, 'span');
    end.hidden = true;
    root.replaceChildren(end);
    this.renderOptions.renderBefore = end;
    adoptStyles(root, this.styleSheets);
    this.#foreignChanges.forget();
    this.#rendersAnew = false;
  }
}
