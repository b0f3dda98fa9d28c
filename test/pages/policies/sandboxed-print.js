/* global window, document, addEventListener */
/** Nobody can look into this frame, so it tells when something of it goes to the printer. */
window.print = () => window.parent.postMessage('prints the page', '*');
addEventListener('unhandledrejection', ({ reason }) => window.parent.postMessage(`${reason}`, '*'));
document.querySelector('back-spasm-faq').print();
