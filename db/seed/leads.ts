import type { organisations } from "../organisations/table";
import { stableId } from "../reference/stable-id";
import { dlaSample, type LeadKind, leadSamples } from "./content/leads";
import { wordsOf } from "./content/territories";
import type { Place, Places } from "./places";
import type { Random } from "./random";

export type OrganisationRow = typeof organisations.$inferInsert;

/** Boulogne's agency has its public name. */
const agencyNames: Record<string, string> = { boulonnais: "Boulogne-sur-Mer Développement Côte d’Opale" };

const dlaNames: Record<string, string> = { "59": "du Nord", "62": "du Pas-de-Calais" };

/** Numbers that no establishment bears (no SIREN begins so), whose key holds. */
const sirets = [
  "00000000100016",
  "00000000200014",
  "00000000300012",
  "00000000400010",
  "00000000500017",
  "00000000600015",
  "00000000700013",
  "00000000800011",
];

/** What a cooperative of the demonstration says of itself. */
const contactsOf = (kind: LeadKind, place: Place, nth: number) =>
  kind === "cae"
    ? {
        siret: sirets[nth] ?? null,
        email: `contact@cae-${place.slug}.demo.example`,
        website: `https://cae-${place.slug}.demo.example`,
      }
    : {};

/** Finds the organisation that leads an action, and keeps the rows of those that the reference data does not hold. */
export function leadBook(region: Places["region"]) {
  const rows = new Map<string, OrganisationRow>();
  const cooperatives = new Set<string>();

  const keep = (slug: string, row: Omit<OrganisationRow, "id" | "regionId">): string => {
    const id = stableId("organisation", slug);
    rows.set(id, { id, regionId: region.id, ...row });
    return id;
  };

  const find = (kind: LeadKind, place: Place, random: Random): string => {
    if (kind === "apes") return region.apesId;
    if (kind === "cress") return region.cressId;
    if (kind === "dla") {
      const departement = place.mainDepartementCode;
      const name = dlaSample.name.replace("{of}", dlaNames[departement] ?? `du département ${departement}`);
      return keep(`dla-${departement}`, { ...dlaSample, name, territoryId: null });
    }
    if (kind === "epci" || kind === "syndicat_mixte") {
      const own = place.leadOrganisationId;
      if (own && (kind === "syndicat_mixte" || random.chance(0.45))) return own;
      return random.pick(place.epci).organisationId;
    }
    const sample = leadSamples[kind];
    const agency = kind === "agency" ? agencyNames[place.slug] : undefined;
    const name = agency ?? sample.name.replace("{of}", wordsOf(place).of);
    const id = stableId("organisation", `${kind.replace("_", "-")}-${place.slug}`);
    const contacts = contactsOf(kind, place, cooperatives.size);
    if (kind === "cae" && !rows.has(id)) cooperatives.add(id);
    return rows.has(id)
      ? id
      : keep(`${kind.replace("_", "-")}-${place.slug}`, {
          ...sample,
          ...contacts,
          name,
          territoryId: place.id,
        });
  };

  return { find, rows: () => [...rows.values()] };
}

export type LeadBook = ReturnType<typeof leadBook>;
