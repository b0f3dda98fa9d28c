/** Defines `<care-tips>` with the English content: `dist/care-tips.js`. */
import { pack } from '../../generated/en/pack.js';
import { define } from '../shared/pack-registry.js';
import { CareTipsElement } from './care-tips-element.js';

define('care-tips', CareTipsElement, pack);

declare global {
  interface HTMLElementTagNameMap {
    'care-tips': CareTipsElement;
  }
}

export { CareTipsElement };
