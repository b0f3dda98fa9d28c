/* global document, addEventListener */
/** An optimiser that holds scripts back until a visitor touches the page. */
addEventListener(
  'click',
  () => {
    const script = document.createElement('script');
    script.src = '../../../dist/back-spasm-help.js';
    document.body.append(script);
  },
  { once: true },
);
