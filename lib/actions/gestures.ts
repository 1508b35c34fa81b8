import "server-only";
import { listActionLeftStates, listHistory } from "@/db/actions/history";
import { linkedToActions } from "@/db/actions/limits";
import { noteWall } from "@/db/actions/notes/wall";
import {
  type ActionParents,
  type HeldPlan,
  holdActionParents,
  holdBranches,
  listHeldPlans,
  plansOf,
} from "@/db/actions/parents";
import { getAction } from "@/db/actions/reads";
import { listSteps } from "@/db/actions/steps/parents";
import type { ActionWrite } from "@/db/actions/table";
import { actionLinks, actionWall } from "@/db/actions/wall";
import { newId } from "@/db/ids";
import { setLinks } from "@/db/kernel/links";
import { insertRows } from "@/db/kernel/rows";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { gesture } from "@/lib/kernel/gesture";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { actionFollowUp, actionRecord, newAction } from "./fields";
import { actionSaid } from "./labels";
import { type Numbering, numbered, numbering } from "./numbering";
import { offeredTo } from "./offered";
import { storedAs } from "./read";
import { axisAfter, axisOf, inOrder, movesStructure, recordValues, wrongRecord } from "./record";
import { incomplete, keptAt } from "./rules";
import { wrongAgainstSteps } from "./steps/rules";
import { stored, withFormer, wrongDates } from "./stored";

const onRow = { permission: "action.write", key: "actionId" } as const;
const nothing = async () => null;

/** The columns of a record, and what links tie to it. */
function apart<F extends Pick<ActionWrite, (typeof linkedToActions)[number]>>(fields: F) {
  const { associates, regionalObjectives, partners, audiences, sectors, communes, ...columns } = fields;
  return { columns, links: { associates, regionalObjectives, partners, audiences, sectors, communes } };
}

type Adds = Adding<typeof newAction> & { id: string };
const reads = readsAdding("planId", newAction, {
  // « Créer et ajouter une autre »: where the form leads, and nothing of the action.
  boxes: ["another"],
  alone(typed, refuse) {
    inOrder(typed, refuse);
    if (typed.axis === null && typed.objectiveId === null)
      refuse("axis", "Choisissez l’axe de l’action, ou son objectif.");
  },
});

/** The axis of a new action, its objective known; null when neither is. */
const axisIn = ({ fields, of }: Adds, parents: ActionParents) =>
  axisOf(fields, { objectives: parents.objectives.filter(({ planId }) => planId === of) });

/** « Nouvelle action »: in a plan, with the next number of its axis. */
export const createAction = gesture<Adds, HeldPlan, ActionParents & Numbering>({
  name: "action.create",
  says: actionSaid.cree,
  makes: true,
  reader: { input: reads.input, read: (values) => ({ ...reads.read(values), id: newId() }) },
  // Two creations in one plan pass one after the other, and each reads the number that the other took.
  async parents(tx, { scope, today }, typed) {
    const plans = typed.map(({ of }) => of);
    const named = typed.map(({ fields }) => fields);
    const held = await holdActionParents(tx, scope, named, plans, "update", { today });
    return { ...held, ...(await numbering(tx, plans)) };
  },
  async find(tx, { scope }, typed) {
    const plans = await listHeldPlans(
      tx,
      scope,
      typed.map(({ of }) => of),
    );
    return typed.map(({ of }) => plans.get(of) ?? "absent");
  },
  authorize: (actor, plan) => authorize(actor, "action.write", plan, "unsigned"),
  stale: nothing,
  guard(typed, plan, parents, { today }) {
    const axis = axisIn(typed, parents);
    if (axis === null) return { objectiveId: ["Choisissez un objectif de ce plan."] };
    const status = typed.fields.actualStartOn === null ? "planned" : "in_progress";
    const place = { axis, status, planStartsOn: plan.startsOn, planEndsOn: plan.endsOn } as const;
    return (
      wrongRecord(typed.fields, place, offeredTo(parents, { ...plan, planId: plan.id }), today) ??
      numbered(parents, typed.id, plan.id, axis)
    );
  },
  async write(tx, { today }, todo, parents) {
    const placed = todo.flatMap(({ typed, row }) => {
      const axis = axisIn(typed, parents);
      return axis === null ? [] : [{ typed, row, axis, planId: row.id }];
    });
    const rows = placed.map(({ typed: { id, fields }, row: { regionId, territoryId }, axis, planId }) => {
      const { columns, links } = apart(fields);
      const status = fields.actualStartOn === null ? "planned" : "in_progress";
      const place = { id, regionId, territoryId };
      return {
        columns: {
          ...columns,
          ...place,
          planId,
          axis,
          status,
          number: parents.given.get(id),
          touchedOn: today,
        },
        links,
        place,
      };
    });
    await insertRows(
      tx,
      actionWall,
      rows.map(({ columns }) => columns),
    );
    for (const name of linkedToActions)
      await setLinks(
        tx,
        actionLinks[name],
        rows.map(({ place, links }) => ({ row: place, to: links[name] })),
      );
  },
});

/** « Modifier la fiche »: its plan never changes; its number follows its axis, given under the lock of the plan. */
export const updateAction = update(actionWall, actionRecord, {
  ...onRow,
  says: actionSaid.modifie,
  maybe: ["actualEndOn", "axis"],
  alone: inOrder,
  links: actionLinks,
  async parents(tx, { scope, today }, typed, rows) {
    const plans = await plansOf(tx, scope, rows);
    const parents = await holdActionParents(tx, scope, typed, plans, "update", { today, rows });
    return { ...parents, ...(await numbering(tx, plans)) };
  },
  guard(typed, parents, { row, actor }) {
    const offered = offeredTo(parents, row);
    if (movesStructure(typed, row)) authorize(actor, "action.write", row, "structure");
    const axis = axisAfter(typed, row, offered);
    const wrong = wrongRecord(typed, { ...row, axis }, offered, actor.today, row);
    return wrong ?? (axis === row.axis ? null : numbered(parents, row.id, row.planId, axis));
  },
  keeps(typed, parents, { row, actor }) {
    const axis = axisAfter(typed, row, offeredTo(parents, row));
    const moved = axis === row.axis ? {} : { number: parents.given.get(row.id) };
    return { ...typed, axis, ...moved, touchedOn: actor.today };
  },
  stored: storedAs(recordValues),
});

/** « Mettre à jour », with its note when there is one. A confidence is dated anew when it changes, never because the form sent it back. */
export const followAction = update(actionWall, actionFollowUp, {
  ...onRow,
  verb: "follow",
  says: actionSaid.suivi,
  // The progress is not asked of an action whose steps give it.
  maybe: ["plannedEndOn", "progress", "note"],
  alone: incomplete,
  settle: (typed) => ({ ...typed, ...keptAt(typed.status, typed) }),
  parents: (tx, _, __, ids) => listSteps(tx, ids),
  guard(typed, steps, { row, actor }) {
    if (row.status === "renewed") throw new Refusal("actionRenewed");
    if (movesStructure(typed, row)) authorize(actor, "action.write", row, "structure");
    const own = steps.filter(({ actionId }) => actionId === row.id);
    return wrongAgainstSteps(typed, row, own) ?? wrongDates(typed, row, actor.today);
  },
  keeps(typed, _, { row, actor }) {
    const given =
      typed.confidence === row.confidence
        ? {}
        : { confidenceOn: typed.confidence && actor.today, confidenceBy: typed.confidence && actor.id };
    const started = typed.status === "in_progress" || typed.status === "done";
    const since = typed.actualEndOn && typed.actualEndOn < actor.today ? typed.actualEndOn : actor.today;
    const begun = started ? { actualStartOn: row.actualStartOn ?? since } : {};
    return { ...typed, ...given, ...begun, touchedOn: actor.today };
  },
  async also(tx, done) {
    const noted = done.flatMap(({ typed: { note }, row: { id, regionId, territoryId }, actor }) =>
      note
        ? [
            {
              ...{ id: newId(), actionId: id, regionId, territoryId, authorTerritoryId: territoryId },
              ...{ notedOn: actor.today, body: note },
            },
          ]
        : [],
    );
    if (noted.length > 0) await insertRows(tx, noteWall, noted);
  },
  async stored(tx, { scope, today, timeZone }, id) {
    const action = found(await getAction(scope, id, tx));
    const { notes } = await listHistory(scope, id, 1, tx);
    const left = await listActionLeftStates(scope, id, tx);
    return stored(withFormer(action, left, today), notes[0], timeZone);
  },
});

/** « Confirmer »: the confidence that it has, given again today. */
export const confirmConfidence = update(
  actionWall,
  {},
  {
    ...onRow,
    verb: "confirm",
    says: actionSaid.meteo,
    parents: nothing,
    guard(_, __, { row }) {
      if (row.confidence === null) throw new Refusal("absent");
      return null;
    },
    keeps: (_, __, { actor: { id, today } }) => ({ confidenceOn: today, confidenceBy: id, touchedOn: today }),
  },
);

const binning = { ...onRow, part: "structure" } as const;

export const deleteAction = toBin(actionWall, { ...binning, says: actionSaid.supprime });

/** Out of the bin with the number that it had, while its plan and its objective are living. */
export const restoreAction = outOfBin(
  actionWall,
  { ...binning, says: actionSaid.restaure },
  {
    parents: (tx, { scope }, ids) => holdBranches(tx, scope, ids),
    guard({ objectiveId }, objectives) {
      if (objectiveId !== null && !objectives.some(({ id }) => id === objectiveId))
        throw new Refusal("parentDeleted");
    },
  },
);
