import { diagnoses, governances, priorities, stakes } from "./content/plans";
import { wordsOf } from "./content/territories";
import type { Place } from "./places";
import type { Random } from "./random";

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** Texts of a plan with the territory's own facts in their slots. */
export function planTexts(place: Place, random: Random) {
  const words = wordsOf(place);
  const slots: Record<string, string> = {
    of: words.of,
    within: words.within,
    communes: String(place.communes.length),
    population: grouped(place.population),
    epci: place.epci.length === 1 ? "l’intercommunalité" : `les ${place.epci.length} intercommunalités`,
    lead: place.leadOrganisation,
    towns: words.towns.slice(0, 2).join(" et "),
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
  const single = place.epci.length === 1;
  return {
    diagnosis: filled(random.pick(diagnoses)),
    stakes: filled(random.pick(stakes)),
    governance: filled(random.pick(single ? governances.slice(0, 2) : governances)),
    priorities: filled(random.pick(priorities)),
  };
}
