import type { ObjectiveWrite } from "../plans/objectives/table";
import { objectiveWall } from "../plans/objectives/wall";
import type { PldeWrite } from "../plans/plde/table";
import { pldeWall } from "../plans/plde/wall";
import type { PlanWrite } from "../plans/table";
import { planWall } from "../plans/wall";
import type { Scope, Tx } from "../scope";
import { bin, change, make } from "./nouns";
import type { Opened } from "./opened";

/** Adds an orientation to a plan as its gesture does, its rules apart; gives its id. */
export const anObjective = (scope: Scope, place: { regionId: string; territoryId: string }, planId: string) =>
  make(objectiveWall, scope, place, { planId, axis: "pooling", label: "Mutualiser", rank: 1 });

/** Writes fields of a plan, of its PLDE or of one of its objectives that the scope writes, whatever its version. */
export const changePlan = (scope: Scope, id: string, fields: Partial<PlanWrite>, on?: Tx) =>
  change(planWall, scope, id, fields, { on });
export const changePlde = (scope: Scope, id: string, fields: Partial<PldeWrite>, on?: Tx) =>
  change(pldeWall, scope, id, fields, { on });
export const changeObjective = (scope: Scope, id: string, fields: Partial<ObjectiveWrite>, on?: Tx) =>
  change(objectiveWall, scope, id, fields, { on });
export const binObjective = (scope: Scope, id: string, on?: Tx) => bin(objectiveWall, scope, id, on);

/** Opens the content of the plans in force, as an amendment does, and tells it to nobody: what was signed is written as in a draft. */
export const openAmendments = ({ owner }: Pick<Opened, "owner">) =>
  owner.begin(async (tx) => {
    await tx`alter table plan disable trigger user`;
    await tx`update plan set amending = true where status = 'active'`;
    await tx`alter table plan enable trigger user`;
  });
