import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres from "postgres";
import { forRoles, type Roles } from "./role-names";

/** Any number: the same for every instance, so that two of them never migrate at once. */
const migrationLock = 2_025_062_600;
const folder = fileURLToPath(new URL("../drizzle", import.meta.url));

/** The last migration this version of the product knows (milliseconds, as drizzle records it). */
function lastKnown(): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** When the last migration that the database holds was written, 0 for none. */
async function lastDone(client: postgres.Sql): Promise<number> {
  const [table] = await client<
    { name: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [last] = await client<
    { at: string | null }[]
  >`select max(created_at) as at from drizzle.__drizzle_migrations`;
  return Number(last?.at ?? 0);
}

/**
 * Applies, in the transaction given, the migrations after one and until another (milliseconds, as drizzle records them), with this
 * database's own names of roles.
 */
export async function applyMigrations(
  tx: postgres.TransactionSql,
  { after, until, roles }: { after: number; until: number; roles: Roles },
): Promise<void> {
  const pending = readMigrationFiles({ migrationsFolder: folder }).filter(
    ({ folderMillis }) => folderMillis > after && folderMillis <= until,
  );
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`;
  for (const { sql, hash, folderMillis } of pending) {
    for (const statement of sql) await tx.unsafe(forRoles(statement, roles));
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}

/**
 * Brings the database to the schema of this version, as its owner; `others` are the names of its other roles. Throws on a
 * database newer than the product.
 */
export async function migrateDatabase(ownerUrl: string, others: Omit<Roles, "owner">): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await client`set lock_timeout = '5s'`;
    const done = await lastDone(client);
    if (done > lastKnown())
      throw new Error(
        "La base de données vient d’une version plus récente de Maillage : rien n’a été modifié. Mettez le logiciel à jour.",
      );
    const roles = { ...others, owner: await nameAt(client) };
    // All that is pending or nothing, as drizzle does and records it.
    await client.begin((tx) => applyMigrations(tx, { after: done, until: lastKnown(), roles }));
  } finally {
    await client.end();
  }
}

async function nameAt(client: postgres.Sql): Promise<string> {
  const [row] = await client<{ name: string }[]>`select current_user::text as name`;
  return row?.name ?? "";
}

/** The role behind an address, asked of the server: a pooler may know it by another name. */
async function roleAt(url: string): Promise<string> {
  const client = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    return await nameAt(client);
  } finally {
    await client.end();
  }
}

/** The roles behind their addresses. */
export async function rolesAt(urls: Roles): Promise<Roles> {
  const { owner, app, backup, mail } = urls;
  return {
    ...{ owner: await roleAt(owner), app: await roleAt(app) },
    ...{ backup: await roleAt(backup), mail: await roleAt(mail) },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {
    DATABASE_OWNER_URL: owner,
    DATABASE_URL: app,
    DATABASE_BACKUP_URL: backup,
    DATABASE_MAIL_URL: mail,
  } = process.env;
  if (!owner || !app) throw new Error("DATABASE_OWNER_URL or DATABASE_URL is missing.");
  // Without a role for backups or for mail, what would be granted to it is granted to the owner, who has it already.
  await migrateDatabase(owner, await rolesAt({ owner, app, backup: backup || owner, mail: mail || owner }));
}
