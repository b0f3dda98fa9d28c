/** A run of tokens: index of the first, and of the one after the last. */
export interface Range {
  from: number;
  to: number;
}

/** Whether one range lies wholly inside another, or is the same. */
export function isInside(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** From the first of some ranges to the last. */
export function spanOf(ranges: readonly Range[]): Range {
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}
