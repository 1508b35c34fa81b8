import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../database.mjs";
import { ROOT } from "../place.mjs";
import { migrate } from "../schema.mjs";
import { inTrials } from "../trial-size.mjs";
import { checkBackup, findBackup, restoreEmbedded, tryBackup } from "./bring-back.mjs";
import { manifestText, readManifest } from "./manifest.mjs";
import { differences, proofOf } from "./proof.mjs";
import { backupDirectory, listBackups, listBroken } from "./store.mjs";
import { takeBackup } from "./take.mjs";

const SECRET = "b1f6c0a7d29be84653a0d97c1be2f453";
let home = "";
let dir = "";
/** @type {import("../database.mjs").Database} */
let database;

const open = () => openDatabase({ MAILLAGE_DATA_DIR: home, AUTH_SECRET: SECRET });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-backup-"));
  chmodSync(home, 0o711);
  database = await open();
  dir = backupDirectory(home, {});
  await migrate({ ...database, mode: "production" });
  await as(database.ownerUrl, async (sql) => {
    await sql`create table written (writer int, n int, said text, primary key (writer, n))`;
    await sql`select set_config('app.actor', gen_random_uuid()::text, false)`;
    const [person] =
      await sql`insert into account (id, email, name) values (gen_random_uuid(), 'a@b.example', 'A') returning id`;
    await sql`insert into session (id, account_id) values (gen_random_uuid(), ${person?.id})`;
  });
}, 60_000);

afterAll(async () => {
  await database.close();
  rmSync(home, { recursive: true, force: true });
});

/**
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 */
async function as(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** Writers that never rest; `acknowledged` is what the server has confirmed to each of them. */
function writers(count = 3) {
  const acknowledged = Array.from({ length: count }, () => 0);
  let over = false;
  const sql = postgres(database.ownerUrl, { max: count, onnotice: () => {} });
  const each = acknowledged.map(async (_, writer) => {
    for (let n = 1; !over; n++) {
      await sql`insert into written values (${writer}, ${n}, ${"é ’ \\ \t".repeat(50)})`;
      acknowledged[writer] = n;
    }
  });
  return {
    acknowledged: () => [...acknowledged],
    async stop() {
      over = true;
      await Promise.all(each);
      await sql.end();
    },
  };
}

const here = () =>
  as(database.ownerUrl.replace(/\/\/[^@]+@/, adminAccount()), (sql) => sql.begin((tx) => proofOf(tx)));
const adminAccount = () =>
  `//${new URL(database.adminUrl ?? "").username}:${new URL(database.adminUrl ?? "").password}@`;

/** @param {Partial<Parameters<typeof takeBackup>[1]>} [how] */
const take = (how) => takeBackup(database, { dir, reason: "manual", keep: 14, ...how });

test("a backup taken while others write holds every write acknowledged before its start, and comes back as it was kept", async () => {
  const writing = writers();
  while (writing.acknowledged().some((n) => n < 20)) await sleep(10);
  if (inTrials) await sleep(30_000);
  const before = writing.acknowledged();
  const kept = await take();
  await sleep(100);
  await writing.stop();
  const after = writing.acknowledged();
  expect(after.every((n, writer) => n > (before[writer] ?? 0))).toBe(true);

  expect(statSync(dir).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(kept.path))
    expect(statSync(join(kept.path, name)).mode & 0o777, name).toBe(0o600);

  const lost = await here();
  const manifest = await checkBackup(kept.path, { secrets: [SECRET] });
  await database.close();
  await restoreEmbedded(home, kept.path, manifest, []);
  database = await open();
  const found = await here();
  // Everyone signs in anew: nothing else differs.
  expect(differences(kept.manifest.proof, found)).toEqual(["public.session (un contenu diffère)"]);
  expect(differences(lost, found)).toContainEqual(expect.stringContaining("public.written ("));
  const rows = await as(
    database.ownerUrl,
    (sql) =>
      sql`select writer, count(*)::int as n, max(n)::int as last from written group by writer order by writer`,
  );
  for (const [writer, n] of before.entries()) {
    expect(rows[writer]?.last).toBeGreaterThanOrEqual(n);
    // None is missing in the middle.
    expect(rows[writer]?.n).toBe(rows[writer]?.last);
  }
  expect(existsSync(join(home, "pg-before-restore"))).toBe(true);
}, 180_000);

describe("what is wrong is refused with a sentence, and what was there stays", () => {
  /** @type {import("./store.mjs").Kept} */
  let good;
  const copy = () => {
    const path = join(dir, "2026-01-01T00-00-00Z-manual");
    rmSync(path, { recursive: true, force: true });
    cpSync(good.path, path, { recursive: true });
    return path;
  };
  beforeAll(() => {
    good = /** @type {import("./store.mjs").Kept} */ (listBackups(dir)[0]);
  });
  afterAll(() => rmSync(join(dir, "2026-01-01T00-00-00Z-manual"), { recursive: true, force: true }));

  test.each([
    ["base.tar.gz", 0],
    ["base.tar.gz", 0.5],
    ["base.tar.gz", 0.999_999],
    ["backup_manifest", 0.3],
    ["manifest.json", 0.01],
    ["manifest.json", 0.5],
    ["manifest.json", 0.999_9],
  ])("a byte of %s flipped at %d of its length", async (name, share) => {
    const path = copy();
    const bytes = readFileSync(join(path, name));
    const at = Math.min(bytes.length - 2, Math.floor(bytes.length * share));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(path, name), bytes);
    await expect(checkBackup(path, { secrets: [SECRET] })).rejects.toThrow(
      /est abîmée : \S+ n’est plus ce qui a été écrit/,
    );
  });

  test("a file cut short, a file that is missing, a folder that is no backup", async () => {
    const path = copy();
    writeFileSync(join(path, "base.tar.gz"), readFileSync(join(path, "base.tar.gz")).subarray(0, 1000));
    await expect(checkBackup(path, { secrets: [SECRET] })).rejects.toThrow(/base\.tar\.gz n’est plus/);
    rmSync(join(path, "base.tar.gz"));
    await expect(checkBackup(path, { secrets: [SECRET] })).rejects.toThrow(/base\.tar\.gz n’est plus/);
    rmSync(join(path, "manifest.json"));
    await expect(checkBackup(path, { secrets: [SECRET] })).rejects.toThrow(/n’en est qu’une partie/);
    expect(listBroken(dir)).toEqual(["2026-01-01T00-00-00Z-manual"]);
    expect(() => findBackup(dir, "nulle-part")).toThrow(/Aucune sauvegarde « nulle-part »/);
  });

  /** @param {object} change */
  const altered = (change) => {
    const path = copy();
    writeFileSync(join(path, "manifest.json"), manifestText({ ...readManifest(path), ...change }));
    return path;
  };

  test("a newer form, a newer Maillage, another PostgreSQL", async () => {
    await expect(checkBackup(altered({ format: 2 }), { secrets: [SECRET] })).rejects.toThrow(
      /version plus récente de Maillage \(forme 2/,
    );
    await expect(
      checkBackup(altered({ migration: 9e15, product: "9.0.0" }), { secrets: [SECRET] }),
    ).rejects.toThrow(/plus récente de Maillage \(9\.0\.0\)/);
  });

  test("a backup that another secret has closed says which one is missing, unless it is known to be lost", async () => {
    const other = { secrets: ["0".repeat(32)] };
    await expect(checkBackup(good.path, other)).rejects.toThrow(
      /Il manque un secret.*AUTH_SECRET.*--new-secret/,
    );
    await expect(checkBackup(good.path, { ...other, newSecret: true })).resolves.toMatchObject({
      kind: "base",
    });
    await expect(checkBackup(good.path, { secrets: ["0".repeat(32), SECRET] })).resolves.toMatchObject({
      kind: "base",
    });
  });

  test("a backup that reads and does not give back what was kept", async () => {
    const { proof } = good.manifest;
    const tables = { ...proof.tables, "public.written": { rows: 1, digest: "0" } };
    const path = altered({ proof: { ...proof, digest: "0", tables } });
    const before = await here();
    await expect(tryBackup(home, path, readManifest(path))).rejects.toThrow(
      /ne rend pas ce qui avait été gardé : public\.written \(1 lignes gardées/,
    );
    expect((await here()).digest).toBe(before.digest);
    expect(readdirSync(home).filter((name) => name.startsWith(".scratch"))).toEqual([]);
  });

  test("a demand that is not finished: killed, then a disk that is full", async () => {
    const names = listBackups(dir).map(({ name }) => name);
    const settings = { ...process.env, MAILLAGE_DATA_DIR: home, AUTH_SECRET: SECRET, DATABASE_URL: "" };
    const child = spawn(process.execPath, [join(ROOT, "scripts", "backup.mjs")], {
      env: settings,
      stdio: "ignore",
    });
    while (!readdirSync(dir).some((name) => name.startsWith(".draft-"))) await sleep(5);
    child.kill("SIGKILL");
    await new Promise((done) => child.once("close", done));
    expect(readdirSync(dir).filter((name) => name.startsWith(".draft-"))).toHaveLength(1);
    expect(listBackups(dir).map(({ name }) => name)).toEqual(names);

    const full = spawnSync(
      "sh",
      ["-c", `ulimit -f 200; exec "${process.execPath}" "${join(ROOT, "scripts", "backup.mjs")}"`],
      {
        env: settings,
        encoding: "utf8",
      },
    );
    expect(full.stderr).toMatch(/Le disque est plein.*celles d’avant sont intactes/s);
    expect(full.status).toBe(1);
    expect(listBackups(dir).map(({ name }) => name)).toEqual(names);
    // What the killed one had left is gone with it.
    expect(readdirSync(dir).filter((name) => name.startsWith("."))).toEqual([]);
  }, 60_000);
});
