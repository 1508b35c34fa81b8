import { organisationKinds } from "@/db/enums";
import type { OrganisationFilters, OrganisationSort } from "@/db/organisations/rows";
import { box, choice, code, departement, listOf, territory, words } from "@/lib/kernel/list";
import { organisationKindLabels } from "./labels";

/** The list of organisations, in the order of its filter bar. */
export const organisationList = listOf<OrganisationFilters, OrganisationSort>()({
  path: "/organisations",
  filters: {
    recherche: words("Nom, sigle, SIRET"),
    territoire: territory(),
    departement: departement(),
    nature: choice(organisationKinds, { label: "Nature", words: organisationKindLabels, all: "Toutes" }),
    famille: code({ label: "Famille juridique", all: "Toutes" }),
    regionales: box({ label: "De toute la Région" }),
  },
  sorts: {
    nom: "Structure",
    nature: "Nature",
    famille: "Famille juridique",
    territoire: "Territoire",
    maj: "Mise à jour",
  },
  sort: { key: "nom", direction: "asc" },
});
