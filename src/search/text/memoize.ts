/**
 * Remembers the answer for each word, because every letter that is typed asks again about all words
 * before it. The answer must not be `undefined`.
 */
export function memoize<T>(compute: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) answers.set(word, (answer = compute(word)));
    return answer;
  };
}

/** Makes a value when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
