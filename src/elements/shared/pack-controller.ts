/** The pack that an element shows: the bundled one of its language, merged with the page's external pack. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parsePack } from '../../content/external/external-pack.js';
import type { Pack } from '../../content/pack/pack.js';
import { ContentLoader } from './content-loader.js';
import { languageOf } from './language.js';
import { onPackAdded, packFor } from './pack-registry.js';
import { readSource } from './read-attributes.js';

type Host = ReactiveControllerHost & HTMLElement;

export class PackController implements ReactiveController {
  readonly #host: Host;
  readonly #report: (problem: string) => void;
  readonly #loader: ContentLoader;
  #stopListening: (() => void) | undefined;
  #document = document;
  /** A page may switch its language without loading anew. */
  readonly #languageObserver = new MutationObserver(() => this.readLanguage());
  #language = 'en';
  /** As the page wrote them: a relative address is resolved once, whatever becomes of the page's own address. */
  #address: string | null = null;
  #integrity: string | null = null;
  #isReady = false;
  /** The packs that `#pack` was made from. */
  #bundled: Pack | undefined;
  #external: unknown;
  #pack: Pack | undefined;
  /** Problems to report after the update. */
  #problems: string[] = [];

  /**
   * @param report takes one sentence about something that cannot be shown. It is never called during an
   *   update, because a page that listens may change the element
   */
  constructor(host: Host, report: (problem: string) => void) {
    this.#host = host;
    this.#report = report;
    this.#loader = new ContentLoader(host, report);
    host.addController(this);
  }

  /** `undefined` where no pack was added. */
  get pack(): Pack | undefined {
    return this.#pack;
  }

  /** Whether all content has arrived. An id that is unknown by then is a mistake. */
  get isComplete(): boolean {
    return !this.#loader.isLoading && this.#document.readyState !== 'loading';
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#stopListening = onPackAdded(this.#requestUpdate);
    this.#document.addEventListener('DOMContentLoaded', this.#requestUpdate);
    this.#languageObserver.observe(this.#document.documentElement, {
      attributeFilter: ['lang'],
      subtree: true,
    });
    this.readLanguage();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#document.removeEventListener('DOMContentLoaded', this.#requestUpdate);
    this.#languageObserver.disconnect();
  }

  hostUpdated(): void {
    this.#problems.splice(0).forEach(this.#report);
  }

  /** Reads the language from the `lang` attributes of the page. */
  readLanguage(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#requestUpdate();
  }

  /**
   * Brings the pack up to date before the element renders.
   *
   * @param object the external pack as an object; it wins over the address
   * @param address address of the external pack
   * @param integrity hash of what is there
   */
  update(object: unknown, address: string | null, integrity: string | null): void {
    this.#load((object ?? null) === null ? address : null, integrity);
    const bundled = packFor(this.#language);
    const external = object ?? this.#loader.value;
    if (this.#isReady && bundled === this.#bundled && external === this.#external) return;
    this.#isReady = true;
    this.#bundled = bundled;
    this.#external = external;
    this.#pack = external !== undefined && bundled ? this.#parse(external, bundled) : bundled;
    if (!this.#pack) {
      this.#problems.push('no content. Import back-spasm-faq.js, or call addPack(pack).');
    }
  }

  #load(address: string | null, integrity: string | null): void {
    if (address === this.#address && integrity === this.#integrity) return;
    this.#address = address;
    this.#integrity = integrity;
    this.#loader.load(readSource(address, integrity));
  }

  #parse(external: unknown, bundled: Pack): Pack {
    const { pack, problems } = parsePack(external, bundled);
    this.#problems.push(...problems);
    return pack ?? bundled;
  }

  readonly #requestUpdate = (): void => this.#host.requestUpdate();
}
