import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { codeOf, Refusal } from "./refusal.mjs";

const NOBODY = 65534;

/**
 * PostgreSQL refuses root: the identity under which it runs, or undefined to keep ours.
 * @param {number | undefined} owner uid that already owns the data, when there are some
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function serverIdentity(owner) {
  if (process.getuid?.() !== 0) return undefined;
  const uid = owner || NOBODY;
  return { uid, gid: uid };
}

/**
 * Asks the system itself, under that identity: mode bits alone ignore parents, mounts and ACLs.
 * @param {"-r" | "-w" | "-x"} test
 * @param {string} path
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export function canReach(test, path, identity) {
  if (process.platform === "win32") return true;
  const probe = spawnSync("/bin/sh", ["-c", `test ${test} "$0"`, path], { cwd: "/", ...identity });
  return probe.status === 0;
}

/** initdb asks the system for the name of its account: a number that /etc/passwd does not name (that of a container, often) is refused. */
export function checkAccount(look = userInfo) {
  try {
    look();
  } catch (error) {
    if (!["ENOENT", "ERR_SYSTEM_ERROR"].includes(codeOf(error))) throw error;
    throw new Refusal(
      `Le compte n° ${process.getuid?.()}, qui lance Maillage, n’a pas de nom sur cette machine, et PostgreSQL en demande un. ` +
        "Rien n’a été créé. Nommez ce compte dans /etc/passwd, ou relancez avec un compte qui a un nom.",
    );
  }
}
