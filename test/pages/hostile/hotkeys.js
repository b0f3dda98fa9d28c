/* global document */
/** A page that takes every key for itself unless it comes from a field that it can see. */
document.addEventListener('keydown', (event) => {
  if (event.target.matches('input, textarea, select, button, a')) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
  event.preventDefault();
});
