import "server-only";
import { holdOperations } from "@/db/operations/parents";
import { getOperation } from "@/db/operations/reads";
import { operationWall } from "@/db/operations/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { codeOf, nextRank } from "@/lib/kernel/codes";
import { storedAs } from "@/lib/kernel/ground-stored";
import { namesake } from "@/lib/kernel/one-name";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { operationFields } from "./fields";
import { operationSaid } from "./labels";

type Known = Awaited<ReturnType<typeof holdOperations>>;

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "operationId" } as const;

/** « Ajouter une opération »: the last of the list. */
export const createOperation = createOfRegion(operationWall, operationFields, {
  ...right,
  says: operationSaid.cree,
  parents: (tx, { scope }) => holdOperations(tx, scope),
  guard: (typed, known, here) => namesake("label", typed, here, known),
  keeps: (typed, known) => ({
    ...typed,
    code: codeOf(typed.label, new Set(known.map(({ code }) => code))),
    rank: nextRank(known),
  }),
  accepted: (known, row) => [...known, row as Known[number]],
});

/** « Modifier »: every field; the code that addresses and figures name never changes. */
export const updateOperation = update(operationWall, operationFields, {
  ...onRow,
  says: operationSaid.enregistre,
  parents: (tx, { scope }) => holdOperations(tx, scope),
  accepted: (known, id, { label }) => known.map((one) => (one.id === id ? { ...one, label } : one)),
  guard: (typed, known, { row }) => namesake("label", typed, row, known),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(operationFields, found(await getOperation(scope, id, tx)), timeZone),
});

/** Refused while events are held under it: the database says so. */
export const deleteOperation = toBin(operationWall, { ...onRow, says: operationSaid.supprime });

export const restoreOperation = outOfBin(operationWall, { ...onRow, says: operationSaid.restaure });
