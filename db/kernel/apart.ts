import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
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
  const child = spawn(process.execPath, [...heap, "--import", "tsx", program, ...args], {
    cwd: checkoutOf(program),
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
