import { organisationKinds } from "@/db/enums";
import { organisationLimits as limits, siteLength } from "@/db/organisations/limits";
import type { OrganisationWrite } from "@/db/organisations/table";
import {
  aside,
  choice,
  choiceOrNone,
  codeOrNone,
  email,
  fieldsOf,
  line,
  oneLine,
  phone,
  ref,
  requiredRef,
  siret,
  site,
} from "@/lib/kernel/dictionary";
import { organisationKindLabels } from "./labels";

/** What is written of an organisation, in the order of its form. */
export const organisationFields = fieldsOf<OrganisationWrite>()({
  name: oneLine(limits.name, { label: "Nom", missing: "Donnez le nom de la structure." }),
  acronym: line(limits.acronym, { label: "Sigle" }),
  kind: choice(organisationKinds, {
    label: "Nature",
    words: organisationKindLabels,
    missing: "Choisissez la nature de la structure.",
  }),
  legalFamily: codeOrNone("legal_family", { label: "Famille juridique", none: "non renseignée" }),
  territoryId: ref("territory", { label: "Territoire", none: "toute la Région" }),
  siret: siret({ label: "SIRET" }),
  email: email({ label: "Adresse électronique", none: "non renseignée" }),
  phone: phone({ label: "Téléphone" }),
  website: site(siteLength, { label: "Site internet" }),
});

/** The box by which a person answers that a likely one is another. */
export const anotherOne = "yes";

/** Its form, with the answer to what resembles it. */
export const organisationForm = {
  ...organisationFields,
  distinct: aside(
    choiceOrNone([anotherOne], {
      label: "Structures semblables",
      words: { [anotherOne]: "C’est une autre structure" },
    }),
  ),
} as const;

/** What the merge of two asks: the one that is kept. */
export const organisationMerge = {
  intoId: aside(
    requiredRef("organisation", { label: "Structure gardée", missing: "Choisissez la structure à garder." }),
  ),
} as const;

export type OrganisationValues = Readonly<
  Partial<Record<keyof typeof organisationFields, string | number | null>>
>;
