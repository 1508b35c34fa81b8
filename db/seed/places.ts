import { demonstrationRegion } from "../reference/demonstration-region";
import { readCommunes, readEpcis } from "../reference/read";
import { stableId } from "../reference/stable-id";

type Commune = { code: string; name: string; population: number };
type Epci = { siren: string; name: string; organisationId: string };

export type Place = {
  id: string;
  regionId: string;
  slug: string;
  name: string;
  leadOrganisation: string;
  /** Its own organisation when the lead is not one of its EPCI. */
  leadOrganisationId: string | null;
  mainDepartementCode: string;
  population: number;
  communes: Commune[];
  epci: Epci[];
};

export type Places = {
  region: { id: string; territoryId: string; organisationId: string; apesId: string; cressId: string };
  regionalObjectives: { id: string; code: string }[];
  territories: Place[];
};

/** The demonstration Région and its 21 territories, from the shipped reference data; ids are those of the loader. */
export function demonstrationPlaces(): Places {
  const reference = demonstrationRegion();
  const epciNames = new Map(readEpcis().map(([siren, name]) => [siren, name]));
  const communes = new Map<string, Commune[]>();
  for (const [code, name, , siren, population] of readCommunes()) {
    if (siren) communes.set(siren, [...(communes.get(siren) ?? []), { code, name, population }]);
  }
  const organisationIds = new Set(reference.organisations.map(({ id }) => id));

  return {
    region: {
      id: reference.regionId,
      territoryId: stableId("territory", "nord-pas-de-calais"),
      organisationId: stableId("organisation", "region"),
      apesId: stableId("organisation", "apes"),
      cressId: stableId("organisation", "cress"),
    },
    regionalObjectives: reference.objectives.map(({ id, code }) => ({ id, code })),
    territories: reference.territories.flatMap((territory) => {
      if (territory.kind === "region" || !territory.main_departement_code) return [];
      const sirens = reference.perimeters
        .filter(({ territory_id }) => territory_id === territory.id)
        .map(({ epci_siren }) => epci_siren);
      const members = sirens.flatMap((siren) => communes.get(siren) ?? []);
      const lead = stableId("organisation", territory.slug);
      return [
        {
          id: territory.id,
          regionId: reference.regionId,
          slug: territory.slug,
          name: territory.name,
          leadOrganisation: territory.lead_organisation,
          leadOrganisationId: organisationIds.has(lead) ? lead : null,
          mainDepartementCode: territory.main_departement_code,
          population: members.reduce((sum, { population }) => sum + population, 0),
          communes: members,
          epci: sirens.map((siren) => ({
            siren,
            name: epciNames.get(siren) ?? siren,
            organisationId: stableId("organisation", siren),
          })),
        },
      ];
    }),
  };
}
