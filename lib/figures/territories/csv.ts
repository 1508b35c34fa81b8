import { figures } from "@/lib/figures/figures";
import { ofTerritories } from "@/lib/figures/read";
import type { TerritoryRow } from "@/lib/figures/territories/rows";
import { periodLabel } from "@/lib/plans/labels";
import { departementCell, severalCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";
import { territoryKindLabels } from "@/lib/territories/labels";

const period = ({ planStartsOn, planEndsOn }: TerritoryRow) =>
  planStartsOn && planEndsOn ? periodLabel({ startsOn: planStartsOn, endsOn: planEndsOn }) : null;

/** What an export of territories writes; an empty cell is unknown, never zero. */
export const territoryColumns: readonly CsvColumn<TerritoryRow>[] = [
  { header: "Territoire", value: (row) => row.name },
  { header: "Nature", value: (row) => territoryKindLabels[row.kind] },
  { header: "Structure porteuse", value: (row) => row.leadOrganisation },
  { header: "Département", value: departementCell },
  { header: "EPCI", value: (row) => row.epcis.length || null },
  { header: "Noms des EPCI", value: (row) => severalCell(row.epcis) },
  { header: "SIREN des EPCI", value: (row) => severalCell(row.sirens) },
  { header: "Population", value: (row) => row.population },
  { header: "Plan en vigueur", value: period },
  ...ofTerritories.map((key) => ({
    header: figures[key].territories.exported,
    value: (row: TerritoryRow) => row[key],
  })),
  { header: "Mise à jour", as: "day", value: (row) => row.touchedOn },
];
