/** Defines `<back-spasm-faq>` with the English content: `dist/back-spasm-faq.js`. */
import { pack } from '../../generated/en/pack.js';
import { define } from '../shared/pack-registry.js';
import { BackSpasmFaqElement } from './back-spasm-faq-element.js';

define('back-spasm-faq', BackSpasmFaqElement, pack);

declare global {
  interface HTMLElementTagNameMap {
    'back-spasm-faq': BackSpasmFaqElement;
  }
}

export { BackSpasmFaqElement };
