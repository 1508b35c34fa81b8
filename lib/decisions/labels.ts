import type { AskedInstance, AwaitedDecision, DecisionOutcome } from "@/db/enums";

export const outcomeLabels: Record<DecisionOutcome, string> = {
  agreed: "Accord",
  refused: "Refus",
  deferred: "Ajournée",
};

export const askedFromLabels: Record<AskedInstance, string> = {
  territory: "Le territoire",
  region: "La Région",
};

export const ownedByLabels: Record<AwaitedDecision, string> = {
  none: "Personne\u00a0: rien ne suit",
  ...askedFromLabels,
};

/** What becomes of the block: « outcome »: lifted by an agreement, kept by anything else. */
export const blockFates = ["outcome", "lifted", "kept"] as const;
export type BlockFate = (typeof blockFates)[number];
export const blockFateLabels: Record<BlockFate, string> = {
  outcome: "Levé par un accord, maintenu sinon",
  lifted: "Levé",
  kept: "Maintenu",
};

const whose: Record<AskedInstance, string> = { territory: "du territoire", region: "de la Région" };

/** « Enregistrer la décision de la Région ». */
export const recordLabel = (from: AskedInstance): string => `Enregistrer la décision ${whose[from]}`;

/** « Décision de la Région ». */
export const decisionOf = (from: AskedInstance): string => `Décision ${whose[from]}`;

/** What each gesture says when it is done, by the word that an address carries. */
export const decisionSaid = {
  decision: "Décision enregistrée.",
  decision_corrigee: "Décision corrigée.",
  suite_faite: "La suite de la décision est notée comme faite.",
  suite_reprise: "La suite de la décision est de nouveau à faire.",
  decision_supprimee: "Décision mise à la corbeille. Le blocage de l’action n’a pas changé.",
  decision_restauree: "Décision restaurée.",
} as const;
