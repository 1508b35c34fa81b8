import type { ReportTotals } from "@/db/events/totals";
import { formatCount, formatNumber } from "@/lib/french/format";
import type { Situation } from "./labels";

type Counted = {
  total: number;
  held: number;
  awaiting: number;
  /** Sum of the attendances that are known; null when none is. */
  attendance: number | null;
  withAttendance: number;
};

/** A piece of the sentence of a list of events; `situation` opens the rows that its number counts. */
export type TotalsPiece = { text: string; strong?: true; situation?: Situation };

const plain = (text: string): TotalsPiece => ({ text });

/** Participants known over how many events, and how many have none: never a zero for what is not known. */
function participants({ held, awaiting, attendance, withAttendance }: Counted): TotalsPiece[] {
  if (held === 0) return [];
  const without = held - awaiting - withAttendance;
  const known: TotalsPiece[] =
    attendance === null
      ? [plain(" Aucun effectif n’est connu")]
      : [
          plain(" "),
          { text: formatCount(attendance, "participant"), strong: true },
          plain(`${attendance < 2 ? " connu" : " connus"} pour ${formatCount(withAttendance, "événement")}`),
        ];
  if (without > 0)
    known.push(plain("\u00a0; "), {
      text: `${formatNumber(without)} ${without < 2 ? "clôturé" : "clôturés"} sans effectif`,
      situation: "without_attendance",
    });
  if (awaiting > 0)
    known.push(plain("\u00a0; "), {
      text: formatCount(awaiting, "bilan à saisir", "bilans à saisir"),
      situation: "awaiting",
    });
  return [...known, plain(".")];
}

/** « 231 événements, dont 217 tenus. 11 940 participants connus pour 198 événements ; 19 clôturés sans effectif. » */
export function totalsSentence(counted: Counted): TotalsPiece[] {
  const { total, held } = counted;
  if (total === 0) return [plain("Aucun événement ne répond à vos filtres.")];
  const already = held < 2 ? "tenu" : "tenus";
  const heldPiece: TotalsPiece[] =
    held === 0
      ? [plain(", dont aucun n’est encore tenu.")]
      : held === total
        ? [plain(` ${already}.`)]
        : [
            plain(", dont "),
            { text: `${formatNumber(held)} ${already}`, strong: true, situation: "held" },
            plain("."),
          ];
  return [
    { text: formatCount(total, "événement"), strong: true },
    ...heldPiece,
    ...participants(counted),
    plain(" Un événement co-organisé n’est compté qu’une fois."),
  ];
}

const told: readonly [key: keyof ReportTotals, one: string, many: string][] = [
  ["holders", "porteur de projet", "porteurs de projets"],
  ["women", "femme", "femmes"],
  ["elected", "élu", "élus"],
  ["contacts", "contact à suivre", "contacts à suivre"],
];

/** « Les 24 bilans disent : 120 porteurs de projets (18 bilans), 12 élus (9 bilans). »; null without report. */
export function reportsSentence({
  reported,
  reports,
}: {
  reported: number;
  reports: ReportTotals;
}): string | null {
  if (reported === 0) return null;
  const parts = told.flatMap(([key, one, many]) => {
    const { sum, reports: known } = reports[key];
    return sum === null ? [] : [`${formatCount(sum, one, many)} (${formatCount(known, "bilan")})`];
  });
  const all = reported === 1 ? "Le bilan dit" : `Les ${formatCount(reported, "bilan")} disent`;
  if (parts.length === 0) return null;
  return `${all}\u00a0: ${parts.join(", ")}. Ce qu’un bilan ne dit pas n’est pas compté.`;
}
