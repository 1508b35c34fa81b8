import { formatEuros } from "@/lib/french/euros";
import { formatCount, formatDate } from "@/lib/french/format";
import { type ChangeName, type Comparison, changeNames } from "./compare";
import { type FigureChange, type FigureName, snapshotFigures } from "./figures";
import { sinceSnapshot } from "./labels";
import type { Day } from "./read";

/** The title of the list of each kind of change. */
export const changeLabels: Record<ChangeName, string> = {
  realisees: "Réalisées",
  "en-retard": "Nouvellement en retard",
  rattrapees: "Plus en retard",
  bloquees: "Bloquées",
  debloquees: "Débloquées",
  nouvelles: "Nouvelles",
  retirees: "Retirées du plan",
  etat: "Autres changements d’état",
  avance: "Avancement en hausse",
  recul: "Avancement en baisse",
};

const agreed = (one: string, several: string) => (count: number) => (count < 2 ? one : several);

/** What is said of so many actions. */
const told: Record<ChangeName, (count: number) => string> = {
  realisees: agreed("réalisée", "réalisées"),
  "en-retard": () => "nouvellement en retard",
  rattrapees: agreed("qui n’est plus en retard", "qui ne sont plus en retard"),
  bloquees: agreed("bloquée", "bloquées"),
  debloquees: agreed("débloquée", "débloquées"),
  nouvelles: agreed("nouvelle", "nouvelles"),
  retirees: agreed("retirée", "retirées"),
  etat: agreed("qui a changé d’état", "qui ont changé d’état"),
  avance: agreed("qui avance", "qui avancent"),
  recul: agreed("qui recule", "qui reculent"),
};

type Part = { name: ChangeName; said: string };

/** What has changed, kind by kind, each with the words that open its list: « 3 actions réalisées », « 2 nouvellement en retard ». */
export const partsOf = (changes: Comparison["changes"]): Part[] =>
  changeNames
    .filter((name) => changes[name].length > 0)
    .map((name, rank) => {
      const { length } = changes[name];
      // The first says what is counted.
      const counted = rank === 0 ? `${formatCount(length, "action")} ` : `${length}\u00a0`;
      return { name, said: `${counted}${told[name](length)}` };
    });

/** « Depuis le comité du 12 mars 2026 », and until when where it is not today. */
export const periodSaid = (from: Day, to: Day): string =>
  `${from.snapshot ? sinceSnapshot(from.snapshot) : `Depuis le ${formatDate(from.on)}`}${to.snapshot ? `, jusqu’au ${formatDate(to.on)}` : ""}`;

const moneyTold: readonly FigureName[] = ["prevu", "realise", "accorde", "verse"];

/** What the money did, word by word: « Accordé : 12 000 € de plus. »; nothing where nothing moved. */
export const moneySaid = (figures: readonly FigureChange[]): string =>
  figures
    .flatMap(({ name, delta }) =>
      moneyTold.includes(name) && delta
        ? [
            `${snapshotFigures[name].label}\u00a0: ${formatEuros(Math.abs(delta))} de ${delta > 0 ? "plus" : "moins"}.`,
          ]
        : [],
    )
    .join(" ");
