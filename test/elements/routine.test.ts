import { expect } from '@open-wc/testing';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { capturePrint } from '../pages/frame.js';
import { faq, settled, tips, title } from './mount.js';
import {
  button,
  expectFocus,
  find,
  has,
  headings,
  names,
  openNames,
  visibleText,
} from './perceive.js';

async function press(el: CareTipsElement, name: string): Promise<void> {
  button(el, name).click();
  await settled(el);
  await settled(el);
}

async function choose(el: CareTipsElement, name: string): Promise<void> {
  find(el, 'radio', name).click();
  await settled(el);
}

const rest = title('rest-position');
const [heat, ice] = [title('heat-pack'), title('ice-pack')];

describe('the routine "Right now"', () => {
  let el: CareTipsElement;
  beforeEach(async () => {
    el = await tips();
    button(el, 'One by one').click();
    await settled(el);
    await settled(el);
  });

  it('begins with the danger signs', () => {
    expectFocus(find(el, 'heading', 'Right now · Step 1 of 6'));
    expect(visibleText(el)).to.contain('is one of these true for you?');
    expect(has(el, 'heading', /^Call 999/)).to.be.true;
    expect(has(el, 'link', 'Call 999 (UK)')).to.be.true;
    expect(openNames(el)).to.deep.equal([]);
  });

  it('begins with them beside an FAQ, too', async () => {
    await faq();
    await settled(el);
    expect(has(el, 'heading', /^Call 999/)).to.be.true;
  });

  it('goes through its tips in order, and says what comes next', async () => {
    const seen: string[] = [];
    const next: string[] = [];
    while (has(el, 'button', 'Next')) {
      next.push(
        /(?:Next: |This is the last step)(.*)/.exec(
          visibleText(find(el, 'button', 'Next').closest('nav')!),
        )![1]!,
      );
      await press(el, 'Next');
      if (has(el, 'radio', heat)) await choose(el, heat);
      seen.push(...openNames(el));
    }
    expect(seen).to.deep.equal(
      ['rest-position', 'slow-breathing', 'heat-pack', 'medicine-check', 'short-walks'].map(title),
    );
    expect(next[0]).to.contain(rest);
    expect(visibleText(el)).to.contain('This is the last step.');
    expect(headings(el, 3)).to.include('Right now · Step 6 of 6');
  });

  it('has warmth or cold as a choice, and never both at once', async () => {
    for (let step = 0; step < 3; step++) await press(el, 'Next');
    expect(visibleText(el)).to.contain('Choose one. Never do both at once.');
    expect(openNames(el)).to.deep.equal([]);
    await choose(el, heat);
    expect(openNames(el)).to.deep.equal([heat]);
    await choose(el, ice);
    expect(openNames(el)).to.deep.equal([ice]);
    expect(has(el, 'button', heat)).to.be.false;
  });

  it('can go back, and can be left at any step', async () => {
    await press(el, 'Next');
    await press(el, 'Next');
    await press(el, 'Back');
    expectFocus(find(el, 'heading', /Step 2 of/));
    expect(openNames(el)).to.deep.equal([rest]);
    await press(el, 'Leave');
    expectFocus(find(el, 'heading', 'Right now'));
    expect(names(el, 'button')).to.include.members([rest, heat, ice]);
    expect(has(el, 'button', 'Leave')).to.be.false;
  });

  it('goes on while one of its tips is played, and the bar says what comes next', async () => {
    await press(el, 'Next');
    await press(el, 'Next');
    button(el, 'Follow along').click();
    await settled(el);
    expect(has(el, 'heading', /Step 3 of/)).to.be.true;
    expectFocus(find(el, 'heading', 'Follow along'));
    await press(el, 'Start');
    const bar = el.shadowRoot!.querySelector('[role="group"][popover]')!;
    expect(visibleText(bar)).to.contain(`Next: ${heat} / ${ice}`);
    await press(el, 'Next');
    expect(visibleText(bar)).not.to.contain('Next:');
    await press(el, title('slow-breathing'));
    expect(has(el, 'heading', /Step 3 of/)).to.be.true;
    await press(el, 'Stop');
  });

  it('does not change what is printed: the whole list', async () => {
    for (let step = 0; step < 3; step++) await press(el, 'Next');
    const printed = capturePrint(el);
    // With an update pending, the screen must still show the step afterwards.
    el.requestUpdate();
    el.print();
    const { paper, window: page } = await printed;
    const titles = [...paper.shadowRoot!.querySelectorAll('h4')].map((one) =>
      one.textContent.trim(),
    );
    expect(titles).to.include.members([rest, heat, ice, title('knee-rolls')]);
    page.dispatchEvent(new Event('afterprint'));
    expect(has(el, 'heading', /Step 4 of/)).to.be.true;
  });

  it('ends when a tip of another group is shown', async () => {
    await press(el, 'Next');
    el.show('knee-rolls');
    await settled(el);
    expectFocus(button(el, title('knee-rolls')));
  });

  it('goes to the step of a tip that is shown', async () => {
    await press(el, 'Next');
    el.show('medicine-check');
    await settled(el);
    expect(has(el, 'heading', /Step 5 of/)).to.be.true;
    expectFocus(button(el, title('medicine-check')));
  });
});

describe('routines', () => {
  it('are offered for each group with more than one step', async () => {
    const el = await tips();
    expect(names(el, 'button').filter((name) => name === 'One by one')).to.have.length(2);
  });

  it('leave out what the page does not list', async () => {
    const el = await tips({ only: 'rest-position ice-pack medicine-check' });
    await press(el, 'One by one');
    await press(el, 'Next');
    await press(el, 'Next');
    expect(openNames(el)).to.deep.equal([rest, ice].slice(1));
    expect(has(el, 'heading', 'Right now · Step 3 of 4')).to.be.true;
  });
});
