/** What all widgets of one document share. Widgets of another document, such as a frame, have their own. */
export interface PerDocument<T> {
  /** The value for a document, made when it is first asked for. */
  of: (document: Document) => T;
  /** Puts another value in its place: a test hands in its own time. */
  set: (document: Document, value: T) => void;
}

/** @param create makes the value for a document that has none yet */
export function perDocument<T>(create: (document: Document) => T): PerDocument<T> {
  const values = new WeakMap<Document, { value: T }>();
  return {
    of: (document) => {
      let entry = values.get(document);
      if (!entry) values.set(document, (entry = { value: create(document) }));
      return entry.value;
    },
    set: (document, value) => values.set(document, { value }),
  };
}
