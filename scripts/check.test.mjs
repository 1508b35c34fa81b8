import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase } from "../db/testing/database.ts";
import { openPostOffice } from "../lib/testing/post-office.ts";
import { backupDirectory, draftBackup } from "./backup/store.mjs";
import { findings } from "./check/findings.mjs";
import { freePort } from "./free-port.mjs";

const SECRET = "b1f6c0a7d29be84653a0d97c1be2f453";
let home = "";
let port = 0;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-check-"));
  port = await freePort();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** @param {NodeJS.ProcessEnv} [env] */
async function look(env = {}) {
  const found = await findings({ MAILLAGE_DATA_DIR: home, PORT: String(port), ...env });
  const on = (/** @type {string} */ subject) =>
    found.filter((one) => one.subject === subject).map(({ level, says }) => `${level}: ${says}`);
  return { found, on };
}

/** @param {string} startedAt */
const keep = (startedAt) =>
  draftBackup(backupDirectory(home, {}), startedAt, "schedule").seal({
    ...{
      format: 1,
      kind: "base",
      reason: "schedule",
      startedAt,
      endedAt: startedAt,
      product: "0",
      migration: 1,
    },
    ...{ postgres: 180_004, database: "maillage", mark: null, unpacked: 0, files: [] },
    proof: { rows: 12, digest: "", tables: {} },
  });

test("a real installation that lacks everything: each lack is a sentence, and to be settled", async () => {
  const { on } = await look({ MAILLAGE_MODE: "production" });
  expect(on("secrets")).toEqual([expect.stringMatching(/^wrong: .*AUTH_SECRET/)]);
  expect(on("sauvegardes")).toEqual([expect.stringMatching(/^wrong: Aucune dans .*npm run backup/)]);
  expect(on("TLS")).toEqual([expect.stringMatching(/^wrong: APP_URL/)]);
  expect(on("courrier")).toEqual([expect.stringMatching(/^note: Aucun courrier n’est configuré/)]);
  expect(on("base")).toEqual([expect.stringMatching(/^note: PostgreSQL embarqué, arrêté/)]);
  expect(on("disque")[0]).toMatch(/libres sur/);
});

test("an address without TLS, one that nobody answers, a secret that is still there for a change", async () => {
  const real = { MAILLAGE_MODE: "production", AUTH_SECRET: SECRET };
  const plain = await look({ ...real, APP_URL: "http://maillage.example" });
  expect(plain.on("TLS")).toEqual([expect.stringMatching(/^wrong: .*n’est pas en https/)]);
  expect(plain.on("secrets")).toEqual(["well: AUTH_SECRET est donné, et assez long."]);
  const away = await look({ ...real, APP_URL: `https://127.0.0.1:${port}`, AUTH_SECRET_PREVIOUS: SECRET });
  expect(away.on("TLS")).toEqual([expect.stringMatching(/^wrong: .*ne répond pas \(ECONNREFUSED\)/)]);
  expect(away.on("secrets")).toEqual([expect.stringMatching(/^note: AUTH_SECRET_PREVIOUS/)]);
});

test("mail: none, by halves, without the role that sends, away, and there", async () => {
  const real = { MAILLAGE_MODE: "production", AUTH_SECRET: SECRET };
  const office = await openPostOffice();
  const whole = { ...real, SMTP_URL: office.url, MAIL_FROM: "maillage@ma-region.example" };
  const said = async (/** @type {NodeJS.ProcessEnv} */ env) => (await look(env)).on("courrier").join();
  try {
    expect(await said({})).toMatch(/^note: Une démonstration/);
    expect(await said({ ...real, SMTP_URL: office.url })).toMatch(/^wrong: SMTP_URL et MAIL_FROM/);
    const roles = {
      DATABASE_OWNER_URL: "postgres://a@127.0.0.1:1/a",
      DATABASE_APP_URL: "postgres://b@127.0.0.1:1/a",
    };
    expect(await said({ ...whole, ...roles })).toMatch(/^wrong: DATABASE_MAIL_URL/);
    expect(await said(whole)).toMatch(/^well: Le serveur 127\.0\.0\.1:\d+ répond/);
    expect(await said({ ...whole, SMTP_URL: "courrier" })).toMatch(/^wrong: SMTP_URL n’est pas une adresse/);
  } finally {
    await office.close();
  }
  expect(await said(whole)).toMatch(/^wrong: Le serveur .* ne répond pas/);
});

test("backups: recent, old, broken", async () => {
  const recent = await keep(new Date(Date.now() - 5 * 3_600_000).toISOString());
  expect((await look()).on("sauvegardes")).toEqual([
    expect.stringMatching(/^well: .*a 5 h et a été restaurée à l’essai \(12 lignes\)/),
  ]);
  writeFileSync(join(recent.path, "manifest.json"), "");
  await keep(new Date(Date.now() - 60 * 3_600_000).toISOString());
  expect((await look()).on("sauvegardes")).toEqual([
    expect.stringMatching(/^wrong: .*est abîmée ou incomplète/),
    expect.stringMatching(/^wrong: .*a 2 jours.*elle est ancienne/),
  ]);
  expect((await look({ MAILLAGE_BACKUP_HOURS: "0" })).on("sauvegardes")[1]).toMatch(/^well/);
  expect((await look({ MAILLAGE_BACKUP_HOURS: "souvent" })).on("sauvegardes")).toEqual([
    expect.stringMatching(/^wrong: MAILLAGE_BACKUP_HOURS doit être un nombre/),
  ]);
});

test("a base and a service that answer; a base that is away", async () => {
  const server = createServer((_, answer) => answer.end("ok")).listen(port, "127.0.0.1");
  const { ownerUrl, drop } = await cloneDatabase("template_seeded");
  try {
    const { on } = await look({ DATABASE_OWNER_URL: ownerUrl, DATABASE_APP_URL: ownerUrl });
    expect(on("base")).toEqual([expect.stringMatching(/^well: PostgreSQL 18/)]);
    expect(on("horloge")).toEqual(["well: Cette machine et la base disent la même heure."]);
    expect(on("version")).toEqual(["well: La base est à la version de ce logiciel."]);
    expect(on("fuseau")).toHaveLength(1);
    expect(on("service")[0]).toMatch(/^well: Maillage répond/);
  } finally {
    server.close();
    await drop();
  }
  const away = await look({ DATABASE_URL: "postgres://admin@127.0.0.1:1/maillage" });
  expect(away.on("base")).toEqual([expect.stringMatching(/^wrong: .*ne répond pas/)]);
  expect(away.on("service")[0]).toMatch(/^note: Maillage ne répond pas/);
});
