import { expect, fixture, html } from '@open-wc/testing';
import { eventually, headings, openNames } from '../elements/perceive.js';

/** Opens a page that arrives in pieces, and records its console lines. */
async function openStream(more = ''): Promise<{ doc: Document; lines: string[] }> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
  const doc = frame.contentDocument!;
  const lines: string[] = [];
  doc.open();
  const record = (line: string): unknown => lines.push(line);
  Object.assign((frame.contentWindow as Window & typeof globalThis).console, {
    warn: record,
    error: record,
  });
  const script = new URL('../../dist/back-spasm-help.js', import.meta.url).href;
  doc.write(
    `<!doctype html><script src="${script}"></${'script'}><back-spasm-faq region="gb" ${more}>`,
  );
  await eventually(() => doc.querySelector('back-spasm-faq')?.shadowRoot?.querySelector('h4'), '');
  return { doc, lines };
}

const questionTitles = (doc: Document): string[] =>
  headings(doc.querySelector('back-spasm-faq')!, 4);

describe('an element whose children are not parsed yet', () => {
  it('reads them as they arrive, without a console line about missing ones', async () => {
    const { doc, lines } = await openStream();
    doc.write('<details id="parking">');
    doc.write('<summary>Where can I park?</summary>');
    doc.write('<p>Behind the <b>shop');
    await eventually(
      () => questionTitles(doc).at(-1) === 'Where can I park?',
      'the first is there',
    );
    doc.write(
      '</b></p></details><details id="hours"><summary>When are you open?</summary>At nine.',
    );
    await eventually(
      () => questionTitles(doc).at(-1) === 'When are you open?',
      'the second is there',
    );
    doc.write('</details></back-spasm-faq>');
    doc.close();
    expect(lines).to.be.empty;
  });

  it('says which ids are not known where nothing else arrives, too', async () => {
    const { doc, lines } = await openStream('open="opens-nothing"');
    expect(lines).to.be.empty;
    doc.write('</back-spasm-faq>');
    doc.close();
    await eventually(
      () => lines.some((line) => line.includes('open="opens-nothing"')),
      'reports it',
    );
  });

  it('says which ids are not known when the page is complete, and not before', async () => {
    const { doc, lines } = await openStream(
      'open="parking opens-nothing" except="hours hides-nothing"',
    );
    doc.write('<details id="parking"><summary>Where can I park?</summary>Behind.</details>');
    await eventually(
      () => questionTitles(doc).at(-1) === 'Where can I park?',
      'the first is there',
    );
    expect(openNames(doc.querySelector('back-spasm-faq')!)).to.deep.equal(['Where can I park?']);
    expect(lines).to.be.empty;
    doc.write('<details id="hours"><summary>When?</summary>At nine.</details></back-spasm-faq>');
    doc.close();
    await eventually(() => lines.length > 1, 'the owner is told');
    expect(lines).to.have.length(2);
    expect(lines.join()).to.include('open="opens-nothing"').and.include('except="hides-nothing"');
    expect(questionTitles(doc).at(-1)).to.equal('Where can I park?');
  });

  it('says what is wrong with them when the page is complete', async () => {
    const { doc, lines } = await openStream();
    doc.write('<details id="parking">Behind the shop.</details>');
    doc.write('<details id="hours"><summary>When?</summary><img alt="">At nine.</details>');
    await eventually(() => questionTitles(doc).at(-1) === 'When?', 'the second is there');
    expect(lines).to.be.empty;
    doc.write('</back-spasm-faq>');
    doc.close();
    await eventually(() => lines.length > 1, 'the owner is told');
    expect(lines[0]).to.match(/id="parking".*<summary>/);
    expect(lines[1]).to.match(/"hours".*<img>/);
  });
});
