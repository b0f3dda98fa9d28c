/* global window, document, addEventListener */
/** The test cannot reach into this sandboxed frame: it sends a query, and the frame answers with what it shows. */
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
