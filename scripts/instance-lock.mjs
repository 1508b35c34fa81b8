import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, Refusal } from "./refusal.mjs";

/**
 * Makes this process the only instance on a data directory; a killed instance leaves no lock behind,
 * since its process no longer lives. Returns the release. Throws a Refusal when another one lives.
 * @param {string} dir
 * @returns {() => void}
 */
export function lockInstance(dir) {
  const lock = join(dir, "instance.lock");
  const draft = join(dir, `instance.${process.pid}`);
  const mine = JSON.stringify({ pid: process.pid, birth: birth(process.pid) });
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (claim(draft, lock)) return () => read(lock) === mine && rmSync(lock, { force: true });
      const held = read(lock);
      if (lives(held)) break;
      discard(lock, held);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Refusal(
    `Maillage fonctionne déjà avec les données de ${dir} (processus ${holder(lock)}). ` +
      "Arrêtez-le d’abord, ou indiquez un autre dossier avec MAILLAGE_DATA_DIR.",
  );
}

/**
 * @param {string} draft
 * @param {string} lock
 */
function claim(draft, lock) {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Two newcomers may judge the same lock dead: what was taken away is checked, and put back if it was not that one.
 * @param {string} lock
 * @param {string} judged
 */
function discard(lock, judged) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== judged) claim(aside, lock);
  rmSync(aside, { force: true });
}

/** @param {string} lock */
function read(lock) {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return "";
  }
}

/** @param {string} lock */
function holder(lock) {
  return /"pid":(\d+)/.exec(read(lock))?.[1] ?? "inconnu";
}

/** @param {string} held */
function lives(held) {
  try {
    const { pid, birth: born } = JSON.parse(held);
    return born === birth(pid);
  } catch {
    return false;
  }
}

/**
 * What tells a process from a later one with the same number; throws when there is none.
 * @param {number} pid
 */
function birth(pid) {
  if (process.platform === "linux") {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // Killed, and not yet buried by its parent: it holds nothing any more.
    if (fields[0] === "Z" || fields[0] === "X") throw new Error(`Process ${pid} is dead.`);
    const ticks = fields[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
  }
  if (process.platform === "win32") {
    process.kill(pid, 0);
    return String(pid);
  }
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
}
