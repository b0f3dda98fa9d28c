import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type } from '../../demo/states.js';
import { addPack } from '../../src/index.js';
import type { BackSpasmFaqElement } from '../../src/index.js';
import { encodeLevels } from '../../src/search/learned/levels.js';
import { faq, pack, settled, title, typeKeys, viewOf } from './mount.js';
import type { HelpElement } from './mount.js';
import {
  all,
  button,
  expectFocus,
  find,
  has,
  headings,
  isOpen,
  names,
  putOnPaper,
  searchbox,
  visibleText,
} from './perceive.js';

const clarification = (id: string): (typeof pack.urgent.clarifications)[number] =>
  pack.urgent.clarifications.find((one) => one.id === id)!;
const { question: whatStopsYou } = clarification('what-stops-you');
const { question: numbWhere } = clarification('numb-where');
const { emergency, 'same-day': today } = pack.messages.raised;

const askedQuestion = (el: Element, question: string): HTMLElement => find(el, 'region', question);

async function faqWithQuery(text: string): Promise<Awaited<ReturnType<typeof faq>>> {
  const el = await faq();
  type(el, text);
  await settled(el);
  return el;
}

const textOf = (sign: string): string => pack.urgent.signs.find((one) => one.id === sign)!.text;

describe('a clarifying question', () => {
  it('is asked where words may or may not be a danger sign', async () => {
    const el = await faqWithQuery('cant walk since my back went');
    expect(names(askedQuestion(el, whatStopsYou), 'button')).to.deep.equal([
      'The pain',
      'One leg is weak',
      'Both legs are weak or numb',
    ]);
    expect(has(el, 'region', emergency.heading)).to.be.false;
  });

  it('stands directly below the search box, above the answers', async () => {
    const el = await faqWithQuery('cant walk since my back went');
    const search = searchbox(el).closest('[role="search"]')!;
    expect(search.nextElementSibling === askedQuestion(el, whatStopsYou)).to.be.true;
    const count = find(el, 'heading', /^\d+ answers?$/);
    expect(askedQuestion(el, whatStopsYou).getBoundingClientRect().bottom).to.be.at.most(
      count.getBoundingClientRect().top,
    );
  });

  it('has results below it that are right whatever the answer', async () => {
    const el = await faqWithQuery('cant walk since my back went');
    expect(headings(el, 4)[0]).to.equal(title('spasming-right-now'));
  });

  it('is not asked for anything else, and not beside a raised notice', async () => {
    for (const text of ['heat or ice', 'numb leg and cant pee']) {
      expect(has(await faqWithQuery(text), 'region', numbWhere), text).to.be.false;
    }
  });

  it('is gone when its words are', async () => {
    const el = await faqWithQuery('numb leg');
    askedQuestion(el, numbWhere);
    type(el, 'heat');
    await settled(el);
    expect(has(el, 'region', numbWhere)).to.be.false;
  });

  it('leads to an item, when the answer rules a danger sign out', async () => {
    const el = await faqWithQuery('cant walk since my back went');
    button(askedQuestion(el, whatStopsYou), 'The pain').click();
    await settled(el);
    const toggle = button(el, title('spasming-right-now'));
    expect(isOpen(toggle)).to.be.true;
    expectFocus(toggle);
    expect(has(el, 'region', whatStopsYou)).to.be.false;
    expect(has(el, 'region', emergency.heading)).to.be.false;
    expect(searchbox(el).value).to.equal('cant walk since my back went');
  });

  it('leads to the results where the page hides that item', async () => {
    const el = await faq({ region: 'gb', except: 'spasming-right-now' });
    type(el, 'cant walk since my back went');
    await settled(el);
    button(askedQuestion(el, whatStopsYou), 'The pain').click();
    await settled(el);
    expectFocus(find(el, 'heading', /^\d+ answers?$/));
  });

  const raising: [answer: string, sign: string, heading: string][] = [
    ['One leg', 'one-leg', today.heading],
    ['Both legs', 'both-legs', emergency.heading],
    ['Between my legs or my bottom', 'saddle-numbness', emergency.heading],
  ];
  for (const [answer, sign, heading] of raising) {
    it(`raises a notice when the answer is "${answer}"`, async () => {
      const el = await faqWithQuery('numb leg');
      button(askedQuestion(el, numbWhere), answer).click();
      await settled(el);
      const notice = find(el, 'region', heading);
      expect(visibleText(notice)).to.include(`If this is new for you: ${textOf(sign)}`);
      expectFocus(find(notice, 'heading', heading));
      expect(has(el, 'region', numbWhere)).to.be.false;
      expect(headings(el, 4)[0]).to.equal(title('urgent-help'));
    });
  }

  it('forgets its answer with the next letter', async () => {
    const el = await faqWithQuery('numb leg');
    button(askedQuestion(el, numbWhere), 'Both legs').click();
    await settled(el);
    type(el, 'numb leg ');
    await settled(el);
    expect(has(el, 'region', emergency.heading)).to.be.false;
    askedQuestion(el, numbWhere);
  });

  it('keeps its answer where only the page changes', async () => {
    const el = await faqWithQuery('numb leg');
    button(askedQuestion(el, numbWhere), 'Both legs').click();
    el.setAttribute('region', 'us');
    await settled(el);
    expect(visibleText(find(el, 'region', emergency.heading))).to.include('Call 911');
  });

  it('gets focus with Enter, and can be answered by keys alone', async () => {
    const el = await faq();
    await typeKeys(el, 'numb leg');
    await sendKeys({ press: 'Enter' });
    expectFocus(find(el, 'heading', numbWhere));
    button(askedQuestion(el, numbWhere), 'Both legs').focus();
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expectFocus(find(el, 'heading', emergency.heading));
  });

  it('is calm, without the red of a raised notice', async () => {
    const el = await faqWithQuery('numb leg');
    const { backgroundColor, color } = getComputedStyle(askedQuestion(el, numbWhere));
    expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    // Like that of the danger signs above it, whatever the page sets.
    const standing = el.shadowRoot!.querySelector('[part="urgent"]')!;
    expect(color).to.equal(getComputedStyle(standing).color);
  });

  it('fires no event when it is answered', async () => {
    const el = await faqWithQuery('numb leg');
    const events: string[] = [];
    for (const name of ['question-toggle', 'faq-search', 'answer-feedback', 'content-error']) {
      el.addEventListener(name, () => events.push(name));
    }
    button(askedQuestion(el, numbWhere), 'Both legs').click();
    await settled(el);
    expect(events).to.be.empty;
  });
});

describe('a question about a danger sign that no rule has words for', () => {
  /** What was learned: a tap that does not run is likely to mean one sign, and a story no danger. */
  const signs = encodeLevels({ '*': { none: 12 }, tap: { bladder: 15 }, stori: { none: 30 } }, 1);
  addPack({ ...pack, lang: 'cy', learned: { items: encodeLevels({}, 1), signs } });

  async function asked(): Promise<{ el: BackSpasmFaqElement; question: HTMLElement }> {
    const el = await faq({ region: 'gb', lang: 'cy' });
    type(el, 'tap stuck after my back went');
    await settled(el);
    return { el, question: askedQuestion(el, pack.messages.askSign) };
  }

  it('names the sign', async () => {
    const { el, question } = await asked();
    const text = textOf('bladder').replace('{poo}', 'poo');
    expect(visibleText(question)).to.include(`${text[0]!.toUpperCase()}${text.slice(1)}.`);
    expect(names(question, 'button')).to.deep.equal(['Yes', 'No']);
    expect(has(el, 'region', emergency.heading)).to.be.false;
  });

  it('raises the notice with Yes', async () => {
    const { el, question } = await asked();
    button(question, 'Yes').click();
    await settled(el);
    expectFocus(find(find(el, 'region', emergency.heading), 'heading', emergency.heading));
  });

  it('leaves the answers with No', async () => {
    const { el, question } = await asked();
    button(question, 'No').click();
    await settled(el);
    expect(has(el, 'region', pack.messages.askSign)).to.be.false;
    expect(has(el, 'region', emergency.heading)).to.be.false;
    expectFocus(find(el, 'heading', /^\d+ answers?$/));
  });

  it('is asked, and nothing is raised, where a rule has the words and they tell of no danger', async () => {
    const el = await faq({ region: 'gb', lang: 'cy' });
    type(
      el,
      'the story of an old man who cant pee sells well in every book shop near the station ',
    );
    await settled(el);
    askedQuestion(el, pack.messages.askSign);
    expect(has(el, 'region', emergency.heading)).to.be.false;
  });
});

describe('asking about danger signs', () => {
  for (const text of ['cauda equina', 'should i go to a&e or wait']) {
    it(`“${text}” shows all of them, and names none as detected`, async () => {
      const el = await faqWithQuery(text);
      const notice = find(el, 'region', emergency.heading);
      const shown = [...all(notice, 'list').at(-1)!.children].map((item) => item.textContent);
      const signs = [...viewOf(el).signs.values()].filter((sign) => sign.tier === 'emergency');
      expect(shown).to.deep.equal(signs.map((sign) => sign.text));
      expect(visibleText(notice)).to.not.include(pack.messages.raisedSigns);
      expect(visibleText(notice)).to.include('Call 999 or go to A&E now.');
    });
  }

  it('shows one sign alone where that was detected as well', async () => {
    const el = await faqWithQuery('is it cauda equina, i cant pee');
    const notice = find(el, 'region', emergency.heading);
    expect(visibleText(notice)).to.include(`If this is new for you: ${textOf('bladder')}`);
    expect(visibleText(notice)).to.not.include(textOf('stroke'));
  });
});

describe('on a phone with its keyboard open', () => {
  /** A frame of the size that a small phone shows above its keyboard. */
  async function onPhone(act: (el: HelpElement) => void): Promise<{ frame: HTMLIFrameElement }> {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 320px; height: 308px; border: 0';
    frame.src = '/test/pages/phone.html';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const el = frame.contentDocument!.querySelector<HelpElement>('back-spasm-faq')!;
    await frame.contentWindow!.customElements.whenDefined('back-spasm-faq');
    await settled(el);
    act(el);
    await settled(el);
    return { frame };
  }

  it('a typed danger sign is in view without scrolling', async () => {
    const { frame } = await onPhone((el) => {
      const input = el.shadowRoot!.querySelector('input')!;
      input.focus();
      for (const text of ['c', 'cant pee']) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    });
    const root = frame.contentDocument!.querySelector('back-spasm-faq')!.shadowRoot!;
    const isInView = (selector: string): boolean => {
      const { top, bottom } = root.querySelector(selector)!.getBoundingClientRect();
      return top >= 0 && bottom <= 308;
    };
    expect(isInView('input'), 'the box').to.be.true;
    expect(isInView('#raised-heading'), 'the heading of the notice').to.be.true;
    expect(isInView('.raised em'), 'the detected sign').to.be.true;
    frame.remove();
  });
});

it('a clarifying question is left out on paper', async () => {
  const el = await faqWithQuery('numb leg');
  putOnPaper(el);
  expect(has(el, 'region', numbWhere)).to.be.false;
});
