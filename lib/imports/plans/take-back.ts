import "server-only";
import { linkedToActions } from "@/db/actions/limits";
import { numbersIn } from "@/db/actions/numbers";
import { holdActionParents, plansOf } from "@/db/actions/parents";
import { actionLinks, actionWall } from "@/db/actions/wall";
import type { Axis } from "@/db/enums";
import type { KeptRow } from "@/db/imports/papers";
import { setLinks } from "@/db/kernel/links";
import type { Tx } from "@/db/scope";
import { actionFields } from "@/lib/actions/fields";
import { deleteAction } from "@/lib/actions/gestures";
import { signedParts } from "@/lib/actions/record";
import type { Actor } from "@/lib/auth/actor";
import type { Gesture } from "@/lib/kernel/gesture";
import { update } from "@/lib/kernel/verbs";
import type { PlanPart } from "@/lib/permissions/locks";
import { deleteObjective } from "@/lib/plans/objectives/gestures";
import { Refusal } from "@/lib/platform/errors";
import { importSaid } from "../labels";
import { type Before, beforesOf, takingBack, writtenAs } from "../taking-back";

/** What is written of an action, but its axis, whose number was left. */
const columns = Object.keys(actionFields).filter(
  (name) => name !== "axis" && !linkedToActions.some((link) => link === name),
);

const idsIn = (before: Before | undefined, name: string) => (before?.[name] ?? []) as readonly string[];

/** The objectives under which rows stood, to be held. */
const placesOf = (befores: ReadonlyMap<string, Before>) =>
  [...befores.values()].map(({ objectiveId = null }) => ({
    ...{ objectiveId: objectiveId as string | null, leadOrganisationId: null },
    ...{ associates: [], regionalObjectives: [], partners: [], audiences: [], sectors: [], communes: [] },
  }));

const elsewhere =
  "Son ancien objectif a changé d’axe ou a été supprimé depuis l’import\u00a0: laissée comme elle est.";

/** Gives actions back what they held, column by column: what was true then is not judged by the rules of today. */
const putBack = (part: PlanPart, befores: ReadonlyMap<string, Before>): Gesture =>
  update(
    actionWall,
    {},
    {
      ...{ permission: "action.write", key: "actionId", verb: "putBack", part },
      says: importSaid.annule,
      parents: async (tx, { scope, today }, _, rows) => {
        const planIds = await plansOf(tx, scope, rows);
        const held = await holdActionParents(tx, scope, placesOf(befores), planIds, "update", {
          today,
          rows,
        });
        return { ...held, next: await numbersIn(tx, planIds) };
      },
      guard(_, { objectives }, { row }) {
        const { objectiveId = null, axis } = befores.get(row.id) ?? {};
        const there = objectives.some(
          (one) => one.id === objectiveId && one.planId === row.planId && one.axis === axis,
        );
        if (objectiveId !== null && !there) throw new Refusal("changed", undefined, elsewhere);
        return null;
      },
      keeps: (_, { next }, { row }) => {
        const before = befores.get(row.id);
        const axis = before?.axis as Axis | undefined;
        return {
          ...Object.fromEntries(
            columns.flatMap((name) => (before && name in before ? [[name, before[name]]] : [])),
          ),
          // A number that was left is not given again.
          ...(axis && axis !== row.axis && { axis, number: next(row.planId, axis) }),
        };
      },
      async also(tx, done) {
        for (const name of linkedToActions)
          await setLinks(
            tx,
            actionLinks[name],
            done.map(({ row }) => ({ row, to: idsIn(befores.get(row.id), name) })),
          );
      },
    },
  );

const isStructure = ({ said }: KeptRow) =>
  said.some(({ key }) => key === "objective" || signedParts.some((name) => name === key));

/** Takes back what an import wrote: made rows go to the bin, changed ones get back what they held. What someone touched since is left, and says so. */
export async function takeBack(tx: Tx, actor: Actor, importId: string, rows: readonly KeptRow[]) {
  const { kept, run } = takingBack(tx, actor, importId, elsewhere);
  const of = writtenAs(rows);
  await run(deleteAction, "actionId", of("action", "new"));
  const changed = of("action", "changed").filter(({ before }) => before !== null);
  const befores = beforesOf(changed);
  for (const part of ["structure", "followUp"] as const)
    await run(
      putBack(part, befores),
      "actionId",
      changed.filter((row) => isStructure(row) === (part === "structure")),
    );
  // Objectives before the orientations that they stand under.
  const under = (row: KeptRow) => row.said.some(({ key }) => key === "orientation");
  const objectives = of("objective", "new");
  await run(deleteObjective, "objectiveId", objectives.filter(under));
  await run(
    deleteObjective,
    "objectiveId",
    objectives.filter((row) => !under(row)),
  );
  return kept;
}
