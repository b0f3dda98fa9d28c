import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { faq, faqStates, inState, pack, settled, tips, tipStates, viewOf } from './mount.js';
import {
  all,
  find,
  expectFocus,
  has,
  link,
  nameOf,
  names,
  putOnPaper,
  searchbox,
  visibleText,
} from './perceive.js';

const EMERGENCY_QUERY = 'back gone and cant wee';
const raisedHeading = pack.messages.raised.emergency.heading;

const standingNotice = (el: Element): HTMLElement =>
  find(el, 'region', /if you have back pain and:$/);
const raisedNotice = (el: Element, name = raisedHeading): HTMLElement => find(el, 'region', name);
const callLinks = (scope: Element): string[] =>
  all(scope, 'link').map((a) => a.getAttribute('href')!);

/** Whether one element stands before the other, on the screen and in reading order. */
function isAbove(upper: Element, lower: Element): boolean {
  const position = upper.compareDocumentPosition(lower) & Node.DOCUMENT_POSITION_FOLLOWING;
  return position > 0 && upper.getBoundingClientRect().bottom <= lower.getBoundingClientRect().top;
}

/** Fails where anything of the standing notice is missing. */
function expectComplete(el: Element): void {
  const notice = standingNotice(el);
  expect([...all(notice, 'list')[0]!.children].map(nameOf)).to.deep.equal(viewOf(el).notice);
  expect(visibleText(notice)).to.include('Do not drive. Chest pain');
}

describe('the standing notice', () => {
  for (const state of [...faqStates, ...tipStates]) {
    it(`is complete in "${state.name}", on paper too`, async () => {
      const el = await inState(state);
      expectComplete(el);
      putOnPaper(el);
      expectComplete(el);
    });
  }

  for (const { id } of pack.topics) {
    it(`is complete where a page shows only the topic "${id}"`, async () => {
      expectComplete(await faq({ topics: id }));
    });
  }

  for (const { when } of pack.tipGroups) {
    it(`is complete where a page shows only the tips for "${when}"`, async () => {
      expectComplete(await tips({ when }));
    });
  }

  const ids = [...pack.questions, ...pack.tips].map((item) => item.id).join(' ');
  const selections: [what: string, attributes: Record<string, string>][] = [
    ['shows single items', { only: 'walking heat-pack' }],
    ['shows an unknown id only', { only: 'none' }],
    ['hides everything', { except: ids }],
  ];
  for (const [what, attributes] of selections) {
    it(`is complete in the questions where a page ${what}`, async () => {
      expectComplete(await faq(attributes));
    });

    it(`is complete in the tips where a page ${what}`, async () => {
      expectComplete(await tips(attributes));
    });
  }

  it('stands above the search box', async () => {
    const el = await faq();
    expect(isAbove(standingNotice(el), searchbox(el))).to.be.true;
  });

  for (const [id, { name, emergency }] of Object.entries(pack.regions)) {
    it(`has the number of ${name}, ready to call`, async () => {
      const notice = standingNotice(await faq({ region: id }));
      expect(nameOf(all(notice, 'heading')[0]!)).to.match(new RegExp(`^Call ${emergency.number} `));
      const call = link(notice, `Call ${emergency.number} (${name})`);
      expect(call.getAttribute('href')).to.equal(`tel:${emergency.number}`);
    });
  }

  it('takes uk for gb', async () => {
    link(standingNotice(await faq({ region: 'uk' })), 'Call 999 (UK)');
  });

  it('has the number of the page, where it gives one', async () => {
    const notice = standingNotice(await faq({ region: 'gb', 'emergency-number': '112' }));
    expect(visibleText(notice)).to.include('Call 112').and.not.include('999');
  });

  it('has no number where no region is set, and all countries one tap away', async () => {
    const el = await faq({});
    const notice = standingNotice(el);
    expect(nameOf(all(notice, 'heading')[0]!)).to.match(/^Call your local emergency number or/);
    expect(visibleText(notice)).to.not.match(/\d/);
    expect(callLinks(notice)).to.be.empty;
    find(notice, 'disclosure', 'Emergency numbers by country').click();
    await settled(el);
    const numbers = Object.values(pack.regions).map(({ emergency }) => `tel:${emergency.number}`);
    expect(callLinks(notice)).to.have.members(numbers);
    for (const { name, emergency } of Object.values(pack.regions)) {
      expect(visibleText(notice)).to.include(`${name}: ${emergency.number}`);
    }
  });

  it('has the other countries one tap away too', async () => {
    const el = await faq({ region: 'gb' });
    find(standingNotice(el), 'disclosure', 'Emergency numbers elsewhere').click();
    await settled(el);
    expect(visibleText(standingNotice(el))).to.include('New Zealand: 111');
  });
});

describe('the raised notice', () => {
  it('is not there unless a danger sign was typed', async () => {
    const el = await faq();
    type(el, 'heat');
    await settled(el);
    expect(has(el, 'region', raisedHeading)).to.be.false;
    type(el, EMERGENCY_QUERY);
    await settled(el);
    expect(has(el, 'region', raisedHeading)).to.be.true;
    type(el, 'heat');
    await settled(el);
    expect(has(el, 'region', raisedHeading)).to.be.false;
  });

  it('appears directly below the search box, which does not move', async () => {
    const el = await faq();
    // With the first letter it may move up, to make room for the notice.
    type(el, EMERGENCY_QUERY.slice(0, 1));
    await settled(el);
    const { top } = searchbox(el).getBoundingClientRect();
    type(el, EMERGENCY_QUERY);
    await settled(el);
    expect(searchbox(el).getBoundingClientRect().top).to.equal(top);
    expectFocus(searchbox(el));
    const search = searchbox(el).closest('[role="search"]')!;
    expect(search.nextElementSibling === raisedNotice(el)).to.be.true;
    expect(isAbove(search, raisedNotice(el))).to.be.true;
    expect(isAbove(raisedNotice(el), find(el, 'heading', /^\d+ answers?$/))).to.be.true;
  });

  it('names the detected sign', async () => {
    const el = await faq();
    type(el, EMERGENCY_QUERY);
    await settled(el);
    const { text } = pack.urgent.signs.find((sign) => sign.id === 'bladder')!;
    expect(visibleText(raisedNotice(el))).to.include(`If this is new for you: ${text}`);
  });

  it('says what comes first, where a sign has something of its own', async () => {
    const el = await faq();
    type(el, 'pregnant and bleeding');
    await settled(el);
    const text = visibleText(raisedNotice(el));
    expect(text).to.contain('If you have a maternity unit, call it now.');
    expect(text.indexOf('maternity unit, call')).to.be.below(text.indexOf('999'));
  });

  it('names all detected signs of the tier', async () => {
    const el = await faq();
    type(el, 'cant wee and numb between legs');
    await settled(el);
    for (const id of ['bladder', 'saddle-numbness']) {
      const { text } = pack.urgent.signs.find((sign) => sign.id === id)!;
      expect(visibleText(raisedNotice(el))).to.include(text);
    }
  });

  it('leads back to the results', async () => {
    const el = await faq();
    type(el, EMERGENCY_QUERY);
    await settled(el);
    find(raisedNotice(el), 'button', pack.messages.raisedBack).click();
    await settled(el);
    expectFocus(find(el, 'heading', /^\d+ answers?$/));
    expect(searchbox(el).value).to.equal(EMERGENCY_QUERY);
  });

  it('does not name the contact, and neither does the standing one', async () => {
    const el = await faq({
      region: 'gb',
      'contact-name': 'Wrenmoor Pharmacy',
      'contact-phone': '020 7946 0958',
      'contact-url': 'https://example.org/ask',
    });
    type(el, EMERGENCY_QUERY);
    await settled(el);
    for (const notice of [standingNotice(el), raisedNotice(el)]) {
      expect(visibleText(notice)).to.not.include('Wrenmoor').and.not.include('7946');
    }
    expect(link(el, 'Ask Wrenmoor Pharmacy').href).to.equal('https://example.org/ask');
    expect(link(el, '020 7946 0958').href).to.equal('tel:02079460958');
  });

  it('has no number where no region is set', async () => {
    const el = await faq({});
    type(el, EMERGENCY_QUERY);
    await settled(el);
    expect(visibleText(raisedNotice(el))).to.include('Call your local emergency number');
    expect(callLinks(raisedNotice(el))).to.be.empty;
  });

  describe('by tier', () => {
    const tiers = [
      {
        tier: 'emergency',
        typed: 'cant pee',
        says: 'Call 911 or go to the ER now.',
        calls: ['Call 911 (US)'],
        beside: null,
      },
      {
        tier: 'overdose',
        typed: 'took too many tylenol',
        says: 'call Poison Help (1-800-222-1222). Do not drive yourself. Take the medicine with you.',
        calls: ['Call Poison Help, 1-800-222-1222 (US)', 'Call 911 (US)'],
        beside: [],
      },
      {
        tier: 'crisis',
        typed: 'pain is so bad i want to die',
        says: 'call 911 now. To talk to someone, any time: the 988 Suicide & Crisis Lifeline.',
        calls: ['Call 911 (US)', 'Call the 988 Suicide & Crisis Lifeline (US)'],
        beside: ['see-a-doctor'],
      },
      {
        tier: 'same-day',
        typed: 'back pain with fever',
        says: 'If you feel very ill, faint or short of breath, call 911.',
        calls: ['Call 911 (US)'],
        beside: null,
      },
    ] as const;

    for (const { tier, typed, says, calls, beside } of tiers) {
      it(`${tier}: says what to do and whom to call`, async () => {
        const el = await faq({ region: 'us' });
        type(el, typed);
        await settled(el);
        const notice = raisedNotice(el, viewOf(el).messages.raised[tier].heading);
        expect(names(notice, 'link')).to.deep.equal(calls);
        for (const call of all(notice, 'link')) {
          const digits = nameOf(call).replace(/\D/g, '');
          expect(call.getAttribute('href')).to.equal(`tel:${digits}`);
        }
        expect(visibleText(notice)).to.include(says);
      });

      it(`${tier}: ${beside ? 'shows nothing to take or try' : 'puts urgent help first'}`, async () => {
        const el = await faq({ region: 'us' });
        const results = el.search(typed).results.map((result) => result.id);
        expect(results.slice(0, 1)).to.deep.equal(['urgent-help']);
        if (beside) expect(results.slice(1)).to.deep.equal(beside);
      });
    }

    it('same-day: a health line comes first', async () => {
      const el = await faq({ region: 'au' });
      type(el, 'back pain with fever');
      await settled(el);
      const notice = raisedNotice(el, viewOf(el).messages.raised['same-day'].heading);
      expect(names(notice, 'link')).to.deep.equal([
        'Call healthdirect, 1800 022 222 (Australia)',
        'Call 000 (Australia)',
      ]);
    });

    it('says where another number is used in a part of the country', async () => {
      const el = await faq({ region: 'in' });
      expect(visibleText(standingNotice(el))).to.include('In many states you can also call 108');
      el.region = 'gb';
      await settled(el);
      type(el, 'took too many paracetamol');
      await settled(el);
      const notice = raisedNotice(el, viewOf(el).messages.raised.overdose.heading);
      expect(names(notice, 'link')).to.deep.equal(['Call NHS 111 (UK)', 'Call 999 (UK)']);
      expect(visibleText(notice)).to.include('Northern Ireland has no 111');
    });

    it('has the emergency number, once, where there is no poison line', async () => {
      const el = await faq({ region: 'in' });
      type(el, 'took too many paracetamol');
      await settled(el);
      const notice = raisedNotice(el, viewOf(el).messages.raised.overdose.heading);
      expect(names(notice, 'link')).to.deep.equal(['Call 112 (India)']);
      expect(visibleText(notice)).to.include(
        'call 112. Do not drive yourself. Take the medicine with you.',
      );
    });

    it('has the lines of other countries one tap away', async () => {
      const el = await faq({ region: 'us' });
      type(el, 'pain is so bad i want to die');
      await settled(el);
      const notice = raisedNotice(el, viewOf(el).messages.raised.crisis.heading);
      find(notice, 'disclosure', 'Emergency numbers elsewhere').click();
      await settled(el);
      expect(visibleText(notice)).to.include('Australia: 000, Lifeline (13 11 14)');
      expect(visibleText(notice)).to.include(
        'India: 112. In many states you can also call 108 for an ambulance. Tele-MANAS (14416)',
      );
    });

    it('the highest wins', async () => {
      const el = await faq({ region: 'us' });
      type(el, 'back pain with fever and cant pee');
      await settled(el);
      raisedNotice(el, viewOf(el).messages.raised.emergency.heading);
      expect(has(el, 'region', pack.messages.raised['same-day'].heading)).to.be.false;
    });
  });
});

describe('a raised notice with signs of two tiers', () => {
  const { raised } = pack.messages;
  const both = 'he is hard to wake and said he wants to die';

  it('names both, the higher first, each with its numbers', async () => {
    const el = await faq({ region: 'us' });
    type(el, both);
    await settled(el);
    const notice = raisedNotice(el);
    const crisis = find(notice, 'group', raised.crisis.heading);
    expect(visibleText(crisis)).to.include('To talk to someone, any time');
    expect(callLinks(crisis)).to.include('tel:988');
    expect(callLinks(notice)[0]).to.equal('tel:911');
    expect(names(notice, 'heading')).to.deep.equal([
      raised.emergency.heading,
      raised.crisis.heading,
    ]);
  });

  it('says nothing more beside a sign for the same day', async () => {
    const el = await faq({ region: 'us' });
    type(el, "can't pee and a lump on my back");
    await settled(el);
    expect(names(raisedNotice(el), 'heading')).to.deep.equal([raised.emergency.heading]);
  });
});
