import type { NotificationKind } from "@/db/notifications/limits";
import type { Told } from "@/db/notifications/reads";
import { outcomeLabels } from "@/lib/decisions/labels";
import { reviewKindLabels } from "@/lib/reviews/labels";

const q = (title: string) => `«\u00a0${title}\u00a0»`;

type Says = (told: Told) => string;

const asked = (detail: string | null): string => {
  const label =
    detail !== null && detail in reviewKindLabels
      ? reviewKindLabels[detail as keyof typeof reviewKindLabels]
      : "Avis";
  return label === "Avis" ? "La Région a donné son avis" : `La Région a écrit (${label.toLowerCase()})`;
};

const decided = (detail: string | null): string =>
  detail !== null && detail in outcomeLabels
    ? ` (${outcomeLabels[detail as keyof typeof outcomeLabels].toLowerCase()})`
    : "";

/** Each as a sentence, made when it is read, of what its reader still reads. */
const sentences: Record<NotificationKind, Says> = {
  assigned: ({ title }) => `${q(title)} vous est confié.`,
  mentioned: ({ title, author }) => `${author ?? "Quelqu’un"} s’adresse à vous à propos de ${q(title)}.`,
  to_review: ({ title, detail }) =>
    detail === "ask_close"
      ? `La clôture du plan ${q(title)} est demandée.`
      : `Le plan ${q(title)} est transmis à la Région.`,
  returned: ({ title }) => `Le plan ${q(title)} vous est renvoyé par la Région.`,
  approved: ({ title }) => `Le plan ${q(title)} est validé par la Région.`,
  in_force: ({ title }) => `Le plan ${q(title)} entre en vigueur.`,
  reviewed: ({ title, detail }) => `${asked(detail)} sur ${q(title)}.`,
  answered: ({ title }) => `Une réponse a été écrite à propos de ${q(title)}.`,
  decision_taken: ({ title, detail }) =>
    `Une décision est enregistrée${decided(detail)} sur l’action ${q(title)}.`,
  late: ({ title }) => `L’échéance de l’action ${q(title)} est passée.`,
};

export const notificationSentence = (told: Told): string => sentences[told.kind](told);

const paths: Record<Told["opens"], (id: string) => string> = {
  plan: (id) => `/plans/${id}`,
  action: (id) => `/actions/${id}`,
  event: (id) => `/evenements/${id}`,
  project: (id) => `/projets/${id}`,
  review: (id) => `/plans/avis/${id}`,
  decision: (id) => `/actions/${id}/decisions`,
  discussion: (row) => `/${row}/discussion`,
};

/** The address of what a notification is about. */
export const notificationPath = ({ opens, opensId }: Pick<Told, "opens" | "opensId">): string =>
  paths[opens](opensId);
