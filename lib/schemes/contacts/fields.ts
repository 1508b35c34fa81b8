import { contactUrlLength, schemeContactLimits as limits } from "@/db/schemes/contacts/limits";
import type { SchemeContactWrite } from "@/db/schemes/contacts/table";
import {
  aside,
  codeOrNone,
  email,
  fieldsOf,
  line,
  oneLine,
  phone,
  ref,
  requiredRef,
} from "@/lib/kernel/dictionary";

/** What is written of a contact of a scheme, in the order of its form. */
export const schemeContactFields = fieldsOf<SchemeContactWrite>()({
  organisationId: ref("organisation", { label: "Structure connue", none: "hors de la liste" }),
  organisation: oneLine(limits.organisation, { label: "Opérateur" }),
  departementCode: codeOrNone("departement", { label: "Département", none: "toute la région" }),
  phone: phone({ label: "Téléphone" }),
  email: email({ label: "Adresse électronique", none: "non renseignée" }),
  // The leaflet of 2009 knew addresses without https, which are told and not linked.
  url: line(contactUrlLength, { label: "Site internet" }),
});

/** « Ajouter un contact », of the scheme that the form names. */
export const newSchemeContact = {
  ...schemeContactFields,
  schemeId: aside(requiredRef("scheme", { label: "Dispositif", missing: "Ce dispositif n’existe plus." })),
} as const;

export type SchemeContactValues = Readonly<
  Partial<Record<keyof typeof schemeContactFields, string | number | null>>
>;
