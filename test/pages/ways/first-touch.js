/* global document, addEventListener */
/** An optimiser: scripts run when somebody touches the page. */
addEventListener(
  'click',
  () => {
    const script = document.createElement('script');
    script.src = '../../../dist/back-spasm-help.js';
    document.body.append(script);
  },
  { once: true },
);
