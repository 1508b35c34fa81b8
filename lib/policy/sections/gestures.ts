import "server-only";
import { getPolicySection } from "@/db/policy/sections/reads";
import { policySectionWall } from "@/db/policy/sections/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { storedAs } from "@/lib/kernel/ground-stored";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { policySectionFields } from "./fields";
import { policySectionSaid } from "./labels";

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "policySectionId" } as const;

/** « Ajouter une section ». */
export const createPolicySection = createOfRegion(policySectionWall, policySectionFields, {
  ...right,
  says: policySectionSaid.cree,
  parents: async () => null,
  guard: () => null,
  keeps: (typed) => typed,
  accepted: (parents) => parents,
});

/** « Modifier »: its words, its place, how it is drawn. */
export const updatePolicySection = update(policySectionWall, policySectionFields, {
  ...onRow,
  says: policySectionSaid.enregistre,
  parents: async () => null,
  guard: () => null,
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(policySectionFields, found(await getPolicySection(scope, id, tx)), timeZone),
});

export const deletePolicySection = toBin(policySectionWall, { ...onRow, says: policySectionSaid.supprime });

export const restorePolicySection = outOfBin(policySectionWall, {
  ...onRow,
  says: policySectionSaid.restaure,
});
