import { type SQLWrapper, sql } from "drizzle-orm";
import { ownColumns } from "../kernel/columns";
import { type Labels, labelled } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { territories } from "../territories/table";
import { liveOrganisations } from "./table";

/** What a row of the list holds of its own. */
export const organisationOwn = ownColumns(liveOrganisations, ["legalFamilyKind", "mergedInto"]);

/** Words that a row of the list shows in place of codes, and of no territory. */
export type OrganisationWords = { kind: Labels; whole: string };

/** The territory of an organisation, or the whole Région, as the row says it. */
export const placeShown = (words: OrganisationWords | undefined) =>
  sql`coalesce(${territories.name}, ${words?.whole ?? ""}::text)`;

/** All that a row of the list of organisations says in words; its SIRET is found with or without its spaces. */
export function shownByOrganisation(words: OrganisationWords | undefined): SQLWrapper[] {
  return [
    sql`${liveOrganisations.name}`,
    sql`${liveOrganisations.acronym}`,
    labelled(liveOrganisations.kind, words?.kind),
    sql`${nomenclatures.label}`,
    placeShown(words),
    sql`${liveOrganisations.siret}`,
    sql`regexp_replace(${liveOrganisations.siret}, '^(.{3})(.{3})(.{3})', '\\1 \\2 \\3 ')`,
  ];
}
