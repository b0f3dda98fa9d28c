/* global document, location, CSSStyleSheet */
/** Shows a handout in place of the page that prints it: `handout.html#heat-pack,ice-pack`, or `#all` for all tips. */
const wanted = location.hash.slice(1).split(',').filter(Boolean);
const tips = document.querySelector('care-tips');
if (wanted.length > 0) {
  const root = tips.shadowRoot;
  const chosen = wanted[0] === 'all' ? null : wanted.map((id) => title(id));
  root.addEventListener('load', ({ target }) => (target.contentWindow.print = show), {
    capture: true,
    once: true,
  });
  root.querySelector('[aria-controls="handout"]').click();
  await tips.updateComplete;
  for (const label of root.querySelectorAll('label')) {
    if (!chosen || chosen.includes(label.textContent.trim())) label.click();
  }
  await tips.updateComplete;
  root.querySelector('#handout .pill').click();
}

function title(id) {
  return tips.shadowRoot.getElementById(`button-${id}`).textContent.trim();
}

function show() {
  const frame = tips.shadowRoot.querySelector('iframe').contentDocument;
  const paper = frame.body.firstElementChild;
  // A constructed style sheet can only be used in the document that it was made in.
  const rules = paper.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  document.body.replaceChildren(paper);
  paper.shadowRoot.adoptedStyleSheets = [sheet];
}
export {};
