import type { MeetingWrite } from "@/db/projects/meetings/table";
import { formatDate } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";

type Errors = Record<string, string[]>;

type Texts = Pick<MeetingWrite, "summary" | "nextStep" | "nextDueOn">;

/** What the texts of a contact say against themselves. */
export function wrongTexts(
  { summary, nextStep, nextDueOn }: Texts,
  refuse: (name: keyof Texts, sentence: string) => void,
): void {
  // The date and the kind come filled in: alone, they would note a contact that nobody had.
  if (summary === "" && nextStep === "") refuse("summary", "Écrivez en une phrase ce qui s’est dit.");
  if (nextDueOn && nextStep === "") refuse("nextStep", "Dites ce qui est prévu à cette échéance.");
}

/** A next step that is due before the contact, by field, or null. */
export const wrongDue = ({ nextDueOn }: Pick<Texts, "nextDueOn">, metOn: string): Errors | null =>
  nextDueOn && nextDueOn < metOn ? { nextDueOn: ["L’échéance ne peut pas précéder le contact."] } : null;

/** What a contact says against itself. */
export function wrongMeetingAlone(
  { metOn, ...texts }: MeetingWrite,
  refuse: (name: keyof MeetingWrite, sentence: string) => void,
): void {
  wrongTexts(texts, refuse);
  for (const sentence of wrongDue(texts, metOn)?.nextDueOn ?? []) refuse("nextDueOn", sentence);
}

/** A contact more than a year before its case was opened is a slip of the keyboard. */
const isLongBefore = (metOn: string, openedOn: string): boolean => addMonths(metOn, 12) < openedOn;

/** What today or the case contradict, by field, or null. */
export function wrongMeeting(
  { metOn }: Pick<MeetingWrite, "metOn">,
  { openedOn }: { openedOn: string },
  today: string,
): Errors | null {
  if (metOn > today) return { metOn: ["Cette date ne peut pas être après aujourd’hui."] };
  if (!isLongBefore(metOn, openedOn)) return null;
  const opened = formatDate(openedOn);
  return {
    metOn: [`Cette date est à plus d’un an de l’ouverture du dossier, le ${opened}. Vérifiez l’année.`],
  };
}
