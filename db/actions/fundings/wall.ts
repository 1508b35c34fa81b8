import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { organisations } from "../../organisations/table";
import { ofPlanOf, planStatusOf } from "../facts";
import { fundings, liveFundings } from "./table";

const funder = sql`(select o.name from ${organisations} o where o.id = ${fundings.organisationId})`;

/** Fundings: read with their action, written by who writes it. What is asked of a funder is no part of what was signed. */
export const fundingWall = wallOf<
  typeof fundings,
  typeof liveFundings,
  never,
  { planStatus: PlanStatus | null; planStartsOn: string | null; planEndsOn: string | null }
>({
  noun: "funding",
  table: fundings,
  live: liveFundings,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "actionId", table: "action_territory", key: "action_id" }],
  audit: "values",
  title: null,
  bin: sql`coalesce(${funder}, 'Financement') || ' (' || ${fundings.year} || ')'`,
  // Parts of an action: they hide with it, and come back with it.
  parents: [],
  facts: {
    planStatus: planStatusOf(fundings.actionId),
    planStartsOn: ofPlanOf(fundings.actionId, "starts_on"),
    planEndsOn: ofPlanOf(fundings.actionId, "ends_on"),
  },
});
