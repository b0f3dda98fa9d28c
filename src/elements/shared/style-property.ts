/** Sets a custom property in a template. A `style` attribute would be blocked by a strict content security policy. */
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

class StyleProperty extends Directive {
  override update({ element }: ElementPart, [name, value]: [string, string]): void {
    (element as HTMLElement).style.setProperty(name, value);
  }

  render(_name: string, _value: string): void {}
}

/** Sets a custom property: `<div ${styleProperty('--_seconds', '4s')}>`. */
export const styleProperty = directive(StyleProperty);
