import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { roles } from "@/db/enums";
import type { BlockFile } from "@/lib/sheets/block-of";
import type { CsvColumn } from "@/lib/sheets/csv";
import type { HeadedColumn } from "@/lib/sheets/headed";
import { roleLabels } from "../labels";

export type PersonColumn = "email" | "firstName" | "name" | "role" | "place" | "endsOn";

/** What a file of persons, or the first line of a block, may call its columns. */
export const personColumns: readonly HeadedColumn<PersonColumn>[] = [
  {
    ...{ key: "email", header: "Adresse électronique", needed: true },
    also: ["E-mail", "Mail", "Courriel", "Adresse", "Adresse mail", "Adresse e-mail", "Adresse de courriel"],
  },
  { key: "firstName", header: "Prénom", also: [] },
  {
    ...{ key: "name", header: "Nom", needed: true },
    also: [
      ...["Personne", "Nom et prénom", "Prénom et nom", "Nom prénom", "Prénom nom"],
      ...["Nom ou qualité", "Nom complet", "Nom de famille"],
    ],
  },
  { key: "role", header: "Rôle", needed: true, also: ["Fonction", "Habilitation", "Profil"] },
  { key: "place", header: "Territoires", lists: true, also: ["Périmètre"] },
  {
    ...{ key: "endsOn", header: "Dernier jour" },
    also: ["Fin", "Date de fin", "Jusqu’au", "Fin de l’habilitation", "Échéance"],
  },
];

const written = ["email", "name", "role", "place", "endsOn"] as const;
const heads = personColumns.flatMap(({ key, header }) => (key === "firstName" ? [] : [header]));

/** « Nadia Vasseur », of a first name apart or not. */
export const fullName = (firstName: string, name: string): string =>
  [firstName, name].filter(Boolean).join(" ");

/** A file of persons as the block of its form. */
export const personFile: BlockFile<PersonColumn> = {
  columns: personColumns,
  heads,
  cells: (row) => written.map((key) => (key === "name" ? fullName(row.firstName, row.name) : row[key])),
  each: "une ligne par personne",
};

/** The workbook to fill, with the roles and the territories of the Région. */
export function personModel({ territories }: Pick<AdministeredRegion, "territories">): CsvColumn<never>[] {
  const more: Readonly<Record<string, Partial<CsvColumn<never>>>> = {
    email: { width: 34 },
    role: { choices: roles.map((role) => roleLabels[role]), width: 30 },
    place: { choices: territories.map(({ name }) => name), width: 40 },
    endsOn: { as: "day" },
  };
  return personColumns.flatMap(({ key, header }) =>
    key === "firstName" ? [] : [{ header, value: () => null, ...more[key] }],
  );
}
