/**
 * What both elements are: a view of a pack with a title, a list of items that open, and a foot. This class
 * declares the attributes that both have and puts the shared controllers together; each element adds what
 * it alone shows.
 */
import { html, LitElement } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { today } from '../../content/pack/dates.js';
import type { Pack } from '../../content/pack/pack.js';
import { createView } from '../../content/view/create-view.js';
import { plainLines } from '../../content/view/plain-text.js';
import type { View, ViewOptions } from '../../content/view/view.js';
import { Announcer } from './announcer.js';
import type { AnswerHandlers } from './answer.js';
import { clocks } from './clock.js';
import { ColorSchemeController } from './color-scheme-controller.js';
import { error } from './console.js';
import { CopyLink } from './copy-link.js';
import { emit } from './events.js';
import { focusAndScroll, FocusKeeper } from './focus.js';
import type { Contact } from './footer.js';
import { isEqual } from './is-equal.js';
import { layout } from './layout.js';
import { PackController } from './pack-controller.js';
import { print } from './print.js';
import {
  readEmergencyNumber,
  readLevel,
  readRegion,
  readReview,
  readText,
  readUrl,
  readWords,
} from './read-attributes.js';
import { ReadAloud } from './read-aloud.js';
import type { SpokenItem } from './read-aloud.js';
import { WidgetController } from './widget-controller.js';
import type { WidgetContent } from './widget-controller.js';

/** What a body is rendered from. */
export interface RenderContext {
  pack: Pack;
  view: View;
  /** Level of the title; groups are one below it, items two. */
  level: number;
  /** On paper nothing can be pressed, and everything is listed. */
  medium: 'screen' | 'paper';
}

const EMPTY: WidgetContent = {
  listed: new Set(),
  reachable: new Set(),
  siteQuestions: new Set(),
  playable: new Set(),
  showsNotice: false,
};

export abstract class HelpElement extends LitElement {
  /** `lang` is an attribute of every element; this one decides which content is shown. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * Country whose numbers and words are shown: `us gb ie ca au nz in es mx eu` (`uk` is `gb`). Never
   * guessed. Unset: neutral words, no number, and the emergency numbers of all countries one tap away.
   */
  @property() region: string | null = null;

  /** Title. Default: the pack's. */
  @property() heading: string | null = null;

  /** Level of the title in the host page's outline, 1 to 4; groups are one below it, items two. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Space-separated ids to show; intersects with what else narrows the list. Default: all. */
  @property() only: string | null = null;

  /** Space-separated ids to hide. Default: none. */
  @property() except: string | null = null;

  /** Emergency number to show instead of the region's: 2 to 4 digits. */
  @property({ attribute: 'emergency-number' }) emergencyNumber: string | null = null;

  /** Name of the clinic or pharmacy. */
  @property({ attribute: 'contact-name' }) contactName: string | null = null;

  /** Its telephone number; offered where the answers end, never in an emergency notice. */
  @property({ attribute: 'contact-phone' }) contactPhone: string | null = null;

  /** Its page: `https:`, `http:`, `mailto:` or relative. */
  @property({ attribute: 'contact-url' }) contactUrl: string | null = null;

  /** Words of the link to it. Default: "Ask {contact-name}". */
  @property({ attribute: 'contact-label' }) contactLabel: string | null = null;

  /** Who at this site checked the content. Counts only together with `reviewed-on`. */
  @property({ attribute: 'reviewed-by' }) reviewedBy: string | null = null;

  /** When they did, `YYYY-MM-DD`. Answers that changed since are not covered, and the foot says so. */
  @property({ attribute: 'reviewed-on' }) reviewedOn: string | null = null;

  /**
   * Address of content to show on top of the bundled one: JSON in the format of `dist/packs/en.json`, of
   * which all may be left out that is to stay. Default: none, and no request.
   */
  @property({ attribute: 'content-src' }) contentSrc: string | null = null;

  /**
   * The same as an object, which wins. What is not well-formed is left out with a console line and a
   * `content-error` event; where nothing can be used, the bundled content stays. Danger signs can be
   * added and never taken away.
   */
  @property({ attribute: false }) pack: unknown = null;

  /** Ids of open items. Replaced as a whole, never changed. */
  @state() protected openIds: ReadonlySet<string> = new Set();

  /** What this page shows of the content. Made anew only where the pack or the page's options changed. */
  protected view: View | undefined;
  #viewOptions: ViewOptions | undefined;
  #viewPack: Pack | undefined;
  #described: { view: View; content: WidgetContent } | undefined;

  protected readonly announcer = new Announcer(this);
  protected readonly widget = new WidgetController(this, {
    describe: () => this.#describe(),
    show: (id) => this.show(id),
    openPlayer: (id) => this.openPlayer(id),
    focusNotice: () => this.focusNotice(),
  });
  /** What answers ask for. */
  protected readonly answerHandlers: AnswerHandlers = {
    openItem: (id) => this.openItem(id),
    openPlayer: (id) => this.widget.registry.playerOwnerOf(id)?.openPlayer(id),
    canPlay: (id) => this.openIds.has(id) && this.widget.registry.playerOwnerOf(id) !== undefined,
    copyLink: new CopyLink(this, (text) => this.announce('status', text)),
    readAloud: new ReadAloud(this, (id) => this.#spokenItem(id)),
  };
  readonly #packs = new PackController(this, (problem) => {
    error(problem);
    emit(this, 'content-error', { message: problem });
  });

  constructor() {
    super();
    new ColorSchemeController(this);
    new FocusKeeper(this);
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    super.attributeChangedCallback(name, old, now);
    if (name === 'lang') this.#packs.readLanguage();
  }

  /**
   * Prints what is listed, with every answer open and the danger signs first. The rest of the page is
   * left out.
   */
  print(): void {
    this.flushUpdate();
    const context = this.#contextFor('paper');
    if (context) this.printOut(context, this.renderBody(context));
  }

  /** Opens an item, scrolls to it and moves focus there. Returns whether it is there. */
  abstract show(id: string): boolean;

  /** The title where the page sets none. */
  protected abstract defaultTitle(pack: Pack): string;
  /** Everything between title and foot. */
  protected abstract renderBody(context: RenderContext): TemplateResult;
  /** What other widgets may know of a view. */
  protected abstract describe(view: View): WidgetContent;

  /** Opens a tip and moves focus to its player. Only widgets that have players are asked. */
  protected openPlayer(_id: string): void {}

  /** The content in use. */
  protected get activePack(): Pack | undefined {
    return this.#packs.pack;
  }

  /** The page's options, from attributes. */
  protected viewOptions(pack: Pack): ViewOptions {
    const ids = this.knownIds(pack);
    return {
      region: readRegion(this.region, pack),
      emergencyNumber: readEmergencyNumber(this.emergencyNumber),
      only: this.readWords('only', this.only, ids),
      except: this.readWords('except', this.except, ids),
    };
  }

  /** Ids that the page may name. */
  protected knownIds(pack: Pack): string[] {
    return [...pack.questions, ...pack.tips].map((item) => item.id);
  }

  /** Space-separated words. Which of them are known cannot be said while content is on its way. */
  protected readWords(
    attribute: string,
    value: string | null,
    known: readonly string[],
  ): string[] | null {
    return readWords(attribute, value, this.#packs.isComplete ? known : null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#normalizeTexts(changed);
    this.#packs.update(this.pack, this.contentSrc);
    const pack = this.activePack;
    const options = pack && this.viewOptions(pack);
    if (pack !== this.#viewPack || !isEqual(options, this.#viewOptions)) {
      this.view = pack && createView(pack, options);
    }
    this.#viewPack = pack;
    this.#viewOptions = options;
  }

  protected override render(): TemplateResult {
    const context = this.#contextFor('screen');
    // Without content the page's own fallback is better than a blank space.
    return context ? this.#layOut(context, this.renderBody(context)) : html`<slot></slot>`;
  }

  /** Puts something on paper, in the styles of this element and those that are for paper alone. */
  protected printOut(
    context: RenderContext,
    body: TemplateResult,
    styles: readonly CSSResult[] = [],
  ): void {
    void print(this.renderRoot as ShadowRoot, {
      title: this.#titleFor(context.pack),
      lang: context.view.lang,
      styles: [
        ...((this.constructor as typeof LitElement).elementStyles as CSSResult[]),
        ...styles,
      ],
      content: this.#layOut(context, body),
    });
  }

  /** Methods may be called before what was set a moment ago has rendered. */
  protected flushUpdate(): void {
    if (this.isUpdatePending && this.isConnected) this.performUpdate();
  }

  protected setOpen(id: string, isOpen: boolean): void {
    const openIds = new Set(this.openIds);
    if (isOpen) openIds.add(id);
    else openIds.delete(id);
    this.openIds = openIds;
  }

  /** Follows a link to an item, preferably here. */
  protected openItem(id: string): void {
    const { state, registry } = this.widget;
    if (state?.listed.has(id)) this.show(id);
    else registry.ownerOf(id)?.show(id);
  }

  protected focusNotice(): void {
    focusAndScroll(this.renderRoot, '#urgent-heading');
  }

  /** Moves focus once what was changed a moment ago has rendered. */
  protected async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    focusAndScroll(this.renderRoot, selector);
  }

  /** Says something to those who do not see it: `status` when there is time, `alert` at once. */
  protected announce(region: 'status' | 'alert', text: string): void {
    this.announcer.announce(region, text, this.view?.lang ?? '');
  }

  /** How to reach the clinic, as far as the page says. */
  protected get contact(): Contact {
    return {
      name: this.contactName,
      phone: this.contactPhone,
      url: readUrl('contact-url', this.contactUrl),
      label: this.contactLabel,
    };
  }

  #contextFor(medium: RenderContext['medium']): RenderContext | null {
    const { activePack: pack, view } = this;
    if (!pack || !view) return null;
    const level = readLevel(this.headingLevel, this.getAttribute('heading-level'));
    return { pack, view, level, medium };
  }

  #layOut({ pack, view, level }: RenderContext, body: TemplateResult): TemplateResult {
    const now = clocks.of(this.ownerDocument).now();
    return layout(
      {
        pack,
        view,
        level,
        title: this.#titleFor(pack),
        contact: this.contact,
        review: readReview(this.reviewedBy, this.reviewedOn),
        today: today(new Date(now)),
      },
      body,
    );
  }

  #titleFor(pack: Pack): string {
    return this.heading ?? this.defaultTitle(pack);
  }

  #describe(): WidgetContent {
    const { view } = this;
    if (!view) return EMPTY;
    if (this.#described?.view !== view) this.#described = { view, content: this.describe(view) };
    return this.#described.content;
  }

  /** An open item as it is read aloud. */
  #spokenItem(id: string): SpokenItem | null {
    const item = this.view?.items.get(id);
    if (!this.view || !item || !this.openIds.has(id)) return null;
    const lines = [item.title, ...plainLines(item.blocks)];
    return { lang: item.lang ?? this.view.lang, lines };
  }

  /** Scripts and frameworks set properties to anything, such as a number to call. */
  #normalizeTexts(changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof HelpElement;
    for (const name of changed.keys()) {
      const { attribute, type } = elementProperties.get(name) ?? {};
      if (attribute !== false && (!type || type === String)) {
        Object.assign(this, { [name]: readText(Reflect.get(this, name)) });
      }
    }
  }
}
