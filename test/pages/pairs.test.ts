/** Two copies of the script, two versions, two languages on one page, where each policy may be there once. */
import { expect } from '@open-wc/testing';
import { eventually, has, headings } from '../elements/perceive.js';
import { open, pageIn, rendered } from './frame.js';

describe('two copies', () => {
  it('of other versions: the first runs, the other says so once and does what its page asks', async () => {
    const frame = await open('./pairs/two-versions.html');
    const faq = await rendered(frame, 'back-spasm-faq');
    const tips = await rendered(frame, '#tips > care-tips');
    expect(has(faq, 'link', /^Call 999/)).to.be.true;
    expect(headings(tips, 4)).to.have.length.above(3);
    const { seen } = pageIn(frame);
    expect(seen.console).to.have.length(1);
    expect(seen.console[0]).to.match(
      /versions \d+\.\d+\.\d+ and 0\.0\.1 are both on this page\. The first one runs\./,
    );
    expect([...seen.violations, ...seen.errors]).to.deep.equal([]);
  });

  it('where the page has frozen what is built in: the second says nothing', async () => {
    const frame = await open('./pairs/frozen.html');
    const faq = await rendered(frame, 'back-spasm-faq');
    expect(has(faq, 'link', /^Call 999/)).to.be.true;
    const { seen } = pageIn(frame);
    expect([...seen.console, ...seen.errors]).to.deep.equal([]);
  });

  it('in other languages: the second adds its content', async () => {
    const frame = await open('./pairs/two-languages.html');
    const english = await rendered(frame, 'back-spasm-faq');
    const spanish = await rendered(frame, 'back-spasm-faq[lang=es]');
    await eventually(
      () => headings(spanish, 2)[0] === 'Espasmo lumbar: sus preguntas',
      'is Spanish',
    );
    expect(headings(english, 2)).to.deep.equal(['Lower-back spasm: your questions']);
    const { seen } = pageIn(frame);
    expect([...seen.violations, ...seen.errors, ...seen.console]).to.deep.equal([]);
  });

  it('one of them as modules: the script puts the elements in place and ends', async () => {
    const frame = await open('./pairs/modules-first.html');
    await rendered(frame, '[data-back-spasm-faq] > back-spasm-faq');
    await rendered(frame, '#tips > care-tips');
    const { seen } = pageIn(frame);
    expect(seen.console).to.have.length(1);
    expect(seen.console[0]).to.include('the elements come from another script of this page');
    expect([...seen.violations, ...seen.errors]).to.deep.equal([]);
  });
});
