import "server-only";
import { and, desc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { communes, departements, epcis } from "../geography/table";
import { nomenclatures } from "../nomenclatures/table";
import { organisations } from "../organisations/table";
import { regionalObjectives } from "../policy/objectives/table";
import { territories } from "../territories/table";
import { audits } from "./table";

const linksOf = {
  action: [
    ...(["action_territory", "action_regional_objective"] as const),
    ...(["action_partner", "action_audience", "action_sector", "action_commune"] as const),
  ],
  event: ["event_territory"],
  step: [],
  project: [],
  organisation: [],
  region: ["region_departement"],
  territory: ["territory_epci"],
  nomenclature: [],
  scheme: [],
  scheme_contact: [],
  operation: [],
  regional_objective: [],
  policy_section: [],
} as const;

/** What is told of the row itself: an action says nothing of its making. */
const operationsOf = (noun: Noun) =>
  noun === "action" || noun === "region" ? (["update"] as const) : (["insert", "update"] as const);

/** Nouns whose pages tell their history. */
export type Noun = keyof typeof linksOf;

/** Links of `linksOf` whose changes are told in the history of their row. */
export type LinkTable = (typeof linksOf)[keyof typeof linksOf][number];

/** What was written on a row, by one statement. */
export type RowChange = Awaited<ReturnType<typeof listRowChanges>>["changes"][number];

export type LinkChange = Awaited<ReturnType<typeof listLinkChanges>>[number];

const sideOf = (field: string) =>
  sql`(coalesce(${audits.changes} -> ${field} ->> 'after', ${audits.changes} -> ${field} ->> 'before'))::uuid`;

/** The EPCI of a perimeter: one that came, or left at once, says its whole row; one that leaves on a day says that day alone. */
const grouped = sql`coalesce(${audits.changes} -> 'epci_siren' ->> 'after', ${audits.changes} -> 'epci_siren' ->> 'before')`;

const codeOf = (field: string) =>
  sql`coalesce(${audits.changes} -> ${field} ->> 'after', ${audits.changes} -> ${field} ->> 'before')`;

/** With whom, for whom, of what sectors and where an action takes place. */
const ofSheet = sql`(case ${audits.tableName}
  when 'action_partner' then (select o.name from ${organisations} o where o.id = ${sideOf("organisation_id")})
  when 'action_audience' then (select n.label from ${nomenclatures} n where n.kind = 'audience' and n.code = ${codeOf("audience")})
  when 'action_sector' then (select n.label from ${nomenclatures} n where n.kind = 'sector' and n.code = ${codeOf("sector")})
  when 'action_commune' then (select c.name from ${communes} c where c.code = ${codeOf("commune_code")}) end)`;

/** Links that came to or left a row, the newest first, but those that it was made with; from the gesture of entry `oldest` on. */
function listLinkChanges(tx: Db, noun: Noun, ids: SQLWrapper, limit: number, oldest: number | undefined) {
  return tx
    .select({
      id: audits.id,
      gesture: sql<string>`${audits.beganAt}::text`,
      at: audits.at,
      author: accounts.name,
      table: sql<LinkTable>`${audits.tableName}`,
      added: sql<boolean>`${audits.operation} = 'insert'`,
      name: sql<
        string | null
      >`coalesce(${territories.name}, ${regionalObjectives.label}, ${departements.name}, (select e.name from ${epcis} e
         where ${audits.tableName} = 'territory_epci' and e.siren = ${grouped}), ${ofSheet})`,
    })
    .from(audits)
    .leftJoin(accounts, eq(accounts.id, audits.actorId))
    .leftJoin(
      territories,
      and(
        inArray(audits.tableName, ["action_territory", "event_territory"]),
        eq(territories.id, sideOf("territory_id")),
      ),
    )
    .leftJoin(
      regionalObjectives,
      and(
        eq(audits.tableName, "action_regional_objective"),
        eq(regionalObjectives.id, sideOf("regional_objective_id")),
      ),
    )
    .leftJoin(
      departements,
      and(
        eq(audits.tableName, "region_departement"),
        sql`${departements.code} = coalesce(${audits.changes} -> 'departement_code' ->> 'after',
          ${audits.changes} -> 'departement_code' ->> 'before')`,
      ),
    )
    .where(
      and(
        sql`${audits.rowId} in ${ids}`,
        inArray(audits.tableName, [...linksOf[noun]]),
        inArray(audits.operation, ["insert", "delete"]),
        sql`not exists (select 1 from audit made where made.row_id = ${audits.rowId} and made.table_name = ${noun}
          and made.operation = 'insert' and made.began_at = ${audits.beganAt})`,
        oldest === undefined
          ? undefined
          : sql`${audits.beganAt} >= (select told.began_at from audit told where told.id = ${oldest})`,
      ),
    )
    .orderBy(desc(audits.id))
    .limit(limit);
}

/**
 * Newest recorded changes of a row (`ids`: those that the reader sees), at most `limit`, and of its links. Where older changes
 * are left out, so are the links of their time.
 */
export async function listRowChanges(tx: Db, noun: Noun, ids: SQLWrapper, limit: number) {
  const changes = await tx
    .select({
      id: audits.id,
      at: audits.at,
      operation: audits.operation,
      changes: audits.changes,
      author: accounts.name,
    })
    .from(audits)
    .leftJoin(accounts, eq(accounts.id, audits.actorId))
    .where(
      and(
        sql`${audits.rowId} in ${ids}`,
        eq(audits.tableName, noun),
        inArray(audits.operation, [...operationsOf(noun)]),
      ),
    )
    .orderBy(desc(audits.id))
    .limit(limit);
  const oldest = changes.length < limit ? undefined : changes.at(-1)?.id;
  return { changes, links: await listLinkChanges(tx, noun, ids, 4 * limit, oldest) };
}
