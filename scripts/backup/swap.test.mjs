import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../place.mjs";
import { finishSwap } from "./swap.mjs";

test("a restoration that is killed between its two renames is finished by the next start; one that is not decided is forgotten", async () => {
  const place = mkdtempSync(join(tmpdir(), "maillage-swap-"));
  const mark = (/** @type {string} */ name) =>
    cpSync(join(ROOT, "drizzle", "meta"), join(place, name), { recursive: true });
  try {
    mark("pg-restored");
    mark("pg");
    await finishSwap(place);
    expect(readdirSync(place)).toEqual(["pg"]);
    mark("pg-restored");
    writeFileSync(join(place, "restore.order"), "pg-restored\n");
    rmSync(join(place, "pg"), { recursive: true });
    mark("pg-before-restore");
    await finishSwap(place);
    expect(readdirSync(place).sort()).toEqual(["pg", "pg-before-restore"]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
