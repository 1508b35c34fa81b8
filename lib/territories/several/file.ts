import type { KnownTerritories } from "@/db/territories/parents";
import type { BlockFile } from "@/lib/sheets/block-of";
import type { CsvColumn } from "@/lib/sheets/csv";
import type { HeadedColumn } from "@/lib/sheets/headed";
import { leftOut } from "../rules";

type Key = "name" | "epcis" | "siren";

/** What a file of territories may call its columns. */
export const territoryColumns: readonly HeadedColumn<Key>[] = [
  {
    ...{ key: "name", header: "Territoire", needed: true },
    also: ["Nom", "Nom du territoire", "Territoire de projet", "Intitulé"],
  },
  {
    ...{ key: "epcis", header: "Intercommunalités", needed: true, or: "siren", lists: true },
    also: [
      ...["EPCI", "Nom de l’EPCI", "Nom EPCI", "Nom de l’intercommunalité", "EPCI membres", "Membres"],
      ...["Communauté de communes", "Composition", "Périmètre", "EPCI (SIREN ou nom)"],
    ],
  },
  {
    ...{ key: "siren", header: "SIREN", lists: true },
    also: ["SIREN EPCI", "SIREN de l’EPCI", "Code SIREN", "Numéro SIREN", "N° SIREN", "Code EPCI"],
  },
];

/** A file of territories as the block of its form: a name that is not written again is that of the line above; a SIREN says better than a name. */
export const territoryFile: BlockFile<Key> = {
  columns: territoryColumns,
  heads: ["Territoire", "Intercommunalités"],
  cells: ({ name, epcis, siren }, [above = ""]) => [name || above, siren || epcis],
  each: "une ligne par territoire",
};

/** The workbook to fill, with the EPCI that no territory takes on a day: all of them where each has one. */
export function territoryModel(known: KnownTerritories, day: string): CsvColumn<never>[] {
  const free = leftOut(known, day);
  const names = (free.length > 0 ? free : known.epcis).map(({ name }) => name);
  return [
    { header: "Territoire", value: () => null, width: 40 },
    { header: "Intercommunalités", value: () => null, width: 60, choices: [...new Set(names)] },
  ];
}
