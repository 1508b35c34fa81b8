import "server-only";
import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { idList } from "../kernel/ids";
import { idsOf, withPlaces } from "../kernel/paged";
import { organisations } from "../organisations/table";
import { liveObjectives } from "../plans/objectives/table";
import { reviewedAmong } from "../reviews/rows";
import type { Scope } from "../scope";
import { awaitedFrom, blockedOpen } from "./facts";
import { actionOwn } from "./shown";
import { actionTerritories, liveActions } from "./table";

const ifBlocked = (column: PgColumn) => sql<string | null>`(case when ${blockedOpen} then ${column} end)`;

/** What a list reads of the actions themselves, while it puts them in order. */
export const listedColumns = {
  ...actionOwn,
  territoryId: liveActions.territoryId,
  blocked: blockedOpen,
  // Of an open action only: what stays written on a closed one calls for nothing.
  blockedOn: ifBlocked(liveActions.blockedOn),
  blockedReason: ifBlocked(liveActions.blockedReason),
  unblockingCondition: ifBlocked(liveActions.unblockingCondition),
  awaitedFrom,
};

type Hanging = {
  id: string;
  territoryId: string;
  leadOrganisationId: string | null;
  objectiveId: string | null;
};
type Labelled = { id: string; objective: string; orientation: string | null };

const byId = <Row extends { id: string }>(rows: Iterable<Row>) =>
  new Map([...rows].map((row) => [row.id, row]));

/** Rows of a list with what they hang on: read once for all of them, after they are chosen and in order. */
export async function withTheirs<Row extends Hanging>(tx: Db, scope: Scope, rows: readonly Row[]) {
  if (rows.length === 0) return [];
  const leads = byId(
    await tx.execute<{ id: string; name: string }>(sql`select id, name from ${organisations}
      where id = any(${idList(idsOf(rows.map((row) => row.leadOrganisationId)))})`),
  );
  // Null where the reader does not read the plan.
  const aims = byId(
    await tx.execute<Labelled>(sql`select o.id, o.label as objective, up.label as orientation from ${liveObjectives} o
      left join ${liveObjectives} up on up.id = o.parent_id
     where o.id = any(${idList(idsOf(rows.map((row) => row.objectiveId)))})`),
  );
  const reviewed = await reviewedAmong(tx, scope, idsOf(rows.map(({ id }) => id)));
  const links = {
    table: actionTerritories,
    row: actionTerritories.actionId,
    territory: actionTerritories.territoryId,
  };
  return (await withPlaces(tx, rows, links)).map(
    ({ row: { leadOrganisationId, objectiveId, ...row }, linked }) => {
      const aim = aims.get(objectiveId ?? "");
      return {
        ...row,
        leadOrganisation: leads.get(leadOrganisationId ?? "")?.name ?? null,
        associates: linked,
        openReview: reviewed.has(row.id),
        objective: aim?.objective ?? null,
        orientation: aim?.orientation ?? null,
      };
    },
  );
}
