/* global document, location, addEventListener */
/** A hash router: every fragment is a route, and there is one for help. */
const main = document.querySelector('main');
function go() {
  if (location.hash === '#/help') main.append(document.createElement('back-spasm-faq'));
  else main.replaceChildren('Not found');
}
addEventListener('hashchange', go);
go();
