import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./place.mjs";

/** The commands of package.json that run a script of ours: on a bare clone each starts before anything is installed. */
const commands = Object.entries(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts).flatMap(
  ([name, command]) => {
    const [, script] = /^node (scripts\/\S+\.mjs)/.exec(String(command)) ?? [];
    return script ? [{ name, script }] : [];
  },
);

/**
 * Packages that a file imports as it is loaded, by itself or by the files that it imports: « file: package ».
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"/gm)].flatMap(
    ([, named, bare]) => {
      const target = named ?? bare ?? "";
      if (target.startsWith("node:")) return [];
      if (target.startsWith(".")) return packagesOf(join(dirname(file), target), seen);
      return [`${relative(ROOT, file)}: ${target}`];
    },
  );
}

test("no command asks for a package before it has installed what is missing", () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(["start", "test", "dev"]));
  for (const { name, script } of commands) expect(packagesOf(join(ROOT, script)), name).toEqual([]);
});
