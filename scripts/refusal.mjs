/** A failure that the reader can act on: printed as its sentence alone, without a stack. */
export class Refusal extends Error {}

/**
 * What the system or the server calls a failure, such as EEXIST; empty when it says nothing.
 * @param {unknown} error
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code ?? "") : "";
}

/**
 * Prints why a command stops and ends the process with code 1.
 * @param {unknown} error
 * @returns {never}
 */
export function stopWith(error) {
  const text =
    error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n\n`);
  process.exit(1);
}
