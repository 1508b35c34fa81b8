import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../scripts/place.mjs";
import { roleUrls } from "../scripts/roles.mjs";
import { servedForm } from "./served-form";

const email = "region@demo.example";
const passphrase = "maillage de la mer du Nord";

/** `npm start` on a port and a folder of its own; a session like a person's. */
export function installation(home: string, port: number) {
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
    const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("maillage="));
    return session?.split(";")[0] ?? "";
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
