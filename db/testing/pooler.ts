import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chmodSync, chownSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "../../scripts/free-port.mjs";
import { serverIdentity } from "../../scripts/unprivileged.mjs";

export type Pooler = { url: string; stop: () => Promise<void> };

/** Where Debian puts it is in nobody's PATH but root's. */
const places = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];

function program(): string | null {
  for (const path of places.map((place) => join(place, "pgbouncer")))
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not there.
    }
  return null;
}

/** True when PgBouncer is on this machine; said aloud when it is not, with what is then not proven. */
export function hasPooler(unproven: string): boolean {
  if (program()) return true;
  process.stderr.write(`\nPgBouncer est absent de cette machine (apt install pgbouncer) : ${unproven}\n`);
  return false;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * PgBouncer in transaction mode before the server of an address, with `size` connections to it, for the role of that address alone.
 * `more`: other settings.
 */
export async function startPooler(
  direct: string,
  size: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Pooler> {
  const path = program();
  if (!path) throw new Error("PgBouncer is absent.");
  const to = new URL(direct);
  const home = mkdtempSync(join(tmpdir(), "maillage-pooler-"));
  const identity = serverIdentity(undefined);
  const port = await freePort();
  const settings = {
    ...{ listen_addr: "127.0.0.1", listen_port: String(port), unix_socket_dir: "" },
    ...{ auth_type: "scram-sha-256", auth_file: join(home, "users"), pool_mode: "transaction" },
    ...{ default_pool_size: String(size), max_client_conn: "200", ...more },
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const database = `* = host=${to.hostname} port=${to.port}`;
  writeFileSync(join(home, "ini"), ["[databases]", database, "[pgbouncer]", ...lines, ""].join("\n"));
  writeFileSync(join(home, "users"), `${quoted(to.username)} ${quoted(to.password)}\n`, { mode: 0o600 });
  if (identity) for (const file of [home, join(home, "users")]) chownSync(file, identity.uid, identity.gid);
  chmodSync(home, 0o700);
  const child = spawn(path, ["-q", join(home, "ini")], {
    ...{ cwd: "/", stdio: ["ignore", "ignore", "pipe"] },
    ...identity,
  });
  let said = "";
  child.stderr?.on("data", (text: Buffer) => (said += text));
  const url = new URL(direct);
  url.port = String(port);
  const stop = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true });
  };
  for (const limit = performance.now() + 10_000; !(await answers(url.href)); await sleep(50)) {
    if (child.exitCode === null && performance.now() < limit) continue;
    await stop();
    throw new Error(`PgBouncer did not start: ${said}`);
  }
  return { url: url.href, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, "exit");
  // At once, whoever is still there.
  child.kill("SIGKILL");
  await over;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 2, onnotice: () => {} });
  return sql`select 1`.then(
    () => sql.end().then(() => true),
    () => sql.end({ timeout: 0 }).then(() => false),
  );
}
