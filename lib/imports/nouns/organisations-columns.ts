import { organisationFields } from "@/lib/organisations/fields";
import { columnsOf, flatTarget } from "../target";

/** What a file of organisations may hold: what their form asks. */
export const organisationTarget = flatTarget({
  ...{ label: "Structures", noun: "organisation", title: "name", ground: true },
  columns: columnsOf(organisationFields, {
    name: [
      ...["Structure", "Organisation", "Organisme", "Nom de la structure", "Dénomination", "Raison sociale"],
      ...["Association", "Entreprise", "Partenaire"],
    ],
    acronym: ["Acronyme", "Abréviation", "Nom court"],
    kind: ["Type", "Type de structure", "Catégorie"],
    legalFamily: ["Statut juridique", "Forme juridique", "Statut"],
    territoryId: ["Périmètre", "Secteur géographique"],
    siret: ["N° SIRET", "Numéro SIRET", "SIRET du siège"],
    email: ["Adresse e-mail", "E-mail", "Mail", "Courriel"],
    phone: ["Tél.", "Numéro de téléphone", "Tel"],
    website: ["Site", "Site web", "Adresse du site", "Internet"],
  }),
});
