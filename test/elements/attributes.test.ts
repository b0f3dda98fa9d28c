import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/index.js';
import { addPack } from '../../src/index.js';
import { faq, pack, questionTitles, settled, tips, title } from './mount.js';
import { has, headings, isOpen, button, link, openNames, visibleText } from './perceive.js';

/** The console lines for the site owner. */
let lines: string[];
const { warn, error } = console;
beforeEach(() => {
  lines = [];
  console.warn = (line: string) => lines.push(`warning ${line}`);
  console.error = (line: string) => lines.push(`error ${line}`);
});
afterEach(() => Object.assign(console, { warn, error }));

describe('a bad value', () => {
  const cases: [
    attribute: string,
    value: string,
    accepted: RegExp,
    more?: Record<string, string>,
  ][] = [
    ['region', 'germany', /us\W+gb\W+ie\W+ca\W+au\W+nz\W+in\W+es\W+mx\W+eu/],
    ['heading-level', '7', /1\D+2\D+3\D+4/],
    ['heading-level', 'two', /1\D+2\D+3\D+4/],
    ['emergency-number', '999; rm', /2 to 4 digits/i],
    ['only', 'nonsense', /walking/, { only: 'walking nonsense' }],
    ['except', 'nonsense', /walking/],
    ['topics', 'nonsense', /causes/, { topics: 'causes nonsense' }],
    ['open', 'nonsense', /walking/, { open: 'walking nonsense' }],
    ['reviewed-on', '22 November', /2026-11-22/, { 'reviewed-by': 'A. Example' }],
    ['reviewed-on', '2026-02-30', /2026-11-22/, { 'reviewed-by': 'A. Example' }],
    ['contact-url', 'javascript:alert(1)', /https:.*http:.*mailto:/],
    ['contact-phone', 'call us', /telephone number/],
    ['reset-after', '0', /1 to 60 minutes/],
    ['reset-after', '61', /1 to 60 minutes/],
    ['reset-after', 'two', /1 to 60 minutes/],
  ];

  for (const [attribute, value, accepted, more] of cases) {
    it(`${attribute}="${value}" costs one console line, and the questions stay`, async () => {
      const el = await faq({ region: 'gb', [attribute]: value, ...more });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^warning back-spasm-help: /);
      expect(lines[0]).to.include(attribute).and.include(value).and.match(accepted);
      expect(headings(el, 4)).to.include(title('urgent-help'));
      el.requestUpdate('region', null);
      await settled(el);
      expect(lines, 'not again').to.have.length(1);
    });
  }

  it('of blanks counts as not set', async () => {
    const el = await faq({ region: 'gb', heading: ' ', 'contact-phone': ' ', 'contact-label': '' });
    expect(headings(el, 2)).to.deep.equal([pack.heading]);
    el.contactUrl = 'https://example.org/';
    await settled(el);
    expect(has(el, 'link', pack.messages.contactUnnamed)).to.be.true;
    expect(lines).to.be.empty;
  });

  it('of another type counts as its text, or not at all', async () => {
    const el = await faq();
    Object.assign(el, { emergencyNumber: 112, headingLevel: '3', heading: {}, only: ['walking'] });
    await settled(el);
    expect(has(el, 'link', /^Call 112\b/)).to.be.true;
    expect(headings(el, 3)).to.deep.equal([pack.heading]);
    expect(headings(el, 5)).to.deep.equal(questionTitles());
  });

  it('of when costs care-tips one console line', async () => {
    const el = await tips({ region: 'gb', when: 'now later' });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/when="later".*now days/);
    expect(headings(el, 4)).to.include(title('heat-pack'));
  });

  it('leaves the default in its place', async () => {
    const el = await faq({
      region: 'gb',
      'heading-level': '9',
      'emergency-number': 'call us',
      'contact-url': 'javascript:alert(2)',
      'contact-name': 'Wrenmoor Pharmacy',
    });
    expect(headings(el, 2)).to.deep.equal([pack.heading]);
    expect(has(el, 'link', 'Call 999 (UK)')).to.be.true;
    expect(has(el, 'link', /Wrenmoor/)).to.be.false;
  });

  it('of region shows no country at all', async () => {
    const el = await faq({ region: 'atlantis' });
    expect(visibleText(el)).to.include('Call your local emergency number');
  });
});

describe('no region', () => {
  it('costs one console line that says what to add', async () => {
    await faq({});
    await faq({});
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/region.*us\W+gb\W+ie/);
  });
});

describe('an attribute that changes', () => {
  it('changes the country everywhere', async () => {
    const el = await faq({ region: 'gb', open: 'urgent-help' });
    el.setAttribute('region', 'us');
    await settled(el);
    expect(visibleText(el)).to.include('Call 911 or go to the ER').and.not.include('999');
  });

  it('keeps what is open, and the search', async () => {
    const el = await faq();
    button(el, title('walking')).click();
    el.setAttribute('region', 'nz');
    await settled(el);
    expect(openNames(el)).to.deep.equal([title('walking')]);
    el.search('walking');
    el.setAttribute('except', 'walking');
    await settled(el);
    expect(headings(el, 4)).to.not.include(title('walking'));
  });

  it('works as a property too', async () => {
    const el = await faq();
    el.headingLevel = 3;
    el.region = 'au';
    el.only = 'walking';
    await settled(el);
    expect(headings(el, 3)).to.include(pack.heading);
    expect(headings(el, 5)).to.have.length(3);
    expect(has(el, 'link', 'Call 000 (Australia)')).to.be.true;
  });
});

describe('the review', () => {
  it('is not claimed where there was none', async () => {
    expect(visibleText(await faq())).to.include('Not yet checked by a clinician here.');
  });

  it('names who and when', async () => {
    const el = await faq({
      region: 'gb',
      'reviewed-by': 'A. Example',
      'reviewed-on': '2030-01-02',
    });
    expect(visibleText(el)).to.include('Checked by A. Example on 2 January 2030.');
    expect(visibleText(el)).to.not.include('Not yet checked').and.not.include('changed since');
  });

  it('does not cover what has changed since', async () => {
    const el = await faq({
      region: 'gb',
      'reviewed-by': 'A. Example',
      'reviewed-on': '2020-01-02',
    });
    expect(visibleText(el)).to.match(
      /Checked by A\. Example on 2 January 2020\. \d+ answers have changed/,
    );
  });

  for (const alone of [{ 'reviewed-by': 'B. Example' }, { 'reviewed-on': '2026-11-21' }]) {
    it(`needs more than ${Object.keys(alone)[0]}`, async () => {
      const el = await faq({ region: 'gb', ...alone });
      expect(visibleText(el)).to.include('Not yet checked by a clinician here.');
      expect(lines).to.have.length(1);
    });
  }
});

describe('the contact', () => {
  it('has the words of the page', async () => {
    const el = await faq({ region: 'gb', 'contact-url': '/ask', 'contact-label': 'Book a visit' });
    expect(link(el, 'Book a visit').href).to.equal(new URL('/ask', location.href).href);
  });

  it('is not there where the page gives none', async () => {
    expect(visibleText(await faq())).to.not.include('Ask us');
  });
});

describe('an external pack', () => {
  const errors: string[] = [];
  const onError = (event: CustomEvent<{ message: string }>): unknown =>
    errors.push(event.detail.message);
  beforeEach(() => {
    errors.length = 0;
    document.addEventListener('content-error', onError as EventListener);
  });
  afterEach(() => document.removeEventListener('content-error', onError as EventListener));

  /** The bundled content with some fields of the page's own. */
  const own = (fields: Partial<Pack>): Pack & { madeFor: string } => ({
    ...structuredClone(pack),
    madeFor: pack.version,
    ...fields,
  });

  it('takes the place of the bundled one', async () => {
    const el = await faq();
    el.pack = own({ heading: 'Our own answers' });
    await settled(el);
    expect(headings(el, 2)).to.deep.equal(['Our own answers']);
    expect(lines).to.be.empty;
    el.pack = null;
    await settled(el);
    expect(headings(el, 2)).to.deep.equal([pack.heading]);
  });

  it('is searched', async () => {
    const el = await faq();
    const other = own({});
    other.questions.find((item) => item.id === 'walking')!.title = 'Do zebras get cramps?';
    el.pack = other;
    await settled(el);
    expect(el.search('zebras').results[0]).to.include({
      id: 'walking',
      title: 'Do zebras get cramps?',
    });
  });

  it('with one bad question shows the bundled one in its place, and says what is wrong', async () => {
    const el = await faq();
    const questions = pack.questions.map((question) =>
      question.id === 'walking' ? { ...question, title: '' } : question,
    );
    el.pack = own({ questions });
    await settled(el);
    const index = pack.questions.findIndex((question) => question.id === 'walking');
    expect(headings(el, 4)).to.deep.equal(questionTitles());
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(new RegExp(`^error back-spasm-help: questions\\.${index}\\.title: `));
    expect(errors).to.have.length(1);
    expect(lines[0]).to.include(errors[0]);
  });

  for (const hopeless of [{ format: 99 }, 'https://example.org/pack.json', []]) {
    it(`such as ${JSON.stringify(hopeless)} leaves the bundled one in its place`, async () => {
      const el = await faq({ region: 'gb', open: 'walking' });
      el.pack = hopeless;
      await settled(el);
      expect(headings(el, 4)).to.deep.equal(questionTitles());
      expect(isOpen(button(el, title('walking')))).to.be.true;
      expect(errors).to.not.be.empty;
    });
  }

  it('that cannot be used can be replaced by a listener of content-error', async () => {
    const el = await faq();
    const replace = (): void => {
      el.pack = own({ heading: 'The second try' });
      el.search('walking');
    };
    el.addEventListener('content-error', replace, { once: true });
    el.pack = { format: 99 };
    await settled(el);
    expect(headings(el, 2)).to.deep.equal(['The second try']);
  });

  it('that cannot be used is reported once, also where a listener searches', async () => {
    const el = await faq();
    el.addEventListener('content-error', () => el.search('walking'));
    el.pack = { format: 99 };
    await settled(el);
    expect(new Set(errors).size).to.equal(errors.length);
  });

  it('works for care-tips too', async () => {
    const el = await tips();
    el.pack = own({ tipsHeading: 'Our own tips' });
    await settled(el);
    expect(headings(el, 2)).to.deep.equal(['Our own tips']);
  });

  it('past its review date says that it may be out of date', async () => {
    addPack({ ...structuredClone(pack), lang: 'en-AU', reviewBy: '2020-01-01' });
    const el = await faq({ region: 'gb', lang: 'en-AU' });
    expect(visibleText(el)).to.include(
      'This information may be out of date. Ask a pharmacist or GP.',
    );
  });
});

describe('contact-phone', () => {
  const REFUSED = (value: string): string =>
    `warning back-spasm-help: contact-phone="${value}" is refused: use a telephone number, without * and #. There is no link.`;

  for (const number of ['020 7946 0958', '+44 (0)20 7946-0958', '101'])
    it(`${number} dials`, async () => {
      const el = await faq({ region: 'gb', 'contact-phone': number });
      expect(link(el, number).getAttribute('href')).to.equal(
        `tel:${number.replace(/[^\d+]/g, '')}`,
      );
      expect(lines).to.be.empty;
    });

  for (const code of ['*21*02079460958#', '#31#02079460958', '*#06#'])
    it(`${code} is shown and dials nothing`, async () => {
      const el = await faq({ region: 'gb', 'contact-phone': code });
      expect(has(el, 'link', code)).to.be.false;
      expect(visibleText(el)).to.include(code);
      expect(lines).to.deep.equal([REFUSED(code)]);
    });

  for (const text of ['abc', '*', '+'])
    it(`${text} is neither shown nor dialled`, async () => {
      const el = await faq({ region: 'gb', 'contact-phone': text, 'contact-label': 'Ask us' });
      expect(visibleText(el)).not.to.include('Ask us');
      expect(lines).to.deep.equal([REFUSED(text)]);
    });
});
