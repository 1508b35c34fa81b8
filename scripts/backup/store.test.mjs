import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../place.mjs";
import { draftBackup, listBackups, prune, sweepDrafts } from "./store.mjs";
import { checkSwap, finishSwap } from "./swap.mjs";

/**
 * @param {string} dir
 * @param {string} day
 * @param {import("./manifest.mjs").Reason} reason
 */
const keep = (dir, day, reason) =>
  draftBackup(dir, `${day}T00:00:00.000Z`, reason).seal({
    ...{
      format: 1,
      kind: "base",
      reason,
      startedAt: `${day}T00:00:00.000Z`,
      endedAt: `${day}T00:00:01.000Z`,
    },
    ...{
      product: "0",
      migration: 1,
      postgres: 180_004,
      database: "maillage",
      mark: null,
      unpacked: 0,
      files: [],
    },
    proof: { rows: 0, digest: "", tables: {} },
  });

test("as many as asked and never below one: the newest stays, and the last one of before a migration", async () => {
  const dir = mkdtempSync(join(tmpdir(), "maillage-kept-"));
  try {
    for (const day of ["2026-01-01", "2026-01-03", "2026-01-04"]) await keep(dir, day, "schedule");
    await keep(dir, "2026-01-02", "migration");
    const names = () => listBackups(dir).map(({ name }) => name.slice(0, 10));
    expect(prune(dir, 3)).toEqual(["2026-01-01T00-00-00Z-schedule"]);
    expect(names()).toEqual(["2026-01-04", "2026-01-03", "2026-01-02"]);
    prune(dir, 0);
    expect(names()).toEqual(["2026-01-04", "2026-01-02"]);
    // What does not read as a backup counts for none, and is left for someone to look at.
    writeFileSync(join(dir, "2026-01-04T00-00-00Z-schedule", "manifest.json"), "");
    prune(dir, 1);
    expect(readdirSync(dir).sort()).toEqual([
      "2026-01-02T00-00-00Z-migration",
      "2026-01-04T00-00-00Z-schedule",
    ]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test("two backups of one second have two names; a draft of a run that lives is left to it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "maillage-kept-"));
  try {
    const one = await keep(dir, "2026-01-01", "manual");
    const two = await keep(dir, "2026-01-01", "manual");
    expect([one.name, two.name]).toEqual(["2026-01-01T00-00-00Z-manual", "2026-01-01T00-00-00Z-manual-2"]);
    mkdirSync(join(dir, `.draft-${process.ppid}-1`));
    mkdirSync(join(dir, ".draft-999999999-1"));
    sweepDrafts(dir);
    expect(readdirSync(dir).filter((name) => name.startsWith("."))).toEqual([`.draft-${process.ppid}-1`]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

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

test("data that cannot be put aside stay where they are, and the next start opens them", async () => {
  const place = mkdtempSync(join(tmpdir(), "maillage-swap-"));
  try {
    for (const name of ["pg", "pg-restored", "pg-before-restore"]) {
      mkdirSync(join(place, name));
      writeFileSync(join(place, name, "here"), name);
    }
    writeFileSync(join(place, "restore.order"), "pg-restored\n");
    // As a mount point would, a folder that is not empty refuses the rename.
    await expect(finishSwap(place)).rejects.toThrow(/ENOTEMPTY|EEXIST/);
    expect(readdirSync(place).sort()).toEqual(["pg", "pg-before-restore"]);
    expect(readFileSync(join(place, "pg", "here"), "utf8")).toBe("pg");
    await finishSwap(place);

    expect(() => checkSwap(place)).not.toThrow();
    renameSync(join(place, "pg"), join(place, "elsewhere"));
    symlinkSync("elsewhere", join(place, "pg"));
    expect(() => checkSwap(place)).toThrow(/est un lien ou un disque monté/);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
