import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { accounts, memberships } from "./accounts/table";
import { issueToken } from "./auth/tokens";
import { failureOf } from "./failures";
import { regions } from "./geography/table";
import { newId, systemActor } from "./ids";
import { redrawMaps } from "./maps/redraw";
import { loadReference } from "./reference/load";
import { unnamedRegion } from "./regions/limits";
import { territories } from "./territories/table";

type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

type Administrator = { email: string; name: string };

async function ensureAccount(tx: Tx, { email, name }: Administrator) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrator'))`);
  const columns = {
    id: accounts.id,
    disabledAt: accounts.disabledAt,
    passphraseHash: accounts.passphraseHash,
  };
  const [there] = await tx.select(columns).from(accounts).where(sql`lower(${accounts.email}) = ${email}`);
  if (there) return there;
  const id = newId();
  await tx.insert(accounts).values({ id, email, name });
  return { id, disabledAt: null, passphraseHash: null };
}

async function ensureMembership(tx: Tx, accountId: string, regionId: string): Promise<void> {
  const [held] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.regionId, regionId),
        eq(memberships.role, "admin"),
        sql`${memberships.endsOn} is null and ${memberships.endedAt} is null`,
      ),
    );
  if (held) return;
  // The server's clock may be a day ahead of the Région's: yesterday holds everywhere.
  const startsOn = sql`(now() - interval '1 day')::date`;
  await tx.insert(memberships).values({
    id: newId(),
    accountId,
    role: "admin",
    regionId,
    wholeRegion: true,
    startsOn,
  });
}

/**
 * Opens the account of an administrator over every Région of the database, or opens its door again, and gives the token of its
 * single-use link. `owner` is a connection of the owner role. Throws when the account is disabled.
 */
export async function inviteAdministrator(owner: postgres.Sql, who: Administrator): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await drizzle(owner, { casing: "snake_case" }).transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${systemActor}, true)`);
    const account = await ensureAccount(tx, who);
    if (account.disabledAt)
      throw new Error("Ce compte est désactivé : un autre administrateur doit le réactiver.");
    for (const { id } of await tx.select({ id: regions.id }).from(regions))
      await ensureMembership(tx, account.id, id);
    const kind = account.passphraseHash === null ? "invitation" : "reset";
    await issueToken(tx, { token, kind, accountId: account.id, createdBy: systemActor });
  });
  return token;
}

/**
 * Makes the Région of an installation that has none, with its own territory: a place for the first administrator, who names it on a
 * screen. `owner` is a connection of the owner role.
 */
export async function ensureRegion(owner: postgres.Sql): Promise<void> {
  await drizzle(owner, { casing: "snake_case" }).transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('region'))`);
    await tx.execute(sql`select set_config('app.actor', ${systemActor}, true)`);
    const [there] = await tx.select({ id: regions.id }).from(regions).limit(1);
    if (there) return;
    const regionId = newId();
    await tx.insert(regions).values({ id: regionId, slug: "region", name: unnamedRegion });
    const own = {
      slug: "region",
      name: unnamedRegion,
      kind: "region" as const,
      leadOrganisation: unnamedRegion,
    };
    await tx.insert(territories).values({ id: newId(), regionId, ...own });
  });
}

/** Puts in place what a real installation starts from: the reference data, a Région to name and, when asked, an administrator's link. */
async function install(ownerUrl: string, who: Administrator | null): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await loadReference(client);
    await ensureRegion(client);
    await redrawMaps(client);
    if (who) process.stdout.write(await inviteAdministrator(client, who));
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is missing.");
  const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
  const { email, name } = values;
  await install(url, email && name ? { email, name } : null);
}
