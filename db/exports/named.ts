import "server-only";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { eventWall } from "../events/wall";
import { communes } from "../geography/table";
import { idList } from "../kernel/ids";
import { nomenclatures } from "../nomenclatures/table";
import { operations } from "../operations/table";
import { organisations } from "../organisations/table";
import { liveObjectives } from "../plans/objectives/table";
import { livePlans } from "../plans/table";
import { regionalObjectives } from "../policy/objectives/table";
import { liveProjects } from "../projects/table";
import { type Scope, within, withinStaff } from "../scope";
import { territories } from "../territories/table";

type Named = { from: PgTable | PgView; id: PgColumn; label: PgColumn; visible?: (scope: Scope) => SQL };

/** How a row that another names is called, by what a dictionary says that it is: to those who may read it alone. */
const named: Readonly<Record<string, Named>> = {
  action: { from: liveActions, id: liveActions.id, label: liveActions.title, visible: visibleActions },
  event: { from: liveEvents, id: liveEvents.id, label: liveEvents.title, visible: eventWall.visible },
  project: {
    ...{ from: liveProjects, id: liveProjects.id, label: liveProjects.title },
    visible: (scope) => withinStaff(scope, liveProjects),
  },
  objective: {
    ...{ from: liveObjectives, id: liveObjectives.id, label: liveObjectives.label },
    visible: (scope) => within(scope, liveObjectives),
  },
  plan: {
    ...{ from: livePlans, id: livePlans.id, label: livePlans.title },
    visible: (scope) => within(scope, livePlans),
  },
  // Of the ground of a Région, behind its second wall: what left the choices is still named where it was chosen.
  operation: { from: operations, id: operations.id, label: operations.label },
  organisation: { from: organisations, id: organisations.id, label: organisations.name },
  regional_objective: {
    from: regionalObjectives,
    id: regionalObjectives.id,
    label: regionalObjectives.label,
  },
  territory: { from: territories, id: territories.id, label: territories.name },
};

/** What a field points to: rows of a noun by their id, terms of a vocabulary, or communes by their code. */
export type Pointed = { rows: string } | { terms: string } | { communes: true };

/** The names of what these ids or codes point to, where the reader may know them. */
export async function namesOf(
  tx: Db,
  scope: Scope,
  pointed: Pointed,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  if ("communes" in pointed) {
    const rows = await tx
      .select({ id: communes.code, label: communes.name })
      .from(communes)
      .where(inArray(communes.code, [...ids]));
    return new Map(rows.map(({ id, label }) => [id, label]));
  }
  if ("terms" in pointed) {
    const rows = await tx
      .select({ id: nomenclatures.code, label: nomenclatures.label })
      .from(nomenclatures)
      .where(and(sql`${nomenclatures.kind} = ${pointed.terms}`, inArray(nomenclatures.code, [...ids])));
    return new Map(rows.map(({ id, label }) => [id, label]));
  }
  const source = named[pointed.rows];
  if (!source) return new Map();
  const rows = await tx
    .select({ id: source.id, label: source.label })
    .from(source.from as PgTable)
    .where(and(source.visible?.(scope), sql`${source.id} = any(${idList(ids)})`));
  return new Map(rows.map(({ id, label }) => [String(id), String(label)]));
}

/** The labels of terms by their code, of whatever vocabulary. */
export async function termsNamed(tx: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .select({ id: nomenclatures.code, label: nomenclatures.label })
    .from(nomenclatures)
    .where(inArray(nomenclatures.code, [...codes]));
  return new Map(rows.map(({ id, label }) => [id, label]));
}
