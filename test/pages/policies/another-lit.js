/* global document */
/** A site with components of its own. */
import { html, render } from 'lit';

render(html`<p id="theirs">Theirs</p>`, document.body);
