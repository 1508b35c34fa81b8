import { sizeOf } from "./failures.mjs";

/**
 * A line that says how far a backup is: rewritten in a terminal, one line a step elsewhere.
 * @param {NodeJS.WriteStream} output
 */
export function progressLine(output = process.stderr) {
  let shown = "";
  let at = 0;
  /** @param {import("./take.mjs").Progress} progress */
  function tell({ step, done, whole }) {
    const share = whole > 0 ? Math.min(99, Math.floor((done / whole) * 100)) : 0;
    const said =
      step === "copy"
        ? `Copie de la base : ${share} % (${sizeOf(done)})`
        : "Restauration à l’essai et comparaison…";
    if (!output.isTTY) {
      const named = step === "copy" ? "Copie de la base…" : said;
      if (named !== shown) output.write(`${named}\n`);
      shown = named;
      return;
    }
    if (said === shown || (step === "copy" && Date.now() - at < 100)) return;
    at = Date.now();
    output.write(`\r${said.padEnd(shown.length)}`);
    shown = said;
  }
  function end() {
    if (output.isTTY && shown) output.write(`\r${" ".repeat(shown.length)}\r`);
    shown = "";
  }
  return { tell, end };
}
