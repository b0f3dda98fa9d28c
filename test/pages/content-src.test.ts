/** An external pack from an address: it is merged with the bundled one, or the owner is told why not. */
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

/** The console lines for the site owner, and the messages of `content-error` events. */
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
/** An address that no other test requests. */
const uniqueAddress = (file: string): string =>
  `/content/${file}?${++count}-${navigator.userAgent.length}`;

/** How often an address was requested, and how often such a request was aborted. */
async function requestCounts(address: string): Promise<{ requested: number; aborted: number }> {
  const answer = await fetch(`/content/counts?${encodeURIComponent(address)}`);
  return (await answer.json()) as { requested: number; aborted: number };
}

async function whenRequested(address: string): Promise<void> {
  while ((await requestCounts(address)).requested === 0) await new Promise(requestAnimationFrame);
}

async function whenAborted(address: string): Promise<void> {
  while ((await requestCounts(address)).aborted === 0) await new Promise(requestAnimationFrame);
}

const faqFrom = (address: string, more = {}): Promise<BackSpasmFaqElement> =>
  faq({ region: 'gb', 'content-src': address, ...more });

const questionShown = (el: HTMLElement): Promise<void> =>
  eventually(() => has(el, 'button', PARKING), 'the question of the page is shown');

describe('an external pack from an address', () => {
  it('is merged with the bundled one', async () => {
    const el = await faqFrom(uniqueAddress('parking.json'));
    expect(headings(el, 4), 'meanwhile').to.deep.equal(questionTitles());
    await questionShown(el);
    expect(headings(el, 3)).to.include.members([
      'At our desk',
      ...pack.topics.map((one) => one.heading),
    ]);
    expect(headings(el, 4)).to.deep.equal([PARKING, ...questionTitles()]);
    expect(headings(el, 2)).to.deep.equal([pack.heading]);
    expect(el.search('zebra crossing').results[0]?.id).to.equal('parking');
    expect(el.search('numb down there').urgent?.signs).to.include('saddle-numbness');
    expect(lines).to.deep.equal([]);
    expect(events).to.deep.equal([]);
  });

  it('stays where it is when a router changes the address of the page', async () => {
    const address = uniqueAddress('parking.json');
    const el = await faqFrom(address.slice(1));
    await questionShown(el);
    const { href } = location;
    history.pushState(null, '', '/another/page');
    try {
      el.heading = 'Ask us';
      await settled(el);
      expect(has(el, 'button', PARKING)).to.be.true;
      expect((await requestCounts(address)).requested).to.equal(1);
      expect(events).to.deep.equal([]);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('works for care-tips too', async () => {
    const el = await tips({ region: 'gb', 'content-src': uniqueAddress('missing.json') });
    await eventually(() => events.length > 0, 'reports it');
    expect(headings(el, 4)).to.include(title('heat-pack'));
  });

  it('keeps what is open, and the focus', async () => {
    const el = await faqFrom(uniqueAddress('parking.json'), { open: 'walking' });
    const walking = button(el, title('walking'));
    walking.focus();
    await questionShown(el);
    expect(openNames(el)).to.deep.equal([title('walking')]);
    expectFocus(button(el, title('walking')));
  });

  it('does not take the focus from somebody, where it has what the address names', async () => {
    const { href } = location;
    history.replaceState(null, '', '#faq-parking');
    try {
      const el = await faqFrom(uniqueAddress('parking.json'), { open: 'walking' });
      button(el, title('walking')).focus();
      await questionShown(el);
      await settled(el);
      expectFocus(button(el, title('walking')));
      expect(openNames(el)).to.deep.equal([title('walking')]);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('is searched again by a search that is under way', async () => {
    const el = await faqFrom(uniqueAddress('parking.json'));
    searchbox(el).focus();
    type(el, 'zebra crossing');
    await settled(el);
    expect(has(el, 'button', PARKING)).to.be.false;
    await questionShown(el);
    expect(searchbox(el).value).to.equal('zebra crossing');
    expectFocus(searchbox(el));
  });

  it('may bring items and topics that attributes name', async () => {
    const el = await faqFrom(uniqueAddress('parking.json'), {
      open: 'parking',
      only: 'parking',
      topics: 'desk',
    });
    await questionShown(el);
    expect(isOpen(button(el, PARKING))).to.be.true;
    expect(lines).to.deep.equal([]);
  });

  it('may bring the item that a deep link names', async () => {
    history.replaceState(null, '', '#faq-parking');
    try {
      const el = await faqFrom(uniqueAddress('parking.json'));
      await questionShown(el);
      await eventually(() => openNames(el).includes(PARKING), 'opens');
      expectFocus(button(el, PARKING));
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('is requested once by two elements', async () => {
    const address = uniqueAddress('parking.json');
    const [one, other] = await Promise.all([faqFrom(address), faqFrom(address)]);
    await questionShown(one);
    await questionShown(other);
    await questionShown(await faqFrom(address));
    // Not by the counts of the server: a second request might be answered from the browser's cache.
    const requests = performance.getEntriesByType('resource');
    expect(requests.filter(({ name }) => name.endsWith(address))).to.have.length(1);
  });

  it('is not requested where the page sets the property pack', async () => {
    const address = uniqueAddress('other.json');
    const el = await faq();
    el.pack = { format: 2, madeFor: pack.version, heading: 'Ours' };
    el.contentSrc = address;
    await settled(el);
    expect(headings(el, 2)).to.deep.equal(['Ours']);
    expect(await requestCounts(address)).to.include({ requested: 0 });
    el.pack = null;
    await eventually(() => headings(el, 2)[0] === 'Other answers', 'then it is');
  });
});

describe('the bundled pack stays', () => {
  const CASES: [what: string, file: string, says: RegExp][] = [
    ['nothing there', 'missing.json', /content-src: \S+missing\.json\S* answered with status 404/],
    ['a page to log in', 'page.html', /page\.html\S* is no JSON: it is text\/html/],
    ['half a pack', 'broken.json', /broken\.json\S* is no JSON: it is application\/json/],
    ['another language', 'french.json', /lang: Expected "en", not "fr"/],
    ['more than 5 MB', 'huge.json', /huge\.json\S* is too large\. Expected at most 5 MB/],
  ];
  for (const [what, file, says] of CASES) {
    it(`with ${what} at the address`, async () => {
      const el = await faqFrom(uniqueAddress(file), { open: 'walking' });
      await eventually(() => events.length > 0, 'reports it');
      expect(events.join('\n')).to.match(says);
      expect(lines.join('\n')).to.match(says);
      expect(headings(el, 4)).to.deep.equal(questionTitles());
      expect(isOpen(button(el, title('walking')))).to.be.true;
      expect(el.search('numb down there').urgent?.tier).to.equal('emergency');
    });
  }

  it('with nobody at the address', async () => {
    const el = await faqFrom('http://127.0.0.1:9/pack.json');
    await eventually(() => events.length > 0, 'reports it');
    expect(events[0]).to.match(/127\.0\.0\.1:9\/pack\.json could not be loaded.*connect-src/);
    expect(headings(el, 4)).to.deep.equal(questionTitles());
  });

  it('with an answer that takes too long', async () => {
    const address = uniqueAddress('slow.json');
    const clock = new FakeClock();
    let el: BackSpasmFaqElement;
    try {
      el = await faqFrom(address);
      await whenRequested(address);
      clock.advance(9_999);
      expect(events).to.deep.equal([]);
      clock.advance(1);
    } finally {
      clock.restore();
    }
    await eventually(() => events.length > 0, 'reports it');
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
      const el = await faqFrom(address);
      expect(lines).to.deep.equal([
        `back-spasm-help: content-src="${address}" is refused: use an https: or http: address.`,
      ]);
      expect(headings(el, 4)).to.deep.equal(questionTitles());
    });
  }
});

it('a mistake in one source costs that source', async () => {
  const el = await faqFrom(uniqueAddress('malformed.json'));
  await questionShown(el);
  expect(events).to.have.length(3);
  expect(lines.join('\n')).to.match(/sources\.desk\.organisation/);
});

describe('a file with a hash', () => {
  const hashOf = async (path: string, algorithm: 256 | 384 | 512): Promise<string> => {
    const bytes = await (await fetch(path)).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${algorithm}`, bytes));
    return `sha${algorithm}-${btoa(String.fromCharCode(...hash))}`;
  };
  const shown = (el: HTMLElement): Promise<void> =>
    eventually(() => headings(el, 2)[0] === 'Other answers', 'shows the other content');
  const WRONG = `sha384-${'A'.repeat(64)}`;
  /** The same server by another name, which is another origin. */
  const elsewhere = (): string =>
    `${location.protocol}//${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;

  for (const algorithm of [256, 384, 512] as const)
    it(`is used where sha${algorithm} is its own`, async () => {
      const hash = await hashOf('/content/other.json', algorithm);
      await shown(await faqFrom(uniqueAddress('other.json'), { 'content-integrity': hash }));
      expect(lines).to.deep.equal([]);
    });

  it('is used where one of several is its own', async () => {
    const hash = `${WRONG} ${await hashOf('/content/other.json', 384)}`;
    await shown(await faqFrom(uniqueAddress('other.json'), { 'content-integrity': hash }));
  });

  it('is used from where it has moved to', async () => {
    const hash = await hashOf('/content/other.json', 384);
    await shown(await faqFrom(uniqueAddress('moved.json'), { 'content-integrity': hash }));
  });

  it('is used from another server', async () => {
    const hash = await hashOf('/content/shared.json', 384);
    const address = elsewhere() + uniqueAddress('shared.json');
    await shown(await faqFrom(address, { 'content-integrity': hash }));
  });

  for (const [what, file] of [
    ['', 'other.json'],
    [', where it has moved to', 'moved.json'],
    [', from another server', 'shared.json'],
  ] as const)
    it(`is not used where another is expected${what}`, async () => {
      const address = (file === 'shared.json' ? elsewhere() : '') + uniqueAddress(file);
      const el = await faqFrom(address, { 'content-integrity': WRONG });
      await eventually(() => events.length > 0, 'reports it');
      expect(events).to.have.length(1);
      expect(events[0])
        .to.include(address)
        .and.to.include(`with the hash ${WRONG} (content-integrity)`);
      expect(lines.filter((line) => line.includes('back-spasm-help'))).to.have.length(1);
      expect(headings(el, 2)).to.deep.equal([pack.heading]);
    });

  for (const hash of [
    'sha384-',
    'sha384-abc',
    'md5-AAAA',
    WRONG.slice(7),
    `${WRONG} x`,
    'sha384-…',
    `sha256-${'A'.repeat(64)}`,
  ])
    it(`is not loaded where it is ${hash}, which is none`, async () => {
      const address = uniqueAddress('other.json');
      const el = await faqFrom(address, { 'content-integrity': hash });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include(`content-integrity="${hash}" is refused: use sha384-`);
      await settled(el);
      expect(await requestCounts(address)).to.include({ requested: 0 });
      expect(headings(el, 2)).to.deep.equal([pack.heading]);
    });

  it('is loaded when the hash is corrected', async () => {
    const el = await faqFrom(uniqueAddress('other.json'), { 'content-integrity': 'sha384-' });
    el.contentIntegrity = await hashOf('/content/other.json', 384);
    await shown(el);
  });
});

describe('a request', () => {
  it('is aborted when its element leaves the page', async () => {
    const address = uniqueAddress('slow.json');
    const el = await faqFrom(address);
    await whenRequested(address);
    el.remove();
    await whenAborted(address);
    expect(events).to.deep.equal([]);
    expect(lines).to.deep.equal([]);
  });

  it('is aborted when its element gets another address', async () => {
    const address = uniqueAddress('slow.json');
    const el = await faqFrom(address);
    await whenRequested(address);
    el.setAttribute('content-src', uniqueAddress('other.json'));
    await eventually(() => headings(el, 2)[0] === 'Other answers', 'shows the other content');
    await whenAborted(address);
    expect(lines).to.deep.equal([]);
  });

  it('goes on when one of two elements leaves the page', async () => {
    const address = uniqueAddress('parking.json');
    const [one, other] = await Promise.all([faqFrom(address), faqFrom(address)]);
    one.remove();
    await questionShown(other);
    expect(events).to.deep.equal([]);
  });

  it('goes on when its element is moved', async () => {
    const address = uniqueAddress('parking.json');
    const el = await faqFrom(address);
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(el);
    await questionShown(el);
    el.removeAttribute('content-src');
    await eventually(() => headings(el, 4).length > 4, 'the bundled pack is shown again');
    expect(headings(el, 4)).to.deep.equal(questionTitles());
  });
});
