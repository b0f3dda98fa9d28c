/**
 * What both elements are: a view of a pack with a title, a list of items that
 * open, and a foot. Each element adds what it alone does.
 */
import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Pack } from '../../content/pack.js';
import { isEmergencyNumber, regionId, regionIds } from '../../content/region.js';
import { readPack } from '../../content/schema.js';
import { view } from '../../content/view.js';
import type { ShownItem, View, ViewOptions } from '../../content/view.js';
import { error, warn } from './console.js';
import { isDay } from './dates.js';
import { emit } from './emit.js';
import { footer } from './footer.js';
import type { Contact, Review } from './footer.js';
import { packFor } from './packs.js';
import { idInFragment, join, leave, widgetFor } from './page.js';
import type { Widget } from './page.js';

/** Words of an attribute, or `null` where it is not set. */
export function wordList(value: string | null | undefined): string[] | null {
  return value?.trim() ? value.trim().split(/\s+/) : null;
}

/** A title of level 1 to 4, so that groups and items below it have levels too. */
const TITLE_LEVELS = [1, 2, 3, 4];

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

  /** The page's wishes, from attributes; what they cannot mean is said in the console. */
  protected viewOptions(pack: Pack): ViewOptions {
    return {
      region: this.#regionOf(pack),
      emergencyNumber: this.#emergencyNumberOf(),
      only: this.#knownIds('only', pack),
      except: this.#knownIds('except', pack),
    };
  }

  abstract lists(id: string): boolean;
  abstract show(id: string): boolean;

  pageChanged(): void {
    this.requestUpdate();
  }

  focusNotice(): void {
    this.focusAt('#urgent-heading');
  }

  /** Level of the title; anything but 1 to 4 is refused. */
  protected get titleLevel(): number {
    if (TITLE_LEVELS.includes(this.headingLevel)) return this.headingLevel;
    warn(`heading-level="${this.headingLevel}" is not 1, 2, 3 or 4. The title is of level 2.`);
    return 2;
  }

  /** Renders at once if that has not happened yet: methods may be called first. */
  protected ready(): void {
    if (!this.hasUpdated && this.isConnected) this.performUpdate();
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

  /** Follows a link to an item: where the page lists it, else here. */
  protected readonly follow = (id: string): void => {
    (this.lists(id) ? this : (widgetFor(id) ?? this)).show(id);
  };

  protected renderFooter(pack: Pack, shown: View): TemplateResult {
    return footer(pack, shown, { contact: this.contact, review: this.#review() });
  }

  /** How to reach the clinic, as far as the page says. */
  protected get contact(): Contact {
    return {
      name: this.contactName,
      phone: this.contactPhone,
      url: this.#safeUrl(this.contactUrl),
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
    if (id !== null && (widgetFor(id) ?? this) === this) this.show(id);
  }

  #readContent(): Pack | undefined {
    const bundled = packFor(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    if (this.pack === null || this.pack === undefined) return bundled;
    const { pack, problems } = readPack(this.pack);
    for (const problem of problems) this.#contentError(problem);
    return pack ?? bundled;
  }

  #contentError(message: string): void {
    error(message);
    emit(this, 'content-error', { message });
  }

  #regionOf(pack: Pack): ViewOptions['region'] & (string | null) {
    const id = regionId(pack, this.region);
    const accepted = regionIds(pack).join(', ');
    if (this.region && !id) {
      warn(
        `region="${this.region}" is not known. Use one of: ${accepted}. No country's numbers are shown.`,
      );
    } else if (!this.region) {
      warn(
        `add region="…" to show a country's emergency number and words. Use one of: ${accepted}.`,
      );
    }
    return id;
  }

  #emergencyNumberOf(): string | null {
    const number = this.emergencyNumber;
    if (!number || isEmergencyNumber(number)) return number;
    warn(
      `emergency-number="${number}" is refused: it is not 2 to 4 digits. The region's number stays.`,
    );
    return null;
  }

  #knownIds(attribute: 'only' | 'except', pack: Pack): string[] | null {
    const ids = wordList(this[attribute]);
    const known = new Set([...pack.questions, ...pack.tips].map((item) => item.id));
    for (const id of ids ?? []) {
      if (!known.has(id)) {
        warn(
          `${attribute}="${id}" is no id of this content. Use some of: ${[...known].join(' ')}.`,
        );
      }
    }
    return ids;
  }

  #review(): Review | null {
    const { reviewedBy: by, reviewedOn: on } = this;
    if (!by && !on) return null;
    if (by && on && isDay(on)) return { by, on };
    warn(
      `reviewed-by="${by ?? ''}" reviewed-on="${on ?? ''}" are not shown: ` +
        'a review needs a name and a day such as 2026-11-22.',
    );
    return null;
  }

  #safeUrl(value: string | null): string | null {
    if (!value) return null;
    const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
    if (url && ['https:', 'http:', 'mailto:'].includes(url.protocol)) return url.href;
    warn(`contact-url="${value}" is refused. Use an https:, http: or mailto: address.`);
    return null;
  }
}
