/** How well a text can be read on what is really behind it. */

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paper = canvas.getContext('2d', { willReadFrequently: true })!;

/** Everything that an element stands in, from the outside in, across shadow roots. */
function around(element: Element): Element[] {
  const parent = element.assignedSlot ?? element.parentNode;
  const outer =
    parent instanceof element.ownerDocument.defaultView!.ShadowRoot ? parent.host : parent;
  return outer?.nodeType === Node.ELEMENT_NODE
    ? [...around(outer as Element), outer as Element]
    : [];
}

/** Relative luminance of the last thing painted. */
function luminance(): number {
  const [r = 0, g = 0, b = 0] = [...paper.getImageData(0, 0, 1, 1).data].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Paints over what is there, in any colour that CSS knows. */
function paint(color: string): number {
  paper.fillStyle = color;
  paper.fillRect(0, 0, 1, 1);
  return luminance();
}

/** The contrast of an element's text with the backgrounds behind it, 1 to 21. */
export function contrast(element: Element): number {
  const styleOf = (node: Element): CSSStyleDeclaration =>
    element.ownerDocument.defaultView!.getComputedStyle(node);
  const root = element.ownerDocument.documentElement;
  let ground = paint(styleOf(root).colorScheme === 'dark' ? '#121212' : '#fff');
  for (const node of [...around(element), element]) ground = paint(styleOf(node).backgroundColor);
  const text = paint(styleOf(element).webkitTextFillColor);
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}
