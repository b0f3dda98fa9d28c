/* global document, addEventListener */
/** A tag manager: it adds the script last, without attributes. */
addEventListener('load', () => {
  const script = document.createElement('script');
  script.src = '../../../dist/back-spasm-help.js?widget=back-spasm-faq&mount=%23faq&region=gb';
  document.head.append(script);
});
