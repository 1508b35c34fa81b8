import type { PlanMoveName, PlanStatus } from "@/db/enums";
import { workflowOf } from "@/lib/kernel/workflow";
import type { Permission } from "@/lib/permissions/matrix";

/** What else of a plan opens a move, or closes it. */
type Mark = "amending" | "entering" | "closingAskedOn";

type Step = {
  from: readonly PlanStatus[];
  to: PlanStatus;
  /** The right that makes it, in words `who`. */
  by: Permission;
  only?: Mark;
  unless?: Mark;
  /** A reason is asked; a comment may always be left. */
  reason: boolean;
  /** Its button and its page. */
  label: string;
  /** What it does, before it is done. */
  does: string;
  /** Once it is done; and in the history, of the plan. */
  says: string;
};

const agent = { by: "plan.submit" } as const;
const officer = { by: "plan.decide" } as const;

/**
 * How a plan goes from empty to signed, and to its end (rights.md): from where, to where, by whom, whether a reason is asked, in which
 * words. The database has the same data, app.plan_moves(), and refuses what is not there; what each move needs is in lacks.ts.
 */
export const planMoves = workflowOf<PlanStatus>()({
  submit: {
    ...agent,
    ...{ from: ["draft", "returned"], to: "submitted", reason: false },
    label: "Transmettre à la Région",
    does: "La Région relit le plan. Son contenu ne change plus, sauf si elle le renvoie à compléter ou si le territoire le reprend\u00a0; le suivi des actions reste ouvert.",
    says: "Plan transmis à la Région.",
  },
  withdraw: {
    ...agent,
    ...{ from: ["submitted"], to: "draft", reason: false },
    label: "Reprendre le plan",
    does: "Le plan revient en élaboration\u00a0: son contenu s’écrit de nouveau, et il sera à transmettre.",
    says: "Plan repris, en élaboration.",
  },
  return: {
    ...officer,
    ...{ from: ["submitted", "approved"], to: "returned", reason: true },
    label: "Renvoyer à compléter",
    does: "Le territoire lit le motif, complète le plan et le transmet de nouveau.",
    says: "Plan renvoyé à compléter.",
  },
  approve: {
    ...officer,
    ...{ from: ["submitted"], to: "approved", reason: false },
    label: "Valider le plan",
    does: "Le plan est prêt à être signé. Son contenu ne change plus.",
    says: "Plan validé.",
  },
  activate: {
    ...officer,
    ...{ from: ["approved"], to: "active", reason: false },
    label: "Mettre en vigueur",
    does: "Le plan est signé\u00a0: il compte dans les chiffres depuis son premier jour, et son contenu ne change plus que par avenant.",
    says: "Plan en vigueur.",
  },
  amend: {
    ...officer,
    ...{ from: ["active"], to: "active", unless: "amending", reason: true },
    label: "Enregistrer un avenant",
    does: "Sa date, sa référence et son objet restent dans l’historique. Il peut prolonger le plan jusqu’à 72 mois, et rouvrir son contenu jusqu’à ce que la Région termine l’avenant.",
    says: "Avenant enregistré.",
  },
  amended: {
    ...officer,
    ...{ from: ["active"], to: "active", only: "amending", reason: false },
    label: "Terminer l’avenant",
    does: "Le contenu du plan se ferme de nouveau, tel que l’avenant l’a laissé.",
    says: "Avenant terminé.",
  },
  ask_close: {
    ...agent,
    ...{ from: ["active"], to: "active", unless: "closingAskedOn", reason: false },
    label: "Demander la clôture",
    does: "La Région lit la demande\u00a0: c’est elle qui clôt le plan, avec son bilan final.",
    says: "Clôture demandée à la Région.",
  },
  close: {
    ...officer,
    ...{ from: ["active"], to: "closed", reason: false },
    label: "Clore le plan",
    does: "Plus rien ne s’y modifie, ni contenu ni suivi. Il ne compte plus à partir d’aujourd’hui, ou de sa fin si elle est passée.",
    says: "Plan clos.",
  },
  abandon: {
    ...officer,
    ...{ from: ["draft", "submitted", "returned", "approved", "active"], to: "abandoned", reason: true },
    label: "Abandonner le plan",
    does: "Plus rien ne s’y modifie, il ne compte plus nulle part, et un autre plan peut couvrir sa période. S’il n’a pas été signé, les actions qui y étaient reconduites reviennent au plan d’avant, telles qu’elles y étaient.",
    says: "Plan abandonné.",
  },
  reopen: {
    ...officer,
    ...{ from: ["closed"], to: "active", unless: "entering", reason: true },
    label: "Rouvrir le plan",
    does: "Le plan est de nouveau en vigueur\u00a0: son suivi se saisit, et il sera à clore.",
    says: "Plan rouvert, en vigueur.",
  },
  resume: {
    ...officer,
    ...{ from: ["abandoned"], to: "returned", reason: true },
    label: "Rouvrir le plan",
    does: "Le plan est à compléter par le territoire, qui le transmettra de nouveau.",
    says: "Plan rouvert, à compléter.",
  },
  archive: {
    by: "plan.open",
    ...{ from: ["closed"], to: "closed", only: "entering", reason: false },
    label: "Terminer la saisie",
    does: "Le plan passé est entré tout entier\u00a0: plus rien ne s’y modifie.",
    says: "Saisie du plan passé terminée.",
  },
}) satisfies Record<PlanMoveName, Step>;

/** Who makes a move, to those who do not. */
export const whoMoves: Record<(typeof planMoves)[PlanMoveName]["by"], string> = {
  "plan.submit": "l’agent du territoire",
  "plan.decide": "la Région",
  "plan.open": "l’agent du territoire ou la Région",
};

type Standing = { status: PlanStatus } & Record<Mark, unknown>;

/** True when a plan stands where a move begins, whoever asks it. */
export function standsFor(name: PlanMoveName, plan: Standing): boolean {
  const { from, only, unless }: Step = planMoves[name];
  return from.includes(plan.status) && (!only || Boolean(plan[only])) && (!unless || !plan[unless]);
}
