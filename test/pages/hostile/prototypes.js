/** Changes to built-in prototypes as Prototype and MooTools made them. Must run before the widget. */
Object.prototype.extend = function (other) {
  for (const key in other) this[key] = other[key];
  return this;
};
Object.prototype.toJSON = function () {
  return '{}';
};
Array.prototype.each = Array.prototype.forEach;
Array.prototype.without = function (...values) {
  return this.filter((value) => !values.includes(value));
};
Array.prototype.toJSON = function () {
  return '[]';
};
Array.prototype.reverse = function (inline) {
  const turned = [];
  for (let i = this.length - 1; i >= 0; i--) turned.push(this[i]);
  if (inline !== false) for (let i = 0; i < turned.length; i++) this[i] = turned[i];
  return turned;
};
String.prototype.toJSON = function () {
  return '""';
};
String.prototype.startsWith = function (pattern) {
  return this.lastIndexOf(pattern, 0) === 0;
};
/** Works only for objects with a length, unlike the built-in one. */
Array.from = function (iterable) {
  if (!iterable) return [];
  const results = new Array(iterable.length || 0);
  for (let i = 0; i < results.length; i++) results[i] = iterable[i];
  return results;
};
Function.prototype.bind = function (context, ...first) {
  const bound = this;
  return function (...rest) {
    return bound.apply(context, [...first, ...rest]);
  };
};
