import type { TerritoryFigures } from "@/db/figures/territories";
import type { AwaitedAction } from "@/db/synthesis/reads";
import { uncapitalised } from "@/lib/french/capitals";
import { formatCount } from "@/lib/french/format";
import type { ElectedPerimeter } from "@/lib/home/perimeters";
import type { Sentences } from "./figures";

const subject = "L’économie sociale et solidaire";

/** « L’économie sociale et solidaire dans 21 territoires », « Boulonnais : l’économie sociale et solidaire ». */
export function synthesisTitle(
  { whole, territories }: ElectedPerimeter,
  rows: readonly Pick<TerritoryFigures, "kind">[],
): string {
  const [only] = territories;
  if (!whole && only && territories.length === 1) return `${only.name}\u00a0: ${uncapitalised(subject)}`;
  const count = whole ? rows.filter(({ kind }) => kind !== "region").length : territories.length;
  return `${subject} dans ${formatCount(count, "territoire")}`;
}

/** Decisions shown: of the Région alone to those who read it whole; the three that have waited longest. */
export function shownDecisions(awaited: readonly AwaitedAction[], whole: boolean): readonly AwaitedAction[] {
  return awaited.filter(({ awaitedFrom }) => !whole || awaitedFrom === "region").slice(0, 3);
}

/** « Et 2 autres décisions, attendues depuis moins longtemps. », or nothing when all are shown. */
export function otherDecisions(
  { fromRegion, fromTerritory }: Pick<Sentences, "fromRegion" | "fromTerritory">,
  whole: boolean,
  shown: number,
): string | null {
  const others = fromRegion + (whole ? 0 : fromTerritory) - shown;
  if (others <= 0) return null;
  const expected = others > 1 ? "attendues" : "attendue";
  return `Et ${formatCount(others, "autre décision", "autres décisions")}, ${expected} depuis moins longtemps.`;
}

const numbers = ["Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit"];

/** « Quatre chiffres ». */
export const figuresTitle = (count: number): string =>
  `${numbers[count] ?? count} ${count < 2 ? "chiffre" : "chiffres"}`;
