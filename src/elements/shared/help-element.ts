/**
 * What both elements are: a view of a pack with a title, a list of items that
 * open, and a foot. Each element adds what it alone does.
 */
import { html, LitElement } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Pack } from '../../content/pack/pack.js';
import { plainLines, createView } from '../../content/view/view.js';
import type { ItemView, View, ViewOptions } from '../../content/view/view.js';
import {
  readEmergencyNumber,
  readLevel,
  readRegion,
  readReview,
  readText,
  readUrl,
  readWords,
} from './read-attributes.js';
import { Announcer } from './announcer.js';
import type { AnswerHandlers } from './answer.js';
import { error } from './console.js';
import { PackController } from './pack-controller.js';
import { DeepLink } from './deep-link.js';
import { directionOf } from './direction.js';
import { emit } from './emit.js';
import { footer, printHeader } from './footer.js';
import type { Contact } from './footer.js';
import { heading } from './heading.js';
import { containActivationKeys } from './contain-keys.js';
import { join, leaderFor, leave, widgetFor } from './widget-registry.js';
import type { Widget } from './widget-registry.js';
import { print } from './print.js';
import { ReadAloud } from './read-aloud.js';
import type { SpokenItem } from './read-aloud.js';
import { ColorSchemeController } from './color-scheme-controller.js';

export abstract class HelpElement extends LitElement implements Widget {
  static override properties: PropertyDeclarations = {
    region: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    only: {},
    except: {},
    emergencyNumber: { attribute: 'emergency-number' },
    contactName: { attribute: 'contact-name' },
    contactPhone: { attribute: 'contact-phone' },
    contactUrl: { attribute: 'contact-url' },
    contactLabel: { attribute: 'contact-label' },
    reviewedBy: { attribute: 'reviewed-by' },
    reviewedOn: { attribute: 'reviewed-on' },
    contentSrc: { attribute: 'content-src' },
    pack: { attribute: false },
  };

  /** Of those of every element, the one that decides which content is shown. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * Country whose numbers and words are shown: `us gb ie ca au nz in es mx eu`
   * (`uk` is `gb`). Never guessed. Unset: neutral words, no number, and the
   * emergency numbers of all countries one tap away.
   */
  declare region: string | null;
  /** Title. Default: the pack's. */
  declare heading: string | null;
  /** Level of the title in the host page's outline, 1 to 4; groups are one below it, items two. Default 2. */
  declare headingLevel: number;
  /** Space-separated ids to show; intersects with what else narrows the list. Default: all. */
  declare only: string | null;
  /** Space-separated ids to hide. Default: none. */
  declare except: string | null;
  /** Emergency number to show instead of the region's: 2 to 4 digits. */
  declare emergencyNumber: string | null;
  /** Name of the clinic or pharmacy. */
  declare contactName: string | null;
  /** Its telephone number; offered where the answers end, never in an emergency notice. */
  declare contactPhone: string | null;
  /** Its page: `https:`, `http:`, `mailto:` or relative. */
  declare contactUrl: string | null;
  /** Words of the link to it. Default: "Ask {contact-name}". */
  declare contactLabel: string | null;
  /** Who at this site checked the content. Counts only together with `reviewed-on`. */
  declare reviewedBy: string | null;
  /** When they did, `YYYY-MM-DD`. Answers that changed since are not covered, and the foot says so. */
  declare reviewedOn: string | null;
  /**
   * Address of content to show on top of the bundled one: JSON in the format of `dist/packs/en.json`,
   * of which all may be left out that is to stay. Default: none, and no request.
   */
  declare contentSrc: string | null;
  /**
   * The same as an object, which wins. What is not well-formed is left out with a console line and a
   * `content-error` event; where nothing can be used, the bundled content stays. Danger signs can be
   * added and never taken away.
   */
  declare pack: unknown;

  abstract readonly showsNotice: boolean;

  /** What this page shows of the content. */
  protected view: View | undefined;
  /** Ids of open items. */
  protected readonly opened = new Set<string>();
  protected readonly announcer = new Announcer(this);
  /** What answers ask for. */
  protected readonly answerHandlers: AnswerHandlers = {
    openItem: (id) => this.follow(id),
    openPlayer: (id) => leaderFor(id)?.lead(id),
    // Whether a widget can be seen is asked of the layout: not for each answer that is closed.
    canPlay: (id) => this.opened.has(id) && leaderFor(id) !== undefined,
    announce: (text) => this.announcer.announce('status', text, this.view?.lang ?? ''),
    readAloud: new ReadAloud(this, (id) => this.#spoken(id)),
  };
  protected readonly deepLink = new DeepLink(this);
  readonly #content = new PackController(this, (problem) => {
    error(problem);
    emit(this, 'content-error', { message: problem });
  });
  /** The content that was rendered last. */
  #rendered: Pack | undefined;

  constructor() {
    super();
    new ColorSchemeController(this);
    this.region = null;
    this.heading = null;
    this.headingLevel = 2;
    this.only = null;
    this.except = null;
    this.emergencyNumber = null;
    this.contactName = null;
    this.contactPhone = null;
    this.contactUrl = null;
    this.contactLabel = null;
    this.reviewedBy = null;
    this.reviewedOn = null;
    this.contentSrc = null;
    this.pack = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    join(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    super.attributeChangedCallback(name, old, now);
    if (name === 'lang') this.#content.readLanguage();
  }

  /** The content in use. */
  protected get content(): Pack | undefined {
    return this.#content.pack;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#keepTexts(changed);
    if (changed.has('contentSrc') || changed.has('pack')) {
      this.#content.take(this.pack, this.contentSrc);
    }
    if (this.#content.renew() || changed.size > 0) this.view = undefined;
    if (this.content) this.view ??= createView(this.content, this.viewOptions(this.content));
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement?.id;
    super.update(changed);
    if (this.#rendered === this.content) return;
    this.#rendered = this.content;
    // Other content stands in other places. The keyboard stays where it was.
    if (focused && focused !== this.shadowRoot?.activeElement?.id) {
      this.renderRoot
        .querySelector<HTMLElement>(`#${CSS.escape(focused)}`)
        ?.focus({ preventScroll: true });
    }
    // What the address names may be there only now.
    if (this.hasUpdated && !focused && !this.deepLink.followed) {
      void this.updateComplete.then(this.deepLink.follow);
    }
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.deepLink.follow();
  }

  protected override render(): TemplateResult {
    const { content, view: shown } = this;
    // Without content the page's own fallback is better than a blank space.
    if (!content || !shown) return html`<slot></slot>`;
    const level = readLevel(this.headingLevel, this.getAttribute('heading-level'));
    return this.layOut(content, shown, level, this.renderBody(content, shown, level));
  }

  /** Title and foot, and what is between them. */
  protected layOut(
    content: Pack,
    shown: View,
    level: number,
    body: TemplateResult,
  ): TemplateResult {
    const title = this.heading ?? this.titleIn(content);
    return html`<div
      class="root"
      lang=${shown.lang}
      dir=${directionOf(shown.lang)}
      @keydown=${containActivationKeys}
      @keyup=${containActivationKeys}
    >
      ${printHeader(this.contact, shown)}
      ${heading(level, title, { part: 'heading', class: 'title', target: true })} ${body}
      ${footer(content, shown, {
        contact: this.contact,
        review: readReview(this.reviewedBy, this.reviewedOn),
      })}
      <slot name="status"></slot><slot name="alert"></slot>
    </div>`;
  }

  /** The title where the page sets none. */
  protected abstract titleIn(pack: Pack): string;
  /** Everything between title and foot. */
  protected abstract renderBody(pack: Pack, shown: View, level: number): TemplateResult;

  /** The page's wishes, from attributes. */
  protected viewOptions(pack: Pack): ViewOptions {
    const ids = this.idsIn(pack);
    return {
      region: readRegion(this.region, pack),
      emergencyNumber: readEmergencyNumber(this.emergencyNumber),
      only: this.readWords('only', this.only, ids),
      except: this.readWords('except', this.except, ids),
    };
  }

  /** Ids that the page may name. */
  protected idsIn(pack: Pack): string[] {
    return [...pack.questions, ...pack.tips].map((item) => item.id);
  }

  /** Space-separated words. Which of them are known cannot be said while something is on its way. */
  protected readWords(
    attribute: string,
    value: string | null,
    known: readonly string[],
  ): string[] | null {
    return readWords(attribute, value, this.#content.complete ? known : null);
  }

  /**
   * Prints what is listed, with every answer open and the danger signs first. The
   * rest of the page is left out.
   */
  print(): void {
    this.ready();
    if (this.content && this.view) this.printOut(this.content, this.view, this.render());
  }

  /** Puts something on paper, in the styles of this element and those that are for paper alone. */
  protected printOut(
    content: Pack,
    shown: View,
    whole: TemplateResult,
    styles: readonly CSSResult[] = [],
  ): void {
    void print(this.renderRoot as ShadowRoot, {
      title: this.heading ?? this.titleIn(content),
      lang: shown.lang,
      styles: [
        ...((this.constructor as typeof LitElement).elementStyles as CSSResult[]),
        ...styles,
      ],
      content: whole,
    });
  }

  get visible(): boolean {
    // The element itself has no box where a page says `display: contents`.
    return (this.renderRoot.querySelector('.root')?.getClientRects().length ?? 0) > 0;
  }

  abstract lists(id: string): boolean;
  abstract has(id: string): boolean;
  abstract show(id: string): boolean;

  hasOwn(_id: string): boolean {
    return false;
  }

  leads(_id: string): boolean {
    return false;
  }

  lead(_id: string): void {}

  pageChanged(): void {
    this.requestUpdate();
  }

  focusNotice(): void {
    this.focusAt('#urgent-heading');
  }

  /** Brings the view up to date: methods may be called before it is. */
  protected ready(): void {
    if (this.isUpdatePending && this.isConnected) this.performUpdate();
  }

  /** Opens an item once it is rendered, scrolls to it and moves focus to its button. */
  protected async openAndFocus(id: string): Promise<void> {
    this.opened.add(id);
    this.requestUpdate();
    await this.updateComplete;
    this.focusAt(`#button-${CSS.escape(id)}`);
  }

  protected focusAt(selector: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }

  /** Follows a link to an item, preferably here. */
  protected readonly follow = (id: string): void => {
    (this.lists(id) ? this : widgetFor(id))?.show(id);
  };

  /** How to reach the clinic, as far as the page says. */
  protected get contact(): Contact {
    return {
      name: this.contactName,
      phone: this.contactPhone,
      url: readUrl('contact-url', this.contactUrl),
      label: this.contactLabel,
    };
  }

  protected toggle(item: ItemView, open: boolean): void {
    if (open) this.opened.add(item.id);
    else this.opened.delete(item.id);
    this.requestUpdate();
  }

  /** An open item as it is read aloud. */
  #spoken(id: string): SpokenItem | null {
    const item = this.view?.items.get(id);
    if (!this.view || !item || !this.opened.has(id)) return null;
    const lines = [item.title, ...plainLines(item.blocks)];
    return { lang: item.lang ?? this.view.lang, lines };
  }

  /** Scripts and frameworks set properties to anything, such as a number to call. */
  #keepTexts(changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof HelpElement;
    for (const name of changed.keys()) {
      const { attribute, type } = elementProperties.get(name) ?? {};
      if (attribute !== false && !type) {
        Object.assign(this, { [name]: readText(Reflect.get(this, name)) });
      }
    }
  }
}
