import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./place.mjs";
import { codeOf } from "./refusal.mjs";

const LOCK = "package-lock.json";

/** What the server runs in a process of its own (db/kernel/apart.ts), at each spreadsheet and each map. */
const PROGRAMS = ["lib/sheets/reading/child.ts", "db/maps/drawing/child.ts"];

/**
 * Makes one file of a program, its packages with it: it starts in a quarter of the time that its sources take. Beside it, the list of
 * what it was made of; its name is the digest of that, so that one of other sources is never taken for it.
 * @param {string} program its address in the checkout
 * @param {string} [root] the checkout
 * @param {boolean} [apart] its packages are left where they are: it starts once, and one of them may not be made one file of
 * @returns {string} its file
 */
export function bundle(program, root = ROOT, apart = false) {
  // Asked for now: `npm start` reads this file before the packages are there.
  /** @type {typeof import("esbuild")} */
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const entry = join(root, program);
  const { metafile, outputFiles } = buildSync({
    ...{ entryPoints: [entry], absWorkingDir: root, outdir: root, write: false, metafile: true },
    ...{ bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "silent" },
    ...(apart && { packages: /** @type {const} */ ("external") }),
    define: { "import.meta.url": JSON.stringify(pathToFileURL(entry).href) },
  });
  const inputs = Object.keys(metafile.inputs).filter((path) => !/(?:^|\/)node_modules\//.test(path));
  // Packages are those of the lock.
  const sources = [...inputs, LOCK].sort();
  const hash = createHash("sha256").update(root);
  for (const source of sources) {
    const text = readFileSync(join(root, source));
    if (text.includes("import.meta") && dirname(source) !== dirname(program))
      throw new Error(`${source} looks for itself elsewhere than in the folder of ${program}.`);
    hash.update(`\0${source}\0`).update(text);
  }
  const name = join(root, ".next", "programs", program.replace(/\.ts$/, "").replaceAll("/", "-"));
  mkdirSync(dirname(name), { recursive: true });
  const file = `${name}-${hash.digest("hex")}.mjs`;
  write(file, outputFiles[0]?.text ?? "");
  write(`${name}.json`, JSON.stringify(sources));
  return file;
}

/**
 * Whole at once: a server may be reading it.
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** All of them, for the product (scripts/build.mjs) and, called by vitest before its tests, for these. */
export default function bundlePrograms() {
  try {
    for (const program of PROGRAMS) bundle(program);
  } catch (error) {
    // A folder that its account may not write: their sources run instead, as long as before.
    if (!["EACCES", "EROFS"].includes(codeOf(error))) throw error;
  }
}
