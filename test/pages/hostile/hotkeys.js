/* global document */
/** A page that handles every key, unless its target is a field or a button that the page can see. */
document.addEventListener('keydown', (event) => {
  if (event.target.matches('input, textarea, select, button, a')) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
  event.preventDefault();
});
