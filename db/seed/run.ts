import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { accounts, memberships, membershipTerritories } from "../accounts/table";
import { redrawMaps } from "../maps/redraw";
import { loadDemonstrationRegion, loadReference } from "../reference/load";
import { stableId } from "../reference/stable-id";
import {
  accountId,
  type DemonstrationAccount,
  demonstrationPassphrase,
  otherAgents,
  shownAccounts,
} from "./accounts";
import { dateBack, openPastSessions } from "./date-back";
import { generateLife } from "./life";
import { openingOf } from "./openings";
import { demonstrationPlaces } from "./places";
import { generatePlans } from "./plans";
import { cases } from "./profiles";
import { writeSnapshots } from "./snapshots";
import { authors, type Tx, writeLife, writePlans } from "./write-rows";

const regionId = stableId("region", "nord-pas-de-calais");

async function openAccounts(
  tx: Tx,
  all: readonly DemonstrationAccount[],
  today: string,
  now: Date,
): Promise<void> {
  const passphraseHash = await hash(demonstrationPassphrase, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
  const openings = new Map(all.map((account) => [account.email, openingOf(account, today, now)]));
  await tx.insert(accounts).values(
    all.map(({ email, name }) => ({
      id: accountId(email),
      email,
      name,
      passphraseHash,
      createdAt: openings.get(email)?.createdAt,
    })),
  );
  await tx.insert(memberships).values(
    all.map(({ email, role, territories }) => ({
      ...(openings.get(email) ?? { startsOn: today }),
      id: stableId("membership", email),
      accountId: accountId(email),
      role,
      regionId,
      wholeRegion: territories.length === 0,
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

/** Puts the demonstration in place in one transaction, unless accounts are there already; around `fixed`, or today. */
async function seedDemonstration(ownerUrl: string, fixed: string | undefined): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await loadReference(client);
    await loadDemonstrationRegion(client);
    const [clock] = await client<{ date: string; now: Date }[]>`
      select to_char(now() at time zone r.time_zone, 'YYYY-MM-DD') as date, now() as now
        from region r where r.id = ${regionId}`;
    if (!clock) throw new Error("The database gives no time.");
    const { now } = clock;
    const today = fixed ?? clock.date;
    const places = demonstrationPlaces();
    const all = [...shownAccounts, ...otherAgents(places.territories, cases.withoutAgent)];
    await drizzle(client, { casing: "snake_case" }).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('demonstration'))`);
      const [there] = await tx.execute<{ found: boolean }>(
        sql`select exists (select 1 from ${accounts}) as found`,
      );
      if (there?.found) return;
      await tx.execute(sql`select set_config('app.actor', ${accountId("admin@demo.example")}, true)`);
      await openAccounts(tx, all, today, now);
      const hand = { author: authors(all), now };
      const input = { ...places, today };
      const written = generatePlans(input);
      await writePlans(tx, written, hand);
      await writeLife(tx, generateLife(input, written), hand);
      await writeSnapshots(tx, today);
      await dateBack(tx);
      await openPastSessions(tx);
    });
    await redrawMaps(client, fixed);
  } finally {
    await client.end();
  }
}

const url = process.env.DATABASE_OWNER_URL;
if (!url) throw new Error("DATABASE_OWNER_URL is missing.");
await seedDemonstration(url, process.env.MAILLAGE_TODAY);
const lines = shownAccounts.map(({ email, name }) => `  ${email.padEnd(30)} ${name}`);
process.stdout.write(`${lines.join("\n")}\n  Phrase de passe : ${demonstrationPassphrase}\n`);
