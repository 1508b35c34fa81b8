import type { AuditEntry } from "@/db/journal/rows";
import { journalWords } from "@/lib/kernel/derived";
import { nouns } from "@/lib/nouns/registry";

/** Tables that the journal names: nouns, and their links. */
const tableLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(nouns).flatMap(([noun, entry]) => [
    [noun, entry.label],
    ...Object.entries("links" in entry ? entry.links : {}),
  ]),
);

const fieldLabels: Record<string, string> = {
  id: "identifiant",
  territory_id: "territoire",
  lead_territory_id: "territoire porteur",
  author_territory_id: "territoire auteur",
  plan_id: "plan",
  plde_id: "PLDE",
  previous_plan_id: "plan précédent",
  renews_id: "action reconduite",
  action_id: "action",
  event_id: "événement",
  project_id: "projet",
  objective_id: "objectif",
  regional_objective_id: "objectif régional",
  operation_id: "opération régionale",
  scheme_id: "dispositif",
  code: "code stable",
  rank: "place",
  origin: "provenance",
  organisation_id: "structure",
  merged_into: "réunie avec",
  departement_code: "département",
  left_steps: "étapes passées de la mise en route",
  example_on: "reprise de l’exemple",
  epci_siren: "intercommunalité",
  valid_from: "début",
  valid_to: "fin",
  predecessor_id: "prédécesseur",
  successor_id: "successeur",
  since: "depuis",
  slug: "adresse",
  lead_organisation: "structure porteuse, comme elle fut écrite",
  main_departement_code: "département",
  closed_on: "fermeture",
  move_number: "rang de l’étape",
  move: "étape",
  last_move: "dernière étape",
  from_status: "état quitté",
  to_status: "état atteint",
  moved_on: "date de l’étape",
  reason: "motif ou commentaire",
  reference: "référence",
  ended_on: "fin d’avant",
  closed_why: "motif de la fermeture",
  cancelled_at: "date de l’annulation",
  cancelled_by: "auteur de l’annulation",
  cancelled_why: "motif de l’annulation",
  closed_epcis: "intercommunalités à la fermeture",
  axis: "axe",
  number: "numéro",
  title: "intitulé",
  body: "texte",
  description: "description",
  status: "état",
  noted_on: "date de la note",
  review_id: "avis de la Région",
  from_territory: "au nom du territoire",
  parent_id: "commentaire qui reçoit une réponse",
  resolved_on: "résolu le",
  resolved_by: "résolu par",
  corrected_at: "corrigé le",
  withdrawn_at: "retiré le",
  settled_on: "réglé le",
  taken_on: "date de l’instantané",
  year: "année",
  plan_status: "état du plan",
  settled_by: "réglé par",
  starts_on: "début",
  ends_on: "fin",
  type: "type",
  erased_on: "date d’effacement",
  contacted_on: "dernier contact",
  deleted_at: "mise à la corbeille",
  deleted_by: "auteur de la suppression",
  passphrase_hash: "phrase de passe",
  file_name: "fichier",
  format: "format du fichier",
  noun: "nature des lignes",
  digest: "empreinte du fichier",
  state: "avancement de l’import",
  sheets: "feuilles lues",
  mapping: "colonnes reconnues",
  answers: "réponses données",
  asks: "questions posées",
  counts: "lignes par sort",
  promise: "empreinte de l’aperçu",
  applied_at: "date de l’import",
  applied_by: "auteur de l’import",
  undone_at: "date de l’annulation",
  undone_by: "auteur de l’annulation",
  account_id: "compte",
  membership_id: "habilitation",
  expires_at: "fin de validité",
};

/** Words of the nouns that have a dictionary. */
const dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(nouns).map(([noun, entry]) => [noun, "fields" in entry ? journalWords(entry.fields) : {}]),
);

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

/** « Action », or the bare name of a table that has no word yet. */
export const tableLabel = (name: string): string => tableLabels[name] ?? name;
