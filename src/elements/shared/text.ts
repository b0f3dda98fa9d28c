/**
 * Puts a text into an element as a whole. Lit itself writes into the text node that it made, and does not notice
 * where something else stands there: translators of browsers replace text nodes, and take them out and put
 * others in. What an element says must be what was understood last, so its whole content is replaced with each
 * change, and the translator translates that anew.
 */
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';
import { createElement } from './nodes.js';

/** A piece of a text, highlighted or not. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

class Text extends Directive {
  #shown: string | undefined;

  override update({ element }: ElementPart, [content]: [string | readonly TextPiece[]]): void {
    const pieces = typeof content === 'string' ? [{ text: content, marked: false }] : content;
    const shown = pieces.map(({ text, marked }) => (marked ? '\0' : '\n') + text).join('');
    if (shown === this.#shown) return;
    this.#shown = shown;
    element.replaceChildren(
      ...pieces.map(({ text, marked }) => {
        if (!marked) return text;
        const mark = createElement(element.ownerDocument, 'mark');
        mark.textContent = text;
        return mark;
      }),
    );
  }

  render(_content: string | readonly TextPiece[]): void {}
}

/** Sets the text of an element that has nothing else in it: `<p ${text(message)}></p>`. */
export const text = directive(Text);
