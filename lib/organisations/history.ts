import type { listOrganisationChanges } from "@/db/organisations/reads";
import { newestFirst } from "@/lib/audit/history";
import { type ToldEntry, tellChanges } from "@/lib/audit/told";
import { civilDate } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { organisationFields } from "./fields";

const organisationTelling = tellingOf(organisationFields, {
  made: "Structure ajoutée.",
  binned: "Mise à la corbeille.",
  restored: "Sortie de la corbeille.",
  values: ["name", "acronym", "kind", "siret"],
  leaving: {},
  untold: [],
});

type Changes = Awaited<ReturnType<typeof listOrganisationChanges>>;

/** What was written on an organisation, and what was merged into it, newest first; what left with a merge says where it went. */
export function tellOrganisation(
  { changes, links, merged }: Changes,
  timeZone: string,
  into: string | null = null,
): ToldEntry[] {
  const telling =
    into === null
      ? organisationTelling
      : { ...organisationTelling, binned: `Réunie avec «\u00a0${into}\u00a0», qui a repris ses liens.` };
  const came = merged.flatMap(({ id, name, at, author }): ToldEntry[] =>
    at
      ? [
          {
            id,
            at,
            date: civilDate(at, timeZone),
            sentence: `«\u00a0${name}\u00a0» réunie avec celle-ci, qui a repris ses liens.`,
            author: author ?? "Maillage",
          },
        ]
      : [],
  );
  return newestFirst([...tellChanges({ changes, links }, telling, timeZone), ...came]);
}
