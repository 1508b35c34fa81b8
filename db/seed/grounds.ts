import type { Axis } from "../enums";
import { addDays } from "./calendar";
import { type TerritoryWords, wordsOf } from "./content/territories";
import type { Place, Places } from "./places";
import type { PlanRows } from "./plans";
import { cases, type Pace, plainProfile, profiles, regionProfile } from "./profiles";
import type { Random } from "./random";
import { plainVolume, regionVolume, type Volume, volumes } from "./volumes";

type ActionRow = PlanRows["actions"][number];
type PlanRow = PlanRows["plans"][number];

/** What events, projects and jobs of a territory are written from. */
export type Ground = {
  place: Place;
  regional: boolean;
  volume: Volume;
  pace: Pace;
  words: TerritoryWords;
  /** Last day on which someone wrote there. */
  lastDay: string;
  /** Whether a plan is in force on that day: without one, no event nor job. */
  covered(day: string): boolean;
  /** An action at work on that day whose title speaks of the subject; else, sometimes, any of the axis. */
  actionOn(
    day: string,
    axis: Axis,
    subjects: readonly RegExp[],
    random: Random,
    otherwise: number,
  ): ActionRow | null;
  communeOf(town: string): string | null;
};

/** Days without a word, by pace. */
const silence: Partial<Record<Pace, number>> = { silent: 120, handover: 25, slow: 20 };

const regionTowns = ["Lille", "Arras", "Béthune", "Valenciennes", "Lens"];

export function regionAsPlace({ region, territories }: Places): Place {
  const name = "Région Nord-Pas de Calais";
  return {
    id: region.territoryId,
    regionId: region.id,
    slug: regionSlug,
    name,
    leadOrganisation: name,
    leadOrganisationId: region.organisationId,
    mainDepartementCode: "59",
    population: territories.reduce((sum, { population }) => sum + population, 0),
    communes: territories.flatMap(({ communes }) => communes),
    epci: [{ siren: "", name, organisationId: region.organisationId }],
  };
}

export const regionSlug = "nord-pas-de-calais";

/** One ground per territory, the Région's own last. */
export function groundsOf(input: Places, plans: PlanRows, today: string): Ground[] {
  return [...input.territories, regionAsPlace(input)].map((place) => {
    const regional = place.slug === regionSlug;
    const { pace } = regional ? regionProfile : (profiles[place.slug] ?? plainProfile);
    const own = plans.plans.filter(({ territoryId }) => territoryId === place.id);
    const periods = new Map<string, PlanRow>(own.map((plan) => [plan.id, plan]));
    const actions = plans.actions.filter(({ territoryId }) => territoryId === place.id);
    const codes = new Map(place.communes.map(({ name, code }) => [name, code]));
    const words = wordsOf(place);
    return {
      place,
      regional,
      volume: regional ? regionVolume : (volumes[place.slug] ?? plainVolume),
      pace,
      words: regional ? { ...words, of: "de la région", towns: regionTowns } : words,
      lastDay: addDays(today, -(silence[pace] ?? 0)),
      covered: (day) => own.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn),
      actionOn: (day, axis, subjects, random, otherwise) => {
        const open = actions.filter((action) => atWork(action, periods.get(action.planId), day, today));
        const spoken = open.filter(({ title }) => subjects.some((subject) => subject.test(title)));
        const own = spoken.filter((action) => action.axis === axis);
        if (spoken.length > 0) return random.pick(own.length > 0 ? own : spoken);
        const ofAxis = open.filter(
          (action) => action.axis === axis && !/\b20\d\d\b|Mois de l’ESS|Salon/.test(action.title),
        );
        return ofAxis.length > 0 && random.chance(otherwise) ? random.pick(ofAxis) : null;
      },
      communeOf: (town) => codes.get(town) ?? null,
    };
  });
}

function atWork(action: ActionRow, plan: PlanRow | undefined, day: string, today: string): boolean {
  if (!plan || plan.startsOn > day || plan.endsOn < day) return false;
  const [year] = /\b20\d\d\b/.exec(action.title) ?? [];
  if (year && year !== day.slice(0, 4)) return false;
  if (action.status === "cancelled") return false;
  if (day > today) return action.status === "in_progress" || (action.plannedStartOn ?? day) <= day;
  return Boolean(action.actualStartOn && action.actualStartOn <= day && day <= (action.actualEndOn ?? today));
}

/** Whether the demonstration leaves a territory without jobs on that day. */
export const withoutFigures = (slug: string) => cases.withoutFigures.some((each) => each === slug);
