/** The attributes that both elements have, with their meaning. Those of one element alone are declared there. */
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Review } from '../../content/view/review.js';
import type { Contact } from './footer.js';
import { readLevel, readPhone, readReview, readText, readUrl } from './read-attributes.js';
import { ResilientElement } from './resilient-element.js';

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
 * @csspart urgent - The danger signs that always stand there. They look the same on every page, whatever is set for this part; in `<care-tips>`, beside an FAQ that shows them, the line that leads to them.
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
 * @cssprop [--bsh-urgent=light-dark(#a3171c, #ffaca6)] - Colour of warnings, but not of the danger signs: these have their own.
 * @cssprop [--bsh-radius=0.75em] - Rounding of corners, a length.
 * @cssprop [--bsh-space=1em] - Unit of spacing, a length.
 * @cssprop [--bsh-font=inherit] - Font family.
 * @cssprop [--bsh-font-size=1.0625em] - Size of running text, a length, at least `0.875em`. `1em` is the visitor's own size.
 * @cssprop [--bsh-scroll-offset=0px] - Height of a header of your page that stays in place, a length: opened answers stand below it.
 */
export abstract class CommonAttributes extends ResilientElement {
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

  /**
   * Its telephone number, offered where the answers end, never in an emergency notice. Default: none.
   *
   * One without digits is not shown, one with `*` or `#` dials nothing; a console line says so.
   */
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
   * The day on which they did, `YYYY-MM-DD`; the footer counts what has changed since. Default: none.
   *
   * A day that there is not is refused with a console line: no review is shown.
   */
  @property({ attribute: 'reviewed-on' }) reviewedOn: string | null = null;

  /**
   * Address of content of your own: JSON in the format of `dist/packs/en.json`, `https:`, `http:` or relative. Default: none, and no request.
   *
   * It lies on top of the bundled content, in the same language, and what it leaves out stays. It may add
   * and replace questions, tips, topics, sources, words of the interface and quick starts, and add danger
   * signs after ours. Numbers, notices, our danger signs, cautions and times come with the script and stay.
   * What is not well-formed or not accepted, or cannot be loaded within 10 seconds and 5 MB, is not shown:
   * each is a console line and a `content-error` event, and the bundled content stays.
   */
  @property({ attribute: 'content-src' }) contentSrc: string | null = null;

  /**
   * Hash of the file at `content-src`, as in the `integrity` of a script: `sha384-…`, `sha256-…` or `sha512-…`. Default: any file is taken.
   *
   * A file with another hash is not used, with a console line and a `content-error` event. With a value
   * that is no hash, none is loaded, and a console line says so.
   */
  @property({ attribute: 'content-integrity' }) contentIntegrity: string | null = null;

  /**
   * Content of your own as an object, in the same format and within the same limits. It wins over `content-src`. Default: none.
   */
  @property({ attribute: false }) pack: unknown = null;

  /**
   * Minutes after which the widget is put back as it was, when nobody has touched the page: for a screen that many share. Default: never.
   *
   * 1 to 60, with decimals; another value is refused with a console line. While somebody follows a tip, or listens, nothing is put back; heat or cold goes on, because it must come off.
   */
  @property({ attribute: 'reset-after' }) resetAfter: string | null = null;

  /** How to reach the clinic, as far as the page says. */
  protected get contact(): Contact {
    return {
      name: this.contactName,
      phone: readPhone(this.contactPhone),
      url: readUrl('contact-url', this.contactUrl),
      label: this.contactLabel,
    };
  }

  /** Who checked the content at this site, as far as the page says. */
  protected get review(): Review | null {
    return readReview(this.reviewedBy, this.reviewedOn);
  }

  protected get titleLevel(): number {
    return readLevel(this.headingLevel, this.getAttribute('heading-level'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#normalizeTexts(changed);
  }

  /** Scripts and frameworks set properties to anything, such as a number to call. */
  #normalizeTexts(changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof CommonAttributes;
    for (const name of changed.keys()) {
      const { attribute, type } = elementProperties.get(name) ?? {};
      if (attribute !== false && (!type || type === String)) {
        Object.assign(this, { [name]: readText(Reflect.get(this, name)) });
      }
    }
  }
}
