import "server-only";
import { readPlanActions } from "@/db/actions/reads";
import { followedStatuses } from "@/db/enums";
import { listOrganisations } from "@/db/organisations/reads";
import { listObjectives, type Plan } from "@/db/plans/reads";
import { axisLabels } from "@/lib/actions/axes";
import { actionColumns } from "@/lib/actions/csv";
import { actionStatusLabels } from "@/lib/actions/states";
import type { Viewer } from "@/lib/auth/viewer";
import type { SheetFormat } from "@/lib/sheets/write";
import { fullSheet } from "./sheet";

/** What says where an action stands, besides its fields. */
const places = ["Numéro", "Orientation"];
/** A list that is longer is no help to who opens it. */
const longest = 500;

const offered = (words: readonly string[]) =>
  words.length > 0 && words.length <= longest ? [...new Set(words)] : undefined;

/**
 * One plan to fill: its actions with what is typed in of each, and lists of its orientations, its objectives and the organisations of
 * its Région. Without actions, a sheet to begin; sent back, it is compared with what it held, as any workbook.
 */
export async function planTemplate(viewer: Viewer, format: SheetFormat, plan: Plan) {
  const { scope, today } = viewer;
  const objectives = await listObjectives(scope, plan.id);
  const { rows: organisations } = await listOrganisations(scope, {}, { key: "nom", direction: "asc" }, null);
  const under = (first: boolean) =>
    objectives.flatMap(({ parentId, label }) => ((parentId === null) === first ? [label] : []));
  const twoLevels = objectives.some(({ parentId }) => parentId !== null);
  const lists: Readonly<Record<string, string[] | undefined>> = {
    Axe: Object.values(axisLabels),
    Orientation: offered(twoLevels ? under(true) : []),
    Objectif: offered(objectives.map(({ label }) => label)),
    État: followedStatuses.map((status) => actionStatusLabels[status]),
    "Structure responsable": offered(organisations.map(({ name }) => name)),
  };
  const columns = actionColumns(today)
    .filter(({ header, field }) => field !== undefined || places.includes(header))
    .map((column) => ({ ...column, choices: lists[column.header] ?? column.choices ?? [] }));
  return fullSheet(viewer, format, "action", {
    title: "Plan d’actions",
    ...{ columns, rows: await readPlanActions(scope, plan.id) },
    counts: `${plan.title}, ${plan.territoryName}\u00a0: une ligne par action du plan. Ajoutez-en dessous\u00a0; une ligne retirée ne supprime rien.`,
    noun: "plan-a-remplir",
  });
}
