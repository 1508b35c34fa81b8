import type { Axis, Priority } from "../enums";
import { chargeFunctions, electedFunctions, functionsOf } from "./content/functions";
import type { LeadKind } from "./content/leads";
import type { Place, Places } from "./places";
import type { Random } from "./random";

/** For whom actions of each axis are, and of what sectors. */
const audiences: Record<Axis, readonly string[]> = {
  local_animation: ["general_public", "elected_officials", "associations", "students", "companies"],
  pooling: ["ess_actors", "associations", "companies", "local_authority_staff", "funders"],
  project_support: ["project_holders", "job_seekers", "associations", "ess_actors", "students"],
};
const sectors = [
  ...["social_work", "education", "arts_culture", "sport_leisure", "accommodation_catering"],
  ...["business_support", "retail", "agriculture_industry_construction", "other_services"],
] as const;

const some = <T>(random: Random, values: readonly T[], most: number): T[] =>
  random.shuffle(values).slice(0, random.int(1, most));

/** Its larger communes; of the Région, its towns alone. */
function townsOf({ communes, leadOrganisationId, epci }: Place): string[] {
  const regional = epci.length === 1 && epci[0]?.siren === "" && leadOrganisationId !== null;
  return communes
    .filter(({ population }) => !regional || population >= 10_000)
    .toSorted((one, other) => other.population - one.population)
    .slice(0, 12)
    .map(({ code }) => code);
}

type Led = { axis: Axis; lead: LeadKind; leadOrganisationId: string | null };

/** What the sheet of an action says of its priority, its people, its partners, for whom and where it is: of a good part of them, uneven. */
export function actionSheet(
  { axis, lead, leadOrganisationId }: Led,
  place: Place,
  region: Places["region"],
  own: Random,
) {
  const kinds = functionsOf[lead] ?? chargeFunctions;
  const structures = [
    region.cressId,
    region.apesId,
    ...place.epci.map(({ organisationId }) => organisationId),
  ];
  const others = structures.filter((id) => id !== leadOrganisationId);
  const towns = townsOf(place);
  const priority: Priority = own.weighted([
    ["high", 2],
    ["normal", 7],
    ["low", 1],
  ]);
  return {
    columns: {
      priority,
      leadFunction: own.chance(0.75) ? own.pick(kinds) : null,
      electedFunction: own.chance(0.5) ? own.pick(electedFunctions) : null,
      targetFte: axis !== "local_animation" && own.chance(0.6) ? own.int(1, 24) / 2 : null,
    },
    partners: others.length > 0 && own.chance(0.6) ? some(own, others, 3) : [],
    audiences: own.chance(0.85) ? some(own, audiences[axis], 2) : [],
    sectors: own.chance(0.7) ? some(own, sectors, 2) : [],
    communes: towns.length > 0 && own.chance(0.35) ? some(own, towns, 3) : [],
  };
}
