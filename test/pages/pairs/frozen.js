for (const { prototype } of [Object, Array, Function, Error, Map, Set, Promise, String, RegExp]) {
  Object.freeze(prototype);
}
