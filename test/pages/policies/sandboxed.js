/* global window, document, addEventListener */
/** Nobody can look into this frame, so it tells what can be seen in it, when asked. */
addEventListener('message', async ({ data: query }) => {
  const faq = document.querySelector('back-spasm-faq');
  faq.search(query);
  await faq.updateComplete;
  window.parent.postMessage(
    { raised: faq.shadowRoot.querySelector('[part="raised"]')?.innerText, seen: window.seen },
    '*',
  );
});
window.parent.postMessage('ready', '*');
