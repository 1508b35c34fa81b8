import "server-only";
import { readPlanContent } from "@/db/imports/plans";
import { found } from "@/lib/platform/errors";
import type { ImportWork } from "../work";
import { planTarget } from "./columns";
import { understand } from "./judge";
import { heldValues } from "./known";
import { perform } from "./perform";
import { isReady, previewOf } from "./rows";
import { takeBack } from "./take-back";

/** A plan: its objectives, and its actions under them. */
export const planWork: ImportWork = {
  target: planTarget,
  writes: "action.write",
  async read(tx, actor, { planId, answers }) {
    const content = found(await readPlanContent(tx, actor.scope, found(planId), actor.today));
    const stored = new Map(content.actions.map((action) => [action.id, { ...action }]));
    return {
      place: content.plan,
      async understand(records, bases) {
        const { rows } = understand(records, content, answers, bases);
        return {
          asks: rows.filter(({ faults }) => faults.length === 0).flatMap(({ asks }) => asks),
          async does(inner, acting, importId, aside = () => false) {
            const ready = rows.filter((row) => isReady(row) && !aside(row.record));
            const outcome = await perform(inner, acting, { importId, content, rows: ready });
            const failed = [...outcome.done.values()].some((done) => "faults" in done);
            return { rows: previewOf(rows, outcome), failed };
          },
          before: (id) => stored.get(id) ?? null,
        };
      },
    };
  },
  held: heldValues,
  takeBack,
};
