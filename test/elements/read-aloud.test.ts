/** Reading an answer aloud, by a voice that runs on the device. */
import { aTimeout, expect } from '@open-wc/testing';
import { addPack } from '../../src/index.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import { type } from '../../demo/states.js';
import { faq, pack, settled, tips, title } from './mount.js';
import type { HelpElement } from './mount.js';
import { all, button, has, nameOf, visibleText } from './perceive.js';

interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  ...{ name, lang, localService: true, default: false },
  ...more,
});
const HAZEL = voice('Hazel', 'en-GB');
const REMOTE = voice('Remote', 'en-GB', { localService: false, default: true });

class Utterance {
  voice: Voice | null = null;
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

/** Replaces the browser's speech. A test decides when a line ends. */
class FakeSpeech extends EventTarget {
  /** All utterances so far. */
  readonly spoken: Utterance[] = [];
  /** The utterances that have not ended. */
  queue: Utterance[] = [];
  cancelCount = 0;
  listenerCount = 0;

  constructor(public voices: Voice[]) {
    super();
  }

  getVoices(): Voice[] {
    return [...this.voices];
  }

  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
    this.queue.push(utterance);
  }

  /** Fires the events late, as browsers do, when another utterance may be under way. */
  cancel(): void {
    this.cancelCount += 1;
    const dropped = this.queue.splice(0);
    setTimeout(() => dropped.forEach((utterance) => utterance.onerror?.()));
  }

  /** Ends the current line. */
  end(handler: 'onend' | 'onerror' = 'onend'): void {
    this.queue.shift()?.[handler]?.();
  }

  setVoices(...voices: Voice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...args);
    this.listenerCount += 1;
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    super.removeEventListener(...args);
    this.listenerCount -= 1;
  }

  get texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }
}

const READ_LABEL = 'Read aloud';
const STOP_LABEL = 'Stop reading';
const TWO_OPEN = { region: 'gb', open: 'walking heat-or-ice' };

/** Title and text of an item, line by line. */
function lines(id: string): string[] {
  const { title, blocks } = createView(pack, { region: 'gb' }).items.get(id)!;
  return [title, ...plainLines(blocks)];
}

/** The names of the buttons that start or stop reading, in the order of the answers. */
const buttons = (el: HelpElement): string[] =>
  all(el, 'button')
    .map(nameOf)
    .filter((name) => name === READ_LABEL || name === STOP_LABEL);

describe('read aloud', () => {
  const NAMES = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const real = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
  const set = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  };
  function useVoices(...voices: Voice[]): FakeSpeech {
    const speech = new FakeSpeech(voices);
    set('speechSynthesis', speech);
    set('SpeechSynthesisUtterance', Utterance);
    return speech;
  }
  afterEach(async () => {
    // A removed element renders once more, and must not do so with the voices of the next test.
    for (const el of document.querySelectorAll<HelpElement>('back-spasm-faq, care-tips')) {
      el.remove();
      await settled(el);
    }
    for (const [name, descriptor] of real) {
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
    }
  });

  /** An FAQ with two open answers, the first of which is being read. */
  async function startReading(speech: FakeSpeech): Promise<Awaited<ReturnType<typeof faq>>> {
    const el = await faq(TWO_OPEN);
    button(el, READ_LABEL).click();
    await settled(el);
    expect(speech.queue).to.have.length(1);
    return el;
  }

  it('reads title and text, cautions too, one line after the other', async () => {
    const speech = useVoices(HAZEL);
    const el = await tips();
    button(el, title('heat-pack')).click();
    await settled(el);
    expect(speech.spoken).to.have.length(0);
    button(el, READ_LABEL).click();
    await settled(el);
    expect(buttons(el)).to.deep.equal([STOP_LABEL]);
    const expected = lines('heat-pack');
    for (const [index] of expected.entries()) {
      expect(speech.texts).to.deep.equal(expected.slice(0, index + 1));
      speech.end();
    }
    await settled(el);
    expect(buttons(el)).to.deep.equal([READ_LABEL]);
    expect(speech.texts).to.deep.equal(expected);
    const caution = el.shadowRoot!.querySelector('[part="answer"]:not([hidden] *) .caution p');
    expect(speech.texts).to.include(caution!.textContent.trim());
    expect(speech.spoken.every((utterance) => utterance.voice === HAZEL)).to.be.true;
    expect(speech.cancelCount).to.equal(0);
  });

  for (const [which, voices, expected] of [
    [
      'the one that the visitor chose',
      [voice('Kate', 'en-US'), voice('Own', 'en-GB', { default: true })],
      'Own',
    ],
    ['one of the language', [voice('Anna', 'de-DE', { default: true }), HAZEL], 'Hazel'],
    ['one of the device', [REMOTE, HAZEL], 'Hazel'],
    ['one that Android names', [voice('Robot', 'en_US')], 'Robot'],
  ] as const) {
    it(`has a voice: ${which}`, async () => {
      const speech = useVoices(...voices);
      await startReading(speech);
      expect(speech.spoken.map((utterance) => utterance.voice?.name)).to.deep.equal([expected]);
    });
  }

  for (const [why, voices] of [
    ['none runs on the device', [REMOTE]],
    ['none speaks the language', [voice('Anna', 'de-DE')]],
    ['there is none', []],
  ] as const) {
    it(`is not offered where of the voices ${why}`, async () => {
      useVoices(...voices);
      const el = await faq(TWO_OPEN);
      expect(visibleText(el)).to.include('Copy link');
      expect(buttons(el)).to.deep.equal([]);
    });
  }

  it('is not offered where the browser has no speech', async () => {
    set('speechSynthesis', undefined);
    const el = await faq(TWO_OPEN);
    expect(visibleText(el)).to.include('Copy link');
    expect(buttons(el)).to.deep.equal([]);
  });

  it('is offered as soon as there are voices, and no longer than that', async () => {
    const speech = useVoices();
    const el = await faq(TWO_OPEN);
    speech.setVoices(HAZEL);
    await settled(el);
    expect(buttons(el)).to.deep.equal([READ_LABEL, READ_LABEL]);
    speech.setVoices(REMOTE);
    await settled(el);
    expect(buttons(el)).to.deep.equal([]);
  });

  it('does not go on with a remote voice where the one of the device is gone', async () => {
    const speech = useVoices(HAZEL);
    const el = await startReading(speech);
    speech.setVoices(REMOTE);
    speech.end();
    await settled(el);
    expect(speech.spoken).to.have.length(1);
    expect(buttons(el)).to.deep.equal([]);
  });

  it('asks for no voices before an answer is open', async () => {
    const speech = useVoices(HAZEL);
    let isAsked = false;
    speech.getVoices = () => {
      isAsked = true;
      return [HAZEL];
    };
    const el = await faq({ region: 'gb' });
    expect(isAsked).to.be.false;
    button(el, title('walking')).click();
    await settled(el);
    expect(isAsked).to.be.true;
  });

  it('speaks the language of a site question', async () => {
    const hugo = voice('Hugo', 'fr-FR');
    const speech = useVoices(HAZEL, hugo);
    const el = await faq(
      { region: 'gb', open: 'parking' },
      '<details id="parking" lang="fr"><summary>Où garer ?</summary><p>Derrière.</p></details>',
    );
    button(el, READ_LABEL).click();
    speech.end();
    expect(speech.texts).to.deep.equal(['Où garer ?', 'Derrière.']);
    expect(speech.spoken.every((utterance) => utterance.voice === hugo)).to.be.true;
  });

  it('has a button that is easy to hit and keeps the focus', async () => {
    const speech = useVoices(HAZEL);
    const el = await faq({ region: 'gb', open: 'walking' });
    const read = button(el, READ_LABEL);
    expect(read.getBoundingClientRect().height).to.be.at.least(44);
    read.click();
    await settled(el);
    expect(button(el, STOP_LABEL)).to.equal(read);
    read.click();
    await settled(el);
    expect(button(el, READ_LABEL)).to.equal(read);
    expect(speech.queue).to.deep.equal([]);
    expect(speech.cancelCount).to.equal(1);
  });

  it('ends with an error of the browser', async () => {
    const speech = useVoices(HAZEL);
    const el = await startReading(speech);
    speech.end('onerror');
    await settled(el);
    expect(buttons(el)).to.deep.equal([READ_LABEL, READ_LABEL]);
    expect(speech.spoken).to.have.length(1);
  });

  it('reads one at a time, in whatever widget', async () => {
    const speech = useVoices(HAZEL);
    const el = await startReading(speech);
    const other = await tips();
    button(other, title('heat-pack')).click();
    await settled(other);
    button(other, READ_LABEL).click();
    await settled(el);
    await settled(other);
    expect([buttons(el), buttons(other)]).to.deep.equal([[READ_LABEL, READ_LABEL], [STOP_LABEL]]);
    expect(speech.queue.map(({ text }) => text)).to.deep.equal([title('heat-pack')]);
    button(el, READ_LABEL).click();
    await settled(el);
    await settled(other);
    expect([buttons(el), buttons(other)]).to.deep.equal([[STOP_LABEL, READ_LABEL], [READ_LABEL]]);
    button(el, READ_LABEL).click();
    // The events of the cancelled one come late, and do not end this one.
    await aTimeout(0);
    await settled(el);
    expect(buttons(el)).to.deep.equal([READ_LABEL, STOP_LABEL]);
    expect(speech.queue).to.have.length(1);
  });

  const CHANGES: Record<string, (el: Awaited<ReturnType<typeof faq>>) => void> = {
    'it is closed': (el) => button(el, title('heat-or-ice')).click(),
    'a search does not find it': (el) => type(el, 'parking xyzzy'),
    'the page no longer lists it': (el) => (el.only = 'common-causes'),
    'the country and its words change': (el) => (el.region = 'us'),
    'the language changes': (el) => {
      addPack({ ...pack, lang: 'de', questions: pack.questions.map(inGerman) });
      el.lang = 'de';
    },
    'the widget leaves the page': (el) => el.remove(),
    'the visitor leaves the page': () => dispatchEvent(new PageTransitionEvent('pagehide')),
  };
  const inGerman = <T extends { title: string }>(item: T): T => ({ ...item, title: 'Frage' });
  for (const [when, act] of Object.entries(CHANGES)) {
    it(`stops when ${when}`, async () => {
      const speech = useVoices(HAZEL);
      const el = await faq();
      button(el, title('heat-or-ice')).click();
      await settled(el);
      button(el, READ_LABEL).click();
      await settled(el);
      act(el);
      await settled(el);
      await settled(el);
      expect(speech.queue).to.deep.equal([]);
      expect(speech.cancelCount).to.equal(1);
      expect(has(el, 'button', STOP_LABEL)).to.be.false;
    });
  }

  it('stops after the line where nobody sees the answer any more', async () => {
    const speech = useVoices(HAZEL);
    const el = await startReading(speech);
    el.parentElement!.hidden = true;
    speech.end();
    expect(speech.spoken).to.have.length(1);
    el.parentElement!.hidden = false;
    await settled(el);
    expect(buttons(el)).to.deep.equal([READ_LABEL, READ_LABEL]);
  });

  it('goes on while something else on the page changes', async () => {
    const speech = useVoices(HAZEL);
    const el = await startReading(speech);
    button(el, title('common-causes')).click();
    await tips();
    await settled(el);
    expect(speech.queue).to.have.length(1);
    expect(speech.cancelCount).to.equal(0);
    expect(has(el, 'button', STOP_LABEL)).to.be.true;
  });

  it('goes on while the page changes in the middle of an update', async () => {
    const speech = useVoices(HAZEL);
    const el = await tips();
    button(el, title('heat-pack')).click();
    await settled(el);
    button(el, READ_LABEL).click();
    for (let later = 0; later < 6; later += 1) {
      await settled(el);
      el.requestUpdate();
      for (let step = 0; step < later; step += 1) await Promise.resolve();
      const other = document.createElement('back-spasm-faq');
      document.body.append(other);
      other.remove();
    }
    await settled(el);
    expect(speech.queue).to.have.length(1);
  });

  it('listens to the page no longer than it reads', async () => {
    const speech = useVoices(HAZEL);
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    const listening = new Set<EventListener>();
    Object.assign(window, {
      addEventListener: (name: string, listener: EventListener): void => {
        if (name === 'pagehide') listening.add(listener);
        add(name, listener);
      },
      removeEventListener: (name: string, listener: EventListener): void => {
        if (name === 'pagehide') listening.delete(listener);
        remove(name, listener);
      },
    });
    try {
      const el = await startReading(speech);
      expect(listening.size).to.equal(1);
      speech.end('onerror');
      expect(listening.size).to.equal(0);
      button(el, READ_LABEL).click();
      expect(listening.size).to.equal(1);
      el.remove();
      expect(listening.size).to.equal(0);
    } finally {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    }
  });

  it('leaves nothing behind, and does not stop speech of the page', async () => {
    const speech = useVoices(HAZEL);
    const el = await faq(TWO_OPEN);
    expect(speech.listenerCount).to.equal(1);
    speech.speak(new Utterance('From the page'));
    el.remove();
    await settled(el);
    expect(speech.listenerCount).to.equal(0);
    expect(speech.cancelCount).to.equal(0);
    expect(speech.queue).to.have.length(1);
  });
});
