/** Puts the elements into the page. @open-wc/testing takes them out after each test. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, states } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { parseRegionId } from '../../src/content/pack/region.js';
import { createView } from '../../src/content/view/create-view.js';
import type { View } from '../../src/content/view/view.js';
import { pack } from './small-pack.js';
import '../../src/elements/back-spasm-faq/define.js';
import '../../src/elements/care-tips/define.js';
import { PagePlayback, pagePlaybacks } from '../../src/elements/care-tips/player/page-playback.js';
import { searchbox } from './perceive.js';

type Attributes = Record<string, string>;
export type HelpElement = BackSpasmFaqElement | CareTipsElement;

export { pack, states };
export const faqStates = states.filter((state) => state.element === 'back-spasm-faq');
export const tipStates = states.filter((state) => state.element === 'care-tips');

// What an earlier test left on the skin, or hurt, is over.
beforeEach(() => pagePlaybacks.set(document, new PagePlayback()));

const createMain = (): Promise<HTMLElement> => fixture(html`<main></main>`);

/** @param markup children of the element, as the page wrote them */
export async function faq(
  attributes: Attributes = { region: 'gb' },
  markup = '',
): Promise<BackSpasmFaqElement> {
  const children = (): Node[] => parseNodes(markup);
  const state = { name: '', element: 'back-spasm-faq' as const, attributes, children };
  return (await mount(state, await createMain())) as BackSpasmFaqElement;
}

export async function tips(attributes: Attributes = { region: 'gb' }): Promise<CareTipsElement> {
  const state = { name: '', element: 'care-tips' as const, attributes };
  return (await mount(state, await createMain())) as CareTipsElement;
}

/** The nodes that the browser's parser makes of markup. */
export function parseNodes(markup: string): Node[] {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.childNodes];
}

/** Puts an element into the page in one of the states of demo/states.js. */
export async function inState(state: (typeof states)[number]): Promise<HelpElement> {
  const element = (await mount(state, await createMain())) as HelpElement;
  await settled(element);
  return element;
}

/** Waits until the element has rendered the last change and has moved focus. */
export async function settled(element: HelpElement): Promise<void> {
  await element.updateComplete;
  await element.updateComplete;
}

/** Types with real keys into the search box. */
export async function typeKeys(element: BackSpasmFaqElement, text: string): Promise<void> {
  searchbox(element).focus();
  await sendKeys({ type: text });
  await settled(element);
}

/** What an element has of the pack, in the words of its country. */
export function viewOf(element: Element): View {
  return createView(pack, { region: parseRegionId(pack, element.getAttribute('region')) });
}

/** The title of a question or tip. Tests name items by id, because titles change. */
export function title(id: string): string {
  const found = [...pack.questions, ...pack.tips].find((item) => item.id === id);
  if (!found) throw new Error(`No question or tip "${id}".`);
  return found.title;
}

/** The titles of all questions, in the order of their topics. */
export function questionTitles(only: (id: string) => boolean = () => true): string[] {
  return pack.topics.flatMap((topic) => topic.questions.filter(only).map(title));
}
