import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

/** The checkout that holds a file of ours: the server runs from its build, in a folder of it. */
export function checkoutOf(file: string): string {
  let place = process.cwd();
  while (!existsSync(join(/* turbopackIgnore: true */ place, file))) {
    if (dirname(place) === place) throw new Error(`No ${file} above ${process.cwd()}.`);
    place = dirname(place);
  }
  return place;
}

/**
 * A program of ours in one file, made of the very sources that are there (scripts/programs.mjs). Null where it was not made, or of others:
 * a digest of eight or ten small files costs a millisecond, what it spares a second.
 */
export async function builtOf(program: string, checkout: string): Promise<string | null> {
  const name = program.replace(/\.ts$/, "").replaceAll("/", "-");
  const folder = join(/* turbopackIgnore: true */ checkout, ".next", "programs");
  const list = join(/* turbopackIgnore: true */ folder, `${name}.json`);
  if (!existsSync(list)) return null;
  const sources: string[] = JSON.parse(await readFile(list, "utf8"));
  const hash = createHash("sha256").update(checkout);
  for (const source of sources) {
    const text = await readFile(join(/* turbopackIgnore: true */ checkout, source)).catch(() => "");
    hash.update(`\0${source}\0`).update(text);
  }
  const file = join(/* turbopackIgnore: true */ folder, `${name}-${hash.digest("hex")}.mjs`);
  return existsSync(file) ? file : null;
}

type Bounds = {
  /** Milliseconds, after which it is killed. */
  patience: number;
  /** Megabytes of its heap. */
  memory?: number;
  /** What it is told of its work. */
  args?: readonly string[];
  /** Where its complaints go: those of a hostile file would fill the log. */
  complaints?: "ignore" | "inherit";
};

/**
 * Runs a program of ours in a process of its own, which knows neither the base nor a secret: what it says, and the status that it
 * ends with (null when it was killed).
 */
export async function runApart(
  program: string,
  input: string | Uint8Array,
  { patience, memory, args = [], complaints = "inherit" }: Bounds,
): Promise<{ answer: string; status: number | null }> {
  const heap = memory === undefined ? [] : [`--max-old-space-size=${memory}`];
  const cwd = checkoutOf(program);
  const built = await builtOf(program, cwd);
  const run = built === null ? ["--import", "tsx", program] : [built];
  const child = spawn(process.execPath, [...heap, ...run, ...args], {
    cwd,
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", complaints],
    timeout: patience,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // One that ends before it has read everything says why by its status.
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const [answer, status] = await Promise.all([child.stdout ? text(child.stdout) : "", ended]);
  return { answer, status };
}
