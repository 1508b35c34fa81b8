import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../scripts/free-port.mjs";
import { ROOT } from "../scripts/place.mjs";
import { roleUrls } from "../scripts/roles.mjs";
import { servedForm } from "./served-form";

const email = "region@demo.example";
const passphrase = "maillage de la mer du Nord";

/** `npm start` on a port and a folder of its own; a session like a person's. */
function installation(home: string, port: number) {
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET, MAILLAGE_TEST_CLUSTER, ...env } = process.env;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(process.execPath, [join(ROOT, "scripts", "start.mjs")], {
      env: { ...env, MAILLAGE_DATA_DIR: home, PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        printed += text;
        if (printed.includes("Maillage est prêt")) resolve();
      };
      child?.stdout?.on("data", listen);
      child?.stderr?.on("data", listen);
      child?.once("exit", (code) => reject(new Error(`start: ${code}\n${printed}`)));
    });
  }

  const postmaster = () => readFileSync(join(home, "pg", "postmaster.pid"), "utf8").split("\n");

  /** The whole group of a pid, killed as by a power cut. */
  function killTree(pid: number): void {
    const children = execFileSync("sh", ["-c", `ps -o pid= --ppid ${pid} || true`]).toString();
    for (const one of children.trim().split(/\s+/).filter(Boolean).map(Number)) {
      if (String(one) !== postmaster()[0]?.trim()) killTree(one);
    }
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  }

  async function signIn(): Promise<string> {
    const page = await fetch(`${url}/connexion`);
    const form = servedForm(await page.text(), 'name="passphrase"');
    form.set("email", email).set("passphrase", passphrase);
    const body = new FormData();
    for (const [name, value] of form) body.append(name, value);
    const answer = await fetch(`${url}/connexion`, {
      method: "POST",
      headers: { origin: url },
      body,
      redirect: "manual",
    });
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  }

  return {
    url,
    start,
    signIn,
    /** An address of the database as its owner. */
    ownerUrl(): string {
      const secret = readFileSync(join(home, "secret"), "utf8").trim();
      return roleUrls(`postgres://x:x@127.0.0.1:${postmaster()[3]?.trim()}/maillage`, secret).ownerUrl;
    },
    killServer: () => child?.pid && killTree(child.pid),
    killDatabase: () => process.kill(Number(postmaster()[0]), "SIGKILL"),
    async stop(): Promise<void> {
      if (!child || child.exitCode !== null) return;
      const over = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGTERM");
      await over;
    },
  };
}

test("serveur et base tués pendant mille écritures reconnues : après `npm start`, toutes sont là", async () => {
  test.setTimeout(300_000);
  const home = mkdtempSync(join(tmpdir(), "maillage-durability-"));
  const product = installation(home, await freePort());
  const acknowledged = new Set<string>();

  /** Notes sent eight at a time until `goal` are acknowledged, or the server dies; what was answered counts. */
  async function write(goal: number, onHalf: () => void): Promise<void> {
    const cookie = await product.signIn();
    const sql = postgres(product.ownerUrl(), { max: 1, onnotice: () => {} });
    const [action] = await sql<{ id: string }[]>`select a.id from action a join plan p on p.id = a.plan_id
      where p.status = 'active' order by a.id limit 1`;
    await sql`delete from throttle`;
    await sql.end();
    const page = `${product.url}/actions/${action?.id}`;
    const served = servedForm(await (await fetch(page, { headers: { cookie } })).text(), "Ajouter la note");
    const last = goal - 250;
    let killed = false;
    const worker = async () => {
      while (acknowledged.size < goal && !killed) {
        const note = `Note ${randomUUID()}`;
        const body = new FormData();
        for (const [name, value] of new Map([...served, ["note", note], ["requestKey", randomUUID()]]))
          body.append(name, value);
        try {
          const answer = await fetch(page, {
            method: "POST",
            headers: { cookie, origin: product.url },
            body,
          });
          if ((await answer.text()).includes("Note ajoutée.")) acknowledged.add(note);
        } catch {
          killed = true;
        }
        if (acknowledged.size >= last && !killed) {
          killed = true;
          onHalf();
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }

  async function expectAll(): Promise<void> {
    const sql = postgres(product.ownerUrl(), { max: 1, onnotice: () => {} });
    const rows = await sql<{ body: string }[]>`select body from note where body like 'Note %-%'`;
    const kept = new Set(rows.map(({ body }) => body));
    await sql.end();
    expect([...acknowledged].filter((note) => !kept.has(note))).toEqual([]);
  }

  try {
    await product.start();
    await write(750, () => product.killServer());
    const first = acknowledged.size;
    expect(first).toBeGreaterThanOrEqual(500);
    await product.start();
    await expectAll();
    await write(1_250, () => {
      product.killServer();
      product.killDatabase();
    });
    expect(acknowledged.size).toBeGreaterThanOrEqual(1_000);
    await product.start();
    await expectAll();
    process.stdout.write(`${acknowledged.size} écritures reconnues, toutes retrouvées\n`);
  } finally {
    await product.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
