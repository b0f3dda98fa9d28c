/** Content from an address: it comes on top of ours, or ours stays and the owner is told why. */
import { expect, fixture, html } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { FakeClock } from '../elements/clock.js';
import { faq, pack, questionTitles, settled, tips, title } from '../elements/mount.js';
import {
  button,
  eventually,
  expectFocus,
  has,
  headings,
  isOpen,
  openNames,
  searchbox,
} from '../elements/perceive.js';

const PARKING = 'Where can I park?';

/** What the owner of the page reads in the console, and what the page is told. */
let lines: string[];
let events: string[];
const { warn, error } = console;
const onError = (event: Event): unknown =>
  events.push((event as CustomEvent<{ message: string }>).detail.message);
beforeEach(() => {
  lines = [];
  events = [];
  console.warn = (line: string) => lines.push(line);
  console.error = (line: string) => lines.push(line);
  document.addEventListener('content-error', onError);
});
afterEach(() => {
  Object.assign(console, { warn, error });
  document.removeEventListener('content-error', onError);
});

let count = 0;
/** An address that nothing else asks for. */
const fresh = (file: string): string => `/content/${file}?${++count}-${navigator.userAgent.length}`;

/** How often an address was asked for, and how often somebody gave up on it. */
async function counts(address: string): Promise<{ asked: number; stopped: number }> {
  const answer = await fetch(`/content/asked?${encodeURIComponent(address)}`);
  return (await answer.json()) as { asked: number; stopped: number };
}

async function asked(address: string): Promise<void> {
  while ((await counts(address)).asked === 0) await new Promise(requestAnimationFrame);
}

const from = (address: string, more = {}): Promise<BackSpasmFaqElement> =>
  faq({ region: 'gb', 'content-src': address, ...more });

const arrived = (el: HTMLElement): Promise<void> =>
  eventually(() => has(el, 'button', PARKING), 'the question of the page is shown');

describe('content from an address', () => {
  it('comes on top of ours', async () => {
    const el = await from(fresh('parking.json'));
    expect(headings(el, 4), 'meanwhile').to.deep.equal(questionTitles());
    await arrived(el);
    expect(headings(el, 3)).to.include.members(['At our desk', 'Moving', 'Urgent']);
    expect(headings(el, 4)).to.deep.equal([
      PARKING,
      title('walking'),
      title('urgent-help'),
      title('see-a-doctor'),
    ]);
    expect(headings(el, 2)).to.deep.equal([pack.heading]);
    expect(el.search('zebra crossing').results[0]?.id).to.equal('parking');
    expect(el.search('numb down there').urgent?.signs).to.include('saddle-numbness');
    expect(lines).to.deep.equal([]);
    expect(events).to.deep.equal([]);
  });

  it('works for care-tips too', async () => {
    const el = await tips({ region: 'gb', 'content-src': fresh('missing.json') });
    await eventually(() => events.length > 0, 'is told');
    expect(headings(el, 4)).to.include(title('heat-pack'));
  });

  it('leaves open what is open, and the keyboard where it is', async () => {
    const el = await from(fresh('parking.json'), { open: 'walking' });
    const walking = button(el, title('walking'));
    walking.focus();
    await arrived(el);
    expect(openNames(el)).to.deep.equal([title('walking')]);
    expectFocus(button(el, title('walking')));
  });

  it('is searched again by a search that is under way', async () => {
    const el = await from(fresh('parking.json'));
    searchbox(el).focus();
    type(el, 'zebra crossing');
    await settled(el);
    expect(has(el, 'button', PARKING)).to.be.false;
    await arrived(el);
    expect(searchbox(el).value).to.equal('zebra crossing');
    expectFocus(searchbox(el));
  });

  it('may name what attributes name', async () => {
    const el = await from(fresh('parking.json'), {
      open: 'parking',
      only: 'parking',
      topics: 'desk',
    });
    await arrived(el);
    expect(isOpen(button(el, PARKING))).to.be.true;
    expect(lines).to.deep.equal([]);
  });

  it('is where an address leads that was not there before', async () => {
    history.replaceState(null, '', '#faq-parking');
    try {
      const el = await from(fresh('parking.json'));
      await arrived(el);
      await eventually(() => openNames(el).includes(PARKING), 'opens');
      expectFocus(button(el, PARKING));
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('is asked for once by two elements', async () => {
    const address = fresh('parking.json');
    const [one, other] = await Promise.all([from(address), from(address)]);
    await arrived(one);
    await arrived(other);
    await arrived(await from(address));
    // The browser's own cache may answer the second time, so the server cannot tell.
    const requests = performance.getEntriesByType('resource');
    expect(requests.filter(({ name }) => name.endsWith(address))).to.have.length(1);
  });

  it('is not asked for where the page gives a pack', async () => {
    const address = fresh('other.json');
    const el = await faq();
    el.pack = { format: 2, lang: 'en', heading: 'Ours' };
    el.contentSrc = address;
    await settled(el);
    expect(headings(el, 2)).to.deep.equal(['Ours']);
    expect(await counts(address)).to.include({ asked: 0 });
    el.pack = null;
    await eventually(() => headings(el, 2)[0] === 'Other answers', 'then it is');
  });
});

describe('ours stays', () => {
  const CASES: [what: string, file: string, says: RegExp][] = [
    ['nothing there', 'missing.json', /content-src: \S+missing\.json\S* answered with status 404/],
    ['a page to log in', 'page.html', /page\.html\S* is no JSON: it is text\/html/],
    ['half a pack', 'broken.json', /broken\.json\S* is no JSON: it is application\/json/],
    ['a mistake in what all share', 'malformed.json', /sources\.desk\.organisation/],
    ['more than 5 MB', 'huge.json', /huge\.json\S* is too large\. Expected at most 5 MB/],
  ];
  for (const [what, file, says] of CASES) {
    it(`with ${what} at the address`, async () => {
      const el = await from(fresh(file), { open: 'walking' });
      await eventually(() => events.length > 0, 'is told');
      expect(events.join('\n')).to.match(says);
      expect(lines.join('\n')).to.match(says);
      expect(headings(el, 4)).to.deep.equal(questionTitles());
      expect(isOpen(button(el, title('walking')))).to.be.true;
      expect(el.search('numb down there').urgent?.tier).to.equal('emergency');
    });
  }

  it('with nobody at the address', async () => {
    const el = await from('http://127.0.0.1:9/pack.json');
    await eventually(() => events.length > 0, 'is told');
    expect(events[0]).to.match(/127\.0\.0\.1:9\/pack\.json could not be loaded.*connect-src/);
    expect(headings(el, 4)).to.deep.equal(questionTitles());
  });

  it('with an answer that takes too long', async () => {
    const address = fresh('slow.json');
    const clock = new FakeClock();
    let el: BackSpasmFaqElement;
    try {
      el = await from(address);
      await asked(address);
      clock.pass(9_999);
      expect(events).to.deep.equal([]);
      clock.pass(1);
    } finally {
      clock.stop();
    }
    await eventually(() => events.length > 0, 'is told');
    expect(events[0]).to.match(/slow\.json\S* took more than 10 seconds/);
    expect(headings(el, 4)).to.deep.equal(questionTitles());
  });

  for (const address of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/pack.json',
    'http://',
  ]) {
    it(`with ${address}, which is refused`, async () => {
      const el = await from(address);
      expect(lines).to.deep.equal([
        `back-spasm-help: content-src="${address}" is refused: use an https: or http: address.`,
      ]);
      expect(headings(el, 4)).to.deep.equal(questionTitles());
    });
  }
});

describe('nobody waits for', () => {
  it('what an element wanted that left', async () => {
    const address = fresh('slow.json');
    const el = await from(address);
    await asked(address);
    el.remove();
    while ((await counts(address)).stopped === 0) await new Promise(requestAnimationFrame);
    expect(events).to.deep.equal([]);
    expect(lines).to.deep.equal([]);
  });

  it('what an element wanted before it wanted something else', async () => {
    const address = fresh('slow.json');
    const el = await from(address);
    await asked(address);
    el.setAttribute('content-src', fresh('other.json'));
    await eventually(() => headings(el, 2)[0] === 'Other answers', 'shows the other content');
    while ((await counts(address)).stopped === 0) await new Promise(requestAnimationFrame);
    expect(lines).to.deep.equal([]);
  });

  it('what another element still wants, when one leaves', async () => {
    const address = fresh('parking.json');
    const [one, other] = await Promise.all([from(address), from(address)]);
    one.remove();
    await arrived(other);
    expect(events).to.deep.equal([]);
  });

  it('what was put into the page again', async () => {
    const address = fresh('parking.json');
    const el = await from(address);
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(el);
    await arrived(el);
    el.removeAttribute('content-src');
    await eventually(() => headings(el, 4).length > 4, 'ours is shown again');
    expect(headings(el, 4)).to.deep.equal(questionTitles());
  });
});
