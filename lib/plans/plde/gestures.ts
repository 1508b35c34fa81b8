import "server-only";
import { holdPlansUnder } from "@/db/plans/plde/parents";
import { getEditedPlde } from "@/db/plans/plde/reads";
import { pldeWall } from "@/db/plans/plde/wall";
import { typedOf } from "@/lib/kernel/typed-values";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { pldeSaid } from "../labels";
import { savedHead } from "../stored";
import { pldeFields } from "./fields";

/** « Enregistrer le PLDE », under which a territory signs its plans: the last of them that is open locks it (decision 0022). */
export const updatePlde = update(pldeWall, pldeFields, {
  permission: "plan.write",
  key: "pldeId",
  says: pldeSaid,
  alone({ startsOn, endsOn }, refuse) {
    if (endsOn < startsOn) refuse("endsOn", "La fin ne peut pas être avant le début.");
  },
  parents: (tx, { scope }, _, ids) => holdPlansUnder(tx, scope, ids),
  guard: () => null,
  async stored(tx, { scope, timeZone }, id) {
    const plde = found(await getEditedPlde(scope, id, tx));
    return { ...savedHead(plde, timeZone), ...typedOf(pldeFields, plde) };
  },
});
