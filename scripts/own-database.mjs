import { asAdmin, identifier } from "./postgres-session.mjs";
import { rolesNamed } from "./role-names.mjs";

/** @typedef {import("./role-names.mjs").RoleNames} RoleNames */

/**
 * A database of ours alone: owned by the owner role, closed to all but its roles.
 * @param {string} adminUrl
 * @param {string} name created when absent
 * @param {RoleNames} [names]
 * @returns {Promise<string>} the administrator's URL on it
 */
export async function ensureOwnDatabase(adminUrl, name, names = rolesNamed("maillage")) {
  await asAdmin(adminUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${identifier(sql, name)} owner ${identifier(sql, names.owner)}`;
    await sql`revoke all on database ${identifier(sql, name)} from public`;
    await sql`grant connect on database ${identifier(sql, name)} to ${identifier(sql, names.owner)}, ${identifier(sql, names.app)}, ${identifier(sql, names.backup)}, ${identifier(sql, names.mail)}`;
  });
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Lets its roles work in a database that the installation created, and no one else enter it without being named.
 * @param {string} adminUrl on that database, as its owner or a superuser
 * @param {RoleNames} names
 */
export function grantGivenDatabase(adminUrl, names) {
  return asAdmin(adminUrl, async (sql) => {
    const [{ name }] = /** @type {[{ name: string }]} */ (await sql`select current_database() as name`);
    await sql`grant connect, create, temporary on database ${identifier(sql, name)} to ${identifier(sql, names.owner)}`;
    await sql`grant connect on database ${identifier(sql, name)} to ${identifier(sql, names.app)}, ${identifier(sql, names.backup)}, ${identifier(sql, names.mail)}`;
    await sql`revoke connect, temporary on database ${identifier(sql, name)} from public`;
    await sql`grant usage, create on schema public to ${identifier(sql, names.owner)}`;
  });
}

/**
 * With roles that the installation made itself: no one unnamed enters, nor makes temporary tables, when the owner role may say so.
 * @param {string} ownerUrl
 * @param {string} app the role of the application
 */
export function closeGivenDatabase(ownerUrl, app) {
  return asAdmin(
    ownerUrl,
    async (sql) => {
      const [row] = await sql`
        select current_database() as name, pg_has_role(datdba, 'usage') as owns from pg_database where datname = current_database()`;
      if (!row?.owns) return;
      await sql`grant connect on database ${identifier(sql, row.name)} to ${identifier(sql, app)}`;
      await sql`revoke connect, temporary on database ${identifier(sql, row.name)} from public`;
    },
    "DATABASE_OWNER_URL",
  );
}
