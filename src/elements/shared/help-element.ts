/**
 * What both elements are: a view of a pack with a title, a list of items that
 * open, and a foot. Each element adds what it alone does.
 */
import { html, LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Pack } from '../../content/pack.js';
import { readPack } from '../../content/schema.js';
import { view } from '../../content/view.js';
import type { ShownItem, View, ViewOptions } from '../../content/view.js';
import {
  readEmergencyNumber,
  readLevel,
  readRegion,
  readReview,
  readUrl,
  readWords,
} from './attributes.js';
import { error } from './console.js';
import { emit } from './emit.js';
import { footer } from './footer.js';
import type { Contact } from './footer.js';
import { heading } from './heading.js';
import { packFor } from './packs.js';
import { idInFragment, join, leave, widgetFor } from './page.js';
import type { Widget } from './page.js';

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
    pack: { attribute: false },
  };

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
   * Content to show instead of the bundled one: an object in the format of
   * `dist/packs/en.json`. Items that are not well-formed are left out with a
   * console line and a `content-error` event; where nothing can be used, the
   * bundled content stays.
   */
  declare pack: unknown;

  abstract readonly showsNotice: boolean;

  /** The content in use, and what this page shows of it. */
  protected content: Pack | undefined;
  protected view: View | undefined;
  /** Ids of open items. */
  protected readonly opened = new Set<string>();
  readonly #followHash = (): void => this.#showFragment();

  constructor() {
    super();
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
    this.pack = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    join(this);
    addEventListener('hashchange', this.#followHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    removeEventListener('hashchange', this.#followHash);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.content || changed.has('pack')) this.content = this.#readContent();
    if (!this.content) return;
    if (changed.size > 0 || !this.view) {
      this.view = view(this.content, this.viewOptions(this.content));
    }
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#showFragment();
  }

  protected override render(): TemplateResult {
    const { content, view: shown } = this;
    // Without content the page's own fallback is better than a blank space.
    if (!content || !shown) return html`<slot></slot>`;
    const level = readLevel(this.headingLevel, this.getAttribute('heading-level'));
    const title = this.heading ?? this.titleIn(content);
    return html`<div class="root" lang=${shown.lang}>
      ${heading(level, title, { part: 'heading', class: 'title' })}
      ${this.renderBody(content, shown, level)}
      ${footer(content, shown, {
        contact: this.contact,
        review: readReview(this.reviewedBy, this.reviewedOn),
      })}
    </div>`;
  }

  /** The title where the page sets none. */
  protected abstract titleIn(pack: Pack): string;
  /** Everything between title and foot. */
  protected abstract renderBody(pack: Pack, shown: View, level: number): TemplateResult;

  /** The page's wishes, from attributes. */
  protected viewOptions(pack: Pack): ViewOptions {
    const ids = [...pack.questions, ...pack.tips].map((item) => item.id);
    return {
      region: readRegion(this.region, pack),
      emergencyNumber: readEmergencyNumber(this.emergencyNumber),
      only: readWords('only', this.only, ids),
      except: readWords('except', this.except, ids),
    };
  }

  abstract lists(id: string): boolean;
  abstract has(id: string): boolean;
  abstract show(id: string): boolean;

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

  protected toggle(item: ShownItem, open: boolean): void {
    if (open) this.opened.add(item.id);
    else this.opened.delete(item.id);
    this.requestUpdate();
  }

  #showFragment(): void {
    const id = idInFragment(location.hash);
    if (id !== null && widgetFor(id) === this) this.show(id);
  }

  #readContent(): Pack | undefined {
    const bundled = packFor(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    if (this.pack === null || this.pack === undefined) {
      if (!bundled)
        this.#contentError('no content. Import back-spasm-faq.js, or call addPack(pack).');
      return bundled;
    }
    const { pack, problems } = readPack(this.pack);
    for (const problem of problems) this.#contentError(problem);
    return pack ?? bundled;
  }

  #contentError(message: string): void {
    error(message);
    emit(this, 'content-error', { message });
  }
}
