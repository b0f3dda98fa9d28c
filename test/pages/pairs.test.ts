/** Two copies of the script on one page that allows each Trusted Types policy only once. */
import { expect } from '@open-wc/testing';
import { eventually, has, headings } from '../elements/perceive.js';
import { openPage, pageIn, whenRendered } from './frame.js';

describe('two copies', () => {
  it('of two versions: the first runs, the second says so once and mounts what its page asks for', async () => {
    const frame = await openPage('./pairs/two-versions.html');
    const faq = await whenRendered(frame, 'back-spasm-faq');
    const tips = await whenRendered(frame, '#tips > care-tips');
    expect(has(faq, 'link', /^Call 999/)).to.be.true;
    expect(headings(tips, 4)).to.have.length.above(3);
    const { seen } = pageIn(frame);
    expect(seen.console).to.have.length(1);
    expect(seen.console[0]).to.match(
      /versions \d+\.\d+\.\d+ and 0\.0\.1 are both on this page\. The first one runs\./,
    );
    expect([...seen.violations, ...seen.errors]).to.deep.equal([]);
  });

  it('where the page has frozen the built-in prototypes: the second ends without a word', async () => {
    const frame = await openPage('./pairs/frozen.html');
    const faq = await whenRendered(frame, 'back-spasm-faq');
    expect(has(faq, 'link', /^Call 999/)).to.be.true;
    const { seen } = pageIn(frame);
    expect([...seen.console, ...seen.errors]).to.deep.equal([]);
  });

  it('in two languages: the second adds its content', async () => {
    const frame = await openPage('./pairs/two-languages.html');
    const english = await whenRendered(frame, 'back-spasm-faq');
    const spanish = await whenRendered(frame, 'back-spasm-faq[lang=es]');
    await eventually(
      () => headings(spanish, 2)[0] === 'Espasmo lumbar: sus preguntas',
      'is Spanish',
    );
    expect(headings(english, 2)).to.deep.equal(['Lower-back spasm']);
    const { seen } = pageIn(frame);
    expect([...seen.violations, ...seen.errors, ...seen.console]).to.deep.equal([]);
  });

  it('one of them as modules: the script mounts the elements and ends', async () => {
    const frame = await openPage('./pairs/modules-first.html');
    await whenRendered(frame, '[data-back-spasm-faq] > back-spasm-faq');
    await whenRendered(frame, '#tips > care-tips');
    const { seen } = pageIn(frame);
    expect(seen.console).to.have.length(1);
    expect(seen.console[0]).to.include('the elements come from another script of this page');
    expect([...seen.violations, ...seen.errors]).to.deep.equal([]);
  });
});
