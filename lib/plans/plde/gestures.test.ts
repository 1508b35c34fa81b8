import { afterAll, beforeAll, expect, test } from "vitest";
import { getEditedPlde } from "@/db/plans/plde/reads";
import { closePlan, during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { updatePlde } from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
let planId = "";
let pldeId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  const [plan] = await db.owner<{ id: string }[]>`select plde_id as id from plan where id = ${planId}`;
  pldeId = plan?.id ?? "";
});
afterAll(() => db.drop());

async function read() {
  const plde = await getEditedPlde(agentA.scope, pldeId);
  if (!plde) throw new Error("No PLDE to try.");
  return plde;
}

/** The form as it is served, with what is typed in it. */
async function typed(change: Record<string, string> = {}) {
  const { title, startsOn, endsOn, priorities, documents, version } = await read();
  const form = { title, startsOn, endsOn, priorities, documents, ...change };
  return { ...form, pldeId, version: change.version ?? String(version), requestKey: requestKey() as string };
}
const standing = (status: string) =>
  db.acting`update plan set status = ${status}, version = version + 1,
      closed_on = ${status === "closed" ? "2026-11-01" : null} where id = ${planId}`;

test("a PLDE has its own version: written once, a stale form shows both, and its plan is not touched", async () => {
  const versions = async () =>
    (await db.owner<{ version: number }[]>`select version from plan where id = ${planId}`)[0]?.version;
  const [plan, values] = [await versions(), await typed({ priorities: "Emploi local." })];
  expect(await Promise.all([1, 2].map(() => done(updatePlde, values)))).toEqual([pldeId, pldeId]);
  const stale = { ...values, priorities: "Autres.", requestKey: requestKey() };
  await expect(done(updatePlde, stale, regional)).rejects.toMatchObject({
    code: "conflict",
    theirs: {
      version: Number(values.version) + 1,
      savedBy: "Agent du Boulonnais",
      priorities: "Emploi local.",
    },
  });
  expect(await done(updatePlde, await typed({ priorities: "Autres." }), regional)).toBe(pldeId);
  expect(await versions()).toBe(plan);
});

test("what it must say, and the order of its days", async () => {
  const faults = async (change: Record<string, string>) => refusal(done(updatePlde, await typed(change)));
  expect(await faults({ title: " ", startsOn: "", endsOn: "2026-02-30" })).toEqual([
    ...["title", "startsOn", "endsOn"],
  ]);
  expect(await faults({ startsOn: "2027-01-01", endsOn: "2026-12-31" })).toEqual(["endsOn"]);
  expect(await faults({ priorities: "é".repeat(10_001) })).toEqual(["priorities"]);
});

test("nobody writes the PLDE of another: what is seen is forbidden, what is not is absent, by the second wall too", async () => {
  const values = await typed({ title: "Pris" });
  for (const actor of [agentB, associate, elected, admin, nobody]) {
    expect(await refusal(done(updatePlde, values, actor))).toBe(actor === elected ? "forbidden" : "absent");
    expect(await getEditedPlde(actor.scope, pldeId)).toBeNull();
    const scope = { ...actor.scope, read: agentA.scope.read };
    const alone = triedOn(
      db.app,
      scope,
      (tx) => tx`update plde set title = 'Pris', version = version + 1 where id = ${pldeId} returning id`,
    );
    expect(await alone).toBe("nothing");
  }
  const { read: reads, own } = agentA.scope;
  const forged = { ...agentB, scope: { ...agentB.scope, read: reads, own } } as typeof agentB;
  expect(await refusal(done(updatePlde, values, forged))).toBe("forbidden");
});

test("the last of its plans that is open locks it, whoever writes", async () => {
  const moved = await db.acting`update plan p set plde_id = ${pldeId}, version = version + 1
     where p.status = 'closed' and p.territory_id = (select territory_id from plan where id = ${planId}) returning id`;
  expect(moved).toHaveLength(1);
  for (const [status, code] of [
    ["submitted", "planSubmitted"],
    ["approved", "planSubmitted"],
    ["closed", "planShut"],
    ["abandoned", "planShut"],
    ["returned", "done"],
  ] as const) {
    await standing(status);
    expect(await refusal(done(updatePlde, await typed())), status).toBe(code);
    if (code !== "done") expect(await refusal(done(updatePlde, await typed(), regional)), status).toBe(code);
  }
  await standing("active");
});

test("of a PLDE that is written and its last open plan that is closed, one wins", async () => {
  const race = async () => refusal(done(updatePlde, values));
  const values = await typed();
  expect(await during(db, agentA.id, closePlan(planId), race)).toBe("planShut");
  await standing("active");
  // The other way, the closing waits until the PLDE is written.
  const close = () =>
    db.owner.begin(async (tx) => {
      await tx`select set_config('app.actor', ${agentA.id}, true)`;
      await tx`update plan set status = 'closed', closed_on = '2026-11-01', version = version + 1 where id = ${planId}`;
      return "closed";
    });
  const written = await typed({ priorities: "Écrit avant la clôture." });
  expect(await during(db, agentA.id, (tx) => done(updatePlde, written, agentA, tx), close)).toBe("closed");
  expect(await refusal(done(updatePlde, await typed()))).toBe("planShut");
  await standing("active");
  expect(await read()).toMatchObject({ priorities: "Écrit avant la clôture." });
});
