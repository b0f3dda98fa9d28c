/** What the script tag runs: both elements, with the English content. */
import '../elements/back-spasm-faq/define.js';
import '../elements/care-tips/define.js';
