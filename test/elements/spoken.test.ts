/**
 * The main walks through both elements, as they are heard. Each is compared with its file in `spoken/`. After a
 * change that is meant, this writes the files anew; read what `git diff` says of them:
 *
 *     ENGINES=chromium npm run test:browser -- --files test/elements/spoken.test.ts --update-snapshots
 */
import { expect } from '@open-wc/testing';
import { getSnapshotConfig, readFile, sendKeys, writeFile } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import { faq, settled, tips, title } from './mount.js';
import type { HelpElement } from './mount.js';
import { button, liveRegions } from './perceive.js';
import { readAll, readFromFocus } from './screen-reader.js';

const SECOND_MS = 1000;
/** Until typing has paused and what is announced has been set. */
const PAUSE_MS = 2 * SECOND_MS;
/** Until announcements are cleared. */
const CLEAR_MS = 10 * SECOND_MS;

/** A walk: what somebody does, and what they hear. */
class Walk {
  readonly element: HelpElement;
  readonly clock: FakeClock;
  readonly #lines: string[] = [];

  constructor(element: HelpElement, clock: FakeClock) {
    this.element = element;
    this.clock = clock;
  }

  /** What the visitor does, and what is announced after it. */
  async act(what: string, act: () => unknown): Promise<void> {
    this.#lines.push('', `> ${what}`);
    const before = this.#announced();
    await act();
    await settled(this.element);
    this.clock.advance(PAUSE_MS);
    await settled(this.element);
    this.#lines.push(...this.#announced().filter((text) => !before.includes(text)));
  }

  /** Presses a button with the keyboard. */
  async press(name: string): Promise<void> {
    await this.act(`presses "${name}"`, () => {
      button(this.element, name).focus();
      return sendKeys({ press: 'Enter' });
    });
  }

  /** Lets time pass, and writes down each new announcement with the second in which it came. */
  async wait(seconds: number): Promise<void> {
    this.#lines.push('', '> waits');
    let before = this.#announced().join('\n');
    for (let second = 1; second <= seconds; second += 1) {
      this.clock.advance(SECOND_MS);
      await settled(this.element);
      const now = this.#announced().join('\n');
      const minutes = `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;
      if (now && now !== before) this.#lines.push(`${minutes} ${now}`);
      before = now;
    }
  }

  /** Reads on from where the focus is. */
  async readOn(count: number): Promise<void> {
    this.clock.advance(CLEAR_MS);
    this.#lines.push(...(await readFromFocus(this.element)).slice(0, count));
  }

  /** Reads everything from the start. */
  async readAll(): Promise<void> {
    this.#lines.push(...(await readAll(this.element)));
  }

  #announced(): string[] {
    return liveRegions().flatMap((region) =>
      region.textContent ? `(${region.getAttribute('role')}) ${region.textContent}` : [],
    );
  }

  async compareWith(name: string): Promise<void> {
    const path = `spoken/${name}.txt`;
    const heard = `${this.#lines.join('\n').trim()}\n`;
    const { updateSnapshots } = await getSnapshotConfig();
    if (updateSnapshots) await writeFile({ path, content: heard });
    expect(heard).to.equal(await readFile({ path }));
  }
}

describe('what is heard', function () {
  // Each phrase takes some milliseconds, and a page has some hundreds of them.
  this.timeout(60_000);

  let clock: FakeClock;
  beforeEach(() => (clock = new FakeClock()));
  afterEach(() => clock.restore());

  it('when the FAQ has loaded', async () => {
    const walk = new Walk(await faq({ region: 'gb', topics: 'urgent' }), clock);
    await walk.readAll();
    await walk.compareWith('faq-loaded');
  });

  it('when an answer is opened', async () => {
    const element = await faq({ region: 'gb' });
    const walk = new Walk(element, clock);
    await walk.press(title('walking'));
    await walk.readOn(40);
    await walk.compareWith('faq-answer');
  });

  it('when a danger sign is typed', async () => {
    const element = await faq({ region: 'gb' });
    const walk = new Walk(element, clock);
    await walk.act('types "cant wee"', () => type(element, 'cant wee'));
    await walk.readOn(20);
    await walk.act('presses Enter', () => sendKeys({ press: 'Enter' }));
    await walk.readOn(12);
    await walk.press('Clear search');
    await walk.readOn(3);
    await walk.compareWith('faq-danger-sign');
  });

  it('when words may or may not be a danger sign', async () => {
    const element = await faq({ region: 'gb' });
    const walk = new Walk(element, clock);
    await walk.act('types "numb leg"', () => type(element, 'numb leg'));
    await walk.act('presses Enter', () => sendKeys({ press: 'Enter' }));
    await walk.readOn(16);
    await walk.compareWith('faq-clarifying-question');
  });

  it('when something is searched and found', async () => {
    const element = await faq({ region: 'gb' });
    const walk = new Walk(element, clock);
    await walk.act('types "heat or ice"', () => type(element, 'heat or ice'));
    await walk.act('presses Enter', () => sendKeys({ press: 'Enter' }));
    await walk.readOn(24);
    await walk.press('Show all');
    await walk.readOn(6);
    await walk.compareWith('faq-results');
  });

  it('when nothing is found', async () => {
    const element = await faq({
      region: 'gb',
      'contact-name': 'Wrenmoor Pharmacy',
      'contact-phone': '020 7946 0958',
    });
    const walk = new Walk(element, clock);
    await walk.act('types "parking xyzzy"', () => type(element, 'parking xyzzy'));
    await walk.act('presses Enter', () => sendKeys({ press: 'Enter' }));
    await walk.readOn(40);
    await walk.compareWith('faq-no-results');
  });

  it('when a tip is followed to its end', async () => {
    const element = await tips({ region: 'gb', only: 'slow-breathing' });
    const walk = new Walk(element, clock);
    await walk.press(title('slow-breathing'));
    await walk.readOn(60);
    await walk.press('Start');
    await walk.wait(240);
    await walk.readOn(10);
    await walk.compareWith('tips-played');
  });

  it('when a handout is chosen', async () => {
    const element = await tips({ region: 'gb', when: 'now' });
    const walk = new Walk(element, clock);
    await walk.press('Print a handout');
    await walk.readOn(40);
    await walk.compareWith('tips-handout');
  });

  it('when tips are gone through one by one', async () => {
    const element = await tips({ region: 'gb', when: 'now' });
    const walk = new Walk(element, clock);
    await walk.press('One by one');
    await walk.readOn(30);
    await walk.press('Next');
    await walk.readOn(60);
    await walk.compareWith('tips-one-by-one');
  });
});
