import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Drawn } from "./drawing/draw";
import type { Inputs } from "./drawing/source";

const sources = ["db/maps/drawing", "db/reference/map-france"];
const patience = 60_000;

/** The checkout: the server runs from its build, in a folder of it. */
function root(): string {
  let place = process.cwd();
  while (!existsSync(join(/* turbopackIgnore: true */ place, "db/maps/drawing/child.ts"))) {
    if (dirname(place) === place) throw new Error(`No program that draws maps above ${process.cwd()}.`);
    place = dirname(place);
  }
  return place;
}

let code: Promise<string> | undefined;

/** Digest of the outlines and of the code that draws: another release that draws otherwise draws again. */
async function codeDigest(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of sources) {
    const path = join(/* turbopackIgnore: true */ root(), folder);
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

/** Draws in a process of its own. Throws when it fails, or takes more than a minute. */
export async function drawApart(inputs: Inputs): Promise<Drawn> {
  const place = root();
  const child = spawn(process.execPath, ["--import", "tsx", "db/maps/drawing/child.ts"], {
    cwd: place,
    // It has nothing to know of the database nor of the secrets.
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"],
    timeout: patience,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // One that ends before it has read everything says why by its code.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(inputs));
  const [answer, status] = await Promise.all([text(child.stdout), ended]);
  if (status !== 0) throw new Error(`The map was not drawn (status ${status}).`);
  return JSON.parse(answer);
}
