import "server-only";
import { holdPlansUnder } from "@/db/plans/plde/parents";
import { getEditedPlde } from "@/db/plans/plde/reads";
import { pldeWall } from "@/db/plans/plde/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { typedOf } from "@/lib/kernel/typed-values";
import { create, update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { pldeSaid } from "../labels";
import { savedHead } from "../stored";
import { pldeFields } from "./fields";

const inOrder = (
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  refuse: (name: "endsOn", sentence: string) => void,
): void => {
  if (endsOn < startsOn) refuse("endsOn", "La fin ne peut pas être avant le début.");
};

/** « Créer un PLDE », of a territory: the frame under which its plans are signed. */
export const createPlde = create(pldeWall, pldeFields, {
  permission: "plan.open",
  says: pldeSaid.cree,
  alone: inOrder,
  parents: async () => null,
  guard: () => null,
  day: ({ startsOn }) => startsOn,
});

/** « Enregistrer le PLDE », under which a territory signs its plans: the last of them that is open locks it (decision 0022). */
export const updatePlde = update(pldeWall, pldeFields, {
  permission: "plan.write",
  key: "pldeId",
  part: "unsigned",
  says: pldeSaid.enregistre,
  alone: inOrder,
  parents: (tx, { scope }, _, ids) => holdPlansUnder(tx, scope, ids),
  guard: () => null,
  async stored(tx, { scope, timeZone }, id) {
    const plde = found(await getEditedPlde(scope, id, tx));
    return { ...savedHead(plde, timeZone), ...typedOf(pldeFields, plde) };
  },
});

const binning = { permission: "plan.write", key: "pldeId", part: "unsigned" } as const;

/** To the bin, once no plan stands under it. */
export const deletePlde = toBin(pldeWall, { ...binning, says: pldeSaid.supprime });
export const restorePlde = outOfBin(pldeWall, { ...binning, says: pldeSaid.restaure });
