import { setTimeout as sleep } from "node:timers/promises";
import { isFree } from "./free-port.mjs";
import { Refusal } from "./refusal.mjs";

const PATIENCE_MS = 3_000;

/**
 * The port to serve on (PORT, else 3000), once it is sure that nobody holds it. A server that was just killed gets a
 * moment to leave it.
 * @param {string} host
 * @param {NodeJS.ProcessEnv} env
 */
export async function claimPort(host, env = process.env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT doit être un nombre entre 1 et 65535, et non « ${env.PORT} ».`);
  }
  for (const limit = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    // « localhost » may lead to ::1: a stranger there would receive our visitors.
    const free = (await isFree(port, host)) && (await isFree(port, "::1"));
    if (free) return port;
    if (Date.now() > limit) break;
  }
  throw new Refusal(
    `Le port ${port} est déjà utilisé par un autre programme (peut-être Maillage lui-même). Rien n’a été modifié. ` +
      `Arrêtez ce programme, ou choisissez un autre port, par exemple : PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
  );
}
