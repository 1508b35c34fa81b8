import postgres from "postgres";
import { codeOf, Refusal } from "./refusal.mjs";

const OLDEST = 150_000;
const LOGIN_REFUSED = ["28P01", "28000"];

/**
 * One connection, closed after use; the server's refusals become sentences.
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 * @param {string} [variable] where the installation gave this address
 * @returns {Promise<T>}
 */
export async function asAdmin(url, work, variable = "DATABASE_URL") {
  // A pooler that lends connections by transaction may not know a named statement again.
  const sql = postgres(url, { max: 1, connect_timeout: 10, prepare: false, onnotice: () => {} });
  try {
    return await work(sql);
  } catch (error) {
    throw explain(error, url, variable);
  } finally {
    await sql.end({ timeout: 5 });
  }
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
 * Does this address open a session? Anything but a refused login counts as yes.
 * @param {string} url
 */
export async function canEnter(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    return !LOGIN_REFUSED.includes(codeOf(error));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * A name as an identifier, whole: the driver's own way cuts it at its dots.
 * @param {postgres.ISql<{}>} sql
 * @param {string} name
 */
export function identifier(sql, name) {
  return sql.unsafe(`"${name.replaceAll('"', '""')}"`);
}

/**
 * The address without its account: what a sentence may show.
 * @param {string} url
 */
export function serverOf(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/**
 * @param {unknown} error
 * @param {string} url
 * @param {string} variable
 */
function explain(error, url, variable) {
  const code = codeOf(error);
  const server = serverOf(url);
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT", "ETIMEDOUT"].includes(code)) {
    return new Refusal(
      `Le serveur PostgreSQL ${server} ne répond pas. Vérifiez ${variable} et que le serveur est démarré.`,
    );
  }
  if (LOGIN_REFUSED.includes(code)) {
    return new Refusal(
      `Le serveur PostgreSQL ${server} refuse ce compte. Vérifiez le nom et le mot de passe de ${variable}.`,
    );
  }
  if (code === "3D000")
    return new Refusal(`La base de données ${server} n’existe pas. Créez-la, puis relancez.`);
  if (code === "42501" && variable === "DATABASE_URL") {
    return new Refusal(
      `Le compte de DATABASE_URL n’a pas assez de droits sur ${server} : il doit pouvoir créer des rôles (CREATEROLE) ` +
        "et posséder la base. Vous pouvez aussi créer les rôles vous-même et les donner avec DATABASE_OWNER_URL et " +
        "DATABASE_APP_URL.",
    );
  }
  if (code === "42501") return new Refusal(`Le compte de ${variable} n’a pas assez de droits sur ${server}.`);
  return error;
}
