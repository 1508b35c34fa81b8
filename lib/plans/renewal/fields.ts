import { ref } from "@/lib/kernel/dictionary";
import { planMain } from "../fields";

const { title, startsOn, endsOn } = planMain;

/** « Ouvrir le plan suivant »; what becomes of each open action is asked beside them. */
export const planRenewal = {
  title,
  startsOn,
  endsOn,
  /** None: that of the plan before. */
  pldeId: ref("plde", { label: "PLDE" }),
};

/** What becomes of an open action, in words. */
export const renewalChoices = {
  carry: "Reconduire",
  close: "Clore, réalisée",
  drop: "Abandonner",
} as const;
