/* global window, console, XMLHttpRequest, Navigator, EventTarget, addEventListener */
/** Records requests, policy violations, errors, console lines and listeners of a page. Must be its first script. */
const seen = { requests: [], violations: [], errors: [], console: [], listeners: 0 };
window.seen = seen;

const record = (list, text) => list.push(String(text));
const recordCalls = (owner, name) => {
  const original = owner?.[name];
  if (!original) return;
  owner[name] = function (...values) {
    record(seen.requests, `${name} ${values[0]?.url ?? values[0] ?? ''}`);
    return new.target ? Reflect.construct(original, values) : original.apply(this, values);
  };
};
recordCalls(window, 'fetch');
recordCalls(window, 'WebSocket');
recordCalls(window, 'EventSource');
recordCalls(window, 'Worker');
recordCalls(window, 'SharedWorker');
recordCalls(window, 'Image');
recordCalls(XMLHttpRequest.prototype, 'open');
recordCalls(Navigator.prototype, 'sendBeacon');

addEventListener('securitypolicyviolation', (event) =>
  record(
    seen.violations,
    `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`,
  ),
);
addEventListener('error', (event) => record(seen.errors, event.message ?? event.target));
addEventListener('unhandledrejection', (event) => record(seen.errors, event.reason));

for (const level of ['info', 'warn', 'error']) {
  const original = console[level];
  console[level] = (...values) => {
    // Pages with another Lit load its development build.
    if (!String(values[0]).startsWith('Lit is in dev mode')) record(seen.console, values[0]);
    original.apply(console, values);
  };
}

// Counts the listeners on targets that outlive a widget.
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
