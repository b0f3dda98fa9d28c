/** Work in idle time: it takes a slice of it for as long as there is time, however much there is to do. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { IdleTask } from '../../src/elements/back-spasm-faq/idle-task.js';

const TOTAL_STEPS = 100;

class Worker extends LitElement {
  steps = 0;
  /** Steps of each slice. */
  slices: number[] = [];
  msPerStep = 0;
  readonly task = new IdleTask(this, () => {
    now += this.msPerStep;
    this.slices[this.slices.length - 1]!++;
    return ++this.steps === TOTAL_STEPS;
  });
}
customElements.define('test-worker', Worker);

let now: number;
let left: number;
let waiting: IdleRequestCallback[];
const clock = performance.now.bind(performance);
const idle = Object.fromEntries(
  ['requestIdleCallback', 'cancelIdleCallback'].map((name) => [name, Reflect.get(window, name)]),
);

describe('a slice of idle time', () => {
  beforeEach(() => {
    now = 0;
    left = 50;
    waiting = [];
    window.requestIdleCallback = (callback) => waiting.push(callback);
    window.cancelIdleCallback = () => undefined;
    performance.now = () => now;
  });
  afterEach(() => {
    Object.assign(window, idle);
    performance.now = clock;
  });

  /** Runs all slices, and says how many steps each had. */
  async function slicesOf(msPerStep: number): Promise<number[]> {
    const worker = await fixture<Worker>(html`<test-worker></test-worker>`);
    Object.assign(worker, { msPerStep, slices: [] });
    worker.task.start();
    for (let next; (next = waiting.pop());) {
      worker.slices.push(0);
      next({ didTimeout: false, timeRemaining: () => left });
    }
    worker.remove();
    expect(worker.steps).to.equal(TOTAL_STEPS);
    return worker.slices;
  }

  it('holds all steps that are short', async () => {
    expect(await slicesOf(0)).to.deep.equal([TOTAL_STEPS]);
  });

  it('ends after eight milliseconds', async () => {
    expect(await slicesOf(2)).to.deep.equal(Array.from({ length: 25 }, () => 4));
  });

  it('holds one step that is long', async () => {
    expect(await slicesOf(30)).to.have.length(TOTAL_STEPS);
  });

  it('ends when the browser needs the time', async () => {
    left = 0;
    expect(await slicesOf(0)).to.have.length(TOTAL_STEPS);
  });
});
