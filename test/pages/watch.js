/* global window, console, XMLHttpRequest, Navigator, EventTarget, addEventListener */
/** Writes down everything a page might do behind a visitor's back. Runs before anything else. */
const seen = { requests: [], violations: [], errors: [], console: [], listeners: 0 };
window.seen = seen;

const note = (list, text) => list.push(String(text));
const wrap = (owner, name) => {
  const original = owner?.[name];
  if (!original) return;
  owner[name] = function (...values) {
    note(seen.requests, `${name} ${values[0]?.url ?? values[0] ?? ''}`);
    return new.target ? Reflect.construct(original, values) : original.apply(this, values);
  };
};
wrap(window, 'fetch');
wrap(window, 'WebSocket');
wrap(window, 'EventSource');
wrap(window, 'Worker');
wrap(window, 'SharedWorker');
wrap(window, 'Image');
wrap(XMLHttpRequest.prototype, 'open');
wrap(Navigator.prototype, 'sendBeacon');

addEventListener('securitypolicyviolation', (event) =>
  note(seen.violations, `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`),
);
addEventListener('error', (event) => note(seen.errors, event.message ?? event.target));
addEventListener('unhandledrejection', (event) => note(seen.errors, event.reason));

for (const level of ['warn', 'error']) {
  const original = console[level];
  console[level] = (...values) => {
    // A page with another Lit has one that is made for development.
    if (!String(values[0]).startsWith('Lit is in dev mode')) note(seen.console, values[0]);
    original.apply(console, values);
  };
}

/** How many listeners there are on what outlives a widget. */
for (const [name, step] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
]) {
  const original = EventTarget.prototype[name];
  EventTarget.prototype[name] = function (...values) {
    if ([undefined, window, window.document, window.visualViewport].includes(this)) {
      seen.listeners += step;
    }
    return original.apply(this ?? window, values);
  };
}
