import { spawn } from "node:child_process";
import { ROOT } from "../place.mjs";
import { bundle } from "../programs.mjs";
import { codeOf } from "../refusal.mjs";

const PROGRAM = "lib/mail/child.ts";
const WITH_PARENT = new URL("../leave-with-parent.mjs", import.meta.url).href;
const AGAIN_MS = 30_000;
const DRAIN_MS = 5_000;

/**
 * Starts who sends mail, beside the server, and again when it dies; nothing where no role was given to it. It is given what the server is
 * not: the address of the mail server, and its own role.
 * @param {{ mailUrl?: string, env: NodeJS.ProcessEnv, smtp?: { url?: string, from?: string } }} how `env`: that of the server
 * @returns {{ pid: () => number | undefined, stop: () => Promise<void> }}
 */
export function sendMail({
  mailUrl,
  env,
  smtp = { url: process.env.SMTP_URL, from: process.env.MAIL_FROM },
}) {
  if (!mailUrl) return { pid: () => undefined, stop: async () => {} };
  const command = ["--conditions=react-server", "--import", WITH_PARENT, ...program()];
  // Of the demonstration nothing leaves: what would is shown.
  const real = env.MAILLAGE_MODE === "production";
  const settings = {
    DATABASE_MAIL_URL: mailUrl,
    SMTP_URL: (real && smtp.url) || "",
    MAIL_FROM: (real && smtp.from) || "",
  };
  let over = false;
  /** @type {NodeJS.Timeout | undefined} */
  let later;
  /** @type {import("node:child_process").ChildProcess} */
  let child;
  const start = () => {
    child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...env, ...settings, MAILLAGE_PARENT: String(process.pid) },
      detached: true,
      stdio: ["pipe", "inherit", "inherit"],
    });
    child.once("error", () => {});
    child.once("exit", () => {
      if (!over) later = setTimeout(start, AGAIN_MS).unref();
    });
  };
  start();
  const stop = async () => {
    over = true;
    clearTimeout(later);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
    await gone;
    clearTimeout(late);
  };
  return { pid: () => child.pid, stop };
}

/** Its one file, made now; its sources, where none may be written. */
function program() {
  try {
    return [bundle(PROGRAM, ROOT, true)];
  } catch (error) {
    if (!["EACCES", "EROFS"].includes(codeOf(error))) throw error;
    return ["--import", "tsx", PROGRAM];
  }
}
