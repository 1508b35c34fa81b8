import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { loadReference } from "../reference/load";
import { stableId } from "../reference/stable-id";
import { accounts, memberships, membershipTerritories } from "../schema/accounts";
import { actionRegionalObjectives, actions, actionTerritories, notes } from "../schema/actions";
import { organisations } from "../schema/organisations";
import { objectives, plans, pldes } from "../schema/plans";
import {
  accountId,
  type DemonstrationAccount,
  demonstrationPassphrase,
  otherAgents,
  shownAccounts,
} from "./accounts";
import { demonstrationPlaces } from "./places";
import { generatePlans } from "./plans";
import { cases } from "./profiles";

type Tx = Pick<PostgresJsDatabase, "insert" | "execute">;

const regionId = stableId("region", "nord-pas-de-calais");

async function openAccounts(tx: Tx, all: readonly DemonstrationAccount[], today: string): Promise<void> {
  const passphraseHash = await hash(demonstrationPassphrase, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
  const startsOn = `${Number(today.slice(0, 4)) - 3}-01-01`;
  await tx
    .insert(accounts)
    .values(all.map(({ email, name }) => ({ id: accountId(email), email, name, passphraseHash })));
  await tx.insert(memberships).values(
    all.map(({ email, role, territories }) => ({
      id: stableId("membership", email),
      accountId: accountId(email),
      role,
      regionId,
      wholeRegion: territories.length === 0,
      startsOn,
    })),
  );
  await tx.insert(membershipTerritories).values(
    all.flatMap(({ email, territories }) =>
      territories.map((slug) => ({
        membershipId: stableId("membership", email),
        regionId,
        territoryId: stableId("territory", slug),
      })),
    ),
  );
}

/** Inserts in slices: PostgreSQL takes 65 535 parameters at most. */
async function insertAll<Row>(
  rows: readonly Row[],
  insert: (slice: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}

/** Who wrote a territory's rows: its agent, or the officer where there is none. */
function authors(all: readonly DemonstrationAccount[]): (territoryId: string) => string {
  const agents = new Map(
    all.flatMap(({ email, territories }) =>
      territories.map((slug) => [stableId("territory", slug), accountId(email)]),
    ),
  );
  const officer = accountId("region@demo.example");
  return (territoryId) => agents.get(territoryId) ?? officer;
}

async function writePlans(
  tx: Tx,
  rows: ReturnType<typeof generatePlans>,
  author: (territoryId: string) => string,
) {
  const signed = <Row extends { territoryId: string }>(row: Row) => ({
    ...row,
    createdBy: author(row.territoryId),
  });
  await insertAll(rows.organisations, (slice) => tx.insert(organisations).values(slice));
  await insertAll(rows.pldes.map(signed), (slice) => tx.insert(pldes).values(slice));
  await insertAll(rows.plans.map(signed), (slice) => tx.insert(plans).values(slice));
  await insertAll(rows.objectives.map(signed), (slice) => tx.insert(objectives).values(slice));
  await insertAll(
    rows.actions.map((action) => ({
      ...signed(action),
      updatedAt: new Date(`${action.touchedOn}T15:12:00Z`),
      confidenceBy: action.confidence ? author(action.territoryId) : null,
    })),
    (slice) => tx.insert(actions).values(slice),
  );
  await insertAll(rows.actionTerritories, (slice) => tx.insert(actionTerritories).values(slice));
  await insertAll(rows.actionRegionalObjectives, (slice) =>
    tx.insert(actionRegionalObjectives).values(slice),
  );
  await insertAll(
    rows.notes.map((note) => ({
      ...note,
      createdBy: author(note.authorTerritoryId),
      createdAt: new Date(`${note.notedOn}T15:12:00Z`),
    })),
    (slice) => tx.insert(notes).values(slice),
  );
}

/** Puts the demonstration in place in one transaction, unless accounts are there already; around `fixed`, or today. */
async function seedDemonstration(ownerUrl: string, fixed: string | undefined): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await loadReference(client);
    const [clock] = await client<
      { date: string }[]
    >`select to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD') as date`;
    const today = fixed ?? clock?.date ?? "";
    const places = demonstrationPlaces();
    const all = [...shownAccounts, ...otherAgents(places.territories, cases.withoutAgent)];
    await drizzle(client, { casing: "snake_case" }).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('demonstration'))`);
      const [there] = await tx.execute<{ found: boolean }>(
        sql`select exists (select 1 from ${accounts}) as found`,
      );
      if (there?.found) return;
      await tx.execute(sql`select set_config('app.actor', ${accountId("admin@demo.example")}, true)`);
      await openAccounts(tx, all, today);
      await writePlans(tx, generatePlans({ ...places, today }), authors(all));
    });
  } finally {
    await client.end();
  }
}

const url = process.env.DATABASE_OWNER_URL;
if (!url) throw new Error("DATABASE_OWNER_URL is missing.");
await seedDemonstration(url, process.env.MAILLAGE_TODAY);
const lines = shownAccounts.map(({ email, name }) => `  ${email.padEnd(30)} ${name}`);
process.stdout.write(`${lines.join("\n")}\n  Phrase de passe : ${demonstrationPassphrase}\n`);
