/** The script of the states page: it lists all states, or shows the one that `?state=` names. */
import { mount, states } from './states.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const parameters = new URLSearchParams(location.search);
const wanted = states.find((state) => state.name === parameters.get('state'));
document.documentElement.dataset['scheme'] = parameters.get('scheme') ?? 'auto';

if (wanted) {
  document.title = `${wanted.name} – back-spasm-help`;
  main.replaceChildren();
  await mount(wanted, main);
  // The focus of the last action belongs to a state, but its scroll position does not.
  scrollTo(0, 0);
  document.documentElement.dataset['ready'] = '';
} else {
  const list = document.createElement('ul');
  for (const { name } of states) {
    const link = document.createElement('a');
    link.href = `?state=${name}`;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  main.append(list);
}
