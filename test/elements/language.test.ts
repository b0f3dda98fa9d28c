/** The language of the content: that of the element, or of an element around it. */
import { expect, fixture, html } from '@open-wc/testing';
import { addPack } from '../../src/index.js';
import { installApi } from '../../src/embed/global-api.js';
import { faq, pack, settled, title } from './mount.js';
import { button, headings, isOpen } from './perceive.js';

const HEADINGS = { es: 'Preguntas', fr: 'Questions', de: 'Fragen' };
type Lang = keyof typeof HEADINGS;
const add = (lang: Lang): void => addPack({ ...pack, lang, heading: HEADINGS[lang] });

const heading = (el: HTMLElement): string | undefined => headings(el, 2)[0];

const PARKING =
  '<details id="parking"><summary>Where can I park?</summary><p>Behind the shop.</p></details>';

describe('the language', () => {
  before(() => add('es'));

  it('is that of the page, or English', async () => {
    expect(heading(await faq())).to.equal(pack.heading);
  });

  it('is that of the element', async () => {
    const el = await faq({ region: 'es', lang: 'es' });
    expect(heading(el)).to.equal(HEADINGS.es);
    el.lang = 'en';
    await settled(el);
    expect(heading(el)).to.equal(pack.heading);
    el.lang = 'es-MX';
    await settled(el);
    expect(heading(el)).to.equal(HEADINGS.es);
  });

  it('is that of a site question without a language of its own, too', async () => {
    const el = await faq({ region: 'gb', lang: 'en' }, PARKING);
    const row = (): Element => button(el, 'Where can I park?').closest('[lang]')!;
    expect(row().getAttribute('lang')).to.equal('en');
    el.lang = 'es';
    await settled(el);
    await settled(el);
    expect(row().getAttribute('lang')).to.equal('es');
  });

  it('searches what was asked before there was any', async () => {
    const el = await faq();
    const late = document.createElement('back-spasm-faq');
    late.search('numb between my legs');
    el.after(late);
    await settled(late);
    expect(headings(late, 3)).to.include(pack.messages.raised.emergency.heading);
    late.remove();
  });

  it('is that of an element around it, through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="es"><p></p></div>`);
    const root = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    const el = document.createElement('back-spasm-faq');
    root.append(el);
    await settled(el);
    expect(heading(el)).to.equal(HEADINGS.es);

    const elsewhere = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    elsewhere.append(el);
    await settled(el);
    expect(heading(el)).to.equal(pack.heading);
  });

  it('is shown by elements that were there before its pack was added', async () => {
    const el = await faq({ region: 'gb', lang: 'fr', open: 'walking' });
    expect(heading(el)).to.equal(pack.heading);
    add('fr');
    await settled(el);
    expect(heading(el)).to.equal(HEADINGS.fr);
    expect(isOpen(button(el, title('walking')))).to.be.true;
  });

  it('does not change where the pack of another one is added', async () => {
    const el = await faq({ region: 'gb' });
    const toggle = button(el, title('walking'));
    add('de');
    await settled(el);
    expect(heading(el)).to.equal(pack.heading);
    expect(button(el, title('walking'))).to.equal(toggle);
  });
});

describe('a language that a script adds', () => {
  const lines: string[] = [];
  const { error } = console;
  beforeEach(() => {
    lines.length = 0;
    console.error = (line: string) => lines.push(line);
    installApi('0.0.0');
  });
  afterEach(() => {
    console.error = error;
    delete window.BackSpasmHelp;
  });

  it('is shown where it says as much of danger as ours', async () => {
    window.BackSpasmHelp!.add({ ...pack, lang: 'it', heading: 'Domande' });
    expect(heading(await faq({ lang: 'it' }))).to.equal('Domande');
    expect(lines).to.be.empty;
  });

  it('is not shown where it says less, and the console says what', async () => {
    const { signs, ...urgent } = pack.urgent;
    window.BackSpasmHelp!.add({
      ...pack,
      lang: 'pt',
      heading: 'Perguntas',
      urgent: { ...urgent, signs: signs.slice(1) },
    });
    expect(heading(await faq({ lang: 'pt' }))).to.equal(pack.heading);
    expect(lines).to.deep.equal([
      `back-spasm-help: urgent.signs: without "${signs[0]!.id}". Expected all of ours.`,
    ]);
  });

  it('is not the page\u2019s to bring by an address or a property', async () => {
    const el = await faq({ region: 'gb' });
    el.pack = { ...pack, lang: 'pl', heading: 'Pytania' };
    await settled(el);
    expect(heading(el)).to.equal(pack.heading);
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.include('lang: Expected "en", not "pl"')
      .and.to.include('BackSpasmHelp.add');
  });
});
