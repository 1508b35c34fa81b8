import { randomBytes } from "node:crypto";
import { ensureOwnDatabase } from "../own-database.mjs";
import { ensureRoles, roleUrls } from "../roles.mjs";
import { restoreRows } from "../schema.mjs";
import { inScratch } from "./scratch.mjs";
import { swap } from "./swap.mjs";

/** @typedef {import("../schema.mjs").Rows} Rows */

/**
 * Restores rows into a PostgreSQL of their own, erased after it, and compares counts and digests. Throws a Refusal when they differ.
 * @param {string} home data directory of Maillage
 * @param {Rows} rows
 */
export function tryRows(home, rows) {
  return inScratch(home, {}, (adminUrl) => fill(adminUrl, rows));
}

/**
 * Puts rows in the place of the embedded database, stopped: proven beside first, swapped only then.
 * @param {string} home data directory of Maillage
 * @param {Rows} rows
 */
export function swapRows(home, rows) {
  return inScratch(
    home,
    { durable: true },
    (adminUrl) => fill(adminUrl, rows),
    (pg) => swap(home, pg),
  );
}

/**
 * @param {string} adminUrl
 * @param {Rows} rows
 */
async function fill(adminUrl, rows) {
  // The next start gives the roles the passwords of its own secret.
  const secret = randomBytes(32).toString("hex");
  await ensureRoles(adminUrl, secret, { ours: true });
  const own = await ensureOwnDatabase(adminUrl, "maillage");
  await restoreRows({ ...roleUrls(own, secret), secret, mode: "production" }, rows);
}
