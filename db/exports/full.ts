import "server-only";
import { and, getTableColumns, getViewSelectedFields, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import { liveBudgetLines } from "../actions/budget/table";
import { budgetLineWall } from "../actions/budget/wall";
import { liveFundings } from "../actions/fundings/table";
import { fundingWall } from "../actions/fundings/wall";
import { liveActions } from "../actions/table";
import { actionLinks, actionWall } from "../actions/wall";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { eventOrganisers, eventWall } from "../events/wall";
import { liveJobs } from "../jobs/table";
import { jobWall } from "../jobs/wall";
import { idList } from "../kernel/ids";
import type { LinkTable } from "../kernel/links";
import type { VersionedTable } from "../kernel/wall";
import { liveOrganisations } from "../organisations/table";
import { organisationWall } from "../organisations/wall";
import { livePlans } from "../plans/table";
import { planWall } from "../plans/wall";
import { liveProjects } from "../projects/table";
import { projectWall } from "../projects/wall";
import type { Scope } from "../scope";

type Source = {
  live: PgView & { id: PgColumn; version: PgColumn };
  wall: { table: VersionedTable; visible: (scope: Scope) => SQL; writable: (scope: Scope) => SQL };
  links?: Readonly<Record<string, LinkTable>>;
};

/** Nouns whose rows an export writes in full, with what links tie to them by the names of the dictionary. */
const sources = {
  action: { live: liveActions, wall: actionWall, links: actionLinks },
  event: { live: liveEvents, wall: eventWall, links: { coOrganisers: eventOrganisers } },
  project: { live: liveProjects, wall: projectWall },
  job: { live: liveJobs, wall: jobWall },
  budget_line: { live: liveBudgetLines, wall: budgetLineWall },
  funding: { live: liveFundings, wall: fundingWall },
  organisation: { live: liveOrganisations, wall: organisationWall },
  plan: { live: livePlans, wall: planWall },
} as const satisfies Readonly<Record<string, Source>>;

export type FullNoun = keyof typeof sources;
export const fullNouns = Object.keys(sources) as FullNoun[];

/** A row as it is stored, by the names asked of it. */
export type FullRow = {
  id: string;
  version: number;
  held: Readonly<Record<string, unknown>>;
};

/** The versions of living rows that the scope sees, by id. */
export async function versionsOf(
  tx: Db,
  scope: Scope,
  noun: FullNoun,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { live, wall }: Source = sources[noun];
  const rows = await tx
    .select({ id: live.id, version: live.version })
    .from(live)
    .where(and(wall.visible(scope), sql`${live.id} = any(${idList(ids)})`));
  return new Map(rows.map(({ id, version }) => [String(id), Number(version)]));
}

/** Living rows of a noun that stand in a territory (of organisations, in its Région) and that the scope sees: their ids. */
export async function idsStanding(
  tx: Db,
  scope: Scope,
  noun: FullNoun,
  { regionId, territoryId }: { regionId: string; territoryId: string },
): Promise<string[]> {
  const { live, wall }: Source = sources[noun];
  const columns = getViewSelectedFields(live) as Record<string, PgColumn>;
  const [name, value] = noun === "organisation" ? ["regionId", regionId] : ["territoryId", territoryId];
  const rows = await tx
    .select({ id: live.id })
    .from(live)
    .where(and(wall.visible(scope), sql`${columns[name as string]} = ${value}::uuid`))
    .orderBy(live.id);
  return rows.map(({ id }) => String(id));
}

/** Of these rows, living or not, those that the scope writes. */
export async function writtenOf(
  tx: Db,
  scope: Scope,
  noun: FullNoun,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { wall }: Source = sources[noun];
  const rows = await tx
    .select({ id: wall.table.id })
    .from(wall.table)
    .where(and(wall.writable(scope), inArray(wall.table.id, [...ids])));
  return new Set(rows.map(({ id }) => String(id)));
}

async function tiedBy(tx: Db, { table, of, to }: LinkTable, ids: readonly string[]) {
  const columns: Record<string, PgColumn> = getTableColumns(table as PgTable);
  const [row, tied] = [columns[of], columns[to]];
  if (!row || !tied) throw new Error(`The table of links has no column ${of} or ${to}.`);
  const rows = await tx
    .select({ row, tied })
    .from(table)
    .where(sql`${row} = any(${idList(ids)})`)
    .orderBy(tied);
  const byRow = new Map<string, string[]>();
  for (const link of rows) {
    const id = String(link.row);
    byRow.set(id, [...(byRow.get(id) ?? []), String(link.tied)]);
  }
  return byRow;
}

/**
 * Living rows that the scope sees, each with what it holds under these names: its columns as they are stored, ids as ids, and the ids
 * that links tie to it.
 */
export async function fullRows(
  tx: Db,
  scope: Scope,
  noun: FullNoun,
  names: readonly string[],
  ids: readonly string[],
): Promise<FullRow[]> {
  const { live, wall, links = {} }: Source = sources[noun];
  const columns = Object.entries(getViewSelectedFields(live)).filter(([name]) => names.includes(name));
  const rows = await tx
    .select({
      fullId: live.id,
      fullVersion: live.version,
      ...(Object.fromEntries(columns) as Record<string, PgColumn>),
    })
    .from(live)
    .where(and(wall.visible(scope), sql`${live.id} = any(${idList(ids)})`));
  const tied: [string, Awaited<ReturnType<typeof tiedBy>>][] = [];
  for (const [name, link] of Object.entries(links))
    if (names.includes(name)) tied.push([name, await tiedBy(tx, link, ids)]);
  return rows.map(({ fullId, fullVersion, ...held }) => {
    const id = String(fullId);
    const linked = tied.map(([name, all]) => [name, all.get(id) ?? []]);
    return {
      ...{ id, version: Number(fullVersion) },
      held: { ...held, ...Object.fromEntries(linked) },
    };
  });
}
