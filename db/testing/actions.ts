import { linkedToActions } from "../actions/limits";
import { noteWall } from "../actions/notes/wall";
import { nextNumbers } from "../actions/numbers";
import type { ActionFilters } from "../actions/rows";
import type { ActionWrite } from "../actions/table";
import { actionLinks, actionWall } from "../actions/wall";
import { newId } from "../ids";
import { setLinks } from "../kernel/links";
import { insertRows } from "../kernel/rows";
import { type Scope, type Tx, writeInScope } from "../scope";
import { bin, change, make, unbin } from "./nouns";
import { placeIn } from "./projects";

type Row = { id: string; regionId: string; territoryId: string };

export const plainAction: ActionWrite = {
  axis: "pooling",
  objectiveId: null,
  title: "Tournée des cafés solidaires",
  description: "",
  expectedResult: "",
  leadOrganisationId: null,
  priority: "normal",
  ...{ leadFunction: null, leadName: null, electedFunction: null, electedName: null, targetFte: null },
  plannedStartOn: "2026-12-01",
  plannedEndOn: null,
  actualStartOn: null,
  actualEndOn: null,
  status: "planned",
  progress: 0,
  progressBasis: "hand",
  resumeOn: null,
  statusReason: null,
  result: null,
  confidence: null,
  confidenceOn: null,
  confidenceBy: null,
  blocked: false,
  blockedOn: null,
  blockedReason: null,
  unblockingCondition: null,
  decisionAwaitedFrom: "none",
  touchedOn: "2026-11-23",
  addedAfterSignature: false,
  associates: [],
  regionalObjectives: [],
  ...{ partners: [], audiences: [], sectors: [], communes: [] },
};

function apart<F extends Partial<ActionWrite>>(fields: F) {
  const { associates, regionalObjectives, partners, audiences, sectors, communes, ...columns } = fields;
  return { columns, links: { associates, regionalObjectives, partners, audiences, sectors, communes } };
}

async function link(tx: Tx, row: Row, links: Partial<Pick<ActionWrite, (typeof linkedToActions)[number]>>) {
  for (const name of linkedToActions)
    if (links[name]) await setLinks(tx, actionLinks[name], [{ row, to: links[name] }]);
}

/** Adds an action to a plan of the Boulonnais as its gesture does, its rules apart. */
export const anAction = (scope: Scope, planId: string, fields: Partial<ActionWrite> = {}): Promise<string> =>
  writeInScope(scope, async (tx) => {
    const { columns, links } = apart({ ...plainAction, ...fields });
    const [number] = await nextNumbers(tx, [{ planId, axis: columns.axis }]);
    return make(actionWall, scope, placeIn("boulonnais"), { ...columns, planId, number }, tx, (on, row) =>
      link(on, row, links),
    );
  });

/** Writes fields of an action that the scope writes, whatever its version. */
export const changeAction = (scope: Scope, id: string, fields: Partial<ActionWrite>, on?: Tx) => {
  const { columns, links } = apart(fields);
  return change(actionWall, scope, id, columns, { on, after: (tx, row) => link(tx, row, links) });
};
export const binAction = (scope: Scope, id: string, on?: Tx) => bin(actionWall, scope, id, on);
export const unbinAction = (scope: Scope, id: string, on?: Tx) => unbin(actionWall, scope, id, on);

/** Notes an action in the name of a territory. */
export const aNote = (
  scope: Scope,
  row: Row,
  authorTerritoryId: string,
  body: string,
  on?: Tx,
): Promise<void> =>
  writeInScope(
    scope,
    (tx) => {
      const { id: actionId, regionId, territoryId } = row;
      const note = { id: newId(), actionId, regionId, territoryId, authorTerritoryId, body };
      return insertRows(tx, noteWall, [{ ...note, notedOn: "2026-11-23" }]);
    },
    on,
  );

type OfRegion = {
  territory?: string;
  departement?: string;
  axis?: ActionFilters["axe"];
  period?: { start: string; end: string } | null;
};

/** The filters of a Région under the names of the list of actions. */
export const actionsLike = ({ territory, departement, axis, period }: OfRegion): ActionFilters => ({
  territoire: territory,
  departement,
  axe: axis,
  periode: period,
});
