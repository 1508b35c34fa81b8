import type { PlanMoveName } from "@/db/enums";
import { planLimits as limits } from "@/db/plans/limits";
import { aside, choice, type Dictionary, day, oneLine, required, textOrNone } from "@/lib/kernel/dictionary";

const comment = {
  moveReason: textOrNone(limits.moveReason, { label: "Commentaire", column: "Motif ou commentaire" }),
};

const reason = {
  moveReason: required(limits.moveReason, { label: "Motif", missing: "Dites pourquoi." }),
};

const signature = {
  signedOn: day({ label: "Date de signature", missing: "Indiquez la date de signature." }),
  deliberation: oneLine(limits.deliberation, {
    label: "Délibération",
    missing: "Indiquez le numéro de la délibération.",
  }),
};

/** « Transmettre », « Reprendre », « Valider », « Demander la clôture », « Terminer »: a comment may be left. */
export const planComment = comment;

/** « Renvoyer », « Abandonner », « Rouvrir un plan abandonné »: they say why. */
export const planReason = reason;

/** « Mettre en vigueur ». */
export const planActivation = {
  ...signature,
  signatories: required(limits.signatories, {
    label: "Signataires",
    missing: "Indiquez qui a signé le plan.",
  }),
  ...comment,
};

/** What an amendment changes: the content of the plan is open until it is ended, or stays closed. */
export const amendmentOpens = choice(["period", "content"], {
  label: "Ce que l’avenant change",
  words: { period: "Sa durée seulement", content: "Son contenu (textes, objectifs, actions)" },
  missing: "Dites ce que l’avenant change.",
});

/** « Enregistrer un avenant ». */
export const planAmendment = {
  movedOn: day({ label: "Date de l’avenant", missing: "Indiquez la date de l’avenant." }),
  moveReference: oneLine(limits.moveReference, {
    label: "Référence de l’avenant",
    missing: "Indiquez la référence de l’avenant.",
  }),
  opens: aside(amendmentOpens),
  endsOn: day({ label: "Fin du plan", missing: "Indiquez la fin du plan." }),
  moveReason: required(limits.moveReason, {
    label: "Objet de l’avenant",
    missing: "Dites ce que l’avenant change, et pourquoi.",
  }),
};

/** « Clore le plan ». */
export const planClosing = {
  finalReport: required(limits.finalReport, {
    label: "Bilan final",
    missing: "Écrivez le bilan final du plan.",
  }),
  ...comment,
};

/** « Rouvrir un plan clos »: an archive may have been entered without its signature. */
export const planReopening = { ...reason, ...signature };

/** What each move asks. */
export const moveFields = {
  submit: planComment,
  withdraw: planComment,
  return: planReason,
  approve: planComment,
  activate: planActivation,
  amend: planAmendment,
  amended: planComment,
  ask_close: planComment,
  close: planClosing,
  abandon: planReason,
  reopen: planReopening,
  resume: planReason,
  archive: planComment,
} as const satisfies Record<PlanMoveName, Dictionary>;
