import { asAdmin, canEnter, checkServer, identifier } from "./postgres-session.mjs";
import { codeOf, Refusal } from "./refusal.mjs";
import { rolesNamed } from "./role-names.mjs";
import { rolePassword } from "./secret.mjs";

/**
 * @typedef {import("./role-names.mjs").RoleNames} RoleNames
 * @typedef {{ ownerUrl: string, appUrl: string, backupUrl: string, mailUrl: string }} RoleUrls
 */

/**
 * Ensures roles on a server, their passwords derived from the secret. A role that is there and that no secret of ours opens belongs
 * to another installation: Refusal, and nothing is touched. `ours`: the server itself is this installation's alone.
 * @param {string} adminUrl superuser or CREATEROLE
 * @param {string} secret
 * @param {{ names?: RoleNames, kinds?: (keyof RoleNames)[], former?: string[], ours?: boolean }} [how] `former`: secrets held before
 * @returns {Promise<RoleUrls>} its roles on the database of the URL
 */
export async function ensureRoles(
  adminUrl,
  secret,
  {
    names = rolesNamed("maillage"),
    kinds = ["owner", "app", "backup", "mail"],
    former = [],
    ours = false,
  } = {},
) {
  await asAdmin(adminUrl, async (sql) => {
    await checkServer(sql);
    const roles = kinds.map((kind) => names[kind]);
    const found = await sql`select rolname as name from pg_roles where rolname = any(${roles})`;
    const known = new Set(found.map(({ name }) => name));
    const stale = [];
    for (const role of roles.filter((name) => known.has(name))) {
      if (await opens(adminUrl, role, [secret])) continue;
      if (!ours && !(await opens(adminUrl, role, former))) throw foreign(role);
      stale.push(role);
    }
    for (const role of roles.filter((name) => !known.has(name))) await create(sql, role, secret);
    for (const role of stale) await setPassword(sql, role, rolePassword(secret, role));
    if (kinds.includes("backup")) await prepareBackup(sql, names.backup, !known.has(names.backup));
  });
  return roleUrls(adminUrl, secret, names);
}

/**
 * @param {string} adminUrl
 * @param {string} secret
 * @param {RoleNames} [names]
 * @returns {RoleUrls}
 */
export function roleUrls(adminUrl, secret, names = rolesNamed("maillage")) {
  const url = (/** @type {string} */ role) => as(adminUrl, role, rolePassword(secret, role));
  return {
    ...{ ownerUrl: url(names.owner), appUrl: url(names.app) },
    ...{ backupUrl: url(names.backup), mailUrl: url(names.mail) },
  };
}

/**
 * Does one of these secrets open the role?
 * @param {string} adminUrl
 * @param {string} role
 * @param {string[]} secrets
 */
async function opens(adminUrl, role, secrets) {
  for (const secret of secrets)
    if (await canEnter(as(adminUrl, role, rolePassword(secret, role)))) return true;
  return false;
}

/** @param {string} role */
function foreign(role) {
  return new Refusal(
    `Le rôle « ${role} » existe déjà sur ce serveur PostgreSQL et le secret de cette installation ne l’ouvre pas : il est celui ` +
      "d’une autre installation. Rien n’a été modifié. Donnez à celle-ci une base d’un autre nom, ou ses propres rôles avec " +
      "DATABASE_OWNER_URL et DATABASE_APP_URL. Si c’est bien la vôtre et que vous changez son secret, indiquez l’ancien dans " +
      "AUTH_SECRET_PREVIOUS le temps d’un démarrage.",
  );
}

/**
 * The role and its password at once: an interrupted start leaves no role that nothing opens.
 * @param {import("postgres").Sql} sql
 * @param {string} role
 * @param {string} secret
 */
async function create(sql, role, secret) {
  await sql.begin(async (tx) => {
    await tx`create role ${identifier(tx, role)} login nosuperuser nocreatedb nocreaterole`;
    await setPassword(tx, role, rolePassword(secret, role));
  });
}

/**
 * ALTER ROLE takes no parameter: the values travel as settings of the session, quoted by the server itself.
 * @param {import("postgres").ISql} sql
 * @param {string} role
 * @param {string} password
 */
async function setPassword(sql, role, password) {
  await sql`select set_config('maillage.role', ${role}, false), set_config('maillage.password', ${password}, false)`;
  await sql`do $$ begin
    execute format('alter role %I login password %L', current_setting('maillage.role'), current_setting('maillage.password'));
  end $$`;
}

/**
 * Reads every row, read only, of this database's tables alone: pg_read_all_data would open every other database of the server.
 * @param {import("postgres").Sql} sql
 * @param {string} role
 * @param {boolean} made just now
 */
async function prepareBackup(sql, role, made) {
  const [everywhere] = await sql`select pg_has_role(${role}, 'pg_read_all_data', 'member') as found`;
  try {
    if (made) await sql`alter role ${identifier(sql, role)} set default_transaction_read_only = on`;
    if (made) await sql`alter role ${identifier(sql, role)} bypassrls`;
    if (everywhere?.found) await sql`revoke pg_read_all_data from ${identifier(sql, role)}`;
  } catch (error) {
    if (codeOf(error) !== "42501") throw error;
    process.stderr.write(
      `Le compte de DATABASE_URL ne peut pas donner à ${role} le droit de lire toutes les lignes : ` +
        "les sauvegardes devront être faites par un administrateur du serveur.\n",
    );
  }
}

/**
 * @param {string} adminUrl
 * @param {string} role
 * @param {string} password
 */
function as(adminUrl, role, password) {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(role);
  url.password = password;
  return url.href;
}
