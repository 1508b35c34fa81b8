import { createHmac, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { codeOf, Refusal } from "./refusal.mjs";

const KNOWN =
  /change|changez|remplace|replace|example|exemple|secret|password|motdepasse|maillage|0123456789|abcdefgh/i;

/**
 * « demonstration » unless a real installation is asked for.
 * @param {NodeJS.ProcessEnv} env
 * @returns {"demonstration" | "production"}
 */
export function readMode(env = process.env) {
  const mode = env.MAILLAGE_MODE || "demonstration";
  if (mode === "demonstration" || mode === "production") return mode;
  throw new Refusal("MAILLAGE_MODE doit valoir « demonstration » ou « production ».");
}

/**
 * Refuses a real installation that lacks its address or a secret of its own, before anything is touched.
 * @param {NodeJS.ProcessEnv} env
 */
export function checkInstallation(env = process.env) {
  checkMail(env);
  const real = readMode(env) === "production";
  if (real && !env.AUTH_SECRET) {
    throw new Refusal(
      "Une installation réelle doit fournir AUTH_SECRET (32 caractères au moins). " +
        "Vous pouvez en créer un avec : openssl rand -hex 32",
    );
  }
  if (env.AUTH_SECRET && isWeak(env.AUTH_SECRET)) {
    throw new Refusal(
      "AUTH_SECRET est trop faible : il faut au moins 32 caractères tirés au hasard. " +
        "Vous pouvez en créer un avec : openssl rand -hex 32",
    );
  }
  if (real && !isOrigin(env.APP_URL)) {
    throw new Refusal(
      "Une installation réelle doit fournir APP_URL, son adresse publique, par exemple https://maillage.ma-region.fr " +
        "(sans chemin).",
    );
  }
}

/**
 * The secret given by the installation, else the one that this demonstration made for itself once.
 * @param {string} dir data directory
 * @param {NodeJS.ProcessEnv} env
 */
export function authSecret(dir, env = process.env) {
  return env.AUTH_SECRET || keptSecret(join(dir, "secret"));
}

/**
 * A random value made once and kept in a file that only this account reads. Throws a Refusal when the file lost what it held:
 * another value would open nothing of what the first one closed.
 * @param {string} file
 */
export function keptSecret(file) {
  const draft = `${file}.${process.pid}`;
  const open = openSync(draft, "w", 0o600);
  writeSync(open, randomBytes(32).toString("hex"));
  // On the disk before it has its name: a power cut leaves no empty file behind.
  fsyncSync(open);
  closeSync(open);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  const value = readFileSync(file, "utf8").trim();
  if (value.length >= 32) return value;
  throw new Refusal(
    `Le fichier ${file} est vide ou abîmé : c’est lui qui ouvre les données de ce dossier. Rien n’a été modifié. Remettez celui ` +
      "d’une sauvegarde, ou choisissez un autre dossier avec MAILLAGE_DATA_DIR.",
  );
}

/**
 * The password of a database role: nothing to store, nothing to hand over.
 * @param {string} secret
 * @param {string} role
 */
export function rolePassword(secret, role) {
  return createHmac("sha256", secret).update(role).digest("hex");
}

/**
 * Refuses half of what sends mail.
 * @param {NodeJS.ProcessEnv} env
 */
function checkMail({ SMTP_URL, MAIL_FROM }) {
  if (!SMTP_URL && !MAIL_FROM) return;
  if (!/^smtps?:\/\/./.test(SMTP_URL ?? "") || !/[^\s@<>]+@[^\s@<>]+/.test(MAIL_FROM ?? "")) {
    throw new Refusal(
      "SMTP_URL (smtp:// ou smtps://) et MAIL_FROM (l’adresse qui envoie) vont ensemble : indiquez les deux, ou aucune et rien ne part.",
    );
  }
}

/** @param {string} secret */
function isWeak(secret) {
  return secret.length < 32 || new Set(secret).size < 10 || KNOWN.test(secret);
}

/** @param {string | undefined} url */
function isOrigin(url) {
  try {
    const { protocol, origin } = new URL(url ?? "");
    return /^https?:$/.test(protocol) && origin === url?.replace(/\/$/, "");
  } catch {
    return false;
  }
}
