/** A value that all widgets of a document share. Widgets in another document, such as a frame, share another. */
export interface PerDocument<T> {
  /** The value of a document. It is created at the first call. */
  of: (document: Document) => T;
  /** Replaces the value, for tests. */
  set: (document: Document, value: T) => void;
}

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
