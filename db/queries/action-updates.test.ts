import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import {
  type ActionUpdate,
  blockAction,
  confirmConfidence,
  recordUpdate,
  unblockAction,
} from "./action-updates";
import { getAction } from "./actions";

const today = "2026-11-23";
const agent = viewers.agentA;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const update: ActionUpdate = {
  status: "in_progress",
  progress: 10,
  confidence: "reachable",
  resumeOn: null,
  statusReason: null,
  actualEndOn: null,
  result: null,
};

async function anAction(skip: number) {
  const [row] = await db.owner<{ id: string }[]>`
    select a.id from action a join territory t on t.id = a.territory_id join plan p on p.id = a.plan_id
     where t.slug = 'boulonnais' and p.status = 'active' and not a.blocked order by a.id offset ${skip} limit 1`;
  const action = await getAction(agent, row?.id ?? "");
  if (!action) throw new Error("No action to try.");
  return action;
}

type Row = Awaited<ReturnType<typeof anAction>>;

const target = (action: Row, note = "", requestKey: string = crypto.randomUUID()) => ({
  actionId: action.id,
  version: action.version,
  requestKey,
  today,
  place: { regionId: action.regionId, territoryId: action.territoryId },
  note,
});

async function counts(id: string) {
  const [row] = await db.owner<{ version: number; notes: number; audits: number; audited: number }[]>`
    select version, (select count(*)::integer from note where action_id = ${id}) as notes,
      (select count(*)::integer from audit where row_id = ${id}) as audits,
      (select count(*)::integer from audit where table_name = 'note'
        and row_id in (select id from note where action_id = ${id})) as audited
      from action where id = ${id}`;
  if (!row) throw new Error("The action is gone.");
  return row;
}

test("fifty editors at once: acknowledged writes are versions gained, the others are told", async () => {
  const action = await anAction(0);
  const before = await counts(action.id);
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      recordUpdate(agent, target(action, `Note ${index}`), { ...update, progress: index }),
    ),
  );
  const saved = all.filter((outcome) => outcome === "saved").length;
  const after = await counts(action.id);
  expect(saved).toBe(1);
  expect(all.filter((outcome) => outcome === "conflict").length).toBe(49);
  expect(after.version - before.version).toBe(saved);
  expect(after.notes - before.notes).toBe(saved);
});

test("the same request sent again, later or at once, is written once and answered the same", async () => {
  const action = await anAction(1);
  const before = await counts(action.id);
  const same = target(action, "Une seule fois.");
  const twice = await Promise.all([recordUpdate(agent, same, update), recordUpdate(agent, same, update)]);
  expect([...twice, await recordUpdate(agent, same, update)]).toEqual(["saved", "saved", "saved"]);
  const after = await counts(action.id);
  expect(after.version).toBe(before.version + 1);
  expect(after.notes).toBe(before.notes + 1);
});

test("each write leaves one audit row, with its actor and what changed", async () => {
  const action = await anAction(2);
  const before = await counts(action.id);
  await recordUpdate(agent, target(action, "Tracée."), { ...update, progress: 77 });
  const next = { ...action, version: action.version + 1 };
  const block = {
    blockedReason: "Devis en attente.",
    unblockingCondition: null,
    decisionAwaitedFrom: "region",
  } as const;
  expect(await blockAction(agent, target(next), block)).toBe("saved");
  expect(await unblockAction(agent, target({ ...action, version: action.version + 2 }))).toBe("saved");
  const after = await counts(action.id);
  expect(after.audits - before.audits).toBe(3);
  expect(after.audited).toBe(after.notes);
  const trail = await db.owner<{ actor_id: string; version: number; changes: Record<string, unknown> }[]>`
    select actor_id, version, changes from audit where row_id = ${action.id} order by id desc limit 3`;
  expect(trail.map(({ actor_id }) => actor_id)).toEqual([agent.actorId, agent.actorId, agent.actorId]);
  expect(trail[2]?.changes.progress).toEqual({ before: action.progress, after: 77 });
});

test("a confidence is dated when it is given, and withdrawn with its date", async () => {
  const action = await anAction(3);
  const confidence = action.confidence === "secured" ? "reachable" : "secured";
  await recordUpdate(agent, target(action), { ...update, confidence });
  expect(await getAction(agent, action.id)).toMatchObject({ confidence, confidenceOn: today });
  await recordUpdate(agent, target({ ...action, version: action.version + 1 }), {
    ...update,
    confidence: null,
  });
  expect(await getAction(agent, action.id)).toMatchObject({ confidence: null, confidenceOn: null });
});

test("a confidence sent back as it was keeps its date; changed or confirmed, it is dated anew", async () => {
  const action = await anAction(4);
  const given = "2026-03-01";
  await db.acting`update action set confidence = null, confidence_on = null, version = version + 1 where id = ${action.id}`;
  await recordUpdate(agent, { ...target({ ...action, version: action.version + 1 }), today: given }, update);
  const at = (gained: number) => target({ ...action, version: action.version + 1 + gained });
  const dated = async () => (await getAction(agent, action.id))?.confidenceOn;
  await recordUpdate(agent, at(1), update);
  expect(await dated()).toBe(given);
  const once = at(2);
  expect(await confirmConfidence(agent, once)).toBe("saved");
  expect(await confirmConfidence(agent, once)).toBe("saved");
  expect(await confirmConfidence(agent, at(2))).toBe("conflict");
  expect(await confirmConfidence(viewers.regional, at(3))).toBe("absent");
  expect(await dated()).toBe(today);
  const later = { ...at(3), today: "2026-11-24" };
  await recordUpdate(agent, later, { ...update, confidence: "compromised" });
  expect(await dated()).toBe("2026-11-24");
  const [row] = await db.owner`select confidence_by from action where id = ${action.id}`;
  expect(row?.confidence_by).toBe(agent.actorId);
});

test("a deadline is written where it is asked, and stays where it is not", async () => {
  const action = await anAction(5);
  const ends = async () => (await getAction(agent, action.id))?.plannedEndOn;
  const before = await ends();
  await recordUpdate(agent, target(action), update);
  expect(await ends()).toBe(before);
  const next = target({ ...action, version: action.version + 1 });
  await recordUpdate(agent, next, { ...update, plannedEndOn: "2027-09-30" });
  expect(await ends()).toBe("2027-09-30");
});
