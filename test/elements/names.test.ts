/** Names that tell one control from another without what stands around it. */
import { expect } from '@open-wc/testing';
import { faq, faqStates, inState, settled, tips } from './mount.js';
import { all, button, find, nameOf } from './perceive.js';

/** The text of the elements that `aria-describedby` names. */
function descriptionOf(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = control.getRootNode() as ShadowRoot;
  return ids.map((id) => nameOf(root.getElementById(id)!)).join(' ');
}

/** Names and descriptions that several controls have in common. */
function repeated(element: Element, names = /./): string[] {
  const controls = [...all(element, 'button'), ...all(element, 'disclosure')];
  const texts = controls
    .filter((control) => names.test(nameOf(control)))
    .map((control) => `${nameOf(control)} · ${descriptionOf(control)}`);
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe('no two buttons have the same name and description', () => {
  for (const state of faqStates) {
    it(`in "${state.name}"`, async () => {
      expect(repeated(await inState(state))).to.deep.equal([]);
    });
  }

  it('in the FAQ with all answers open', async () => {
    const element = await faq({ region: 'gb' });
    button(element, 'Open all').click();
    await settled(element);
    expect(all(element, 'button').filter((one) => nameOf(one) === 'Copy link')).to.not.be.empty;
    expect(repeated(element)).to.deep.equal([]);
  });

  it('in the tips with all of them open, as far as answers have them', async () => {
    const element = await tips({ region: 'gb' });
    for (const toggle of all(element, 'button').filter((one) => one.matches('[part~=tip-title]'))) {
      toggle.click();
    }
    await settled(element);
    expect(repeated(element, /^(Copy link|Read aloud|Where this comes from)/)).to.deep.equal([]);
  });
});

describe('lists without markers say that they are lists, for VoiceOver in Safari', () => {
  for (const state of faqStates) {
    it(`in "${state.name}"`, async () => {
      const element = await inState(state);
      const silent = all(element, 'list').filter(
        (list) => getComputedStyle(list).listStyleType === 'none' && !list.hasAttribute('role'),
      );
      expect(silent.map((list) => list.outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

it('the button for other countries says that numbers are behind it', async () => {
  const element = await faq({ region: 'gb' });
  find(element, 'disclosure', 'Emergency numbers elsewhere');
});
