import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkoutOf, runApart } from "../kernel/apart";
import type { Drawn } from "./drawing/draw";
import type { DrawnEpcis } from "./drawing/draw-epcis";
import type { Inputs } from "./drawing/source";

const sources = ["db/maps/drawing", "db/reference/map-france"];
const patience = 60_000;

const program = "db/maps/drawing/child.ts";

let code: Promise<string> | undefined;

/** Digest of the outlines and of the code that draws: another release that draws otherwise draws again. */
async function codeDigest(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of sources) {
    const path = join(/* turbopackIgnore: true */ checkoutOf(program), folder);
    for (const name of (await readdir(path)).filter((file) => !file.includes(".test.")).toSorted())
      hash.update(name).update(await readFile(join(path, name)));
  }
  return hash.digest("hex");
}

/** Digest of all that a drawing is made of. */
export async function madeOf(inputs: Inputs): Promise<string> {
  code ??= codeDigest();
  return createHash("sha256")
    .update(await code)
    .update(JSON.stringify(inputs))
    .digest("hex");
}

async function answered(inputs: Inputs, args: readonly string[]) {
  const { answer, status } = await runApart(program, JSON.stringify(inputs), { patience, args });
  if (status !== 0) throw new Error(`The map was not drawn (status ${status}).`);
  return JSON.parse(answer);
}

/** Draws in a process of its own. Throws when it fails, or takes more than a minute. */
export const drawApart = (inputs: Inputs): Promise<Drawn> => answered(inputs, []);

/** The same, of EPCI. */
export const drawEpcisApart = (inputs: Inputs): Promise<DrawnEpcis> => answered(inputs, ["epcis"]);
