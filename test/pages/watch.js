/* global window, XMLHttpRequest, Navigator, addEventListener */
/** Writes down everything a page might do behind a visitor's back. Runs before anything else. */
const seen = { requests: [], violations: [], errors: [] };
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
