/** What translators and extensions do to the nodes of a widget. */

/** On each text that was translated. */
export const TRANSLATED = '\u2043';

const translate = (text: string): string => (text.trim() ? TRANSLATED + text : text);

function textsIn(root: Node): Text[] {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(
    ({ data, parentElement }) => data.trim() && !parentElement?.closest('style, font'),
  );
}

/** Chrome puts elements of its own in place of each text. */
function replaceTexts(root: ShadowRoot): void {
  for (const text of textsIn(root)) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = translate(text.data);
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** Firefox takes out what is in an element with text, and puts elements and texts back, without the comments. */
function putBackTexts(root: ShadowRoot): void {
  const parents = new Set(textsIn(root).map(({ parentElement }) => parentElement!));
  for (const parent of parents) {
    const nodes = [...parent.childNodes];
    parent.replaceChildren();
    for (const node of nodes) {
      if (node instanceof Text) parent.append(translated(node));
      else if (node instanceof Element) parent.append(node);
    }
  }
}

function translated(text: Text): Text {
  if (!text.data.startsWith(TRANSLATED)) text.data = translate(text.data);
  return text;
}

/** Extensions that link telephone numbers write the markup of a block anew. */
function rewriteBlocks(root: ShadowRoot): void {
  for (const block of root.querySelectorAll('section, .row, footer')) {
    const { innerHTML } = block;
    block.innerHTML = innerHTML;
  }
}

/** Others split a text, to mark a word in it. */
function splitTexts(root: ShadowRoot): void {
  for (const text of textsIn(root)) {
    if (text.data.length > 4) text.splitText(3);
  }
}

/** Others take away what they take for an advertisement. */
function removeParts(root: ShadowRoot): void {
  root.querySelector('.hint')?.remove();
  root.querySelector('.list-header')?.remove();
}

export const MANGLERS: Record<string, (root: ShadowRoot) => void> = {
  'Chrome’s translator': replaceTexts,
  'Firefox’s translator': putBackTexts,
  'an extension that rewrites blocks': rewriteBlocks,
  'an extension that splits texts': splitTexts,
  'an extension that removes parts': removeParts,
};
