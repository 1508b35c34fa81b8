import * as z from "zod";
import { eventTypes } from "@/db/enums";
import {
  freeLine,
  freeText,
  id,
  ids,
  oneOf,
  optionalCode,
  optionalCommune,
  optionalDate,
  optionalEuros,
  optionalId,
  optionalOneOf,
  optionalTime,
  optionalWhole,
  requiredDate,
  requiredLine,
  requiredText,
  ticked,
  version,
} from "@/lib/fields";
import { satisfactions } from "./labels";

const named = { eventId: id, version, requestKey: id };

const days = {
  startsOn: requiredDate("Indiquez le premier jour."),
  startsAt: optionalTime,
  /** Empty for an event of one day. */
  endsOn: optionalDate,
  endsAt: optionalTime,
};

type Days = { startsOn: string; startsAt: string | null; endsOn: string | null; endsAt: string | null };

function checkDays(input: Days, context: z.RefinementCtx): void {
  const wrong = (path: keyof Days, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const { startsOn, startsAt, endsAt } = input;
  const endsOn = input.endsOn ?? startsOn;
  if (endsOn < startsOn) wrong("endsOn", "Le dernier jour ne peut pas être avant le premier.");
  // What was refused on its own is undefined: nothing more is said of it.
  if (endsAt && startsAt === null) wrong("startsAt", "Indiquez aussi l’heure de début.");
  if (endsOn === startsOn && startsAt && endsAt && endsAt < startsAt)
    wrong("endsAt", "L’heure de fin ne peut pas être avant l’heure de début.");
}

const lastDay = <T extends Days>(input: T) => ({ ...input, endsOn: input.endsOn ?? input.startsOn });

const main = {
  ...days,
  title: requiredLine(200, "Donnez un intitulé."),
  type: oneOf(eventTypes, "Choisissez un type."),
  place: freeLine(200),
  communeCode: optionalCommune,
  actionId: optionalId,
  operationId: optionalId,
  topic: optionalCode,
  coOrganisers: ids,
  description: freeText(5_000),
  organisers: freeLine(500),
  audience: optionalCode,
  capacity: optionalWhole(1, 100_000),
  cost: optionalEuros,
};

/** « Programmer un événement » in a territory. Choices of its lists are the mutation's to check. */
export const createInput = z
  .strictObject({ territoryId: id, requestKey: id, ...main })
  .superRefine(checkDays)
  .transform(lastDay);

export const updateInput = z
  .strictObject({ ...named, ...main })
  .superRefine(checkDays)
  .transform(lastDay);

export const reprogramInput = z
  .strictObject({ ...named, ...days })
  .superRefine(checkDays)
  .transform(lastDay);

const mark = optionalOneOf(satisfactions).transform((value) => (value === null ? null : Number(value)));

/** The report. An attendance left empty must be said unknown; `settled`: a conflict's choices have said it. */
export const reportInput = z
  .strictObject({
    ...named,
    attendance: optionalWhole(0, 100_000),
    attendanceUnknown: ticked,
    settled: ticked,
    holdersAttending: optionalWhole(0, 100_000),
    electedAttending: optionalWhole(0, 100_000),
    womenAttending: optionalWhole(0, 100_000),
    organisationsPresent: freeText(2_000),
    contactsToFollow: optionalWhole(0, 10_000),
    satisfaction: mark,
    followUp: freeText(2_000),
  })
  .superRefine((input, context) => {
    const wrong = (path: keyof typeof input, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { attendance, attendanceUnknown, settled } = input;
    if (attendance === null && !attendanceUnknown && !settled)
      wrong("attendance", "Écrivez le nombre de participants, ou cochez «\u00a0Effectif inconnu\u00a0».");
    if (attendance !== null && attendanceUnknown && !settled)
      wrong("attendance", "Un nombre ou «\u00a0Effectif inconnu\u00a0»\u00a0: choisissez l’un des deux.");
    for (const part of ["holdersAttending", "electedAttending", "womenAttending"] as const) {
      const count = input[part];
      if (attendance !== null && count !== null && count > attendance)
        wrong(part, `Ce nombre ne peut pas dépasser les ${attendance} participants.`);
    }
  });

export const postponeInput = z.strictObject({ ...named, statusReason: freeText(1_000) });

export const cancelInput = z.strictObject({
  ...named,
  statusReason: requiredText(1_000, "Dites pourquoi l’événement est annulé."),
});

export const removeInput = z.strictObject(named);
