import "server-only";
import { termFields } from "@/lib/nomenclatures/fields";
import { restoreTerm } from "@/lib/nomenclatures/gestures";
import { operationFields } from "@/lib/operations/fields";
import { restoreOperation } from "@/lib/operations/gestures";
import { regionalObjectiveFields } from "@/lib/policy/objectives/fields";
import { restoreRegionalObjective } from "@/lib/policy/objectives/gestures";
import { policySectionFields } from "@/lib/policy/sections/fields";
import { restorePolicySection } from "@/lib/policy/sections/gestures";
import { schemeContactFields } from "@/lib/schemes/contacts/fields";
import { restoreSchemeContact } from "@/lib/schemes/contacts/gestures";
import { schemeFields } from "@/lib/schemes/fields";
import { restoreScheme } from "@/lib/schemes/gestures";

/** What is said of what is a Région's own, after organisations. */
export const groundNouns = {
  nomenclature: {
    label: "Terme de nomenclature",
    fields: termFields,
    forms: [termFields],
    reads: "ground.read",
    bin: {
      word: "terme",
      name: "Terme de nomenclature",
      deleted: "retiré des choix",
      restored: "remis dans les choix",
      path: "/administration/nomenclatures",
      gesture: restoreTerm,
      key: "termId",
    },
  },
  scheme: {
    label: "Dispositif",
    fields: schemeFields,
    forms: [schemeFields],
    reads: "ground.read",
    bin: {
      word: "dispositif",
      name: "Dispositif",
      deleted: "supprimé",
      restored: "restauré",
      path: "/dispositifs",
      gesture: restoreScheme,
      key: "schemeId",
    },
  },
  scheme_contact: {
    label: "Contact d’un dispositif",
    fields: schemeContactFields,
    forms: [schemeContactFields],
    reads: "ground.read",
    bin: {
      word: "contact-dispositif",
      name: "Contact d’un dispositif",
      deleted: "supprimé",
      restored: "restauré",
      path: "/dispositifs",
      gesture: restoreSchemeContact,
      key: "schemeContactId",
    },
  },
  operation: {
    label: "Opération régionale",
    fields: operationFields,
    forms: [operationFields],
    reads: "ground.read",
    bin: {
      word: "operation",
      name: "Opération régionale",
      deleted: "supprimée",
      restored: "restaurée",
      path: "/administration/operations",
      gesture: restoreOperation,
      key: "operationId",
    },
  },
  regional_objective: {
    label: "Objectif de la Région",
    fields: regionalObjectiveFields,
    forms: [regionalObjectiveFields],
    reads: "ground.read",
    bin: {
      word: "objectif-regional",
      name: "Objectif de la Région",
      deleted: "retiré",
      restored: "remis dans les choix",
      path: "/politique-regionale/objectifs",
      gesture: restoreRegionalObjective,
      key: "regionalObjectiveId",
    },
  },
  policy_section: {
    label: "Section de la politique régionale",
    fields: policySectionFields,
    forms: [policySectionFields],
    reads: "ground.read",
    bin: {
      word: "section",
      name: "Section de la politique régionale",
      deleted: "retirée",
      restored: "restaurée",
      path: "/politique-regionale/sections",
      gesture: restorePolicySection,
      key: "policySectionId",
    },
  },
} as const;
