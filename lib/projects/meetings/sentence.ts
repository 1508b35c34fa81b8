import type { MeetingKind } from "@/db/enums";
import { formatDate } from "@/lib/french/format";
import { meetingKindLabels } from "../labels";

type Texts = Readonly<Record<"summary" | "nextStep" | "nextDueOn", string | null>>;

/** « Agent, Boulonnais, le 20 novembre 2026, appel téléphonique ». */
export const contactHead = (contact: { author: string | null; metOn: string; kind: MeetingKind }): string =>
  [
    contact.author ?? "compte fermé",
    `le ${formatDate(contact.metOn)}`,
    meetingKindLabels[contact.kind].toLowerCase(),
  ].join(", ");

/** What was said, then what comes next and for when, each on its line; what is empty is left out. */
export function contactText({ summary, nextStep, nextDueOn }: Partial<Texts>): string {
  const due = nextDueOn ? `, pour le ${formatDate(nextDueOn)}` : "";
  return [summary, nextStep && `Prochaine étape${due}\u00a0: ${nextStep}`].filter(Boolean).join("\n");
}
