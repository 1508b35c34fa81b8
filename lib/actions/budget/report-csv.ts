import type { CsvColumn } from "@/lib/sheets/csv";
import type { Measured, Report, Side } from "./report";

type Row = Measured & {
  side: string;
  heading: string;
  label: string;
  year: number | null;
  explanation: string;
};

const rowsOfSide = (name: string, side: Side): Row[] => [
  ...side.headings.flatMap(({ items, ...heading }) => [
    ...items.map((item) => ({ ...item, side: name, heading: heading.label })),
    { ...heading, side: name, heading: heading.label, label: "Sous-total", year: null, explanation: "" },
  ]),
  ...(side.headings.length > 0
    ? [{ ...side, side: name, heading: "", label: "Total", year: null, explanation: "" }]
    : []),
];

/** The report as rows: each expense, each funding, then their totals, as the page shows them. */
export const reportRows = ({ expenses, resources }: Report): Row[] => [
  ...rowsOfSide("Charges", expenses),
  ...rowsOfSide("Produits", resources),
];

const euros = (cents: number | null) => (cents === null ? null : cents / 100);

export const reportColumns: CsvColumn<Row>[] = [
  { header: "Charges ou produits", value: ({ side }) => side, width: 12 },
  { header: "Poste", value: ({ heading }) => heading },
  { header: "Libellé", value: ({ label }) => label },
  { header: "Année", value: ({ year }) => year, width: 8 },
  { header: "Prévision (€)", value: ({ forecast }) => euros(forecast), as: "euros" },
  { header: "Réalisation (€)", value: ({ actual }) => euros(actual), as: "euros" },
  { header: "Réalisation (%)", value: ({ percent }) => percent, as: "percent" },
  { header: "Explication de l’écart", value: ({ explanation }) => explanation },
];
