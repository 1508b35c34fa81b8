import "server-only";
import { holdRegionalObjectives } from "@/db/policy/objectives/parents";
import { getRegionalObjective } from "@/db/policy/objectives/reads";
import { regionalObjectiveWall } from "@/db/policy/objectives/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { codeOf } from "@/lib/kernel/codes";
import { storedAs } from "@/lib/kernel/ground-stored";
import { namesake } from "@/lib/kernel/one-name";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { regionalObjectiveFields } from "./fields";
import { regionalObjectiveSaid } from "./labels";

type Known = Awaited<ReturnType<typeof holdRegionalObjectives>>;

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "regionalObjectiveId" } as const;

/** « Ajouter un objectif de la Région ». */
export const createRegionalObjective = createOfRegion(regionalObjectiveWall, regionalObjectiveFields, {
  ...right,
  says: regionalObjectiveSaid.cree,
  parents: (tx, { scope }) => holdRegionalObjectives(tx, scope),
  guard: (typed, known, here) => namesake("label", typed, here, known),
  keeps: (typed, known) => ({
    ...typed,
    code: codeOf(typed.label, new Set(known.map(({ code }) => code))),
  }),
  accepted: (known, row) => [...known, row as Known[number]],
});

/** « Modifier »: its words and its place. */
export const updateRegionalObjective = update(regionalObjectiveWall, regionalObjectiveFields, {
  ...onRow,
  says: regionalObjectiveSaid.enregistre,
  parents: (tx, { scope }) => holdRegionalObjectives(tx, scope),
  accepted: (known, id, { label }) => known.map((one) => (one.id === id ? { ...one, label } : one)),
  guard: (typed, known, { row }) => namesake("label", typed, row, known),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(regionalObjectiveFields, found(await getRegionalObjective(scope, id, tx)), timeZone),
});

/** « Retirer »: actions that serve it keep it, so that nothing hinders it. */
export const deleteRegionalObjective = toBin(regionalObjectiveWall, {
  ...onRow,
  says: regionalObjectiveSaid.supprime,
});

export const restoreRegionalObjective = outOfBin(regionalObjectiveWall, {
  ...onRow,
  says: regionalObjectiveSaid.restaure,
});
