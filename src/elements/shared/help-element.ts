/**
 * The base class of both elements: a title, items that open, and a footer, rendered from a view of a pack. It
 * owns the shared controllers. Each element adds the body.
 */
import { html } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { today } from '../../content/pack/dates.js';
import type { Pack } from '../../content/pack/pack.js';
import { createView } from '../../content/view/create-view.js';
import { plainLines } from '../../content/view/plain-text.js';
import type { View, ViewOptions } from '../../content/view/view.js';
import { Announcer } from './announcer.js';
import type { LiveRegion } from './live-regions.js';
import type { AnswerHandlers } from './answer.js';
import { clocks } from './clock.js';
import { ColorSchemeController } from './color-scheme-controller.js';
import { CommonAttributes } from './common-attributes.js';
import { error } from './console.js';
import { ContainedKeys } from './contained-keys.js';
import { CopyLink } from './copy-link.js';
import { DeliveredPresses } from './delivered-presses.js';
import { emit } from './events.js';
import { focusAndScroll, FocusKeeper } from './focus.js';
import { isEqual } from './is-equal.js';
import { layout } from './layout.js';
import { PackController } from './pack-controller.js';
import { packFor } from './pack-registry.js';
import { hasFallback, plainHelp } from './plain-help.js';
import { print } from './print.js';
import { readEmergencyNumber, readMinutes, readRegion, readWords } from './read-attributes.js';
import { ReadAloud } from './read-aloud.js';
import type { SpokenItem } from './read-aloud.js';
import { ResetController } from './reset-controller.js';
import { TextSpacingController } from './text-spacing-controller.js';
import { WidgetController } from './widget-controller.js';
import type { PublishedItems } from './widget-controller.js';

/** What the body of an element is rendered from. */
export interface RenderContext {
  pack: Pack;
  view: View;
  /** Level of the title. Groups are one level below it, items two. */
  level: number;
  /** On paper there are no controls, and a routine is not shown. */
  medium: 'screen' | 'paper';
}

const NO_ITEMS: PublishedItems = {
  listed: new Set(),
  reachable: new Set(),
  siteQuestions: new Set(),
  playable: new Set(),
  showsNotice: false,
};

export abstract class HelpElement extends CommonAttributes {
  /** Ids of open items. The set is replaced, never changed. */
  @state() protected openIds: ReadonlySet<string> = new Set();

  /** The same object until the pack or the page's options change. */
  protected view: View | undefined;
  #viewOptions: ViewOptions | undefined;
  #viewPack: Pack | undefined;
  #published: { view: View; items: PublishedItems } | undefined;

  protected readonly announcer = new Announcer(this);
  protected readonly widget: WidgetController;
  protected readonly answerHandlers: AnswerHandlers = {
    openItem: (id) => this.openItem(id),
    openPlayer: (id) => this.widget.registry.playerOwnerOf(id)?.openPlayer(id),
    canPlay: (id) => this.openIds.has(id) && this.widget.registry.playerOwnerOf(id) !== undefined,
    copyLink: new CopyLink(this, (text) => this.announce('status', text)),
    readAloud: new ReadAloud(this, (id) => this.#spokenItem(id)),
  };
  /** The danger signs, the link to those of another widget, or what the page has as long as there is no content. */
  protected override readonly essential = '.urgent, slot';
  readonly #packs = new PackController(this, (problem) => {
    error(problem);
    emit(this, 'content-error', { message: problem });
  });

  constructor() {
    super();
    new ColorSchemeController(this);
    // These two hear keys. No listener that the window gets after those of ContainedKeys hears the keys it keeps.
    new ResetController(this, {
      minutes: () => readMinutes(this.resetAfter),
      isFollowed: () => this.isFollowed(),
      reset: () => this.clear(),
    });
    new DeliveredPresses(this);
    new ContainedKeys(this);
    new TextSpacingController(this);
    // Before the widget publishes, and may open a deep link: that is not for whoever has the focus here.
    new FocusKeeper(this);
    this.widget = new WidgetController(this, {
      publishedItems: () => this.#currentItems(),
      show: (id) => this.show(id),
      openPlayer: (id) => this.openPlayer(id),
      focusNotice: () => this.focusNotice(),
    });
  }

  override attributeChangedCallback(
    name: string,
    oldValue: string | null,
    value: string | null,
  ): void {
    super.attributeChangedCallback(name, oldValue, value);
    if (name === 'lang') this.#packs.readLanguage();
  }

  /**
   * Prints what is listed, every answer open and the danger signs first, without the rest of your page.
   *
   * Does nothing while there is no content.
   */
  print(): void {
    this.flushUpdate();
    const context = this.#contextFor('paper');
    if (context) this.printOut(context, this.renderBody(context));
  }

  /**
   * Puts the widget back as it was when the page was opened: ends a search, and closes what is open.
   *
   * It is no act of a visitor, so there is no event. Heat or cold that is being timed goes on, because it must
   * come off.
   */
  clear(): void {
    this.openIds = new Set();
    this.answerHandlers.copyLink.forget();
    this.answerHandlers.readAloud.stop();
    this.announcer.cancel();
  }

  /**
   * Opens a question or tip, scrolls to it and moves focus there.
   *
   * In the FAQ it ends a search that hides it; `<care-tips>` has tips alone. It is no act of a visitor, so
   * there is no event.
   *
   * @param id - Such as `walking`; the bare id of a question of your own, such as `parking`.
   * @returns Whether this widget has it; if not, nothing happens.
   */
  abstract show(id: string): boolean;

  /** The title where the page sets none. */
  protected abstract defaultTitle(pack: Pack): string;
  /** Renders everything between title and footer. */
  protected abstract renderBody(context: RenderContext): TemplateResult;
  /** What other widgets may know of a view. */
  protected abstract publishedItems(view: View): PublishedItems;

  /** Whether a visitor follows what is read aloud or played. */
  protected isFollowed(): boolean {
    return this.answerHandlers.readAloud.isReading;
  }

  /** Opens a tip and moves focus to its player. Called only on widgets that have published the tip as playable. */
  protected openPlayer(_id: string): void {}

  protected get activePack(): Pack | undefined {
    return this.#packs.pack;
  }

  /** The options of the page, from its attributes. */
  protected viewOptions(pack: Pack): ViewOptions {
    const ids = this.knownIds(pack);
    return {
      region: readRegion(this.region, pack),
      emergencyNumber: readEmergencyNumber(this.emergencyNumber),
      only: this.readWords('only', this.only, ids),
      except: this.readWords('except', this.except, ids),
    };
  }

  /** Ids that attributes of the page may name. */
  protected knownIds(pack: Pack): string[] {
    return [...pack.questions, ...pack.tips].map((item) => item.id);
  }

  /** Space-separated words. Unknown ones are named in the console once all content has arrived. */
  protected readWords(
    attribute: string,
    value: string | null,
    known: readonly string[],
  ): string[] | null {
    return readWords(attribute, value, this.#packs.isComplete ? known : null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#packs.update(this.pack, this.contentSrc, this.contentIntegrity);
    const pack = this.activePack;
    const options = pack && this.viewOptions(pack);
    if (pack !== this.#viewPack || !isEqual(options, this.#viewOptions)) {
      this.view = pack && createView(pack, options);
      this.distrustChangedNodes();
    }
    this.#viewPack = pack;
    this.#viewOptions = options;
  }

  protected override render(): TemplateResult {
    const context = this.#contextFor('screen');
    // Without content, the page's fallback stays visible.
    return context ? this.#layOut(context, this.renderBody(context)) : html`<slot></slot>`;
  }

  /**
   * Prints a body with title and footer.
   *
   * @param styles styles that are used on paper only
   */
  protected printOut(
    context: RenderContext,
    body: TemplateResult,
    styles: readonly CSSResult[] = [],
  ): void {
    void print(this.renderRoot as ShadowRoot, {
      title: this.#titleFor(context.pack),
      lang: context.view.lang,
      styles: [...this.styleSheets, ...styles],
      content: this.#layOut(context, body),
    });
  }

  /** Renders at once what the page has set before it calls a method. */
  protected flushUpdate(): void {
    if (this.isUpdatePending && this.isConnected) this.performUpdate();
  }

  protected setOpen(id: string, isOpen: boolean): void {
    const openIds = new Set(this.openIds);
    if (isOpen) openIds.add(id);
    else openIds.delete(id);
    this.openIds = openIds;
  }

  /** Opens an item in this widget where it lists it, else in the widget that it belongs to. */
  protected openItem(id: string): void {
    const { state, registry } = this.widget;
    if (state?.listed.has(id)) this.show(id);
    else registry.ownerOf(id)?.show(id);
  }

  protected focusNotice(): void {
    focusAndScroll(this.renderRoot, '#urgent-heading');
  }

  /** Moves focus to an element after the next update, which may add it. */
  protected async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    focusAndScroll(this.renderRoot, selector);
  }

  /** Announces a text to screen readers, in the language of the content unless it is in another. */
  protected announce(region: LiveRegion, text: string, lang = this.view?.lang ?? ''): void {
    this.announcer.announce(region, text, lang);
  }

  /** The danger signs, where the page has nothing of its own to show. */
  protected override plainHelp(): Element[] {
    const { ownerDocument, emergencyNumber } = this;
    const pack = this.activePack ?? packFor(this.lang);
    if (!pack || hasFallback(this)) return [];
    // In an XML document, a browser may not have told of the attribute.
    const region = this.region ?? this.getAttribute('region');
    return [plainHelp(ownerDocument, pack, { region, emergencyNumber })];
  }

  #contextFor(medium: RenderContext['medium']): RenderContext | null {
    const { activePack: pack, view } = this;
    if (!pack || !view) return null;
    return { pack, view, level: this.titleLevel, medium };
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
        review: this.review,
        today: today(new Date(now)),
      },
      body,
    );
  }

  #titleFor(pack: Pack): string {
    return this.heading ?? this.defaultTitle(pack);
  }

  #currentItems(): PublishedItems {
    const { view } = this;
    if (!view) return NO_ITEMS;
    if (this.#published?.view !== view)
      this.#published = { view, items: this.publishedItems(view) };
    return this.#published.items;
  }

  /** The text of an item for reading aloud; `null` unless the item is open. */
  #spokenItem(id: string): SpokenItem | null {
    const item = this.view?.items.get(id);
    if (!this.view || !item || !this.openIds.has(id)) return null;
    const lines = [item.title, ...plainLines(item.blocks)];
    return { lang: item.lang ?? this.view.lang, lines };
  }
}
