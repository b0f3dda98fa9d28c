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

/**
 * The interface that both elements share. A value that cannot be used is named in the console, once, with
 * what would be accepted; the default stays. Blank texts count as not set, and so does what a script sets
 * that is neither text nor number.
 *
 * @attr {string} [lang=en] - Language of the content, from the nearest `lang` on the element or around it. Where it has no content, the first that was added is shown. Default: `en`.
 *
 * @fires {CustomEvent<{id: string, open: boolean}>} tip-toggle - A tip was opened or closed.
 * @fires {CustomEvent<{message: string}>} content-error - Some content could not be shown (not a visitor's doing). `message` is what the console says.
 *
 * @csspart heading - The title.
 * @csspart urgent - The danger signs that always stand there; in `<care-tips>`, beside an FAQ that shows them, the line that leads to them.
 * @csspart topic - A heading with its questions or tips.
 * @csspart tip-title - The button that opens a tip.
 * @csspart picture - A drawing of a tip.
 * @csspart answer - What an opened question or tip shows.
 * @csspart caution - A caution in an answer.
 * @csspart sources - Where an answer comes from.
 * @csspart footer - How to reach you, what this is for, who checked it, and its version.
 *
 * @cssprop [--bsh-accent=light-dark(#0b6468, #7fd0d3)] - Colour of links, buttons and the focus ring.
 * @cssprop [--bsh-on-accent=light-dark(#fff, #06282a)] - Colour of text on the accent.
 * @cssprop [--bsh-text=inherit] - Colour of text; light or dark follows from it.
 * @cssprop [--bsh-muted=color-mix(in srgb, currentColor 74%, transparent)] - Colour of less important text.
 * @cssprop [--bsh-surface=transparent] - Background. Set `--bsh-text` with it.
 * @cssprop [--bsh-border=color-mix(in srgb, currentColor 18%, transparent)] - Colour of lines.
 * @cssprop [--bsh-urgent=#a3171c] - Colour of danger. As text on a dark page its default is `#ffaca6`.
 * @cssprop [--bsh-radius=0.75em] - Rounding of corners, a length.
 * @cssprop [--bsh-space=1em] - Unit of spacing, a length.
 * @cssprop [--bsh-font=inherit] - Font family.
 * @cssprop [--bsh-font-size=1.0625em] - Size of running text, a length. `1em` is the visitor's own size.
 * @cssprop [--bsh-scroll-offset=0px] - Height of a header of your page that stays in place, a length: opened answers stand below it.
 */
export abstract class HelpElement extends LitElement {
  /** `lang` is an attribute of every element; this one decides which content is shown. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * Country whose numbers and words are shown: `us gb ie ca au nz in es mx eu` (`uk` is `gb`). Default: none.
   *
   * Never guessed. Without one, or with one that is not known, words are neutral, the emergency numbers of
   * all countries stand in place of one, and a console line says so.
   */
  @property() region: string | null = null;

  /** Title of the widget. Default: that of the content. */
  @property() heading: string | null = null;

  /**
   * Level of the title in your page's outline, 1 to 4; groups are one below it, items two. Default: 2.
   *
   * Another value is refused with a console line: the title is of level 2.
   */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /**
   * Space-separated ids of questions and tips to show. Default: all.
   *
   * Where other attributes choose too, only what all of them allow is shown. `urgent-help` and
   * `see-a-doctor` always are, and so are your own questions. An id that is not known shows nothing; a
   * console line lists those that are.
   */
  @property() only: string | null = null;

  /**
   * Space-separated ids of questions and tips to hide. Default: none.
   *
   * `urgent-help` and `see-a-doctor` stay. An id that is not known hides nothing; a console line lists
   * those that are.
   */
  @property() except: string | null = null;

  /**
   * Number to call in an emergency, 2 to 4 digits. Default: the region's.
   *
   * Another value is refused with a console line: the region's number stays.
   */
  @property({ attribute: 'emergency-number' }) emergencyNumber: string | null = null;

  /** Name of your clinic or pharmacy: on the link to you, on your own questions, and on paper. Default: none. */
  @property({ attribute: 'contact-name' }) contactName: string | null = null;

  /** Its telephone number, offered where the answers end, never in an emergency notice. Default: none. */
  @property({ attribute: 'contact-phone' }) contactPhone: string | null = null;

  /**
   * Its page, or a mail address, offered there too: `https:`, `http:`, `mailto:` or relative. Default: none.
   *
   * Another value is refused with a console line: there is no link.
   */
  @property({ attribute: 'contact-url' }) contactUrl: string | null = null;

  /** Words of the link to it. Default: "Ask" and `contact-name`, or "Ask us". */
  @property({ attribute: 'contact-label' }) contactLabel: string | null = null;

  /**
   * Who at your site checked the content; only together with `reviewed-on`. Default: "Not yet checked by a clinician here".
   *
   * One without the other is not shown, and a console line says so.
   */
  @property({ attribute: 'reviewed-by' }) reviewedBy: string | null = null;

  /**
   * The day on which they did, `YYYY-MM-DD`; the foot counts what has changed since. Default: none.
   *
   * A day that there is not is refused with a console line: no review is shown.
   */
  @property({ attribute: 'reviewed-on' }) reviewedOn: string | null = null;

  /**
   * Address of content of your own: JSON in the format of `dist/packs/en.json`, `https:`, `http:` or relative. Default: none, and no request.
   *
   * In the language of the bundled content it lies on top of that, and what it leaves out stays. What is
   * not well-formed, or cannot be loaded within 10 seconds and 5 MB, is not shown: each mistake is a
   * console line and a `content-error` event, and the bundled content stays. Danger signs can be added,
   * never taken away.
   */
  @property({ attribute: 'content-src' }) contentSrc: string | null = null;

  /**
   * Content of your own as an object, in the same format and with the same care. It wins over `content-src`. Default: none.
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
