import { readMode } from "../secret.mjs";
import { note, well, wrong } from "./finding.mjs";

/** @typedef {import("./finding.mjs").Finding} Finding */

const PATIENCE_MS = 5_000;
const EXPIRED = [
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/**
 * The way in: the service, the public address and its certificate.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Finding[]>}
 */
export async function addressFindings(env) {
  const local = `http://127.0.0.1:${env.PORT || 3000}/api/health/ready`;
  const answer = await ask(local);
  const service =
    answer.status === 200
      ? well("service", `Maillage répond sur ${local}.`)
      : note(
          "service",
          `Maillage ne répond pas sur ${local} (${answer.status ?? answer.failure}) : il est arrêté, ou sur un autre PORT.`,
        );
  return [service, await front(env)];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Finding>}
 */
async function front(env) {
  const url = env.APP_URL;
  if (!url || !URL.canParse(url)) {
    const says = "APP_URL n’est pas donné : l’adresse publique n’est pas connue.";
    return readMode(env) === "production" ? wrong("TLS", says) : note("TLS", says);
  }
  if (!url.startsWith("https:"))
    return wrong(
      "TLS",
      `APP_URL (${url}) n’est pas en https : placez un serveur mandataire devant Maillage (docs/installation.md).`,
    );
  const { status, failure = "" } = await ask(`${url.replace(/\/$/, "")}/api/health/live`);
  if (status === 200) return well("TLS", `${url} répond, avec un certificat valable.`);
  if (status)
    return wrong(
      "TLS",
      `${url} répond ${status} au lieu de Maillage : voyez la configuration du serveur mandataire.`,
    );
  if (EXPIRED.includes(failure))
    return wrong("TLS", `Le certificat de ${url} n’est pas accepté (${failure}) : renouvelez-le.`);
  return wrong(
    "TLS",
    `${url} ne répond pas (${failure}) : vérifiez le nom, le serveur mandataire et le pare-feu.`,
  );
}

/**
 * @param {string} url
 * @returns {Promise<{ status?: number, failure?: string }>}
 */
async function ask(url) {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: "manual" });
    return { status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { failure: cause instanceof Error && "code" in cause ? String(cause.code) : "aucune réponse" };
  }
}
