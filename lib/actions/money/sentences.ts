import type { MoneyFigures } from "@/db/actions/money/figures";
import { formatEuros } from "@/lib/french/euros";
import { formatCount } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { doubtLabels, fundingList } from "../fundings/list";
import type { SumName, Sums } from "./groups";

/** A part of a whole → « 33,3 % ». Each is computed once from whole cents and rounded to a tenth: their sum may not be 100,0 %. */
export const sharePercent = (share: number): string =>
  `${(Math.round(share * 1000) / 10).toFixed(1).replace(".", ",")}\u00a0%`;

/** What the parts are made of, said where they are shown. */
export const shareRule =
  "La part d’un financeur est ce qu’il a accordé, sinon ce qui lui est demandé, rapporté au total attendu\u00a0; une demande refusée compte pour zéro. Chaque part est arrondie au dixième\u00a0: leur somme peut différer de 100\u00a0%.";

type Coverage = MoneyFigures["coverage"];

/** « 12 actions sur 16 ont un budget prévisionnel », and the territories where there are several. */
export function coverageSentence({ actions, budgeted, territories, covered }: Coverage): string {
  if (actions === 0) return "Aucune action n’est à couvrir.";
  const one = budgeted < 2 ? "a" : "ont";
  const said = `${formatCount(budgeted, "action")} sur ${actions} ${one} un budget prévisionnel`;
  return territories > 1 ? `${said}, dans ${covered} territoires sur ${territories}.` : `${said}.`;
}

type Doubts = MoneyFigures["doubts"];

/** What contradicts itself, each with the list of the fundings concerned; nothing is mended for the reader. */
export function doubtLines(doubts: Doubts, asked: Readonly<Record<string, string | undefined>>) {
  return (["verse", "engage", "accorde"] as const).flatMap((ecart) =>
    doubts[ecart] === 0
      ? []
      : [
          {
            said: `${doubtLabels[ecart]}\u00a0: ${formatCount(doubts[ecart], "financement")}`,
            href: href(fundingList.path, { ...asked, ecart }),
          },
        ],
  );
}

/** How the totals of a Région are grouped, in the order of the page. */
export const moneyGroups = ["territoire", "financeur", "axe", "section", "statut"] as const;

/** The same of a plan, of one territory. */
export const planGroups = ["axe", "section", "periode", "financeur", "statut"] as const;

/** « 4 000 € prévus, 2 000 € réalisés », each word that is known. */
function inWords(row: Sums, names: readonly SumName[]): string | null {
  const said: Record<SumName, string> = {
    planned: "prévus",
    actual: "réalisés",
    requested: "demandés",
    granted: "accordés",
    committed: "engagés",
    paid: "versés",
    expected: "attendus",
  };
  const some = names.flatMap((name) =>
    row[name] === null ? [] : [`${formatEuros(row[name])} ${said[name]}`],
  );
  return some.length > 0 ? some.join(", ") : null;
}

/** What is spent, then what is paid. */
export function wholeSentence(whole: Sums): string {
  const spent = inWords(whole, ["planned", "actual"]) ?? "aucune dépense inscrite";
  const funded = inWords(whole, ["requested", "granted", "paid"]) ?? "aucun financement inscrit";
  return `Dépenses\u00a0: ${spent}. Financements\u00a0: ${funded}.`;
}

/** What the plans that are not in force hold, which these totals do not. */
export const outsideSentence = (outside: Sums): string =>
  `Hors plans en vigueur, non comptés ici\u00a0: ${inWords(outside, ["planned", "requested", "granted"]) ?? "des montants réalisés ou versés"}.`;
