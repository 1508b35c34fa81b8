import { axes } from "@/db/enums";
import { choice, departement, period, row, territory, words } from "@/lib/kernel/list";
import { axisShortLabels } from "../axes";

const counted = {
  label: "Plans",
  words: { hors: "Hors plans en vigueur", tous: "Tous, même en élaboration" },
  all: "En vigueur",
} as const;

/** The filters that lines of budget and fundings share, before those of their own; a plan or an action that is named is read whole. */
export const moneyFilters = {
  recherche: words(),
  territoire: territory(),
  departement: departement(),
  axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Les trois axes" }),
  periode: period({ all: "Toutes les années", opens: { unless: ["plan", "action"] } }),
  plans: choice(["hors", "tous"], counted),
};

export const moneyRows = {
  plan: row({ label: "Plan", other: "un plan" }),
  action: row({ label: "Action", other: "une action" }),
};
