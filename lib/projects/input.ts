import * as z from "zod";
import { meetingKinds, projectOrigins, projectStages, projectStatuses } from "@/db/enums";
import {
  freeLine,
  freeText,
  id,
  oneOf,
  optionalCode,
  optionalCommune,
  optionalDate,
  optionalEmail,
  optionalEuros,
  optionalId,
  optionalPattern,
  requiredDate,
  requiredLine,
  version,
} from "@/lib/fields";

const named = { projectId: id, version, requestKey: id };

/** Who a project is looked for by: a name, a telephone, an e-mail. */
export const holderSearchInput = z.strictObject({
  porteur: requiredLine(200, "Écrivez un nom, un téléphone ou une adresse électronique."),
});

const fields = {
  title: requiredLine(200, "Donnez un titre au projet."),
  summary: freeText(5_000),
  organisationName: freeLine(200),
  legalFamily: optionalCode,
  sector: optionalCode,
  theme: optionalCode,
  communeCode: optionalCommune,
  origin: oneOf(projectOrigins, "Dites d’où vient le projet."),
  actionId: optionalId,
  eventId: optionalId,
  needs: freeText(2_000),
  needsEuros: optionalEuros,
  resourcesEuros: optionalEuros,
  stage: oneOf(projectStages, "Choisissez une étape."),
  status: oneOf(projectStatuses, "Choisissez un état."),
  dropReason: freeText(1_000),
  openedOn: requiredDate("Indiquez la date d’ouverture du dossier."),
  designOn: optionalDate,
  launchOn: optionalDate,
  growthOn: optionalDate,
  activityOn: optionalDate,
};

type Typed = z.output<z.ZodObject<typeof fields>>;

function complete(input: Typed, context: z.RefinementCtx) {
  const need = (path: keyof Typed, missing: boolean, message: string) => {
    if (missing) context.addIssue({ code: "custom", path: [path], message });
  };
  need(
    "dropReason",
    input.status === "dropped" && input.dropReason === "",
    "Dites pourquoi le projet reste sans suite.",
  );
  need(
    "activityOn",
    (input.status === "launched" || input.status === "sustained") && input.activityOn === null,
    "Indiquez le début de l’activité.",
  );
}

/** A new project; dates against today and choices against the territory are the mutation's. */
export const createInput = z
  .strictObject({ territoryId: id, requestKey: id, ...fields })
  .superRefine(complete);

export const editInput = z.strictObject({ ...named, ...fields }).superRefine(complete);

/** A gesture on the project as it was read: move on to the next stage, delete. */
export const gestureInput = z.strictObject(named);

export const meetingInput = z
  .strictObject({
    projectId: id,
    requestKey: id,
    metOn: requiredDate("Indiquez la date du contact."),
    kind: oneOf(meetingKinds, "Dites comment s’est fait le contact."),
    summary: freeText(5_000),
    nextStep: freeLine(500),
    nextDueOn: optionalDate,
  })
  .superRefine(({ metOn, summary, nextStep, nextDueOn }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    // The date and the kind come filled in: alone, they would note a contact that nobody had.
    if (summary === "" && nextStep === "") issue("summary", "Écrivez en une phrase ce qui s’est dit.");
    if (nextDueOn && nextStep === "") issue("nextStep", "Dites ce qui est prévu à cette échéance.");
    if (nextDueOn && nextDueOn < metOn) issue("nextDueOn", "L’échéance ne peut pas précéder le contact.");
  });

/** « 03 21 00 00 00 », « +33 3 21 00 00 00 » : kept as typed; "" → null. */
const optionalPhone = optionalPattern(
  /^\+?[\d\s.()-]{6,40}$/u,
  "Écrivez un numéro de téléphone, par exemple 03 21 00 00 00.",
);

/** Personal data of the holder: consent and last day of keeping are required; how far it may be is the mutation's. `version` is empty when nobody is recorded yet. */
export const holderInput = z
  .strictObject({
    projectId: id,
    requestKey: id,
    version: z.union([z.literal("").transform(() => null), version], { error: "Version invalide." }),
    name: requiredLine(200, "Indiquez le nom de la personne."),
    phone: optionalPhone,
    email: optionalEmail,
    consentOn: requiredDate("Indiquez la date à laquelle la personne a donné son accord."),
    keepUntil: requiredDate("Indiquez jusqu’à quand les coordonnées sont conservées."),
  })
  .superRefine(({ consentOn, keepUntil }, context) => {
    if (keepUntil < consentOn)
      context.addIssue({
        code: "custom",
        path: ["keepUntil"],
        message: "La conservation ne peut pas finir avant l’accord.",
      });
  });
