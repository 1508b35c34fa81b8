import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

const READY_MS = 60_000;
const DRAIN_MS = 9_000;
const WITH_PARENT = new URL("./leave-with-parent.mjs", import.meta.url).href;
const FRONT = new URL("./front.mjs", import.meta.url).href;
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {{ appUrl: string, secret: string, mode: string, url: string, host?: string, port: number,
 *   mails?: boolean, env?: NodeJS.ProcessEnv }} ServerSettings `mails`: something sends them
 * @typedef {{ pid: number | undefined, exited: Promise<number>, ready: () => Promise<void>, stop: () => Promise<void> }} RunningServer
 */

/**
 * The environment of the server: the application role's address, never the owner's, the administrator's nor that of whoever sends mail.
 * @param {ServerSettings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment({
  appUrl,
  secret,
  mode,
  url,
  host = "127.0.0.1",
  port,
  mails = false,
  env = process.env,
}) {
  const { DATABASE_OWNER_URL, DATABASE_APP_URL, AUTH_SECRET_PREVIOUS, MAILLAGE_TEST_CLUSTER, ...others } =
    env;
  const { DATABASE_MAIL_URL, SMTP_URL, MAIL_FROM, ...kept } = others;
  return {
    ...kept,
    ...(mails && mode === "production" && SMTP_URL && MAIL_FROM && { MAILLAGE_MAIL: "on" }),
    DATABASE_URL: appUrl,
    AUTH_SECRET: secret,
    MAILLAGE_MODE: mode,
    APP_URL: url,
    NEXTAUTH_URL: url,
    HOSTNAME: host,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/**
 * Starts a Node program in a group of its own, so that Ctrl-C reaches us alone and we let it finish its requests.
 * @param {string[]} command arguments of node
 * @param {NodeJS.ProcessEnv} env
 * @param {{ port: number, heard?: (text: string) => void }} options `heard`: what it writes goes there, not to our own output
 * @returns {RunningServer}
 */
export function startServer(command, env, { port, heard }) {
  const output = heard ? "pipe" : "inherit";
  const child = spawn(process.execPath, ["--import", WITH_PARENT, "--import", FRONT, ...command], {
    cwd: ROOT,
    env: { ...env, MAILLAGE_PARENT: String(process.pid) },
    detached: true,
    stdio: ["pipe", output, output],
  });
  for (const stream of heard ? [child.stdout, child.stderr] : [])
    stream?.setEncoding("utf8").on("data", (text) => heard?.(text));
  let over = false;
  const exited = new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      over = true;
      resolve(code);
    };
    child.once("error", () => end(1));
    child.once("exit", (code) => end(code ?? 1));
  });
  const stop = async () => {
    if (over) return;
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
    await exited;
    clearTimeout(late);
  };
  return {
    pid: child.pid,
    exited,
    stop,
    ready: () => untilReady(`http://127.0.0.1:${port}/api/health/ready`, () => over),
  };
}

/**
 * @param {string} address
 * @param {() => boolean} isOver
 */
async function untilReady(address, isOver) {
  let answer = "aucune réponse";
  for (const limit = Date.now() + READY_MS; Date.now() < limit && !isOver(); await sleep(100)) {
    try {
      const { status } = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      if (status === 200) return;
      answer = `réponse ${status}`;
    } catch {
      // Not listening yet.
    }
  }
  throw new Refusal(
    `Le serveur n’a pas démarré (${isOver() ? "il s’est arrêté" : answer}) : la cause est écrite ci-dessus.`,
  );
}
