/* global document, location, addEventListener */
/** A hash router: it takes every fragment for a route, and knows one. */
const main = document.querySelector('main');
function go() {
  if (location.hash === '#/help') main.append(document.createElement('back-spasm-faq'));
  else main.replaceChildren('Not found');
}
addEventListener('hashchange', go);
go();
