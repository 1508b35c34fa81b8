import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../../scripts/place.mjs";
import { bundle } from "../../scripts/programs.mjs";
import { builtOf } from "./apart";

const checkout = realpathSync(mkdtempSync(join(tmpdir(), "maillage-apart-")));
afterAll(() => rmSync(checkout, { recursive: true }));

const program = "db/saying/child.ts";
const write = (file: string, content: string) => writeFileSync(join(checkout, file), content);
const said = (file: string) => text(spawn(process.execPath, [file]).stdout);

test("what reads spreadsheets and draws maps was made in one file, of the sources that are there", async () => {
  for (const each of ["lib/sheets/reading/child.ts", "db/maps/drawing/child.ts"])
    expect(await builtOf(each, ROOT), each).toMatch(/\.next.programs.[\w-]+child-[0-9a-f]{64}\.mjs$/);
});

test("a program is the file made of its very sources: it knows where it was, and another source is not it", async () => {
  mkdirSync(join(checkout, "db", "saying"), { recursive: true });
  write("package-lock.json", "{}");
  write(program, 'import { word } from "./word";\nprocess.stdout.write(word + " " + import.meta.url);\n');
  write("db/saying/word.ts", 'export const word: string = "oui";\n');
  expect(await builtOf(program, checkout)).toBeNull();

  bundle(program, checkout);
  const first = (await builtOf(program, checkout)) ?? "";
  expect(await said(first)).toBe(`oui file://${checkout}/${program}`);

  for (const [file, changed, as] of [
    ["db/saying/word.ts", 'export const word: string = "non";\n', 'export const word: string = "oui";\n'],
    ["package-lock.json", '{ "packages": {} }', "{}"],
  ] as const) {
    write(file, changed);
    expect(await builtOf(program, checkout), file).toBeNull();
    write(file, as);
    expect(await builtOf(program, checkout), file).toBe(first);
  }
  rmSync(join(checkout, "db/saying/word.ts"));
  expect(await builtOf(program, checkout)).toBeNull();
});

test("a program that looks for its files from another folder than its own is not made", () => {
  write("db/word.ts", "export const word = import.meta.url;\n");
  write(program, 'import { word } from "../word";\nprocess.stdout.write(word);\n');
  expect(() => bundle(program, checkout)).toThrow("db/word.ts");
});
