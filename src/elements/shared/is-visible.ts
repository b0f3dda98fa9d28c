/** Whether an element is rendered: not in a closed tab, dialog or `<details>`. Reads the layout. */
export function isVisible(element: Element): boolean {
  // Safari has this since 17.4, Chrome since 105, Firefox since 106.
  // eslint-disable-next-line no-restricted-properties
  if ('checkVisibility' in element) return element.checkVisibility();
  return (element as Element).getClientRects().length > 0 && !isClosedAway(element);
}

/** Closed panels have boxes in browsers that hide them by `content-visibility`. */
function isClosedAway(element: Element): boolean {
  if (element.closest('details:not([open]) > :not(summary), [hidden]')) return true;
  const root = element.getRootNode();
  const { host } = root as Partial<ShadowRoot>;
  return host !== undefined && isClosedAway(host);
}
