import "server-only";
import { objectiveLimits } from "@/db/plans/objectives/limits";
import { byLines } from "@/lib/kernel/lines";
import { readsAdding } from "@/lib/kernel/parse";
import { objectiveSaid } from "@/lib/plans/labels";
import { linesOf, wrongLines } from "@/lib/plans/lines";
import { newObjectives } from "../fields";
import { addObjective } from "../gestures";

const reads = readsAdding("planId", newObjectives, {
  alone({ lines, parentId }, refuse) {
    for (const said of wrongLines(linesOf(lines ?? "", Boolean(parentId)), objectiveLimits.label))
      refuse("lines", said);
  },
});

/**
 * « Ajouter »: orientations or objectives, one a line. Under an orientation, each line is an objective of it; under none, a line set
 * in is an objective of the orientation above it.
 */
export const addObjectives = byLines(
  reads,
  objectiveSaid.ajoutes,
  Object.keys(newObjectives),
  async ({ of: planId, fields: { axis, parentId, lines } }, make) => {
    const rows = linesOf(lines, parentId !== null);
    const row = (label: string, under: string | null) => ({ planId, axis, label, parentId: under ?? "" });
    const tops = rows.flatMap((one, index) => (one.under === null ? [index] : []));
    const made = await make(
      addObjective,
      tops.map((index) => row(rows[index]?.text ?? "", parentId)),
    );
    const idAt = new Map(tops.map((index, rank) => [index, made[rank] ?? ""]));
    const under = rows.filter((one) => one.under !== null);
    if (under.length > 0)
      await make(
        addObjective,
        under.map((one) => row(one.text, idAt.get(Number(one.under)) ?? "")),
      );
    return made;
  },
);
