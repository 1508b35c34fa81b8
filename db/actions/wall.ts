import { type SQL, sql } from "drizzle-orm";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { plans } from "../plans/table";
import { actionAudiences, actionCommunes, actionPartners, actionSectors } from "./links/table";
import { actionRegionalObjectives, actions, actionTerritories, liveActions } from "./table";

type ActionFacts = {
  planStatus: PlanStatus | null;
  /** Null where the plan is not the reader's to read. */
  planStartsOn: string | null;
  planEndsOn: string | null;
  /** Territories with which it is shared. */
  linkedTerritoryIds: readonly string[];
};

const ofPlan = (column: string): SQL<string | null> =>
  sql`(select p.${sql.identifier(column)} from ${plans} p where p.id = ${actions.planId})`;

/** Actions: read in their territory and their Région, and by those with whom they are shared; edited by the lead. */
export const actionWall = wallOf<typeof actions, typeof liveActions, never, ActionFacts>({
  noun: "action",
  table: actions,
  live: liveActions,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "id", table: "action_territory", key: "action_id" }],
  audit: "values",
  personal: ["leadName", "electedName"],
  title: actions.title,
  bin: actions.title,
  parents: [
    { of: "plan", column: "planId" },
    { of: "objective", column: "objectiveId" },
  ],
  facts: {
    planStatus: sql<PlanStatus | null>`app.plan_status(${actions.planId})`,
    planStartsOn: ofPlan("starts_on"),
    planEndsOn: ofPlan("ends_on"),
    linkedTerritoryIds: sql<
      string[]
    >`array(select l.territory_id from ${actionTerritories} l where l.action_id = ${actions.id})`,
  },
});

const lead = { of: "actionId", lead: "territoryId" } as const;

/** The territories that take part in an action, what it serves of the Région, with whom, for whom, of what sectors and where. */
export const actionLinks = {
  associates: { table: actionTerritories, of: "actionId", lead: "leadTerritoryId", to: "territoryId" },
  regionalObjectives: {
    table: actionRegionalObjectives,
    of: "actionId",
    lead: "territoryId",
    to: "regionalObjectiveId",
  },
  partners: { table: actionPartners, ...lead, to: "organisationId" },
  audiences: { table: actionAudiences, ...lead, to: "audience" },
  sectors: { table: actionSectors, ...lead, to: "sector" },
  communes: { table: actionCommunes, ...lead, to: "communeCode" },
} as const;
