import type { ImportNoun } from "@/db/imports/limits";
import { readRows } from "@/db/imports/papers";
import { readPlanContent } from "@/db/imports/plans";
import { getImport } from "@/db/imports/reads";
import { inScope } from "@/db/scope";
import { placeIn } from "@/db/testing/projects";
import { receiveBook } from "@/lib/imports/asking";
import { applyImport, settleImport } from "@/lib/imports/gestures";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { planOf } from "./action-requests";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

type Row = readonly Cell[];

/** A plan in a spreadsheet of its own: headings, an order and words that are nobody else's. */
function sheetOf(rows: readonly Row[], name = "Plan 2027-2029"): Sheet {
  return { name, rows, merges: [] };
}

/** Five orientations, thirteen objectives and thirty-seven actions, the axis of an orientation over it. */
export function ownPlan(): Row[] {
  const axes = [
    "Axe 1 – Animation locale",
    "Axe 2 – Mutualisation",
    "Axe 3 : Accompagnement de porteurs de projets",
  ];
  const rows: Row[] = [
    ["Plan local de l’ESS 2027-2029", null, null, null, null, null],
    [null, null, null, null, null, null],
    ["Fiche action", "Chef de file", "Échéance", "Début", "Contenu", "Avancement (%)"],
  ];
  let [orientation, objective, action] = [0, 0, 0];
  for (const [index, axis] of axes.entries()) {
    rows.push([axis]);
    for (let own = 0; own < (index === 1 ? 1 : 2); own += 1) {
      orientation += 1;
      rows.push([`Orientation ${orientation} : structurer le volet ${orientation}`]);
      const many = orientation <= 3 ? 3 : 2;
      for (let under = 0; under < many; under += 1) {
        objective += 1;
        rows.push([`Objectif ${orientation}.${under + 1} – tenir la promesse ${objective}`]);
        const count = objective <= 11 ? 3 : 2;
        for (let one = 0; one < count; one += 1) {
          action += 1;
          rows.push([
            `Mener le chantier numéro ${action} du territoire`,
            null,
            { day: `2027-${String((action % 12) + 1).padStart(2, "0")}-28` },
            "1er janvier 2027",
            `Ce que recouvre le chantier ${action}.`,
            null,
          ]);
        }
      }
    }
  }
  return rows;
}

/** The plan of the Boulonnais, as an import there reads it. */
export async function planContent({ scope, today } = actors.agentA) {
  const read = await inScope(scope, async (tx) => readPlanContent(tx, scope, (await planOf()).id, today));
  if (!read) throw new Error("No plan to try.");
  return read;
}

/** An import of these sheets in the plan of the Boulonnais, as its agent sends it. */
export async function receivedBook(
  sheets: readonly Sheet[],
  actor = actors.agentA,
  digest: string = crypto.randomUUID(),
) {
  const { id: planId } = await planOf();
  const gesture = receiveBook({ format: "xlsx", sheets }, "plan.xlsx", digest);
  return done(gesture, { planId, requestKey: requestKey(), pasted: "" }, actor);
}

/** An import of these sheets for a noun that the Boulonnais holds, as its agent sends it. */
export const receivedFor = (
  noun: ImportNoun,
  sheets: readonly Sheet[],
  { actor = actors.agentA, digest = crypto.randomUUID() as string, territory = "boulonnais" } = {},
) =>
  done(
    receiveBook({ format: "xlsx", sheets }, "liste.xlsx", digest),
    { noun, territoryId: placeIn(territory).territoryId, requestKey: requestKey(), pasted: "" },
    actor,
  );

/** The same, of the rows of one sheet. */
export const rowsFor = (
  noun: ImportNoun,
  rows: readonly Row[],
  how: Parameters<typeof receivedFor>[2] = {},
) => receivedFor(noun, [sheetOf(rows, "Liste")], how);

/** The same, of the rows of one sheet of a plan. */
export const received = (rows: readonly Row[], actor = actors.agentA, digest: string = crypto.randomUUID()) =>
  receivedBook([sheetOf(rows)], actor, digest);

/** An import as its reader sees it. */
export async function importOf(id: string, actor = actors.agentA) {
  const one = await getImport(actor.scope, id);
  if (!one) throw new Error("The import is gone.");
  return one;
}

export const onImport = (importId: string, version: number) => ({
  ...{ importId, version: String(version) },
  requestKey: requestKey(),
});

/** Answers its questions, then imports. */
export async function applied(id: string, answers: Record<string, string> = {}, actor = actors.agentA) {
  if (Object.keys(answers).length > 0)
    await done(settleImport({ answers }), onImport(id, (await importOf(id, actor)).version), actor);
  await done(applyImport, onImport(id, (await importOf(id, actor)).version), actor);
  return inScope(actor.scope, (tx) => readRows(tx, id));
}
