import { expect } from '@open-wc/testing';

const defined = (): string[] =>
  ['back-spasm-faq', 'care-tips'].filter((tag) => customElements.get(tag));

describe('the modules', () => {
  it('as they are published define nothing on their own', async () => {
    const address = new URL('../../dist/index.js', import.meta.url).href;
    const published = (await import(address)) as Record<string, unknown>;
    expect(published).to.include.keys('BackSpasmFaqElement', 'CareTipsElement');
    expect(defined()).to.be.empty;
  });

  it('define an element only where that is asked for', async () => {
    const globals = Object.keys(window);
    const { BackSpasmFaqElement, CareTipsElement } = await import('../../src/index.js');
    expect(defined()).to.be.empty;

    await import('../../src/elements/care-tips/define.js');
    expect(defined()).to.deep.equal(['care-tips']);
    expect(customElements.get('care-tips')).to.equal(CareTipsElement);

    await import('../../src/elements/back-spasm-faq/define.js');
    expect(defined()).to.deep.equal(['back-spasm-faq', 'care-tips']);
    expect(customElements.get('back-spasm-faq')).to.equal(BackSpasmFaqElement);

    // Lit sets globals with the versions that run. We set none.
    const added = Object.keys(window).filter((name) => !globals.includes(name));
    expect(added.filter((name) => !/^(lit|reactiveElement)/i.test(name))).to.be.empty;
  });

  it('do not define a tag that is taken', async () => {
    const { define } = await import('../../src/elements/shared/pack-registry.js');
    const { pack } = await import('../../src/generated/en/pack.js');
    class Theirs extends HTMLElement {}
    customElements.define('taken-tag', Theirs);
    define('taken-tag', class extends HTMLElement {}, pack);
    expect(customElements.get('taken-tag')).to.equal(Theirs);
  });
});
