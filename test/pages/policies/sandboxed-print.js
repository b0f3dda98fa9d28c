/* global window, document, addEventListener */
/** The test cannot reach into this sandboxed frame, so the frame sends a message when it prints. */
window.print = () => window.parent.postMessage('prints the page', '*');
addEventListener('unhandledrejection', ({ reason }) => window.parent.postMessage(`${reason}`, '*'));
document.querySelector('back-spasm-faq').print();
