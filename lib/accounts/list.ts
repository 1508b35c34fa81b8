import type { AccountFilters, AccountSort } from "@/db/accounts/rows";
import { roles } from "@/db/enums";
import { choice, listOf, perimeter, words } from "@/lib/kernel/list";
import { accountStateLabels, roleLabels } from "./labels";

/** The list of accounts, in the order of its filter bar. */
export const accountList = listOf<AccountFilters, AccountSort>()({
  path: "/administration",
  filters: {
    recherche: words("Nom ou adresse"),
    role: choice(roles, { label: "Rôle", words: roleLabels, all: "Tous" }),
    territoire: perimeter({ label: "Périmètre", all: "Tous" }),
    etat: choice(["active", "idle", "invited", "disabled"], {
      label: "État",
      words: accountStateLabels,
      all: "Tous",
    }),
  },
  sorts: {
    nom: "Compte",
    adresse: "Adresse électronique",
    etat: "État",
    session: "Dernière session",
    creation: "Créé",
  },
  sort: { key: "nom", direction: "asc" },
});
