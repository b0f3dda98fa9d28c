/** Printing a handout, on a page with a strict content security policy. */
import { expect } from '@open-wc/testing';
import {
  all,
  button,
  eventually,
  find,
  focused,
  headings,
  isVisible,
  names,
  putOnPaper,
  visibleText,
  announced,
} from '../elements/perceive.js';
import { openPage, pageIn, capturePrint, whenRendered } from './frame.js';

type Tips = HTMLElementTagNameMap['care-tips'];

const HEAT = 'Warm your back with a heat pack';
const KNEES = 'Roll your knees from side to side';
const CHEST = 'Draw one knee up to your chest';
const STRETCH = 'Do not stretch if you have any danger sign.';

describe('a handout', () => {
  let frame: HTMLIFrameElement;
  let tips: Tips;
  beforeEach(async () => {
    frame = await openPage('./handout.html');
    tips = await whenRendered<Tips>(frame, 'care-tips');
    await choose();
  });

  /** Opens the form and chooses tips. */
  async function choose(...titles: string[]): Promise<void> {
    if (!all(tips, 'choice').length) button(tips, 'Print a handout').click();
    await tips.updateComplete;
    for (const title of titles) find(tips, 'choice', title).click();
    await tips.updateComplete;
  }

  /** Presses the focused Print button, and returns what would be printed. */
  async function printed(label: string): Promise<{ paper: Element; window: Window }> {
    const done = capturePrint(tips);
    button(tips, label).focus();
    button(tips, label).click();
    const { paper, window } = await done;
    putOnPaper(paper);
    return { paper, window };
  }

  it('has the chosen tips and no others, after the danger signs', async () => {
    await choose(HEAT, KNEES);
    const { paper, window } = await printed('Print 2 tips');
    expect(headings(paper, 1)).to.deep.equal(['Care tips']);
    expect(headings(paper, 2).slice(1)).to.deep.equal(['Before you start', HEAT, KNEES]);
    const text = visibleText(paper);
    const inOrder = [
      'Wrenmoor Physiotherapy · 020 7946 0958',
      `Printed on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())}`,
      pageIn(frame).location.href,
      'Call 999 or go to A&E now',
      'new numbness between your legs',
      'Do not use heat on numb or broken skin',
      STRETCH,
      '10 to 15 minutes, up to 3 times a day',
      'Warm the pack as its maker says.',
      'Stop if your skin stings',
      'Use your bed if it is hard to get up from the floor.',
      'Slowly roll both knees to the right',
      'Stop if the pain gets sharp or spreads.',
      'Where this comes from',
      'Cochrane: Superficial heat or cold for low back pain',
      'General information, not a diagnosis.',
      'Checked by A. Example, physiotherapist on 25 November 2026.',
    ].map((part) => text.indexOf(part));
    expect(inOrder).to.deep.equal([...inOrder].sort((a, b) => a - b));
    expect(inOrder[0]).to.be.above(-1);
    expect(all(paper, 'steps').length).to.equal(2);
    expect([...paper.shadowRoot!.querySelectorAll('.tip .picture')].length).to.equal(3);
    expect(window.document.title).to.equal('Care tips');
  });

  it('has each caution once, with the titles of its tips', async () => {
    await choose(KNEES, CHEST);
    const { paper } = await printed('Print 2 tips');
    const text = visibleText(paper);
    expect(text.split(STRETCH).length).to.equal(2);
    expect(text).to.include(`${CHEST} · ${KNEES} ${STRETCH}`);
    expect(text.split('First read the box for this tip.').length).to.equal(3);
  });

  it('names each source once', async () => {
    await choose(KNEES, CHEST);
    const { paper } = await printed('Print 2 tips');
    const sources = [...paper.shadowRoot!.querySelectorAll('.sources li')].map((one) =>
      one.textContent.trim(),
    );
    expect(sources.length).to.be.above(5);
    expect(sources.length).to.equal(new Set(sources).size);
  });

  it('has no controls, no id twice and no text smaller than 10 points', async () => {
    await choose(HEAT, KNEES);
    const { paper } = await printed('Print 2 tips');
    const inside = [...paper.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(isVisible);
    expect(inside.filter((one) => one.matches('button, input, summary'))).to.deep.equal([]);
    const ids = [...paper.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
    const small = inside.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 13.3);
    expect(small.map((one) => one.className)).to.deep.equal([]);
  });

  it('keeps each tip and each caution on one page', async () => {
    await choose(HEAT, KNEES);
    const { paper } = await printed('Print 2 tips');
    const whole = [...paper.shadowRoot!.querySelectorAll('.tip, .box, .urgent')];
    expect(whole.length).to.equal(5);
    for (const one of whole) expect(getComputedStyle(one).breakInside).to.equal('avoid');
  });

  it('asks for a choice when nothing is chosen, also through a screen reader', async () => {
    button(tips, 'Print').click();
    await tips.updateComplete;
    const none = 'Choose at least one tip.';
    expect(visibleText(tips)).to.include(none);
    await eventually(() => announced('status', tips.ownerDocument) === none, 'is announced');
    expect(tips.shadowRoot!.querySelector('iframe') === null).to.be.true;
    await choose(HEAT);
    expect(visibleText(tips)).to.not.include(none);
    expect(names(tips, 'button')).to.include('Print 1 tip');
  });

  it('changes nothing on the page, makes no request, and keeps the focus', async () => {
    await choose(HEAT);
    const page = pageIn(frame);
    const before = page.document.documentElement.outerHTML;
    const { window } = await printed('Print 1 tip');
    window.dispatchEvent(new Event('afterprint'));
    await eventually(() => !tips.shadowRoot!.querySelector('iframe'), 'the frame is gone');
    expect(page.document.documentElement.outerHTML).to.equal(before);
    expect(focused(page.document) === button(tips, 'Print 1 tip')).to.be.true;
    const { requests, violations, errors } = page.seen;
    expect([...requests, ...violations, ...errors]).to.deep.equal([]);
  });

  it('has a form that is not part of the printed widget', async () => {
    const done = capturePrint(tips);
    tips.print();
    const { paper } = await done;
    putOnPaper(paper);
    expect(visibleText(paper)).to.not.include('Which tips?');
    expect(visibleText(paper)).to.not.include('Print a handout');
  });
});
