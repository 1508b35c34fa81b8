import type { listNamedLeads } from "@/db/territories/leads";
import type { KnownTerritories } from "@/db/territories/parents";
import { leadNamed } from "@/lib/organisations/leads";
import { leadMissing } from "./fields";

/** What a Région knows of its territories, and the structures that may lead one. */
export type HeldTerritories = KnownTerritories & { leads: Awaited<ReturnType<typeof listNamedLeads>> };

/** What is wrong of a lead, in sentences; one that is not of the list stands only where it was before (`stored`). */
export function wrongLead(
  asked: string | null,
  { leads }: Pick<HeldTerritories, "leads">,
  stored?: { leadOrganisationId: string | null },
): string[] | false {
  if (asked === stored?.leadOrganisationId) return false;
  if (asked === null) return [leadMissing];
  return !leads.some(({ id }) => id === asked) && ["Choisissez dans la liste des structures de la Région."];
}

/** How a gesture without a form writes a lead that it knows by its name: the words, and the structure that bears them, if one does. */
export function leadsWritten({ leads }: Pick<HeldTerritories, "leads">) {
  const find = leadNamed(leads);
  return (words: string) => ({ leadOrganisation: words, leadOrganisationId: find(words) });
}
