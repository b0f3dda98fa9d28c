import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import { faq, pack, settled, viewOf } from './mount.js';
import { all, announced, find, liveRegions, nameOf, visibleText } from './perceive.js';

const TYPED = [
  { lang: 'es', dir: 'ltr', tier: 'emergency', text: 'no puedo respirar' },
  { lang: 'ar', dir: 'rtl', tier: 'emergency', text: 'لا أستطيع التنفس' },
  { lang: 'fa', dir: 'rtl', tier: 'crisis', text: 'میخوام خودکشی کنم' },
  { lang: 'zh-Hans', dir: 'ltr', tier: 'overdose', text: '我吃了太多药' },
] as const;

const noticeIn = (el: Element, lang: string): HTMLElement =>
  el.shadowRoot!.querySelector(`.raised [lang="${lang}"]`)!;
const told = (lang: string) =>
  pack.otherLanguages!.languages.find((language) => language.lang === lang)!;

describe('a danger sign in another language', () => {
  for (const { lang, dir, tier, text } of TYPED) {
    it(`is answered in it, beside the English notice: ${lang}`, async () => {
      const el = await faq({ region: 'gb' });
      type(el, text);
      await settled(el);
      const raised = find(el, 'region', viewOf(el).messages.raised[tier].heading);
      expect(visibleText(raised)).to.include(viewOf(el).messages.raised[tier].advice);
      const notice = noticeIn(el, lang);
      expect(getComputedStyle(notice).direction).to.equal(dir);
      const { call, crisis, emergency } = told(lang);
      expect(visibleText(notice)).to.include(tier === 'crisis' ? crisis : emergency);
      const [link] = all(notice, 'link');
      expect(nameOf(link!)).to.equal(call.replace('{number}', '999'));
      expect(link!.getAttribute('href')).to.equal('tel:999');
    });
  }

  it('has no number where no region is set', async () => {
    const el = await faq({});
    type(el, 'no puedo respirar');
    await settled(el);
    expect(all(noticeIn(el, 'es'), 'link')).to.be.empty;
    expect(visibleText(noticeIn(el, 'es'))).to.equal(told('es').emergency);
  });

  it('is not answered in any other language where it is English', async () => {
    const el = await faq({ region: 'gb' });
    type(el, 'cant breathe');
    await settled(el);
    expect(el.shadowRoot!.querySelector('.raised [lang]')).to.be.null;
  });

  it('fits a phone of 320 pixels', async () => {
    for (const { lang, text } of TYPED) {
      const el = await faq({ region: 'gb' });
      el.style.cssText = 'display: block; width: 320px';
      type(el, text);
      await settled(el);
      const { left, right } = el.getBoundingClientRect();
      for (const part of noticeIn(el, lang).querySelectorAll('*')) {
        const box = part.getBoundingClientRect();
        expect(box.left, lang).to.be.at.least(left);
        expect(box.right, lang).to.be.at.most(right);
      }
      el.remove();
    }
  });

  it('is announced in that language, and in English after it', async () => {
    const clock = new FakeClock();
    try {
      const el = await faq({ region: 'gb' });
      type(el, 'لا أستطيع التنفس');
      clock.advance(1000);
      const { call, emergency } = told('ar');
      expect(announced('alert')).to.equal(`${emergency} ${call.replace('{number}', '999')}`);
      const alert = liveRegions().find((region) => region.getAttribute('role') === 'alert')!;
      expect(alert.lang).to.equal('ar');
      expect(announced('status')).to.include(pack.messages.raised.emergency.heading);
    } finally {
      clock.restore();
    }
  });
});

describe('words that nobody here knows', () => {
  it('get no answer, and are told what this is, in which language, and whom to call', async () => {
    const el = await faq({ region: 'gb' });
    type(el, 'dov’è la farmacia più vicina');
    await settled(el);
    find(el, 'heading', pack.messages.noResults);
    expect(visibleText(el)).to.include('lower-back spasm only, and in English');
    expect(visibleText(el)).to.include('In an emergency, call 999.');
  });
});
