import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { type Erased, settleRestored } from "../scripts/backup/erased.mjs";
import { differences, type Proof, proofOf } from "../scripts/backup/proof.mjs";
import { readRows } from "../scripts/backup/rows-file.mjs";
import { applyMigrations, rolesAt } from "./migrate";
import type { Roles } from "./role-names";

type Tx = postgres.TransactionSql;

/** `erased`: the rows are to be used, not tried, and this was erased since they were read. */
type Rows = {
  file: string;
  migration: number;
  proof: Proof;
  erased?: Erased[];
  newSecret?: boolean;
};

/** Takes away all that the owner has made: the same transaction makes it again. */
async function empty(tx: Tx): Promise<void> {
  await tx`drop schema if exists app cascade`;
  await tx`drop schema if exists drizzle cascade`;
  await tx`do $$ declare it record; begin
    for it in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' loop
      execute format('drop view if exists %s cascade', it.name);
    end loop;
    for it in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
      execute format('drop table if exists %s cascade', it.name);
    end loop;
  end $$`;
}

/** Rows come as they were: no trigger writes beside them, no link is asked for before its other end, nothing is hidden. */
async function open(tx: Tx): Promise<void> {
  await tx`create temporary table kept_link on commit drop as
    select conrelid::regclass::text as at, conname as name, pg_get_constraintdef(oid) as said from pg_constraint
     where contype = 'f' and conrelid in (select oid from pg_class where relkind = 'r') and connamespace::regnamespace::text !~ '^pg_'`;
  await tx`create temporary table kept_table on commit drop as
    select c.oid::regclass::text as name, c.relforcerowsecurity as forced from pg_class c
     where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^pg_' and c.relnamespace <> 'information_schema'::regnamespace`;
  await tx`do $$ declare it record; begin
    for it in select * from kept_link loop execute format('alter table %s drop constraint %I', it.at, it.name); end loop;
    for it in select * from kept_table loop
      execute format('alter table %s no force row level security', it.name);
      execute format('alter table %s disable trigger user', it.name);
      execute format('truncate table %s', it.name);
    end loop;
  end $$`;
}

/** The law of the database holds again, and judges every link of what came. */
async function close(tx: Tx): Promise<void> {
  await tx`do $$ declare it record; begin
    for it in select * from kept_table loop
      execute format('alter table %s enable trigger user', it.name);
    end loop;
    for it in select * from kept_link loop execute format('alter table %s add constraint %I %s', it.at, it.name, it.said); end loop;
  end $$`;
}

/** Rows are hidden again from who is not named. Last: the owner reads everything before. */
async function hide(tx: Tx): Promise<void> {
  await tx`do $$ declare it record; begin
    for it in select * from kept_table where forced loop execute format('alter table %s force row level security', it.name); end loop;
  end $$`;
}

async function lay(tx: Tx, file: string): Promise<void> {
  const parts = readRows(file);
  async function* rows() {
    for (let part = await parts.next(); Buffer.isBuffer(part.value); part = await parts.next())
      yield part.value;
  }
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    if (part.value === null || Buffer.isBuffer(part.value)) throw new Error("Rows without their head.");
    const { table, columns = [], sequences = [] } = part.value;
    for (const { schema, name, value, called } of sequences)
      await tx`select setval(format('%I.%I', ${schema}::text, ${name}::text)::regclass, ${value}::bigint, ${called})`;
    if (!table) continue;
    const [schema, name] = table;
    const into = await tx`copy ${tx(schema)}.${tx(name)} (${tx(columns)}) from stdin`.writable();
    await pipeline(Readable.from(rows()), into);
  }
}

/** Of other accounts a role that is no superuser sees the connection, and not its kind: those of the server itself have no account. */
async function refuseOthers(tx: Tx): Promise<void> {
  const [row] = await tx<{ others: number }[]>`
    select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`;
  if (row && row.others > 0)
    throw new Error(
      `D’autres connexions sont ouvertes sur cette base (${row.others}) : arrêtez toutes les instances de Maillage, puis relancez.`,
    );
}

/**
 * Puts the rows of a backup in the place of all that a database holds, as its owner, in one transaction: the schema of that day, its
 * rows, then counts and digests, which must be those expected. Throws, and all is as it was, when they are not.
 */
async function restoreRows(urls: Roles, { file, migration, proof, erased, newSecret }: Rows): Promise<void> {
  const client = postgres(urls.owner, { max: 1, onnotice: () => {} });
  try {
    const roles = await rolesAt(urls);
    await client.begin(async (tx) => {
      await tx`set local lock_timeout = '5s'`;
      await refuseOthers(tx);
      await empty(tx);
      await applyMigrations(tx, { after: 0, until: migration, roles });
      await open(tx);
      await lay(tx, file);
      await close(tx);
      const wrong = differences(proof, await proofOf(tx));
      if (wrong.length > 0)
        throw new Error(`Ce qui est restauré n’est pas ce qui avait été gardé : ${wrong.join(", ")}.`);
      if (erased) await settleRestored(tx, erased);
      if (newSecret) await tx`delete from app.installation`;
      await hide(tx);
    });
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {
    DATABASE_OWNER_URL: owner,
    DATABASE_URL: app,
    DATABASE_BACKUP_URL: backup,
    DATABASE_MAIL_URL: mail,
    MAILLAGE_ROWS,
  } = process.env;
  if (!owner || !app || !MAILLAGE_ROWS)
    throw new Error("DATABASE_OWNER_URL, DATABASE_URL or MAILLAGE_ROWS is missing.");
  try {
    await restoreRows(
      { owner, app, backup: backup || owner, mail: mail || owner },
      JSON.parse(MAILLAGE_ROWS),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
