/** @typedef {{ name: string, seconds: number }} Timed */

/** @type {Timed[]} */
const steps = [];
/** @type {number | undefined} */
let first;

/**
 * Does a step of a run and keeps how long it took, whether it passes or not.
 * @template Result
 * @param {string} name as the table at the end names it
 * @param {() => Result | Promise<Result>} step
 * @returns {Promise<Result>}
 */
export async function timed(name, step) {
  const begun = performance.now();
  first ??= begun;
  try {
    return await step();
  } finally {
    steps.push({ name, seconds: (performance.now() - begun) / 1000 });
  }
}

/**
 * What took the time of a run, as a table: its steps as they ended, the whole by the clock (some steps run two at a time),
 * then its slowest test files.
 * @param {readonly Timed[]} files
 * @param {readonly Timed[]} [done] the steps kept so far, unless told otherwise
 * @param {number} [total] seconds since the first of them began, unless told otherwise
 */
export function timeTable(
  files,
  done = steps,
  total = (performance.now() - (first ?? performance.now())) / 1000,
) {
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 10);
  return [
    "— Temps par étape",
    ...[...done, { name: "Total", seconds: total }].map(line),
    ...(slowest.length > 0 ? ["", "— Fichiers d’essais les plus longs", ...slowest.map(line)] : []),
  ].join("\n");
}

/** @param {Timed} timed */
const line = ({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`;
