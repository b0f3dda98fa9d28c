/** Where the Tab key leads to: each stop can be seen, and its ring leaves its text free. */
import { expect } from '@open-wc/testing';
import { loadPage } from '../pages/frame.js';
import { eventually } from './perceive.js';
import { tabThroughPage } from './tabbing.js';

const STATES = [
  ...['faq', 'faq-open', 'faq-all-open', 'faq-countries', 'faq-own', 'faq-results'],
  ...['faq-emergency', 'faq-same-day', 'faq-overdose', 'faq-crisis', 'faq-asked-about-signs'],
  ...['faq-question-first', 'faq-no-results'],
  ...['tips', 'tips-open', 'tips-stretch', 'tips-done', 'tips-handout', 'tips-routine'],
];

/** A desk at 400 %, as wide as a phone, and the same desk without zoom. */
const WINDOWS = [
  [320, 256],
  [1280, 800],
] as const;

const MIN_RING_GAP_PX = 2;

let frame: HTMLIFrameElement;

before(async () => {
  frame = document.createElement('iframe');
  document.body.append(frame);
  await loadPage(frame, './stage.html');
  await eventually(() => frame.contentWindow!.show, 'the stage is ready');
});
after(() => frame.remove());

// Real keys take their time. The smallest window is the hardest, so two engines try that one alone, in the
// states that have controls of their own.
const isChromium = navigator.userAgent.includes('Chrome');
const windows = isChromium ? WINDOWS : WINDOWS.filter(([width]) => width === 320);
const states = isChromium
  ? STATES
  : STATES.filter((state) =>
      /open|countries|own|emergency|first|stretch|handout|routine/.test(state),
    );

for (const [width, height] of windows) {
  describe(`with the Tab key, in a window of ${width} × ${height}`, function () {
    // A key takes longer than what a test usually does, and some states have a hundred stops.
    this.timeout(90_000);

    for (const state of states) {
      it(`every stop can be seen: ${state}`, async () => {
        Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
        await frame.contentWindow!.show!(state);
        const stops = await tabThroughPage(frame.contentDocument!);
        expect(stops).to.not.be.empty;
        const hidden = stops.filter(({ isSeen }) => !isSeen);
        const withoutRing = stops.filter(({ ringGap }) => ringGap === null);
        const touched = stops.filter(
          // Half a pixel for what browsers round.
          ({ ringGap }) => ringGap !== null && ringGap < MIN_RING_GAP_PX - 0.5,
        );
        expect(
          hidden.map(({ name }) => name),
          'hidden',
        ).to.deep.equal([]);
        expect(
          withoutRing.map(({ name }) => name),
          'without a ring',
        ).to.deep.equal([]);
        expect(
          touched.map(({ name, ringGap }) => `${name} ${ringGap}`),
          'touched',
        ).to.deep.equal([]);
      });
    }
  });
}
