/** Which content an element shows: that of its language, with what the page brings on top of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parsePack } from '../../content/external/external-pack.js';
import type { Pack } from '../../content/pack/pack.js';
import { readSource } from './read-attributes.js';
import { ContentLoader } from './content-loader.js';
import { languageOf } from './language.js';
import { packFor } from './pack-registry.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the content is made of; it is made again only where something of it is another. */
interface Parts {
  bundled: Pack | undefined;
  given: unknown;
  complete: boolean;
}

export class PackController implements ReactiveController {
  readonly #host: Host;
  readonly #report: (problem: string) => void;
  readonly #source: ContentLoader;
  #language = 'en';
  #object: unknown;
  #pack: Pack | undefined;
  #madeOf: Parts | undefined;
  #problems: string[] = [];

  /**
   * @param report takes one sentence about what cannot be shown; never while the element updates, as a
   *   page that listens may change the element
   */
  constructor(host: Host, report: (problem: string) => void) {
    this.#host = host;
    this.#report = report;
    this.#source = new ContentLoader(host, report);
    host.addController(this);
  }

  /** `undefined` where there is none. */
  get pack(): Pack | undefined {
    return this.#pack;
  }

  /** Whether all is there by now, so that an id which is not known never will be. */
  get complete(): boolean {
    return !this.#source.loading && document.readyState !== 'loading';
  }

  hostConnected(): void {
    this.readLanguage();
    document.addEventListener('DOMContentLoaded', this.#update);
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#update);
  }

  hostUpdated(): void {
    this.#problems.splice(0).forEach(this.#report);
  }

  readLanguage(): void {
    this.#language = languageOf(this.#host);
    this.#update();
  }

  /** Takes what the page gives: an object, which wins, or an address. */
  take(object: unknown, address: string | null): void {
    this.#object = object ?? undefined;
    this.#source.fetchContent(this.#object === undefined ? readSource(address) : null);
  }

  /** Makes it anew where it is made of something else by now. Returns whether another view of it is due. */
  renew(): boolean {
    const bundled = packFor(this.#language);
    const given = this.#object ?? this.#source.value;
    const { complete } = this;
    const before = this.#madeOf;
    this.#madeOf = { bundled, given, complete };
    const other = !before || before.bundled !== bundled || before.given !== given;
    if (other) this.#pack = given === undefined ? bundled : this.#read(given, bundled);
    if (other && !this.#pack) {
      this.#problems.push('no content. Import back-spasm-faq.js, or call addPack(pack).');
    }
    return other || before.complete !== complete;
  }

  #read(given: unknown, bundled: Pack | undefined): Pack | undefined {
    const { pack, problems } = parsePack(given, bundled);
    this.#problems.push(...problems);
    return pack ?? bundled;
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
