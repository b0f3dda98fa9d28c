/**
 * Reads an answer aloud, once somebody asks for it. Only with voices that run on the device: with any
 * other, the text would leave it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { perDocument } from './per-document.js';

/** An answer as it is read. */
export interface SpokenItem {
  lang: string;
  lines: readonly string[];
}

interface Reading {
  id: string;
  /** All of it, as it stood when it began. */
  text: string;
  rest: string[];
}

/** Stops the answer that is being read: one at a time on a page, in whatever widget. */
const readers = perDocument((): { stop?: (() => void) | undefined } => ({}));

export class ReadAloud implements ReactiveController {
  readonly #host: LitElement;
  readonly #spoken: (id: string) => SpokenItem | null;
  #reading: Reading | null = null;
  /** The line that is being said. Chrome tells the end of none that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  /** @param spoken an item as it is read; `null` unless it is open */
  constructor(host: LitElement, spoken: (id: string) => SpokenItem | null) {
    this.#host = host;
    this.#spoken = spoken;
    host.addController(this);
  }

  hostConnected(): void {
    speech()?.addEventListener('voiceschanged', this.#requestUpdate);
  }

  hostDisconnected(): void {
    speech()?.removeEventListener('voiceschanged', this.#requestUpdate);
    this.stop();
  }

  hostUpdated(): void {
    // Once the update is over: stopping asks for another one.
    if (this.#reading) void this.#host.updateComplete.then(this.#check);
  }

  /** Whether an item is being read or could be; `null` where it is closed or no voice is fit for it. */
  stateOf(id: string): 'reading' | 'ready' | null {
    if (this.#reading?.id === id) return 'reading';
    const spoken = this.#spoken(id);
    return spoken && voiceFor(spoken.lang) ? 'ready' : null;
  }

  /** Reads an item, or stops reading it. */
  toggle(id: string): void {
    const stops = this.#reading?.id === id;
    this.#reader.stop?.();
    const lines = this.#spoken(id)?.lines;
    if (stops || !lines) return;
    this.#reader.stop = this.stop;
    this.#reading = { id, text: lines.join('\n'), rest: lines.filter((line) => line.trim()) };
    addEventListener('pagehide', this.stop);
    this.#requestUpdate();
    this.#next();
  }

  get #reader(): { stop?: (() => void) | undefined } {
    return readers.of(this.#host.ownerDocument);
  }

  /** The browser's queue is the page's too, and can only be emptied as a whole. */
  readonly stop = (): void => {
    const utterance = this.#utterance;
    this.#end();
    if (!utterance) return;
    // It tells its end later, when another one may be read.
    utterance.onend = utterance.onerror = null;
    speech()?.cancel();
  };

  /** Line by line: some browsers fall silent in the middle of a long text. */
  readonly #next = (): void => {
    const spoken = this.#unchangedItem();
    const voice = spoken && voiceFor(spoken.lang);
    const line = this.#reading?.rest.shift();
    if (!voice || !line) {
      this.#end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = this.#next;
    utterance.onerror = this.#end;
    this.#utterance = utterance;
    speech()?.speak(utterance);
  };

  readonly #check = (): void => {
    // In the middle of a change nothing stands there; the next update tells.
    if (!this.#host.isUpdatePending && !this.#unchangedItem()) this.stop();
  };

  /** What is being read, as long as it stands there to be seen and says the same. */
  #unchangedItem(): SpokenItem | null {
    if (!this.#reading) return null;
    const { id, text } = this.#reading;
    const panel = this.#host.renderRoot.querySelector(`#panel-${CSS.escape(id)}`);
    const spoken = this.#spoken(id);
    return panel?.getClientRects().length && spoken?.lines.join('\n') === text ? spoken : null;
  }

  readonly #end = (): void => {
    if (!this.#reading) return;
    this.#reading = null;
    this.#utterance = undefined;
    this.#reader.stop = undefined;
    removeEventListener('pagehide', this.stop);
    this.#requestUpdate();
  };

  readonly #requestUpdate = (): void => this.#host.requestUpdate();
}

/** Web views and older browsers have none. */
function speech(): SpeechSynthesis | undefined {
  return window.speechSynthesis;
}

/** A voice of the device that speaks a language: the visitor's own where it does. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = (speech()?.getVoices() ?? []).filter(
    (voice) => voice.localService && primary(voice.lang) === primary(lang),
  );
  return voices.find((voice) => voice.default) ?? voices[0];
}

/** `en` of `en-GB`, and of `en_GB` as Android writes it. */
function primary(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/, '');
}
