/** The form in which the tips of a handout are chosen. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pack, settled, tips, title } from './mount.js';
import { all, button, expectFocus, find, has, isOpen, isVisible, names } from './perceive.js';

const HANDOUT_LABEL = 'Print a handout';
type Tips = Awaited<ReturnType<typeof tips>>;

const handoutButton = (el: Tips): HTMLElement => button(el, HANDOUT_LABEL);
const chosenTitles = (el: Tips): string[] =>
  all(el, 'choice')
    .filter((one) => (one as HTMLLabelElement).control!.matches(':checked'))
    .map((one) => one.textContent.trim());

async function press(el: Tips, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(el);
}

describe('the form of a handout', () => {
  it('is closed at first, and opens and closes in place', async () => {
    const el = await tips();
    expect(isOpen(handoutButton(el))).to.be.false;
    handoutButton(el).click();
    await settled(el);
    expect(isOpen(handoutButton(el))).to.be.true;
    handoutButton(el).click();
    await settled(el);
    expect(isOpen(handoutButton(el))).to.be.false;
  });

  it('lists every tip of this page by group, none of them chosen', async () => {
    const el = await tips({ region: 'gb', except: 'ice-pack' });
    handoutButton(el).click();
    await settled(el);
    const shown = pack.tipGroups.flatMap((group) => group.tips).filter((id) => id !== 'ice-pack');
    expect(names(el, 'choice')).to.deep.equal(shown.map(title));
    const legends = [...el.shadowRoot!.querySelectorAll('legend')]
      .filter(isVisible)
      .map((one) => one.textContent);
    expect(legends).to.deep.equal(['Which tips?', ...pack.tipGroups.map(({ heading }) => heading)]);
    expect(chosenTitles(el)).to.deep.equal([]);
  });

  it('has the open tips chosen, each time it opens', async () => {
    const el = await tips();
    el.show('heat-pack');
    await settled(el);
    handoutButton(el).click();
    await settled(el);
    expect(chosenTitles(el)).to.deep.equal([title('heat-pack')]);
    find(el, 'choice', title('ice-pack')).click();
    await settled(el);
    handoutButton(el).click();
    await settled(el);
    handoutButton(el).click();
    await settled(el);
    expect(chosenTitles(el)).to.deep.equal([title('heat-pack')]);
  });

  it('takes in what changed a moment ago, before anything is drawn again', async () => {
    const el = await tips();
    button(el, title('heat-pack')).click();
    handoutButton(el).click();
    await settled(el);
    expect(chosenTitles(el)).to.deep.equal([title('heat-pack')]);
    find(el, 'choice', title('ice-pack')).click();
    find(el, 'choice', title('short-walks')).click();
    await settled(el);
    button(el, 'Print 3 tips');
  });

  it('says on its button how many are chosen', async () => {
    const el = await tips();
    handoutButton(el).click();
    await settled(el);
    button(el, 'Print');
    for (const [id, label] of [
      ['heat-pack', 'Print 1 tip'],
      ['ice-pack', 'Print 2 tips'],
    ] as const) {
      find(el, 'choice', title(id)).click();
      await settled(el);
      button(el, label);
    }
  });

  it('needs no mouse', async () => {
    const el = await tips({ region: 'gb', only: 'heat-pack ice-pack' });
    handoutButton(el).focus();
    await press(el, 'Enter');
    const [heat, ice] = all(el, 'choice').map((one) => (one as HTMLLabelElement).control!);
    await press(el, 'Tab');
    expectFocus(heat!);
    await press(el, ' ');
    await press(el, 'Tab');
    expectFocus(ice!);
    await press(el, 'Tab');
    expectFocus(button(el, 'Print 1 tip'));
    await press(el, 'Tab');
    expectFocus(button(el, 'Close'));
    await press(el, 'Enter');
    expect(isOpen(handoutButton(el))).to.be.false;
    expectFocus(handoutButton(el));
  });

  it('is not offered where no tip is listed', async () => {
    expect(has(await tips({ region: 'gb', only: 'walking' }), 'button', HANDOUT_LABEL)).to.be.false;
  });
});
