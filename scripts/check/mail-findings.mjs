import { connect } from "node:net";
import { note, well, wrong } from "./finding.mjs";

/** @typedef {import("./finding.mjs").Finding} Finding */

const PATIENCE = 5_000;
const ports = { "smtp:": 587, "smtps:": 465 };

/**
 * Mail: is it set up whole, and does its server answer. Nothing is sent.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Finding[]>}
 */
export async function mailFindings(env) {
  const { SMTP_URL: server, MAIL_FROM: from } = env;
  if (env.MAILLAGE_MODE !== "production")
    return [note("courrier", "Une démonstration n’envoie aucun courrier : elle montre ce qui partirait.")];
  if (!server && !from)
    return [
      note(
        "courrier",
        "Aucun courrier n’est configuré : Maillage n’en envoie pas, les invitations se remettent par leur lien.",
      ),
    ];
  if (!server || !from)
    return [
      wrong("courrier", "SMTP_URL et MAIL_FROM vont ensemble : indiquez les deux, sinon rien ne part."),
    ];
  if (env.DATABASE_OWNER_URL && env.DATABASE_APP_URL && !env.DATABASE_MAIL_URL)
    return [
      wrong(
        "courrier",
        "DATABASE_MAIL_URL n’est pas donné : sans le rôle qui envoie, rien ne part (docs/installation.md).",
      ),
    ];
  const place = URL.canParse(server) ? new URL(server) : null;
  const usual = place ? ports[/** @type {keyof typeof ports} */ (place.protocol)] : undefined;
  if (!place?.hostname || !usual)
    return [
      wrong(
        "courrier",
        "SMTP_URL n’est pas une adresse : écrivez smtp://serveur:587 ou smtps://serveur:465.",
      ),
    ];
  const port = Number(place.port) || usual;
  const said = `${place.hostname}:${port}`;
  return [
    (await answers(place.hostname, port))
      ? well("courrier", `Le serveur ${said} répond ; les courriers partent au nom de ${from}.`)
      : wrong("courrier", `Le serveur ${said} ne répond pas : les courriers attendent, puis échouent.`),
  ];
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    /** @param {boolean} said */
    const end = (said) => {
      socket.destroy();
      resolve(said);
    };
    socket.setTimeout(PATIENCE, () => end(false));
    socket.once("error", () => end(false));
    // A server of mail speaks first.
    socket.once("data", (data) => end(String(data).startsWith("220")));
    // One of TLS from the start waits for the other.
    if (port === ports["smtps:"]) socket.once("connect", () => end(true));
  });
}
