import * as imports from "@/lib/imports/gestures";
import { receives } from "@/lib/imports/receiving";
import * as plans from "@/lib/plans/gestures";
import * as steps from "@/lib/plans/moves/gestures";
import * as plde from "@/lib/plans/plde/gestures";
import type { Database } from "../http";
import { groundImported, importsMade, importsSeen, plansWritten } from "./expected";
import { opened, written } from "./import-rows";
import { makes, moves } from "./moves";
import { bareDraft, freed, fullAgain, standing, withoutPlan } from "./plan-rows";
import { daysOf } from "./plans";
import { binned } from "./prepare";
import { type On, of, type Tried } from "./trying";

const onPlan: On = { table: "plan", idField: "planId", allowed: plansWritten };
const onPlde: On = { table: "plde", idField: "pldeId", allowed: plansWritten };
const onImport: On = { table: "import", idField: "importId", allowed: importsSeen };
const made = { ...onPlde, writes: "plan", makes: true, ready: freed, after: freed } as const;

/** The end of a plan, which an amendment may move. */
const endOf = async (db: Database, id: string) => ({ endsOn: (await daysOf("plan")(db, id)).endsOn });

/** The moves of a plan, what makes and removes it, and what is done of an import: each leaves its rows to the next as it found them. */
export const triedMoves: Readonly<Record<string, Tried>> = {
  createPlde: of(
    { ...onPlan, table: "territory", idField: "territoryId", writes: "plde", makes: true },
    plde.createPlde,
    makes.plde,
  ),
  createPlan: of(made, plans.createPlan, makes.plan),
  createArchive: of(made, plans.createArchive, makes.archive),
  ...Object.fromEntries(
    Object.entries(steps).map(([name, gesture]) => {
      const { stand, fields, allowed } = moves[name as keyof typeof moves];
      const given = { ready: standing(stand), after: standing({ status: "active" }) };
      const ends = "opens" in fields ? { also: endOf } : {};
      return [name, of({ ...onPlan, allowed }, gesture, fields, { ...given, ...ends })];
    }),
  ),
  deletePlan: of(onPlan, plans.deletePlan, {}, { ready: bareDraft, after: fullAgain }),
  restorePlan: of(onPlan, plans.restorePlan, {}, { ready: binned("plan", bareDraft), after: fullAgain }),
  applyImport: of(onImport, imports.applyImport, {}, { ready: opened }),
  dropImport: of(onImport, imports.dropImport, {}, { ready: opened }),
  undoImport: of(onImport, imports.undoImport, {}, { ready: written }),
  deletePlde: of(onPlde, plde.deletePlde, {}, { ready: withoutPlan }),
  restorePlde: of(onPlde, plde.restorePlde, {}, { ready: binned("plde", withoutPlan) }),
};

const read = { fileName: "rejeu.csv", format: "csv", digest: "x" };

/** Gestures that are made for what they are given: a file that was read, what was said of its columns. */
export const triedFiles: Readonly<Record<string, Tried>> = {
  receiveInPlan: of({ ...onPlan, writes: "import", makes: true }, receives("plan", read)),
  receiveInTerritory: of(
    { table: "territory", idField: "territoryId", allowed: importsMade, writes: "import", makes: true },
    receives("event", read),
  ),
  receiveInRegion: of(
    { table: "territory", idField: "territoryId", allowed: groundImported, writes: "import", makes: true },
    receives("organisation", read),
  ),
  settleImport: of(onImport, imports.settleImport({}), {}, { ready: opened }),
};
