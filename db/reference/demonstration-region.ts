import type { OrganisationKind, TerritoryKind } from "../enums";
import { readEpcis, readText } from "./read";
import { stableId } from "./stable-id";

type RegionFile = {
  slug: string;
  name: string;
  departements: string[];
  objectives: { code: string; label: string }[];
  terms: { kind: string; code: string; label: string; rank: number }[];
  operations: { code: string; label: string }[];
  organisations: { slug: string; name: string; acronym: string | null; kind: OrganisationKind }[];
};

type TerritoriesFile = {
  perimeterValidFrom: string;
  territories: {
    slug: string;
    name: string;
    kind: TerritoryKind;
    leadOrganisation: string;
    /** Kind of the lead when it is not one of the territory's EPCI, else null. */
    leadKind: OrganisationKind | null;
    epci: string[];
    mainDepartement: string;
  }[];
};

type OrganisationRow = {
  id: string;
  territory_id: string | null;
  name: string;
  acronym: string | null;
  kind: OrganisationKind;
};

/** Rows of the Région « Nord-Pas de Calais », columns named as in the database. Throws on an unknown SIREN. */
export function demonstrationRegion() {
  const region: RegionFile = JSON.parse(readText("nord-pas-de-calais.json"));
  const { perimeterValidFrom, territories }: TerritoriesFile = JSON.parse(
    readText("territories-demo-59-62.json"),
  );
  const epciNames = new Map(readEpcis().map(([siren, name]) => [siren, name]));
  const epciName = (siren: string) => {
    const name = epciNames.get(siren);
    if (!name) throw new Error(`territories-demo-59-62.json: no EPCI ${siren} in the official list`);
    return name;
  };

  const regionId = stableId("region", region.slug);
  const ownTerritory = {
    id: stableId("territory", region.slug),
    slug: region.slug,
    name: region.name,
    kind: "region" satisfies TerritoryKind,
    lead_organisation: region.name,
    lead_organisation_id: null,
    main_departement_code: null,
  };
  const localOrganisations = territories.flatMap((territory): OrganisationRow[] => {
    const territoryId = stableId("territory", territory.slug);
    const members = territory.epci.map((siren) => ({
      id: stableId("organisation", siren),
      territory_id: territoryId,
      name: epciName(siren),
      acronym: null,
      kind: "intercommunality" as const,
    }));
    if (!territory.leadKind) return members;
    const lead = { id: stableId("organisation", territory.slug), territory_id: territoryId, acronym: null };
    return [...members, { ...lead, name: territory.leadOrganisation, kind: territory.leadKind }];
  });

  /** Its row: of its own, or its only EPCI; several that lead together are words. */
  const leadOf = ({ slug, leadKind, epci: [siren, more] }: TerritoriesFile["territories"][number]) => {
    if (leadKind) return stableId("organisation", slug);
    return siren && !more ? stableId("organisation", siren) : null;
  };

  return {
    regionId,
    region: [{ id: regionId, slug: region.slug, name: region.name }],
    departements: region.departements,
    /** Terms that only this Région has, after those of everybody. */
    terms: region.terms.map((term) => ({ ...term, origin: "region" })),
    territories: [
      ownTerritory,
      ...territories.map((territory) => ({
        id: stableId("territory", territory.slug),
        slug: territory.slug,
        name: territory.name,
        kind: territory.kind,
        lead_organisation: territory.leadOrganisation,
        lead_organisation_id: leadOf(territory),
        main_departement_code: territory.mainDepartement,
      })),
    ],
    perimeters: territories.flatMap((territory) =>
      territory.epci.map((siren) => ({
        territory_id: stableId("territory", territory.slug),
        epci_siren: siren,
        valid_from: perimeterValidFrom,
      })),
    ),
    objectives: region.objectives.map(({ code, label }, index) => ({
      id: stableId("regional_objective", code),
      code,
      label,
      rank: index + 1,
    })),
    operations: region.operations.map(({ code, label }, index) => ({
      id: stableId("operation", code),
      code,
      label,
      rank: index + 1,
    })),
    organisations: [
      ...region.organisations.map(
        ({ slug, ...row }): OrganisationRow => ({
          id: stableId("organisation", slug),
          territory_id: null,
          ...row,
        }),
      ),
      ...localOrganisations,
    ],
  };
}
