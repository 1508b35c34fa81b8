import type { MembershipWrite } from "@/db/accounts/table";
import { roles } from "@/db/enums";
import {
  aside,
  choice,
  choiceOrNone,
  day,
  dayOrNone,
  fieldsOf,
  flag,
  instant,
  refs,
  requiredRef,
} from "@/lib/kernel/dictionary";
import { reachLabels, roleLabels } from "../labels";
import { reaches } from "../perimeter";

/** Given once: another role, or another Région, is another membership. */
const fixed = {
  role: choice(roles, { label: "Rôle", words: roleLabels, missing: "Choisissez un rôle." }),
  regionId: requiredRef("region", { label: "Région", missing: "Choisissez une Région." }),
};

const territories = refs("territory", { label: "Territoires" });
const dates = {
  startsOn: day({ label: "Premier jour", missing: "Indiquez le premier jour." }),
  endsOn: dayOrNone({ label: "Dernier jour" }),
};

/** What is changed of a membership that stands. Its reach is asked of an elected member alone: the role says that of the others. */
export const membershipScope = {
  reach: aside(choiceOrNone(reaches, { label: "Périmètre", words: reachLabels })),
  territories,
  ...dates,
};

/** The form of a membership, in its order. */
export const membershipForm = {
  role: fixed.role,
  reach: membershipScope.reach,
  regionId: fixed.regionId,
  territories,
  ...dates,
};

/** Sent as they are with what is changed of it. */
export const membershipFixed = fixed;

/** Everything that gestures write of a membership. */
export const membershipFields = fieldsOf<MembershipWrite>()({
  ...fixed,
  wholeRegion: flag({ label: "Périmètre" }),
  territories,
  ...dates,
  endedAt: instant({ label: "Retrait" }),
});
