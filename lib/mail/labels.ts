import type { DigestChoice, MailKind, MailState } from "@/db/mail/limits";
import { mailKinds, mailStates } from "@/db/mail/limits";

export const mailKindLabels: Record<MailKind, string> = {
  notice: "Avertissement",
  digest: "Récapitulatif",
  invitation: "Invitation",
  reset: "Réinitialisation",
};

export const mailStateLabels: Record<MailState, string> = {
  waiting: "En attente",
  held: "Retenu",
  sent: "Parti",
  unsaid: "Sans objet",
  failed: "En échec",
};

const choices = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
  codes.map((value) => ({ value, label: labels[value] }));

export const mailStateChoices = choices(mailStates, mailStateLabels);
export const mailKindChoices = choices(mailKinds, mailKindLabels);

/** A filter of « Courriers » in words. */
export const mailWords = (param: string, value: string): string | undefined =>
  (param === "etat" ? mailStateChoices : mailKindChoices).find((option) => option.value === value)?.label;

export const digestChoiceLabels: Record<DigestChoice, string> = {
  daily: "Chaque jour, s’il y a du nouveau",
  weekly: "Chaque lundi, s’il y a du nouveau",
  none: "Jamais",
};

const failures: Record<string, string> = {
  refused: "Le serveur refuse cette adresse.",
  deferred: "Le serveur demande d’attendre.",
  unreachable: "Le serveur d’envoi ne répond pas.",
  auth: "Le serveur d’envoi refuse l’identifiant de Maillage.",
  interrupted: "L’envoi a été interrompu à chaque essai.",
  broken: "Une erreur de Maillage, écrite dans le journal du serveur.",
};

/** « refused 550 » → « Le serveur refuse cette adresse. » */
export const failureSentence = (failure: string): string =>
  failures[failure.split(" ")[0] ?? ""] ?? "L’envoi n’a pas abouti.";

export const digestChosen = "Votre choix est enregistré.";
export const digestStopped = "C’est fait\u00a0: vous ne recevrez plus de récapitulatif.";
export const resent = "Ce courrier partira dans quelques secondes.";
