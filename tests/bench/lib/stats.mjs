// Medians, and intervals that assume nothing about how times are spread.

/** @typedef {{median: number, low: number, high: number}} Interval */

/** @param {number[]} values @returns {number[]} */
const sorted = (values) => values.toSorted((a, b) => a - b);

/** @param {number[]} values */
export function median(values) {
  const all = sorted(values);
  const middle = all.length >> 1;
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

/** The value that `share` of all do not exceed. @param {number[]} values @param {number} share */
export function percentile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.max(0, Math.ceil(all.length * share) - 1))];
}

/** @param {number[]} values */
export const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/**
 * Median with the order statistics that hold the true median in at least 95 % of all cases (binomial, p = ½):
 * of 9 values the second and the eighth.
 * @param {number[]} values
 * @returns {Interval}
 */
export function interval(values) {
  const all = sorted(values);
  const n = all.length;
  let chance = 2 * 0.5 ** n;
  let term = 0.5 ** n;
  let rank = 0;
  // One more on each side is left out as long as both tails stay below 5 % together.
  for (let k = 1; k < n / 2; k += 1) {
    term = (term * (n - k + 1)) / k;
    if (chance + 2 * term > 0.05) break;
    chance += 2 * term;
    rank = k;
  }
  return { median: median(all), low: all[rank], high: all[n - 1 - rank] };
}
