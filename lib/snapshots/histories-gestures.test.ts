import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActionStatus } from "@/db/enums";
import { type Random, random } from "@/db/seed/random";
import { listAsToday, listFrozen } from "@/db/snapshots/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { blockAction, unblockAction } from "@/lib/actions/blocks/gestures";
import { addBudgetLine } from "@/lib/actions/budget/gestures";
import { createAction, deleteAction, followAction, restoreAction } from "@/lib/actions/gestures";
import { blocking, following, making, on, planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { declare } from "@/lib/testing/job-requests";
import { putPlan } from "@/lib/testing/plan-moves";
import { done, requestKey } from "@/lib/testing/requests";
import { type ChangeName, changeNames, compare } from "./compare";
import { figureChanges, figureNames, rowsOf, totalOf } from "./figures";
import { createSnapshot } from "./gestures";

const { agentA } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  await putPlan(db, planId, { status: "draft" });
});
afterAll(() => db.drop());

/** What a drawn action is, as its gestures were typed: told by nothing that the product computes. */
type Known = {
  id: string;
  version: number;
  alive: boolean;
  status: ActionStatus;
  progress: number;
  ends: string;
  blocked: boolean;
  cents: number | null;
  heads: number | null;
};
type World = Map<string, Known>;
const lateDay = "2026-06-30";

const ended = ({ status }: Known) => status === "done" || status === "cancelled";
const isLate = (one: Known) => one.ends === lateDay && !ended(one);
const isBlocked = (one: Known) => one.blocked && !ended(one);

const key = (): string => requestKey();

async function add(world: World, draw: Random) {
  const ends = draw.pick([lateDay, "2027-06-30"]);
  const title = `Action tirée ${draw.int(1, 1e9)}`;
  const id = await done(
    createAction,
    making(planId, { title, plannedStartOn: "2026-01-05", plannedEndOn: ends }),
  );
  world.set(id, {
    ...{ id, version: 1, alive: true, status: "planned", progress: 0, ends },
    ...{ blocked: false, cents: null, heads: null },
  });
}

async function follow(one: Known, draw: Random) {
  const status = draw.pick([
    "in_progress",
    "in_progress",
    "done",
    "cancelled",
    "on_hold",
    "planned",
  ] as const);
  const progress = status === "done" ? 100 : status === "planned" ? 0 : draw.int(0, 99);
  await done(followAction, {
    ...following({
      ...{ status, progress },
      ...(status === "done" && { actualEndOn: agentA.today, result: "Fait." }),
      ...(status === "cancelled" && { statusReason: "Sans financement." }),
      ...(status === "on_hold" && { resumeOn: "2027-01-11" }),
    }),
    ...on(one.id, one.version),
  });
  Object.assign(one, { status, progress, version: one.version + 1 });
}

/** One drawn gesture on the plan, and what it makes of the world. */
async function gesture(world: World, draw: Random): Promise<void> {
  const alive = [...world.values()].filter((one) => one.alive);
  const what = draw.pick([
    "add",
    "follow",
    "follow",
    "follow",
    "block",
    "unblock",
    "bin",
    "restore",
    "money",
    "jobs",
  ]);
  if (what === "add" || alive.length === 0) return add(world, draw);
  const one = draw.pick(alive);
  if (what === "follow") return follow(one, draw);
  if (what === "block" && !ended(one)) {
    await done(blockAction, { ...blocking(), ...on(one.id, one.version) });
    Object.assign(one, { blocked: true, version: one.version + 1 });
  }
  if (what === "unblock" && one.blocked) {
    await done(unblockAction, on(one.id, one.version));
    Object.assign(one, { blocked: false, version: one.version + 1 });
  }
  // Jobs hang on their action: it does not go to the bin with them.
  if (what === "bin" && one.heads === null) {
    await done(deleteAction, on(one.id, one.version));
    Object.assign(one, { alive: false, version: one.version + 1 });
  }
  const gone = [...world.values()].find(({ alive: living }) => !living);
  if (what === "restore" && gone) {
    await done(restoreAction, on(gone.id, gone.version));
    Object.assign(gone, { alive: true, version: gone.version + 1 });
  }
  if (what === "money") {
    const cents = draw.int(0, 9_999_999);
    const line = { year: "2026", kind: "operating", label: "Poste", nature: "", actualCents: "" };
    const typed = { ...line, fte: "", comment: "" };
    const plannedCents = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
    await done(addBudgetLine, { ...typed, plannedCents, actionId: one.id, requestKey: key() });
    one.cents = (one.cents ?? 0) + cents;
  }
  if (what === "jobs") {
    const headcount = draw.int(1, 9);
    await declare({
      actionId: one.id,
      projectId: null,
      headcount,
      fte: headcount,
      kind: "created",
      basis: "actual",
    });
    one.heads = (one.heads ?? 0) + headcount;
  }
}

const copy = (world: World): World => new Map([...world].map(([id, one]) => [id, { ...one }]));
const livingOf = (world: World, id: string) => {
  const one = world.get(id);
  return one?.alive ? one : null;
};

/** What the gestures did, kind by kind, from the two worlds. */
function told(was: World, is: World): Record<ChangeName, string[]> {
  const ids = [...is.keys()];
  const of = (keeps: (before: Known | null, after: Known | null) => boolean) =>
    ids.filter((id) => keeps(livingOf(was, id), livingOf(is, id))).sort();
  return {
    nouvelles: of((b, a) => !b && !!a),
    retirees: of((b, a) => !!b && !a),
    realisees: of((b, a) => a?.status === "done" && b?.status !== "done"),
    "en-retard": of((b, a) => !!a && isLate(a) && !(b && isLate(b))),
    rattrapees: of((b, a) => !!b && !!a && isLate(b) && !isLate(a)),
    bloquees: of((b, a) => !!a && isBlocked(a) && !(b && isBlocked(b))),
    debloquees: of((b, a) => !!b && !!a && isBlocked(b) && !isBlocked(a)),
    etat: of((b, a) => !!b && !!a && b.status !== a.status && a.status !== "done"),
    avance: of((b, a) => !!b && !!a && a.progress > b.progress),
    recul: of((b, a) => !!b && !!a && a.progress < b.progress),
  };
}

const sumOf = (world: World, column: "cents" | "heads") => {
  const known = [...world.values()].flatMap((one) => (one.alive ? (one[column] ?? []) : []));
  return known.length > 0 ? known.reduce((total, one) => total + one, 0) : null;
};

async function take(): Promise<string> {
  return done(createSnapshot, { planId, kind: "manual", label: "Tiré", requestKey: key() });
}

test("on drawn histories, the comparison is what the gestures did, and a snapshot never moves", {
  timeout: 240_000,
}, async () => {
  const seen = new Set<string>();
  for (const name of ["un", "deux", "trois", "quatre", "cinq"]) {
    const draw = random(`histoire ${name}`);
    const world: World = new Map();
    for (let count = 0; count < 6; count += 1) await add(world, draw);
    for (let count = 0; count < 25; count += 1) await gesture(world, draw);
    const was = copy(world);
    const first = await take();
    const kept = await listFrozen(agentA.scope, [first]);
    for (let count = 0; count < 40; count += 1) await gesture(world, draw);
    const second = await take();
    const [before, after] = [
      await listFrozen(agentA.scope, [first]),
      await listFrozen(agentA.scope, [second]),
    ];
    expect(before, name).toEqual(kept);
    expect(after, name).toEqual(await listAsToday(agentA.scope, [planId], agentA.today));
    const { changes } = compare(before, after);
    const said = Object.fromEntries(
      changeNames.map((one) => [one, changes[one].map(({ actionId }) => actionId).sort()]),
    );
    expect(said, name).toEqual(told(was, world));
    for (const one of changeNames) if (changes[one].length > 0) seen.add(one);
    // The rest of the plan, which no gesture touched, is in no change; its money and its jobs stay apart.
    const drawn = (rows: typeof after) => rows.filter(({ actionId }) => world.has(actionId));
    for (const [figure, column] of [
      ["prevu", "cents"],
      ["emplois-crees", "heads"],
    ] as const)
      expect([totalOf(figure, drawn(before)), totalOf(figure, drawn(after))], `${name} ${figure}`).toEqual([
        sumOf(was, column),
        sumOf(world, column),
      ]);
    // A list's total is its figure, and a comparison with itself says nothing.
    for (const figure of figureNames)
      expect(totalOf(figure, rowsOf(figure, after)), figure).toBe(totalOf(figure, after));
    expect(Object.values(compare(after, after).changes).flat()).toEqual([]);
    for (const { name: figure, before: from, after: to, delta } of figureChanges(before, after))
      expect(delta, figure).toBe(from === null || to === null ? null : Number((to - from).toFixed(2)));
    // Figures of one snapshot agree with each other: every action is at one status.
    const standing = figureNames.slice(1, 7).map((figure) => totalOf(figure, after) ?? 0);
    expect(standing.reduce((total, one) => total + one, 0)).toBe(totalOf("actions", after));
  }
  expect([...seen].sort()).toEqual([...changeNames].sort());
});
