import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { type Role, roles } from "@/db/enums";
import { keyOf } from "@/lib/french/name-key";
import type { FormValues } from "@/lib/kernel/form-values";
import { pastedCells } from "@/lib/sheets/pasted";
import { roleLabels, roleShortLabels } from "../labels";

/** A person of a block: what the form of one invitation would send, and what does not read of its line. */
export type InvitedRow = {
  line: number;
  email: string;
  role: Role | null;
  /** Where, in words. */
  place: string;
  values: FormValues;
  faults: string[];
};

const columns = ["email", "name", "role", "place", "endsOn"] as const;
type Column = (typeof columns)[number];

/** What a first line may call each column, without accents, case nor spaces. */
const headings: Record<Column, readonly string[]> = {
  email: ["email", "mail", "courriel", "adresse", "adresseelectronique", "adressemail"],
  name: ["nom", "personne", "nometprenom", "prenometnom", "nomouqualite"],
  role: ["role", "fonction", "habilitation"],
  place: ["territoires", "territoire", "perimetre"],
  endsOn: ["dernierjour", "fin", "datedefin", "jusquau"],
};

const otherWords: Record<Role, readonly string[]> = {
  agent: ["agente", "agentededeveloppementlocal", "agentededeveloppement"],
  regional: ["chargeedemission", "region"],
  elected: ["elue"],
  admin: ["administratrice", "admin"],
};

function roleOf(cell: string): Role | null {
  const key = keyOf(cell);
  const says = (role: Role) =>
    [role, roleLabels[role], roleShortLabels[role]].some((word) => keyOf(word) === key) ||
    otherWords[role].includes(key);
  return roles.find(says) ?? null;
}

/** « 2027-06-30 » of « 30/06/2027 »; anything else as it is, for the form’s own rule to refuse. */
const dayOf = (cell: string): string =>
  cell.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );

const wholeRegion = ["region", "toutelaregion", "touslesterritoires"];

/** The territories that a cell names, by commas or bars: a name may hold commas. */
function placesOf(cell: string, { name: regionName, territories }: AdministeredRegion) {
  if (cell === "") return { ids: [], whole: false, unknown: [] };
  if (wholeRegion.includes(keyOf(cell)) || keyOf(cell) === keyOf(regionName))
    return { ids: [], whole: true, unknown: [] };
  const find = (text: string) => territories.find(({ name }) => keyOf(name) === keyOf(text))?.id;
  const parts = find(cell) ? [cell] : cell.split(/[,|]/u).map((part) => part.trim());
  const found = parts.map((part) => ({ part, id: find(part) }));
  return {
    ids: found.flatMap(({ id }) => (id ? [id] : [])),
    whole: false,
    unknown: found.flatMap(({ part, id }) => (id ? [] : [part])),
  };
}

/** The column of each cell: as the first line names them, else in the order that the screen says. */
function orderOf(first: string): (Column | null)[] | null {
  if (first.includes("@")) return null;
  return pastedCells(first).map(
    (cell) => columns.find((column) => headings[column].includes(keyOf(cell))) ?? null,
  );
}

/** What a pasted block says: a person a line, « adresse ; nom ; rôle ; territoires ; dernier jour », or as its first line names them. */
export function readPersons(block: string, startsOn: string, region: AdministeredRegion): InvitedRow[] {
  const lines = block.split(/\r?\n/u).map((text, index) => ({ text, line: index + 1 }));
  const filled = lines.filter(({ text }) => pastedCells(text).some((cell) => cell !== ""));
  const nameOf = (ids: readonly string[]) =>
    region.territories.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const named = filled[0] ? orderOf(filled[0].text) : null;
  return filled.slice(named ? 1 : 0).map(({ text, line }) => {
    const cells = pastedCells(text);
    const cell = (column: Column) => cells[(named ?? columns).indexOf(column)] ?? "";
    const role = roleOf(cell("role"));
    const { ids, whole, unknown } = placesOf(cell("place"), region);
    const reach = role === "elected" ? (whole ? "region" : ids.length > 0 ? "territories" : "") : "";
    return {
      ...{ line, email: cell("email"), role },
      place: ids.length > 0 ? nameOf(ids) : "toute la Région",
      values: {
        ...{ email: cell("email"), name: cell("name"), role: role ?? "", reach, regionId: region.id },
        ...{ territories: ids, startsOn, endsOn: dayOf(cell("endsOn")) },
      },
      faults: [
        ...(role === null && cell("role") !== "" ? [`«\u00a0${cell("role")}\u00a0» n’est pas un rôle`] : []),
        ...unknown.map((part) => `«\u00a0${part}\u00a0» n’est pas un territoire de la Région`),
      ],
    };
  });
}
