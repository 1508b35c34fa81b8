import "server-only";
import { holdSchemes } from "@/db/schemes/parents";
import { getScheme } from "@/db/schemes/reads";
import { schemeWall } from "@/db/schemes/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { codeOf, nextRank } from "@/lib/kernel/codes";
import { storedAs } from "@/lib/kernel/ground-stored";
import { namesake } from "@/lib/kernel/one-name";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { schemeFields } from "./fields";
import { schemeSaid } from "./labels";
import { wrongDays } from "./rules";

type Known = Awaited<ReturnType<typeof holdSchemes>>;

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "schemeId" } as const;

/** « Ajouter un dispositif »: the last of the list. */
export const createScheme = createOfRegion(schemeWall, schemeFields, {
  ...right,
  says: schemeSaid.cree,
  parents: (tx, { scope }) => holdSchemes(tx, scope),
  guard: (typed, known, here) => wrongDays(typed, here.today) ?? namesake("name", typed, here, known),
  keeps: (typed, known) => ({
    ...typed,
    code: codeOf(typed.name, new Set(known.map(({ code }) => code)), "-"),
    rank: nextRank(known),
  }),
  accepted: (known, row) => [...known, row as Known[number]],
});

/** « Modifier »: every field; the code that its address names never changes. */
export const updateScheme = update(schemeWall, schemeFields, {
  ...onRow,
  says: schemeSaid.enregistre,
  parents: (tx, { scope }) => holdSchemes(tx, scope),
  accepted: (known, id, { name }) => known.map((one) => (one.id === id ? { ...one, name } : one)),
  guard: (typed, known, { actor, row }) =>
    wrongDays(typed, actor.today) ?? namesake("name", typed, row, known),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(schemeFields, found(await getScheme(scope, id, tx)), timeZone),
});

/** Its contacts wait with it. */
export const deleteScheme = toBin(schemeWall, { ...onRow, says: schemeSaid.supprime });

export const restoreScheme = outOfBin(schemeWall, { ...onRow, says: schemeSaid.restaure });
