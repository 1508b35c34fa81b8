// Before Next sees a request: it answers 500 to what it cannot read, and keeps a busy connection open while it stops.
import { createHash } from "node:crypto";
import { Server } from "node:http";
import { createRequire } from "node:module";
import { compressed } from "./compress.mjs";

const METHODS = ["GET", "HEAD", "POST"];
/** Bytes of any form, with and without a file (proxy.ts), and the cookie of a session (lib/auth/options.ts). */
const FORM = 1_000_000;
const FILE = 8 * 1024 * 1024 + 100_000;
const SESSION = /(?:^|;\s*)(?:__Host-)?maillage=([^;]+)/g;
const DRAIN_MS = 8_000;
const YEAR = 31_536_000;

/** @type {Set<Server>} */
const servers = new Set();
let stopping = false;

/** What every answer says, whoever makes it. */
const headers = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  ...(process.env.APP_URL?.startsWith("https:") && { "strict-transport-security": `max-age=${YEAR}` }),
};

const css = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem}";
const style = `<style>${css}</style>`;
const policy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" +
  `${createHash("sha256").update(css).digest("base64")}'`;

/** @param {string} url */
function isReadable(url) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}

/**
 * Next receives the whole of a body before proxy.ts may answer: what is too long, of unknown length, or nobody’s file, is not received.
 * @param {string} url
 * @param {import("node:http").IncomingHttpHeaders} sent
 */
function refusedLength(url, { "content-length": length = "" }) {
  const takesFile = url.split("?", 1)[0] === "/imports";
  if (!/^\d+$/.test(length) || Number(length) > (takesFile ? FILE : FORM))
    return {
      status: 413,
      sentence: `Envoi trop volumineux ou de taille inconnue\u00a0: ${takesFile ? 8 : 1}\u00a0Mo au plus.`,
    };
  return null;
}

const signedOut = {
  status: 401,
  sentence: "Connectez-vous d’abord, puis renvoyez votre fichier\u00a0: rien n’en a été reçu.",
};

/**
 * True of a cookie of a session that we sealed; whether that session still lives is for the database to say, once the file is there.
 * @param {string} cookie
 */
async function isSealed(cookie) {
  // Read where a file comes only, and without its types, which are Next’s.
  const { decode } = createRequire(import.meta.url)("next-auth/jwt");
  // A browser holds two at most: one of each name.
  for (const [, token] of [...cookie.matchAll(SESSION)].slice(0, 2)) {
    const held = await decode({ token, secret: process.env.AUTH_SECRET ?? "" }).catch(() => null);
    if (typeof held?.sid === "string") return true;
  }
  return false;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {{ status: number, sentence: string, allow?: string } | null}
 */
function refusalOf({ method = "", url = "", headers: sent }) {
  if (!METHODS.includes(method))
    return { status: 405, sentence: "Méthode non prise en charge.", allow: METHODS.join(", ") };
  const tooLong = method === "POST" ? refusedLength(url, sent) : null;
  if (tooLong) return tooLong;
  if (isReadable(url)) return null;
  return {
    status: 400,
    sentence: "Cette adresse est mal formée. Vérifiez le lien, ou repartez de l’accueil.",
  };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {NonNullable<ReturnType<typeof refusalOf>>} refusal
 */
function refuse(response, { status, sentence, allow }) {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "private, no-store",
    connection: "close",
    ...(allow && { allow }),
  });
  response.end(
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Maillage</title>${style}</head><body><main><h1>Maillage</h1><p>${sentence}</p><p><a href="/">Accueil</a></p></main></body></html>`,
  );
}

/** @type {(this: Server, event: string, ...rest: any[]) => boolean} */
const emit = Server.prototype.emit;

/**
 * What is not HTTP, or of a method that nobody knows, never becomes a request.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:net").Socket} socket
 */
function refuseUnread(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const said = Object.entries({ ...headers, "content-security-policy": policy, "content-length": "0" });
  const lines = said.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return socket.end(`HTTP/1.1 ${status}\r\n${lines}connection: close\r\n\r\n`);
}

/**
 * @this {Server}
 * @param {string} event
 * @param {any[]} rest as Node types it
 */
Server.prototype.emit = function (event, ...rest) {
  if (event === "clientError") {
    refuseUnread(rest[0], rest[1]);
    return true;
  }
  if (event !== "request") return emit.call(this, event, ...rest);
  servers.add(this);
  const [request, response] = rest;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (stopping) response.setHeader("connection", "close");
  const refusal = refusalOf(request);
  const received = () => compressed(request, response, () => emit.call(this, event, ...rest));
  if (refusal) refuse(response, refusal);
  else if (request.method !== "POST" || !(Number(request.headers["content-length"]) > FORM))
    return received();
  else
    void isSealed(request.headers.cookie ?? "")
      .catch(() => false)
      .then((sealed) => {
        // Its sender may have left meanwhile.
        if (request.destroyed) return;
        if (sealed) received();
        else refuse(response, signedOut);
      });
  return true;
};

process.once("SIGTERM", () => {
  stopping = true;
  setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, DRAIN_MS).unref();
});
