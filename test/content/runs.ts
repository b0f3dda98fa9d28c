/** How many cases are drawn at random: so many, or as many as `FUZZ_RUNS` says for a long run. */
export function runs(usual: number): number {
  return Number(process.env['FUZZ_RUNS']) || usual;
}
