import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { type Role, roles } from "@/db/enums";
import { keyOf } from "@/lib/french/name-key";
import type { FormValues } from "@/lib/kernel/form-values";
import { dayIn } from "@/lib/sheets/days";
import { columnNamed } from "@/lib/sheets/headed";
import { pastedCells } from "@/lib/sheets/pasted";
import { roleLabels, roleShortLabels } from "../labels";
import { fullName, type PersonColumn, personColumns } from "./file";

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

/** The order of the cells of a line that no heading names. */
const inOrder: readonly PersonColumn[] = ["email", "name", "role", "place", "endsOn"];

const otherWords: Record<Role, readonly string[]> = {
  agent: ["agente", "agentededeveloppementlocal", "agentededeveloppement"],
  regional: ["chargeedemission", "chargedemissionregion", "chargeedemissionregion", "agentdelaregion"],
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

const rolesOffered = roles.map((role) => roleShortLabels[role]).join(", ");

/** « 2027-06-30 » of « 30/06/2027 » or of « 30 juin 2027 »; anything else as it is, for the form’s own rule to refuse. */
const dayOf = (cell: string): string =>
  dayIn(cell) ??
  cell.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );

const wholeRegion = ["region", "toutelaregion", "touslesterritoires"];

/** The territories that a cell names, by commas, semicolons or bars: a name may hold commas. */
function placesOf(cell: string, { name: regionName, territories }: AdministeredRegion) {
  if (cell === "") return { ids: [], whole: false, unknown: [] };
  if (wholeRegion.includes(keyOf(cell)) || keyOf(cell) === keyOf(regionName))
    return { ids: [], whole: true, unknown: [] };
  const find = (text: string) => territories.find(({ name }) => keyOf(name) === keyOf(text))?.id;
  const parts = find(cell) ? [cell] : cell.split(/[,;|]/u).map((part) => part.trim());
  const found = parts.map((part) => ({ part, id: find(part) }));
  return {
    ids: found.flatMap(({ id }) => (id ? [id] : [])),
    whole: false,
    unknown: found.flatMap(({ part, id }) => (id ? [] : [part])),
  };
}

type Line = { cells: readonly string[]; line: number };
type Order = readonly (PersonColumn | null)[];

/** Lines in which headings are looked for. */
const searched = 20;

/** Where the headings are, and what they call each cell: the line that names the address and another, else a first one without any. */
function headOf(lines: readonly Line[]): { after: number; order: Order } {
  const orders = lines
    .slice(0, searched)
    .map(({ cells }): Order => cells.map((cell) => columnNamed(personColumns, cell)));
  const head = orders.findIndex((order) => order.includes("email") && new Set(order).size > 1);
  if (head >= 0) return { after: head + 1, order: orders[head] ?? inOrder };
  const addressed = lines[0]?.cells.some((cell) => cell.includes("@"));
  return addressed ? { after: 0, order: inOrder } : { after: 1, order: orders[0] ?? inOrder };
}

/** What a pasted block says: a person a line, « adresse ; nom ; rôle ; territoires ; dernier jour », or as its first line names them. */
export function readPersons(block: string, startsOn: string, region: AdministeredRegion): InvitedRow[] {
  const lines = block
    .split(/\r?\n/u)
    .map((text, index) => ({ cells: pastedCells(text), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const nameOf = (ids: readonly string[]) =>
    region.territories.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const { after, order } = headOf(lines);
  return lines.slice(after).map(({ cells, line }) => {
    const cell = (column: PersonColumn) => cells[order.indexOf(column)] ?? "";
    const role = roleOf(cell("role"));
    const { ids, whole, unknown } = placesOf(cell("place"), region);
    const reach = role === "elected" ? (whole ? "region" : ids.length > 0 ? "territories" : "") : "";
    return {
      ...{ line, email: cell("email"), role },
      place: ids.length > 0 ? nameOf(ids) : "toute la Région",
      values: {
        ...{ email: cell("email"), name: fullName(cell("firstName"), cell("name")) },
        ...{ role: role ?? "", reach, regionId: region.id },
        ...{ territories: ids, startsOn, endsOn: dayOf(cell("endsOn")) },
      },
      faults: [
        ...(role === null && cell("role") !== ""
          ? [`«\u00a0${cell("role")}\u00a0» n’est pas un rôle\u00a0: écrivez ${rolesOffered}`]
          : []),
        ...unknown.map((part) => `«\u00a0${part}\u00a0» n’est pas un territoire de la Région`),
      ],
    };
  });
}
