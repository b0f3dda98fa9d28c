/**
 * Every state of the elements, by name. The states page shows them, and the tests of layout, accessibility and
 * pictures go through the same list.
 *
 * @typedef {object} State
 * @property {string} name used in the address of the states page and in test titles
 * @property {'back-spasm-faq' | 'care-tips'} element
 * @property {Record<string, string>} [attributes]
 * @property {() => Node[]} [children] children of the element, as the page wrote them
 * @property {(element: any) => unknown} [act] what a visitor does to get there
 */

/**
 * Sets the text of the search box and fires the event that typing fires.
 *
 * @param {HTMLElement} element
 * @param {string} text
 */
export function type(element, text) {
  const input = /** @type {HTMLInputElement} */ (element.shadowRoot?.querySelector('input'));
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/**
 * Presses visible buttons and labels with these texts, one after the other.
 *
 * @param {any} element
 * @param {...string} names
 */
export async function press(element, ...names) {
  for (const name of names) {
    const all = [...element.shadowRoot.querySelectorAll('button, label')];
    const found = all.find(
      (one) => one.checkVisibility() && one.textContent.replace(/\s+/g, ' ').trim() === name,
    );
    if (!found) throw new Error(`Nothing to press is called "${name}".`);
    found.click();
    await element.updateComplete;
  }
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} content
 */
function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Site questions, as an editor would write them. */
const siteQuestions = () => [
  make(
    'details',
    { id: 'parking' },
    make('summary', {}, 'Where can I park?'),
    make(
      'p',
      {},
      'There are ',
      make('strong', {}, 'four free spaces'),
      ' behind the shop. One of them is wide, for a wheelchair. See ',
      make('a', { href: 'https://example.org/map' }, 'the map'),
      '.',
    ),
    make('p', {}, '12 Wren Lane', make('br', {}), 'Wrenmoor', make('br', {}), 'WR1 2AB'),
  ),
  make(
    'details',
    { id: 'physio' },
    make('summary', {}, 'Can I see a physiotherapist here?'),
    make('p', {}, 'Yes, on two days a week:'),
    make(
      'ul',
      {},
      make('li', {}, 'Tuesday, 9 am to 1 pm'),
      make('li', {}, 'Thursday, 2 pm to 6 pm'),
    ),
    make('p', {}, 'To book a visit:'),
    make(
      'ol',
      {},
      make('li', {}, 'Ring us, or ask at the desk.'),
      make(
        'li',
        {},
        'Tell us if you ',
        make('a', { href: '#faq-see-a-doctor' }, 'have seen a doctor'),
        '.',
      ),
    ),
  ),
  make(
    'details',
    { id: 'heat-packs', 'data-topic': 'relief', 'data-first': '' },
    make('summary', {}, 'Do you sell heat packs?'),
    make('p', {}, 'Yes. They are on the shelf beside the door.'),
  ),
];

/** @type {readonly State[]} */
export const states = [
  { name: 'faq', element: 'back-spasm-faq', attributes: { region: 'gb' } },
  { name: 'faq-no-region', element: 'back-spasm-faq' },
  {
    name: 'faq-countries',
    element: 'back-spasm-faq',
    act: (faq) => faq.shadowRoot.querySelector('.urgent summary').click(),
  },
  {
    name: 'faq-open',
    element: 'back-spasm-faq',
    attributes: { region: 'us', open: 'spasming-right-now best-treatment-spasm' },
    act: (faq) => faq.shadowRoot.querySelector('.sources summary').click(),
  },
  {
    name: 'faq-all-open',
    element: 'back-spasm-faq',
    attributes: { region: 'gb', topics: 'urgent' },
    act: (faq) => press(faq, 'Open all'),
  },
  {
    name: 'faq-results',
    element: 'back-spasm-faq',
    attributes: { region: 'us' },
    act: (faq) => type(faq, 'heat or ice'),
  },
  {
    name: 'faq-result-tip-open',
    element: 'back-spasm-faq',
    attributes: { region: 'us' },
    act: (faq) => {
      type(faq, 'heat pack');
      faq.show('heat-pack');
    },
  },
  {
    name: 'faq-no-results',
    element: 'back-spasm-faq',
    attributes: {
      region: 'gb',
      'contact-name': 'Wrenmoor Pharmacy',
      'contact-phone': '020 7946 0958',
    },
    act: (faq) => type(faq, 'parking xyzzy'),
  },
  {
    name: 'faq-emergency',
    element: 'back-spasm-faq',
    attributes: { region: 'gb' },
    act: (faq) => type(faq, 'back gone and cant wee'),
  },
  {
    name: 'faq-asked-about-signs',
    element: 'back-spasm-faq',
    attributes: { region: 'gb' },
    act: (faq) => type(faq, 'cauda equina'),
  },
  {
    name: 'faq-question-first',
    element: 'back-spasm-faq',
    attributes: { region: 'gb' },
    act: (faq) => type(faq, 'numb leg'),
  },
  {
    name: 'faq-many-results',
    element: 'back-spasm-faq',
    attributes: { region: 'gb' },
    act: (faq) => type(faq, 'my back hurts'),
  },
  {
    name: 'faq-same-day',
    element: 'back-spasm-faq',
    attributes: { region: 'us' },
    act: (faq) => type(faq, 'back pain with fever'),
  },
  {
    name: 'faq-overdose',
    element: 'back-spasm-faq',
    attributes: { region: 'us' },
    act: (faq) => type(faq, 'took too many tylenol'),
  },
  {
    name: 'faq-crisis',
    element: 'back-spasm-faq',
    attributes: { region: 'us' },
    act: (faq) => type(faq, 'pain is so bad i want to die'),
  },
  {
    name: 'faq-narrowed',
    element: 'back-spasm-faq',
    attributes: {
      region: 'ie',
      topics: 'relief',
      exclusive: '',
      'no-search': '',
      heading: 'How to ease a back spasm',
      'contact-url': 'https://example.org/back',
      'contact-label': 'Book a visit',
      'reviewed-by': 'A. Example, physiotherapist',
      'reviewed-on': '2026-11-01',
    },
  },
  {
    name: 'faq-own',
    element: 'back-spasm-faq',
    attributes: {
      region: 'gb',
      topics: 'relief',
      open: 'parking physio heat-packs',
      'contact-name': 'Wrenmoor Pharmacy',
      'contact-phone': '020 7946 0958',
    },
    children: siteQuestions,
  },
  {
    name: 'faq-own-found',
    element: 'back-spasm-faq',
    attributes: { region: 'gb', 'contact-name': 'Wrenmoor Pharmacy' },
    children: siteQuestions,
    act: (faq) => type(faq, 'heat packs'),
  },
  { name: 'tips', element: 'care-tips', attributes: { region: 'us' } },
  { name: 'tips-no-region', element: 'care-tips' },
  {
    name: 'tips-open',
    element: 'care-tips',
    attributes: { region: 'au' },
    act: (tips) => tips.show('heat-pack'),
  },
  {
    name: 'tips-stretch',
    element: 'care-tips',
    attributes: { region: 'gb', when: 'days' },
    act: (tips) => tips.show('knee-rolls'),
  },
  {
    name: 'tips-timer',
    element: 'care-tips',
    attributes: { region: 'ie', only: 'heat-pack ice-pack' },
    act: (tips) => press(tips, 'Warm your back with a heat pack', 'Start'),
  },
  {
    name: 'tips-exercise',
    element: 'care-tips',
    attributes: { region: 'us', only: 'knee-to-chest' },
    act: (tips) =>
      press(tips, 'Draw one knee up to your chest', 'Start', 'I am ready', 'Skip', 'Skip', 'Pause'),
  },
  {
    name: 'tips-breathing',
    element: 'care-tips',
    attributes: { region: 'ca', only: 'slow-breathing' },
    act: (tips) => press(tips, 'Breathe slowly from your belly', 'Start', 'Skip', 'Pause'),
  },
  {
    name: 'tips-hurt',
    element: 'care-tips',
    attributes: { region: 'in', only: 'pelvic-tilt' },
    // A state before this one may have stopped a stretch that hurt. Then Start is refused.
    act: (tips) =>
      press(tips, 'Press your lower back flat: the pelvic tilt', 'Start', 'It hurts more').catch(
        () => undefined,
      ),
  },
  {
    name: 'tips-routine',
    element: 'care-tips',
    attributes: { region: 'gb', when: 'now' },
    act: (tips) => press(tips, 'One by one', 'Next', 'Next', 'Next'),
  },
  {
    name: 'tips-done',
    element: 'care-tips',
    attributes: { region: 'es', only: 'short-walks sit-well' },
    act: (tips) => press(tips, 'Take short, level walks', 'Done'),
  },
  {
    name: 'tips-handout',
    element: 'care-tips',
    attributes: { region: 'gb', 'contact-name': 'Wrenmoor Pharmacy' },
    act: (tips) => {
      tips.show('heat-pack');
      tips.shadowRoot.querySelector('[aria-controls="handout"]').click();
    },
  },
  { name: 'tips-now', element: 'care-tips', attributes: { region: 'nz', when: 'now' } },
];

/**
 * Puts an element in one of its states into the page.
 *
 * @param {State} state
 * @param {Element} parent
 * @returns {Promise<HTMLElement>} the element, rendered
 */
export async function mount({ element, attributes = {}, children, act }, parent) {
  const created = /** @type {any} */ (document.createElement(element));
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  if (children) created.append(...children());
  parent.append(created);
  await created.updateComplete;
  await act?.(created);
  await created.updateComplete;
  return created;
}
