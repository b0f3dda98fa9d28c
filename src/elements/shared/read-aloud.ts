/**
 * Reads an answer aloud. Only with voices that run on the device, because any other voice sends the text to
 * a server.
 */
import type { LitElement, ReactiveController } from 'lit';
import { primaryLanguage } from '../../content/pack/language-tag.js';
import { HostState } from './host-state.js';
import { perDocument } from './per-document.js';

/** An answer as it is read aloud. */
export interface SpokenItem {
  lang: string;
  lines: readonly string[];
}

interface Reading {
  id: string;
  /** The whole text as it was when reading began. */
  text: string;
  /** The lines that are still to be read. */
  rest: string[];
}

/** What stops the reading of a document. Its widgets read one answer at a time. */
const currentReadings = perDocument((): { stop?: (() => void) | undefined } => ({}));

export class ReadAloud implements ReactiveController {
  readonly #host: LitElement;
  readonly #findItem: (id: string) => SpokenItem | null;
  readonly #reading: HostState<Reading | null>;
  #current: { stop?: (() => void) | undefined } = {};
  /** The line that is being read. Chrome fires no `end` event of an utterance that nothing refers to. */
  #utterance: SpeechSynthesisUtterance | undefined;

  /** @param findItem returns an item that is open, or `null` */
  constructor(host: LitElement, findItem: (id: string) => SpokenItem | null) {
    this.#host = host;
    this.#findItem = findItem;
    this.#reading = new HostState<Reading | null>(host, null);
    host.addController(this);
  }

  hostConnected(): void {
    this.#current = currentReadings.of(this.#host.ownerDocument);
    // Safari before 16 says nothing of voices that come later, and has no such method here.
    speech()?.addEventListener?.('voiceschanged', this.#requestUpdate);
  }

  hostDisconnected(): void {
    speech()?.removeEventListener?.('voiceschanged', this.#requestUpdate);
    this.stop();
  }

  hostUpdated(): void {
    // Not during the update, because stopping requests another one.
    if (this.#reading.value) void this.#host.updateComplete.then(this.#stopIfChanged);
  }

  get isReading(): boolean {
    return this.#reading.value !== null;
  }

  /** Whether an item is being read or can be. `null` where it is closed, or there is no voice for it. */
  stateOf(id: string): 'reading' | 'ready' | null {
    if (this.#reading.value?.id === id) return 'reading';
    const item = this.#findItem(id);
    return item && voiceFor(item.lang) ? 'ready' : null;
  }

  /** Starts to read an item, or stops reading it. */
  toggle(id: string): void {
    const isReading = this.#reading.value?.id === id;
    this.#current.stop?.();
    const lines = this.#findItem(id)?.lines;
    if (isReading || !lines) return;
    this.#current.stop = this.stop;
    const rest = lines.filter((line) => line.trim());
    this.#reading.value = { id, text: lines.join('\n'), rest };
    addEventListener('pagehide', this.stop);
    this.#readNextLine();
  }

  /** Does nothing while nothing is read: the page may use the browser's queue, which is cleared as a whole. */
  readonly stop = (): void => {
    const utterance = this.#utterance;
    this.#finish();
    if (!utterance) return;
    // These events come late, when another answer may be read.
    utterance.onend = utterance.onerror = null;
    speech()?.cancel();
  };

  /** Line by line, because some browsers fall silent in the middle of a long text. */
  readonly #readNextLine = (): void => {
    const item = this.#unchangedItem();
    const voice = item && voiceFor(item.lang);
    const line = this.#reading.value?.rest.shift();
    if (!voice || !line) {
      this.#finish();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = this.#readNextLine;
    utterance.onerror = this.#finish;
    this.#utterance = utterance;
    speech()?.speak(utterance);
  };

  readonly #stopIfChanged = (): void => {
    // While another update is pending, the answer may be missing for a moment. That update checks again.
    if (!this.#host.isUpdatePending && !this.#unchangedItem()) this.stop();
  };

  /** The item that is being read, or `null` where it is no longer visible or its text has changed. */
  #unchangedItem(): SpokenItem | null {
    if (!this.#reading.value) return null;
    const { id, text } = this.#reading.value;
    const panel = this.#host.renderRoot.querySelector(`#panel-${CSS.escape(id)}`);
    const item = this.#findItem(id);
    return panel?.getClientRects().length && item?.lines.join('\n') === text ? item : null;
  }

  readonly #finish = (): void => {
    if (!this.#reading.value) return;
    this.#reading.value = null;
    this.#utterance = undefined;
    this.#current.stop = undefined;
    removeEventListener('pagehide', this.stop);
  };

  readonly #requestUpdate = (): void => this.#host.requestUpdate();
}

/** Web views and older browsers have no speech. */
function speech(): SpeechSynthesis | undefined {
  return window.speechSynthesis;
}

/** A voice of the device for a language. Preferably the visitor's default voice. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = (speech()?.getVoices() ?? []).filter(
    (voice) => voice.localService && primaryLanguage(voice.lang) === primaryLanguage(lang),
  );
  return voices.find((voice) => voice.default) ?? voices[0];
}
