import { expect } from '@open-wc/testing';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { button, find, link, searchbox } from '../elements/perceive.js';
import { openPage, whenRendered } from './frame.js';

describe('the demonstration on a phone', () => {
  const WIDTH_PX = 390;
  const HEIGHT_PX = 844;

  it('has the danger signs, the call and the first quick start on its first screen', async () => {
    const frame = await openPage('../../demo/index.html');
    frame.style.width = `${WIDTH_PX}px`;
    frame.style.height = `${HEIGHT_PX}px`;
    const faq = await whenRendered<BackSpasmFaqElement>(frame, 'back-spasm-faq');
    const inOrder = [
      find(faq, 'region', /^Call 999/),
      link(faq, 'Call 999 (UK)'),
      button(faq, 'My back is in spasm now'),
      searchbox(faq),
    ];
    const boxes = inOrder.map((element) => element.getBoundingClientRect());
    const tops = boxes.map(({ top }) => top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    // Another font may be wider than this by a line, but the call has to be there with any.
    expect(boxes[1]!.bottom).to.be.below(HEIGHT_PX - 100);
    expect(boxes[2]!.top).to.be.below(HEIGHT_PX);
  });
});
