import { expect, fixture, html } from '@open-wc/testing';
import { eventually, headings, openNames } from '../elements/perceive.js';

/** A page that comes in pieces, and what its owner reads in the console. */
async function page(more = ''): Promise<{ doc: Document; told: string[] }> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
  const doc = frame.contentDocument!;
  const told: string[] = [];
  doc.open();
  const say = (line: string): unknown => told.push(line);
  Object.assign((frame.contentWindow as Window & typeof globalThis).console, {
    warn: say,
    error: say,
  });
  const script = new URL('../../dist/back-spasm-help.js', import.meta.url).href;
  doc.write(
    `<!doctype html><script src="${script}"></${'script'}><back-spasm-faq region="gb" ${more}>`,
  );
  await eventually(() => doc.querySelector('back-spasm-faq')?.shadowRoot?.querySelector('h4'), '');
  return { doc, told };
}

const questions = (doc: Document): string[] => headings(doc.querySelector('back-spasm-faq')!, 4);

describe('an element that is there before the page has come to its children', () => {
  it('takes them in as they come, and complains of nothing that is still to come', async () => {
    const { doc, told } = await page();
    doc.write('<details id="parking">');
    doc.write('<summary>Where can I park?</summary>');
    doc.write('<p>Behind the <b>shop');
    await eventually(() => questions(doc).at(-1) === 'Where can I park?', 'the first is there');
    doc.write(
      '</b></p></details><details id="hours"><summary>When are you open?</summary>At nine.',
    );
    await eventually(() => questions(doc).at(-1) === 'When are you open?', 'the second is there');
    doc.write('</details></back-spasm-faq>');
    doc.close();
    expect(told).to.be.empty;
  });

  it('says which ids are not known when the page is complete, and not of those to come', async () => {
    const { doc, told } = await page('open="parking opens-nothing" except="hours hides-nothing"');
    doc.write('<details id="parking"><summary>Where can I park?</summary>Behind.</details>');
    await eventually(() => questions(doc).at(-1) === 'Where can I park?', 'the first is there');
    expect(openNames(doc.querySelector('back-spasm-faq')!)).to.deep.equal(['Where can I park?']);
    expect(told).to.be.empty;
    doc.write('<details id="hours"><summary>When?</summary>At nine.</details></back-spasm-faq>');
    doc.close();
    await eventually(() => told.length > 1, 'the owner is told');
    expect(told).to.have.length(2);
    expect(told.join()).to.include('open="opens-nothing"').and.include('except="hides-nothing"');
    expect(questions(doc).at(-1)).to.equal('Where can I park?');
  });

  it('says what is wrong with them when the page is complete', async () => {
    const { doc, told } = await page();
    doc.write('<details id="parking">Behind the shop.</details>');
    doc.write('<details id="hours"><summary>When?</summary><img alt="">At nine.</details>');
    await eventually(() => questions(doc).at(-1) === 'When?', 'the second is there');
    expect(told).to.be.empty;
    doc.write('</back-spasm-faq>');
    doc.close();
    await eventually(() => told.length > 1, 'the owner is told');
    expect(told[0]).to.match(/id="parking".*<summary>/);
    expect(told[1]).to.match(/"hours".*<img>/);
  });
});
