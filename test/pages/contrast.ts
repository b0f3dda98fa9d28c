/** Measures the contrast of a text with the colours that are really behind it. */

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** The ancestors of an element, outermost first, across shadow roots. */
function ancestors(element: Element): Element[] {
  const parent = element.assignedSlot ?? element.parentNode;
  const outer =
    parent instanceof element.ownerDocument.defaultView!.ShadowRoot ? parent.host : parent;
  return outer?.nodeType === Node.ELEMENT_NODE
    ? [...ancestors(outer as Element), outer as Element]
    : [];
}

/** Relative luminance of the painted pixel. */
function luminance(): number {
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Paints the pixel over with a CSS colour, which may be translucent. Returns its luminance. */
function paint(color: string): number {
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return luminance();
}

/** The contrast of an element's text with the backgrounds behind it, from 1 to 21. */
export function contrast(element: Element): number {
  const styleOf = (node: Element): CSSStyleDeclaration =>
    element.ownerDocument.defaultView!.getComputedStyle(node);
  const root = element.ownerDocument.documentElement;
  let background = paint(styleOf(root).colorScheme === 'dark' ? '#121212' : '#fff');
  for (const node of [...ancestors(element), element]) {
    background = paint(styleOf(node).backgroundColor);
  }
  const text = paint(styleOf(element).webkitTextFillColor);
  return (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
}
