import * as z from "zod";
import { actionStatuses, awaitedDecisions, axes, confidences } from "@/db/enums";
import {
  freeText,
  id,
  ids,
  oneOf,
  optionalDate,
  optionalId,
  optionalOneOf,
  percentage,
  requiredLine,
  requiredText,
  version,
} from "@/lib/fields";

const named = { actionId: id, version, requestKey: id };

/** « Mettre à jour »: status with what it requires, progress, confidence, a note. Dates against today are the mutation's. */
export const updateInput = z
  .strictObject({
    ...named,
    status: oneOf(actionStatuses, "Choisissez un état."),
    progress: percentage,
    confidence: optionalOneOf(confidences),
    resumeOn: optionalDate,
    statusReason: freeText(1_000),
    actualEndOn: optionalDate,
    result: freeText(1_000),
    /** Asked of a late action alone: its new deadline. */
    plannedEndOn: optionalDate.optional(),
    /** Absent when a conflict is settled without it. */
    note: freeText(5_000)
      .optional()
      .transform((note) => note ?? ""),
  })
  .superRefine((input, context) => {
    const need = (path: keyof typeof input, missing: boolean, message: string) => {
      if (missing) context.addIssue({ code: "custom", path: [path], message });
    };
    need(
      "resumeOn",
      input.status === "on_hold" && input.resumeOn === null,
      "Indiquez la date de reprise prévue.",
    );
    need(
      "statusReason",
      input.status === "cancelled" && input.statusReason === "",
      "Dites pourquoi l’action est abandonnée.",
    );
    need(
      "actualEndOn",
      input.status === "done" && input.actualEndOn === null,
      "Indiquez la date de fin réelle.",
    );
    need("result", input.status === "done" && input.result === "", "Décrivez le résultat en une phrase.");
    need(
      "progress",
      input.status === "planned" && input.progress > 0,
      "Une action à venir est à 0\u00a0%. Choisissez «\u00a0En cours\u00a0», ou écrivez 0.",
    );
  });

export const blockInput = z.strictObject({
  ...named,
  blockedReason: requiredText(1_000, "Dites ce qui bloque."),
  unblockingCondition: freeText(1_000),
  decisionAwaitedFrom: oneOf(awaitedDecisions, "Dites de qui une décision est attendue."),
});

export const unblockInput = z.strictObject(named);

/** « Confirmer »: the same confidence, given again today. */
export const confirmInput = z.strictObject(named);

export const noteInput = z.strictObject({
  actionId: id,
  requestKey: id,
  note: requiredText(5_000, "Écrivez la note."),
});

/** « Noter tout de suite »: the same, from a list of actions. */
export const quickNoteInput = z.strictObject({
  actionId: requiredLine(36, "Choisissez l’action concernée.").pipe(id),
  requestKey: id,
  note: requiredLine(5_000, "Écrivez une phrase."),
});

/** What an action's record says, apart from its follow-up. */
const record = {
  objectiveId: optionalId,
  title: requiredLine(200, "Donnez un intitulé à l’action."),
  description: freeText(5_000),
  expectedResult: freeText(1_000),
  leadOrganisationId: optionalId,
  associates: ids,
  regionalObjectives: ids,
  plannedStartOn: optionalDate,
  plannedEndOn: optionalDate,
  actualStartOn: optionalDate,
};

type Planned = { plannedStartOn: string | null; plannedEndOn: string | null };

function inOrder({ plannedStartOn, plannedEndOn }: Planned, context: z.RefinementCtx) {
  if (plannedStartOn && plannedEndOn && plannedEndOn < plannedStartOn)
    context.addIssue({
      code: "custom",
      path: ["plannedEndOn"],
      message: "La fin prévue ne peut pas être avant le début prévu.",
    });
}

/** « Nouvelle action »: its axis is chosen once, the number belongs to it; under an objective, it is that of the objective. */
export const createActionInput = z
  .strictObject({
    planId: id,
    requestKey: id,
    axis: optionalOneOf(axes),
    ...record,
  })
  .superRefine(inOrder)
  .superRefine(({ axis, objectiveId }, context) => {
    if (axis === null && objectiveId === null)
      context.addIssue({
        code: "custom",
        path: ["axis"],
        message: "Choisissez l’axe de l’action, ou son objectif.",
      });
  });

/** « Modifier la fiche ». The real end is asked of a done action only: the form may not hold it. */
export const editActionInput = z
  .strictObject({ ...named, ...record, actualEndOn: optionalDate.optional() })
  .superRefine(inOrder);

export const deleteActionInput = z.strictObject(named);
