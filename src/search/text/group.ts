/** Adds to the list of a key, and begins the list with it where there is none. */
export function addToGroup<T>(groups: Map<string, T[]>, key: string, member: T): void {
  const group = groups.get(key);
  if (group) group.push(member);
  else groups.set(key, [member]);
}
