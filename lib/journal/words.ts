import type { AuditEntry, AuditedTable } from "@/db/journal/rows";
import { accountFields } from "@/lib/accounts/fields";
import { membershipFields } from "@/lib/accounts/memberships/fields";
import { actionFields } from "@/lib/actions/fields";
import { eventFields } from "@/lib/events/fields";
import { jobFields } from "@/lib/jobs/fields";
import { journalWords } from "@/lib/kernel/derived";
import { planFields } from "@/lib/plans/fields";
import { objectiveFields } from "@/lib/plans/objectives/fields";
import { pldeFields } from "@/lib/plans/plde/fields";
import { projectFields } from "@/lib/projects/fields";
import { holderFields } from "@/lib/projects/holder/fields";
import { meetingFields } from "@/lib/projects/meetings/fields";

export const tableLabels: Record<AuditedTable, string> = {
  plde: "PLDE",
  plan: "Plan",
  objective: "Objectif",
  action: "Action",
  action_territory: "Territoire associé à une action",
  action_regional_objective: "Objectif régional d’une action",
  note: "Note de suivi",
  event: "Événement",
  event_territory: "Co-organisateur d’un événement",
  project: "Projet accompagné",
  holder: "Porteur de projet",
  meeting: "Contact avec un porteur",
  job: "Emploi",
  account: "Compte",
  token: "Lien d’accès",
  membership: "Habilitation",
  membership_territory: "Périmètre d’une habilitation",
};

const fieldLabels: Record<string, string> = {
  id: "identifiant",
  territory_id: "territoire",
  lead_territory_id: "territoire porteur",
  author_territory_id: "territoire auteur",
  plan_id: "plan",
  plde_id: "PLDE",
  previous_plan_id: "plan précédent",
  action_id: "action",
  event_id: "événement",
  project_id: "projet",
  objective_id: "objectif",
  regional_objective_id: "objectif régional",
  operation_id: "opération régionale",
  organisation_id: "structure",
  axis: "axe",
  number: "numéro",
  title: "intitulé",
  body: "texte",
  description: "description",
  status: "état",
  noted_on: "date de la note",
  starts_on: "début",
  ends_on: "fin",
  type: "type",
  erased_on: "date d’effacement",
  contacted_on: "dernier contact",
  deleted_at: "mise à la corbeille",
  deleted_by: "auteur de la suppression",
  passphrase_hash: "phrase de passe",
  account_id: "compte",
  membership_id: "habilitation",
  expires_at: "fin de validité",
};

/** Words of the nouns that have a dictionary. */
const dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: journalWords(accountFields),
  action: journalWords(actionFields),
  event: journalWords(eventFields),
  holder: journalWords(holderFields),
  job: journalWords(jobFields),
  meeting: journalWords(meetingFields),
  membership: journalWords(membershipFields),
  objective: journalWords(objectiveFields),
  plan: journalWords(planFields),
  plde: journalWords(pldeFields),
  project: journalWords(projectFields),
};

/** « attendance_women » when no word is known for it: a name, never a value. */
export const fieldLabel = (field: string, table = ""): string =>
  dictionaries[table]?.[field] ?? fieldLabels[field] ?? field.replaceAll("_", " ");

const operations: Record<string, string> = {
  insert: "Création",
  update: "Modification",
  delete: "Retrait",
};

/** « Création », « Modification », « Mise à la corbeille », « Restauration » or « Retrait » (of a link). */
export function operationLabel({ operation, binned }: Pick<AuditEntry, "operation" | "binned">): string {
  if (binned !== null) return binned ? "Mise à la corbeille" : "Restauration";
  return operations[operation] ?? operation;
}

/** Fields that say how a row is kept, not what was done. */
const silent = (field: string) =>
  field.endsWith("_kind") || field === "touched_on" || field === "deleted_at" || field === "deleted_by";

/** Words of the fields that a modification changed; a creation changes them all, which says nothing. */
export function changedFields({
  operation,
  fields,
  tableName,
}: Pick<AuditEntry, "operation" | "fields"> & { tableName?: string }): string {
  if (operation !== "update") return "";
  return fields
    .filter((field) => !silent(field))
    .map((field) => fieldLabel(field, tableName))
    .join(", ");
}

const known = (name: string): name is AuditedTable => name in tableLabels;

/** « Action », or the bare name of a table that has no word yet. */
export const tableLabel = (name: string): string => (known(name) ? tableLabels[name] : name);
