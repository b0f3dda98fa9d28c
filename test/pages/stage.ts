/** The script of stage.html, which shows one state after another for reflow.test.ts and tabbing.test.ts. */
import { mount, states } from '../../demo/states.js';
import '../../src/elements/back-spasm-faq/define.js';
import '../../src/elements/care-tips/define.js';
import { PagePlayback, pagePlaybacks } from '../../src/elements/care-tips/player/page-playback.js';

declare global {
  interface Window {
    /** Shows a state and returns its element. */
    show?: (name: string) => Promise<HTMLElement>;
  }
}

window.show = async (name) => {
  const main = document.querySelector('main')!;
  main.replaceChildren();
  // What an earlier state left on the skin, or hurt, is over.
  pagePlaybacks.set(document, new PagePlayback());
  const state = states.find((candidate) => candidate.name === name)!;
  const element = await mount(state, main);
  await (element as HTMLElementTagNameMap['back-spasm-faq']).updateComplete;
  return element;
};
