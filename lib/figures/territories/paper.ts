import type { FundingGroupSums } from "@/db/actions/fundings/listed";
import type { ListedAction } from "@/db/actions/reads";
import { type Axis, axes } from "@/db/enums";
import type { ListedEvent } from "@/db/events/reads";
import type { RegionalFigures } from "@/db/figures/regional";
import type { Territory } from "@/db/figures/territory";
import { axisShortLabels } from "@/lib/actions/axes";
import { actionCode } from "@/lib/actions/labels";
import { daysLate } from "@/lib/actions/rules";
import { formatEuros } from "@/lib/french/euros";
import { formatCount, formatDate, formatNumber } from "@/lib/french/format";
import { figures as declared } from "../figures";
import type { MatrixRow } from "../matrix";
import { asidesOf, keyFigures, unitWords, written } from "../read";
import { groupedWords, knownWords, sheetSentence } from "./sheet";

type Found<Row> = { rows: readonly Row[]; total: number };

/** What the sheet of a territory is made of: what its page reads, and the money of its plan. */
export type PaperRead = {
  territory: Territory;
  row: MatrixRow;
  figures: RegionalFigures;
  done: Found<ListedAction>;
  late: Found<ListedAction>;
  blocked: Found<ListedAction>;
  awaited: { region: Found<ListedAction>; territory: Found<ListedAction> };
  coming: Found<ListedEvent>;
  funders: readonly FundingGroupSums[];
  ofAxes: readonly FundingGroupSums[];
  today: string;
  /** The day to which figures are known, in words. */
  until: string;
  year: number;
  demonstration: boolean;
};

/** Rows that each block has room for; what is left out is counted. */
const room = { done: 4, attention: 5, awaited: 3, next: 4, funders: 7 };

/** A text that keeps its place: cut at a word, with the mark that it is. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most);
  return `${words.slice(0, Math.max(words.lastIndexOf(" "), most - 20)).trimEnd()}…`;
}

type Point = { strong: string; rest: string };
const point = (action: ListedAction, rest = ""): Point => ({
  strong: cut(action.title, 70),
  rest: `(${actionCode(action)})${rest && `\u00a0: ${rest}`}`,
});

/** The first rows, and how many more there are; `total` null: more than what was read, by a number that is not known. */
function within(points: readonly Point[], total: number | null, most: number): Point[] {
  const shown = points.slice(0, most);
  if (total === null) return [...shown, { strong: "Et d’autres", rest: "dans Maillage." }];
  const left = total - shown.length;
  return left > 0
    ? [...shown, { strong: `Et ${formatCount(left, "autre")}`, rest: "dans Maillage." }]
    : [...shown];
}

function troublesOf({ late, blocked, today }: PaperRead): Point[] {
  const also = new Set(blocked.rows.map(({ id }) => id));
  const of = new Set(late.rows.map(({ id }) => id));
  const points = [
    ...late.rows.map((action) => {
      const days = `en retard de ${formatCount(daysLate(action, today), "jour")}`;
      return point(action, also.has(action.id) ? `${days}, bloquée` : days);
    }),
    ...blocked.rows.filter(({ id }) => !of.has(id)).map((action) => point(action, "bloquée")),
  ];
  // What is late and blocked is in both lists: how many they are together is known where both were read whole.
  const whole = late.total === late.rows.length && blocked.total === blocked.rows.length;
  return within(points, whole ? points.length : null, room.attention);
}

const cents = (value: number | null | undefined) => (value == null ? "–" : formatEuros(value));
const sumOf = (rows: readonly FundingGroupSums[], key: "granted" | "paid"): number | null =>
  rows.some((row) => row[key] !== null) ? rows.reduce((sum, row) => sum + (row[key] ?? 0), 0) : null;

function axesOf({ row, ofAxes }: PaperRead) {
  const counted = (axis: Axis) => {
    const marks = row.marks[axis];
    const count = (kept: (mark: (typeof marks)[number]) => boolean) => marks.filter(kept).length;
    return [
      marks.length,
      count(({ status }) => status === "done"),
      count(({ status }) => status === "in_progress"),
      count(({ late }) => late),
    ];
  };
  const money = (rows: readonly FundingGroupSums[]) => [
    cents(sumOf(rows, "granted")),
    cents(sumOf(rows, "paid")),
  ];
  const all = axes.map(counted);
  return {
    heads: [
      "Axe",
      "Une maille par action",
      "Actions",
      "Réalisées",
      "En cours",
      "En retard",
      "Accordé",
      "Versé",
    ],
    rows: axes.map((axis, at) => ({
      ...{ axis, label: axisShortLabels[axis], marks: row.marks[axis] },
      cells: [...(all[at] ?? []).map(formatNumber), ...money(ofAxes.filter(({ key }) => key === axis))],
    })),
    total: [
      ...[0, 1, 2, 3].map((at) => formatNumber(all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))),
      ...money(ofAxes),
    ],
    note: "Carré plein\u00a0: réalisée ou en cours\u00a0; contour\u00a0: à venir, en pause ou abandonnée\u00a0; coin coupé\u00a0: en retard\u00a0; barre\u00a0: bloquée. Montants du plan entier, portés par le territoire.",
  };
}

function fundersOf({ funders }: PaperRead) {
  const granted = funders
    .flatMap(({ label, granted: value }) => (value === null ? [] : [{ label: label ?? "Financeur", value }]))
    .toSorted((a, b) => b.value - a.value);
  const most = Math.max(1, ...granted.map(({ value }) => value));
  const left = granted.slice(room.funders);
  const rest = left.reduce((sum, { value }) => sum + value, 0);
  const shown = [
    ...granted.slice(0, room.funders),
    ...(left.length > 0
      ? [{ label: formatCount(left.length, "autre financeur", "autres financeurs"), value: rest }]
      : []),
  ];
  return shown.map(({ label, value }) => ({
    ...{ label: cut(label, 44), value: formatEuros(value) },
    share: Math.min(1, value / most),
  }));
}

/** The sheet of a territory, as its template takes it: one A4, whatever its plan holds. Every figure is one that its page shows. */
export function preparePaper(read: PaperRead) {
  const { territory, row, figures, done, awaited, coming, today, until, year } = read;
  const said = sheetSentence(row);
  const keys = keyFigures.filter((key) => key !== "done").slice(0, 4);
  return {
    title: `${territory.name}\u00a0: fiche du territoire, ${formatDate(today)}`,
    kicker: `Fiche du territoire, ${formatDate(today)}`,
    demonstration: read.demonstration,
    name: territory.name,
    lead: [row.planYear, territory.leadOrganisation, groupedWords(territory.epcis)]
      .filter(Boolean)
      .join(" · "),
    strong: [said.plan, said.actions].filter(Boolean).join(" "),
    rest: said.actions ? `${said.troubles}.` : "",
    keys: keys.map((key) => ({
      label: declared[key].label,
      value: written(key, row[key]) ?? "–",
      unit: unitWords(key, figures.totals) ?? "",
      notes: [
        row[key] === null ? knownWords(null, row) : `${year}, au ${until}`,
        ...asidesOf(key, figures.totals)
          .slice(0, 1)
          .map(({ words }) => words),
      ],
    })),
    axes: axesOf(read),
    done: within(
      done.rows.map((action) =>
        point(action, action.actualEndOn ? `le ${formatDate(action.actualEndOn)}` : ""),
      ),
      done.total,
      room.done,
    ),
    awaited: within(
      [
        ...awaited.region.rows.map((action) => point(action, "attendue de la Région")),
        ...awaited.territory.rows.map((action) => point(action, "attendue du territoire")),
      ],
      awaited.region.total + awaited.territory.total,
      room.awaited,
    ),
    attention: troublesOf(read),
    next: coming.rows
      .slice(0, room.next)
      .map(({ startsOn, title }) => ({ on: formatDate(startsOn), title: cut(title, 80) })),
    funders: fundersOf(read),
    granted: cents(sumOf(read.funders, "granted")),
    foot: [
      `Sources\u00a0: saisies du territoire dans Maillage, au ${until}\u00a0; population municipale, INSEE.`,
      "Une action partagée compte dans chacun des territoires qu’elle associe. «\u00a0–\u00a0» est non renseigné, et n’est pas un zéro.",
    ],
  };
}
