import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScratch, scratchPlace } from "./scratch.mjs";

let closed = "";
let home = "";

beforeAll(() => {
  closed = mkdtempSync(join(tmpdir(), "maillage-scratch-"));
  home = join(closed, "où l’on garde « tout », d'ici à là");
  mkdirSync(home);
  chmodSync(closed, 0o700);
});

afterAll(() => rmSync(closed, { recursive: true, force: true }));

const left = (/** @type {string} */ place) =>
  readdirSync(place).filter((name) => name.startsWith(`.scratch-${process.pid}-`));

test("a trial is made where the account of PostgreSQL reaches it, whatever the folder of the data is called, and leaves nothing", async () => {
  const place = scratchPlace(home);
  // Started by root, PostgreSQL runs as another account, which a folder of root alone stops.
  expect(place).toBe(process.getuid?.() === 0 ? "/var/tmp" : home);
  const found = await inScratch(home, {}, async (url) => {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    const [row] = await sql`select current_setting('data_directory') as place`;
    await sql.end();
    expect(left(place)).toHaveLength(1);
    return row?.place;
  });
  expect(found.startsWith(join(place, ".scratch-"))).toBe(true);
  expect([...left(place), ...left(home)]).toEqual([]);
  // Through an open one, it is made beside the data.
  chmodSync(closed, 0o711);
  expect(scratchPlace(home)).toBe(home);
}, 60_000);
