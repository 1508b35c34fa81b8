import postgres from "postgres";
import { Refusal } from "./refusal.mjs";
import { rolePassword } from "./secret.mjs";

const OWNER = "maillage_owner";
const APP = "maillage_app";
const BACKUP = "maillage_backup";
const OLDEST = 150_000;
const LOGIN_REFUSED = ["28P01", "28000"];

/** @typedef {{ ownerUrl: string, appUrl: string, backupUrl: string }} RoleUrls */

/**
 * Ensures the three roles on a server, their passwords derived from the secret.
 * @param {string} adminUrl superuser or CREATEROLE
 * @param {string} secret
 * @returns {Promise<RoleUrls>} the three roles on the database of the URL
 */
export async function ensureRoles(adminUrl, secret) {
  await asAdmin(adminUrl, async (sql) => {
    await checkServer(sql);
    for (const role of [OWNER, APP, BACKUP])
      await ensureRole(sql, adminUrl, role, rolePassword(secret, role));
  });
  return roleUrls(adminUrl, secret);
}

/**
 * @param {string} adminUrl
 * @param {string} secret
 * @returns {RoleUrls}
 */
export function roleUrls(adminUrl, secret) {
  const url = (/** @type {string} */ role) => as(adminUrl, role, rolePassword(secret, role));
  return { ownerUrl: url(OWNER), appUrl: url(APP), backupUrl: url(BACKUP) };
}

/**
 * A database of ours alone: owned by the owner role, closed to all but the three roles.
 * @param {string} adminUrl
 * @param {string} name created when absent
 * @returns {Promise<string>} the administrator's URL on it
 */
export async function ensureOwnDatabase(adminUrl, name) {
  await asAdmin(adminUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)} owner ${sql(OWNER)}`;
    await sql`revoke all on database ${sql(name)} from public`;
    await sql`grant connect on database ${sql(name)} to ${sql(OWNER)}, ${sql(APP)}, ${sql(BACKUP)}`;
  });
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Lets the three roles work in a database that the installation created.
 * @param {string} adminUrl on that database, as its owner or a superuser
 */
export function grantGivenDatabase(adminUrl) {
  return asAdmin(adminUrl, async (sql) => {
    const [{ name }] = await sql`select current_database() as name`;
    await sql`grant connect, create, temporary on database ${sql(name)} to ${sql(OWNER)}`;
    await sql`grant connect on database ${sql(name)} to ${sql(APP)}, ${sql(BACKUP)}`;
    await sql`grant usage, create on schema public to ${sql(OWNER)}`;
  });
}

/**
 * Refuses a server older than what the migrations use.
 * @param {postgres.Sql} sql
 */
export async function checkServer(sql) {
  const [row] = await sql`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if (!row || row.number >= OLDEST) return;
  throw new Refusal(
    `Le serveur PostgreSQL est trop ancien (version ${row.name}) : il faut la version 15 ou plus.`,
  );
}

/**
 * One connection, closed after use; the server's refusals become sentences.
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asAdmin(url, work) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await work(sql);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * @param {postgres.Sql} sql
 * @param {string} adminUrl
 * @param {string} role
 * @param {string} password
 */
async function ensureRole(sql, adminUrl, role, password) {
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (!found) {
    await sql`create role ${sql(role)} login nosuperuser nocreatedb nocreaterole`;
    await setPassword(sql, role, password);
    if (role === BACKUP) await prepareBackup(sql);
  } else if (!(await canEnter(as(adminUrl, role, password)))) {
    await setPassword(sql, role, password);
  }
}

/**
 * ALTER ROLE takes no parameter: the values travel as settings of the session, quoted by the server itself.
 * @param {postgres.Sql} sql
 * @param {string} role
 * @param {string} password
 */
async function setPassword(sql, role, password) {
  await sql`select set_config('maillage.role', ${role}, false), set_config('maillage.password', ${password}, false)`;
  await sql`do $$ begin
    execute format('alter role %I login password %L', current_setting('maillage.role'), current_setting('maillage.password'));
  end $$`;
}

/** @param {postgres.Sql} sql */
async function prepareBackup(sql) {
  await sql`alter role ${sql(BACKUP)} set default_transaction_read_only = on`;
  try {
    await sql`alter role ${sql(BACKUP)} bypassrls`;
    await sql`grant pg_read_all_data to ${sql(BACKUP)}`;
  } catch (error) {
    if (error.code !== "42501") throw error;
    process.stderr.write(
      "Le compte de DATABASE_URL ne peut pas donner à maillage_backup le droit de tout lire : " +
        "les sauvegardes devront être faites par un administrateur du serveur.\n",
    );
  }
}

/** @param {string} url */
async function canEnter(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    return !LOGIN_REFUSED.includes(error.code);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * @param {string} adminUrl
 * @param {string} role
 * @param {string} password
 */
function as(adminUrl, role, password) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/**
 * @param {unknown} error
 * @param {string} url
 */
function explain(error, url) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const { hostname, port, pathname } = new URL(url);
  const server = `${hostname}:${port || 5432}${pathname}`;
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT", "ETIMEDOUT"].includes(code)) {
    return new Refusal(
      `Le serveur PostgreSQL ${server} ne répond pas. Vérifiez DATABASE_URL et que le serveur est démarré.`,
    );
  }
  if (LOGIN_REFUSED.includes(code)) {
    return new Refusal(
      `Le serveur PostgreSQL ${server} refuse ce compte. Vérifiez le nom et le mot de passe de DATABASE_URL.`,
    );
  }
  if (code === "3D000")
    return new Refusal(`La base de données ${server} n’existe pas. Créez-la, puis relancez.`);
  if (code === "42501") {
    return new Refusal(
      `Le compte de DATABASE_URL n’a pas assez de droits sur ${server} : il doit pouvoir créer des rôles (CREATEROLE) ` +
        "et posséder la base. Vous pouvez aussi créer les rôles vous-même et les donner avec DATABASE_OWNER_URL et " +
        "DATABASE_APP_URL.",
    );
  }
  return error;
}
