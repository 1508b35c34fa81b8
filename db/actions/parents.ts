import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../client";
import type { PlanStatus, TerritoryKind } from "../enums";
import { nomenclatures } from "../nomenclatures/table";
import { liveOrganisations } from "../organisations/table";
import { holdPlans } from "../plans/holding";
import { lockStatus } from "../plans/locks";
import { objectives } from "../plans/objectives/table";
import { livePlans, plans } from "../plans/table";
import { regionalObjectives } from "../policy/objectives/table";
import { type Scope, within, withinStaff, withinWritten } from "../scope";
import { placesOfCommunes } from "../territories/communes";
import { listBeside } from "../territories/linked";
import { territories } from "../territories/table";
import type { linkedToActions } from "./limits";
import { actionCommunes, actionPartners } from "./links/table";
import { type ActionWrite, actions, actionTerritories } from "./table";

type Hanging = Pick<ActionWrite, "objectiveId" | "leadOrganisationId" | (typeof linkedToActions)[number]>;

export type ActionParents = Awaited<ReturnType<typeof holdActionParents>>;

const named = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

/** What these actions name already, that is offered to each of them whatever became of it. */
async function keptLinks(tx: Db, rows: readonly string[]) {
  const partners = await tx
    .select({ of: actionPartners.actionId, id: actionPartners.organisationId })
    .from(actionPartners)
    .where(inArray(actionPartners.actionId, [...rows]));
  const communes = await tx
    .select({ of: actionCommunes.actionId, id: actionCommunes.communeCode })
    .from(actionCommunes)
    .where(inArray(actionCommunes.actionId, [...rows]));
  return { partners, communes };
}

/** Living objectives, held: they are neither moved nor deleted until what names them is written. */
const holdObjectives = (tx: Db, scope: Scope, ids: readonly string[]) =>
  tx
    .select({ id: objectives.id, planId: objectives.planId, axis: objectives.axis })
    .from(objectives)
    .where(
      and(withinStaff(scope, objectives), inArray(objectives.id, [...ids]), isNull(objectives.deletedAt)),
    )
    .orderBy(objectives.id)
    .for("share");

/** What actions name, of what this scope may name; their plans (`planIds`) and objectives are held, `update` where a number is given. `rows`: the actions that are there. */
export async function holdActionParents(
  tx: Db,
  scope: Scope,
  typed: readonly Hanging[],
  planIds: readonly string[],
  how: "update" | "share",
  { today, rows = [] }: { today: string; rows?: readonly string[] },
) {
  await holdPlans(tx, scope, planIds, how);
  const held = await holdObjectives(tx, scope, named(typed.map(({ objectiveId }) => objectiveId)));
  const leads = await tx
    .select({
      id: liveOrganisations.id,
      regionId: liveOrganisations.regionId,
      territoryId: liveOrganisations.territoryId,
    })
    .from(liveOrganisations)
    .where(
      inArray(
        liveOrganisations.id,
        named(typed.flatMap(({ leadOrganisationId, partners }) => [leadOrganisationId, ...partners])),
      ),
    );
  const words = await tx
    .select({ kind: nomenclatures.kind, code: nomenclatures.code })
    .from(nomenclatures)
    .where(
      and(
        inArray(nomenclatures.kind, ["audience", "sector"]),
        inArray(nomenclatures.code, named(typed.flatMap((one) => [...one.audiences, ...one.sectors]))),
      ),
    );
  const places = await placesOfCommunes(tx, named(typed.flatMap((one) => one.communes)), today);
  const links = {
    table: actionTerritories,
    row: actionTerritories.actionId,
    territory: actionTerritories.territoryId,
  };
  const others = await listBeside(tx, links, {
    named: named(typed.flatMap(({ associates }) => associates)),
    ...{ rows, today },
  });
  const served = await tx
    .select({ id: regionalObjectives.id, regionId: regionalObjectives.regionId })
    .from(regionalObjectives)
    .where(inArray(regionalObjectives.id, named(typed.flatMap((one) => one.regionalObjectives))));
  return {
    ...{ objectives: held, organisations: leads, territories: others, regionalObjectives: served },
    ...{ words, communes: places, kept: await keptLinks(tx, rows) },
  };
}

/** The plans of these actions, living or not, that the scope writes. */
export async function plansOf(tx: Db, scope: Scope, actionIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: actions.planId })
    .from(actions)
    .where(and(withinWritten(scope, actions), inArray(actions.id, [...actionIds])));
  return rows.map(({ id }) => id);
}

/** The objectives that deleted actions hang on, of those that are living; their plans are held too. */
export async function holdBranches(tx: Db, scope: Scope, actionIds: readonly string[]) {
  await holdPlans(tx, scope, await plansOf(tx, scope, actionIds), "share");
  const rows = await tx
    .select({ id: actions.objectiveId })
    .from(actions)
    .where(and(withinWritten(scope, actions), inArray(actions.id, [...actionIds])));
  return holdObjectives(tx, scope, named(rows.map(({ id }) => id)));
}

export type HeldPlan = {
  id: string;
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
  planStatus: PlanStatus;
  startsOn: string;
  endsOn: string;
};

/** Living plans by id, to which actions are added; `forbidden`: seen by this scope, and not written by it. */
export async function listHeldPlans(
  tx: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldPlan | "forbidden">> {
  const rows = await tx
    .select({
      id: plans.id,
      regionId: plans.regionId,
      territoryId: plans.territoryId,
      territoryKind: territories.kind,
      planStatus: lockStatus(plans),
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
    })
    .from(plans)
    .innerJoin(territories, eq(territories.id, plans.territoryId))
    .where(
      and(
        withinStaff(scope, plans),
        withinWritten(scope, plans),
        inArray(plans.id, [...ids]),
        isNull(plans.deletedAt),
      ),
    );
  const seen = await tx
    .select({ id: livePlans.id })
    .from(livePlans)
    .where(and(within(scope, livePlans), inArray(livePlans.id, [...ids])));
  return new Map<string, HeldPlan | "forbidden">([
    ...seen.map(({ id }) => [id, "forbidden"] as const),
    ...rows.map((row) => [row.id, row] as const),
  ]);
}
