import { meetingKinds } from "@/db/enums";
import { meetingLimits as limits } from "@/db/projects/meetings/limits";
import type { MeetingWrite } from "@/db/projects/meetings/table";
import { choice, day, dayOrNone, fieldsOf, oneLine, text } from "@/lib/kernel/dictionary";
import { meetingKindLabels } from "../labels";

/** What is noted of a contact, in the order of its form. */
export const meetingFields = fieldsOf<MeetingWrite>()({
  metOn: day({ label: "Date du contact", missing: "Indiquez la date du contact." }),
  kind: choice(meetingKinds, {
    label: "Comment",
    column: "Nature",
    words: meetingKindLabels,
    missing: "Dites comment s’est fait le contact.",
  }),
  summary: text(limits.summary, { label: "Ce qui s’est dit", column: "Résumé", close: true }),
  nextStep: oneLine(limits.nextStep, { label: "Prochaine étape", close: true }),
  nextDueOn: dayOrNone({ label: "Pour le", column: "Échéance de la prochaine étape" }),
});

const { summary, nextStep, nextDueOn } = meetingFields;

/** What its author corrects of it: the day and the kind of a contact stay. */
export const meetingTexts = { summary, nextStep, nextDueOn };
