import * as plans from "@/lib/plans/gestures";
import * as objectives from "@/lib/plans/objectives/gestures";
import * as severalObjectives from "@/lib/plans/objectives/several/gestures";
import * as plde from "@/lib/plans/plde/gestures";
import type { Database } from "../http";
import { plansWritten } from "./expected";
import { bare, binned, flanked } from "./prepare";
import type { Tried } from "./trying";

const days = { startsOn: "2026-01-01", endsOn: "2028-12-31" };

/** The days of a plan or of a PLDE, as its form gives them back. */
export const daysOf =
  (table: "plan" | "plde") =>
  async ({ sql }: Database, id: string) => {
    const [row] = await sql<{ startsOn: string; endsOn: string }[]>`
      select starts_on::text as "startsOn", ends_on::text as "endsOn" from ${sql(table)} where id = ${id}`;
    return row ?? days;
  };

const signatureOf = async ({ sql }: Database, id: string) => {
  const [row] = await sql<{ signedOn: string; deliberation: string }[]>`
    select coalesce(signed_on::text, '') as "signedOn", coalesce(deliberation, '') as deliberation from plan where id = ${id}`;
  return row ?? { signedOn: "", deliberation: "" };
};

const onPlan = { table: "plan", idField: "planId", allowed: plansWritten } as const;
const onObjective = { table: "objective", idField: "objectiveId", allowed: plansWritten } as const;
const texts = { diagnosis: "", stakes: "", governance: "", signatories: "" };

/** Every gesture on plans and what stands under them. */
export const triedPlans: Readonly<Record<string, Tried>> = {
  updatePlan: {
    ...{ ...onPlan, gesture: plans.updatePlan, values: { title: "Rejeu", ...texts } },
    also: async (db, id) => ({ ...(await daysOf("plan")(db, id)), ...(await signatureOf(db, id)) }),
  },
  updatePlde: {
    ...{ ...onPlan, table: "plde", idField: "pldeId", gesture: plde.updatePlde },
    ...{ values: { title: "Rejeu", priorities: "", documents: "" }, also: daysOf("plde") },
  },
  addObjective: {
    ...{ ...onPlan, writes: "objective", makes: true, gesture: objectives.addObjective },
    values: { axis: "pooling", label: "Rejeu", parentId: "" },
  },
  addObjectives: {
    ...{ ...onPlan, writes: "objective", makes: true, gesture: severalObjectives.addObjectives },
    values: { axis: "pooling", lines: "Rejeu\nRejeu encore", parentId: "" },
  },
  placeObjective: {
    ...{ ...onObjective, gesture: objectives.placeObjective },
    values: { axis: "project_support", parentId: "" },
  },
  renameObjective: { ...onObjective, gesture: objectives.renameObjective, values: { label: "Rejeu" } },
  moveObjective: {
    ...onObjective,
    gesture: objectives.moveObjective,
    values: { way: "down" },
    ready: flanked,
  },
  deleteObjective: { ...onObjective, gesture: objectives.deleteObjective, values: {}, ready: bare },
  restoreObjective: {
    ...{ ...onObjective, gesture: objectives.restoreObjective, values: {} },
    ready: binned("objective", bare),
  },
};
