/** What visitors do in a window. Whoever begins before `ContainedKeys` also hears of the keys that it keeps. */

const EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;
const CAPTURE = { capture: true, passive: true };

type Listener = (event: Event) => void;

const listeners = new WeakMap<Window, Set<Listener>>();

/**
 * Calls a listener whenever a visitor does something, until the function that it returns is called.
 *
 * All share what the first of them has put on the window, since the keys reach nothing that comes later.
 */
export function listenToVisitor(view: Window, listener: Listener): () => void {
  let all = listeners.get(view);
  if (!all) {
    const added = new Set<Listener>();
    all = added;
    listeners.set(view, added);
    const tell: Listener = (event) => [...added].forEach((one) => one(event));
    for (const type of EVENTS) view.addEventListener(type, tell, CAPTURE);
  }
  const current = all.add(listener);
  return () => void current.delete(listener);
}
