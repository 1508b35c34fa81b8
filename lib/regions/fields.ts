import type { RegionWrite } from "@/db/geography/table";
import { regionLimits as limits, setUpSteps, timeZones } from "@/db/regions/limits";
import { aside, choice, email, fieldsOf, line, oneLine, phone, refs } from "@/lib/kernel/dictionary";
import { setUpLabels, timeZoneLabels } from "./labels";

/** What is written of a Région, in the order of its form. */
export const regionFields = fieldsOf<RegionWrite>()({
  name: oneLine(limits.name, { label: "Nom", missing: "Donnez le nom de la Région." }),
  shortName: line(limits.shortName, { label: "Nom affiché" }),
  departements: aside(refs("departement", { label: "Départements", pattern: /^(\d{2}|2[AB]|9[78]\d)$/ })),
  timeZone: choice(timeZones, {
    label: "Heure locale",
    words: timeZoneLabels,
    missing: "Choisissez l’heure de la Région.",
  }),
  contactService: line(limits.contactService, { label: "Service" }),
  contactEmail: email({ label: "Adresse électronique", none: "non renseignée" }),
  contactPhone: phone({ label: "Téléphone" }),
});

/** A step of setting up, that a button names. */
export const regionStep = {
  step: aside(choice(setUpSteps, { label: "Étape", words: setUpLabels, missing: "Choisissez une étape." })),
} as const;

export type RegionValues = Readonly<
  Partial<Record<Exclude<keyof typeof regionFields, "departements">, string | number | null>>
> & { departements: readonly string[] };
