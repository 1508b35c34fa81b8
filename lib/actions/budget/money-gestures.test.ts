import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getBudgetLine, listBudgetLines } from "@/db/actions/budget/reads";
import { getFunding, listFundings } from "@/db/actions/fundings/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { create, planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { putPlan } from "@/lib/testing/plan-moves";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { addFunding, deleteFunding, restoreFunding, updateFunding } from "../fundings/gestures";
import { addBudgetLine, deleteBudgetLine, restoreBudgetLine, updateBudgetLine } from "./gestures";

const { agentA, agentB, associate, regional, elected, admin } = actors;
let db: Opened;
let planId = "";
let actionId = "";
let funderId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  await put("draft");
  actionId = await create();
  const [funder] = await db.owner<{ id: string }[]>`
    select o.id from live_organisation o where o.territory_id is null order by o.name limit 1`;
  funderId = funder?.id ?? "";
});
afterAll(() => db.drop());
beforeEach(() => put("draft"));
const put = (status: string, more = {}) => putPlan(db, planId, { status, ...more });

const key = (): string => requestKey();
const line = (change: Record<string, string> = {}) => ({
  ...{ actionId, requestKey: key(), year: "2026", kind: "operating", label: "Poste d’animation" },
  ...{ nature: "staff", plannedCents: "12 000,50", actualCents: "", fte: "0,5", comment: "", ...change },
});
const funding = (change: Record<string, string> = {}) => ({
  ...{ actionId, requestKey: key(), year: "2026", organisationId: funderId, status: "requested" },
  ...{ requestedCents: "8 000", requestedOn: "2026-02-01", grantedCents: "", grantedOn: "" },
  ...{ committedCents: "", paidCents: "", paidOn: "", agreement: "", comment: "", ...change },
});
const onLine = (budgetLineId: string, version: number, change: Record<string, string> = {}) => {
  const { actionId: _, ...typed } = line(change);
  return { ...typed, budgetLineId, version: String(version) };
};
const onFunding = (fundingId: string, version: number, change: Record<string, string> = {}) => {
  const { actionId: _, ...typed } = funding(change);
  return { ...typed, fundingId, version: String(version) };
};
const pointed = (name: string, id: string, version: number) => ({
  ...{ [name]: id, version: String(version), requestKey: key() },
});

test("a line of budget is kept in whole cents, written, taken away and given back by its agent", async () => {
  const id = await done(addBudgetLine, line());
  expect(await getBudgetLine(agentA.scope, id)).toMatchObject({
    ...{ plannedCents: 1_200_050, actualCents: null, fte: 0.5, year: 2026, version: 1 },
  });
  await done(updateBudgetLine, onLine(id, 1, { actualCents: "11 999,99" }));
  expect(await getBudgetLine(agentA.scope, id)).toMatchObject({ actualCents: 1_199_999, version: 2 });
  await done(deleteBudgetLine, pointed("budgetLineId", id, 2));
  expect(await getBudgetLine(agentA.scope, id)).toBeNull();
  await done(restoreBudgetLine, pointed("budgetLineId", id, 3));
  expect((await listBudgetLines(agentA.scope, actionId)).map((one) => one.id)).toContain(id);
});

test("a line that says nothing, a year out of the plan, an amount that does not read", async () => {
  expect(await refusal(done(addBudgetLine, line({ plannedCents: "" })))).toEqual(["plannedCents"]);
  expect(await refusal(done(addBudgetLine, line({ year: "2011" })))).toEqual(["year"]);
  expect(await refusal(done(addBudgetLine, line({ plannedCents: "Entre 200 et 500" })))).toEqual([
    "plannedCents",
  ]);
  expect(await refusal(done(addBudgetLine, line({ plannedCents: "-5" })))).toEqual(["plannedCents"]);
  expect(await refusal(done(addBudgetLine, line({ label: "" })))).toEqual(["label"]);
});

test("a funding says what it rests on, and is asked of a structure of the Région or of the territory", async () => {
  const id = await done(addFunding, funding());
  expect(await getFunding(agentA.scope, id)).toMatchObject({ requestedCents: 800_000, grantedCents: null });
  const wrong = async (change: Record<string, string>) => refusal(done(addFunding, funding(change)));
  expect(await wrong({ requestedCents: "" })).toEqual(["requestedCents"]);
  expect(await wrong({ status: "granted" })).toEqual(["grantedCents"]);
  expect(await wrong({ status: "settled", grantedCents: "10" })).toEqual(["paidCents"]);
  expect(await wrong({ status: "refused", grantedCents: "10" })).toEqual(["grantedCents"]);
  expect(await wrong({ grantedOn: "2026-01-01", grantedCents: "1" })).toEqual(["grantedOn"]);
  const [other] = await db.owner<{ id: string }[]>`
    select o.id from live_organisation o where o.territory_id is not null
       and o.territory_id <> (select territory_id from plan where id = ${planId}) limit 1`;
  expect(await wrong({ organisationId: other?.id ?? "" })).toEqual(["organisationId"]);
  // Paid beyond what was granted is said on the page, and never refused.
  await done(
    updateFunding,
    onFunding(id, 1, { status: "settled", grantedCents: "7 000", paidCents: "9 000" }),
  );
  expect(await getFunding(agentA.scope, id)).toMatchObject({ grantedCents: 700_000, paidCents: 900_000 });
  await done(deleteFunding, pointed("fundingId", id, 2));
  await done(restoreFunding, pointed("fundingId", id, 3));
  expect((await listFundings(agentA.scope, actionId)).map((one) => one.id)).toContain(id);
});

test("what is planned is signed with the plan; what was spent, and fundings, are follow-up: by the code and by the base", async () => {
  const planned = await done(addBudgetLine, line({ label: "Prévue" }));
  const spent = await done(addBudgetLine, line({ label: "Constatée", plannedCents: "", actualCents: "10" }));
  const base = (columns: Record<string, string | number | null>, id: string) =>
    triedOn(
      db.app,
      agentA.scope,
      (tx) => tx`update budget_line set ${tx(columns)}, version = version + 1 where id = ${id} returning id`,
    );
  const expected = { submitted: "planSubmitted", approved: "planSubmitted", active: "planInForce" };
  for (const [status, code] of Object.entries(expected)) {
    await put(status);
    expect(await refusal(done(addBudgetLine, line())), status).toBe(code);
    expect(await refusal(done(updateBudgetLine, onLine(planned, 1, { plannedCents: "1" }))), status).toBe(
      code,
    );
    expect(await refusal(done(deleteBudgetLine, pointed("budgetLineId", planned, 1))), status).toBe(code);
    expect(await base({ planned_cents: 5 }, planned), status).not.toBe("written");
    expect(await base({ planned_cents: null, actual_cents: 5 }, planned), status).not.toBe("written");
    expect(await base({ actual_cents: 5 }, planned), status).toBe("written");
    expect(await base({ actual_cents: 5 }, spent), status).toBe("written");
  }
  // Its class of account arranges a report, and commits to nothing: it is said of what was signed too.
  await done(updateBudgetLine, onLine(planned, 1, { label: "Prévue", nature: "services" }));
  expect(await getBudgetLine(agentA.scope, planned)).toMatchObject({ nature: "services" });
  expect(await base({ nature: "elsewhere" }, planned)).not.toBe("written");
  // In force: what was spent is said, on a line that was planned and on one that was not.
  await done(updateBudgetLine, onLine(planned, 2, { label: "Prévue", actualCents: "9 000" }));
  await done(addBudgetLine, line({ plannedCents: "", actualCents: "300" }));
  await done(addFunding, funding());
  await done(deleteBudgetLine, pointed("budgetLineId", spent, 1));
  await put("active", { amending: true });
  await done(updateBudgetLine, onLine(planned, 3, { label: "Prévue", plannedCents: "14 000" }));
  for (const status of ["closed", "abandoned"]) {
    await put(status);
    const refused = [
      () => done(addBudgetLine, line({ plannedCents: "", actualCents: "1" })),
      () => done(updateBudgetLine, onLine(planned, 4, { actualCents: "1" })),
      () => done(addFunding, funding()),
      () => done(restoreBudgetLine, pointed("budgetLineId", spent, 2)),
    ];
    for (const run of refused) expect(await refusal(run()), status).toBe("planShut");
    expect(await base({ actual_cents: 6 }, planned), status).not.toBe("written");
  }
});

test("an action that was added after the signature has a budget of its own, open while its plan is in force", async () => {
  await put("active");
  const added = await create();
  const id = await done(addBudgetLine, line({ actionId: added }));
  await done(updateBudgetLine, onLine(id, 1, { plannedCents: "3" }));
  expect(await getBudgetLine(agentA.scope, id)).toMatchObject({ plannedCents: 300 });
});

test("money is read with its action and written by its agent alone", async () => {
  const ids = [await done(addBudgetLine, line()), await done(addFunding, funding())] as const;
  for (const [actor, read, code] of [
    [agentB, false, "absent"],
    [associate, false, "absent"],
    [elected, true, "forbidden"],
    [regional, true, "forbidden"],
    [admin, false, "absent"],
  ] as const) {
    expect((await getBudgetLine(actor.scope, ids[0])) !== null).toBe(read);
    expect((await getFunding(actor.scope, ids[1])) !== null).toBe(read);
    expect(await refusal(done(updateBudgetLine, onLine(ids[0], 1), actor))).toBe(code);
    expect(await refusal(done(updateFunding, onFunding(ids[1], 1), actor))).toBe(code);
    expect(await refusal(done(addFunding, funding(), actor))).toBe(code);
  }
});

test("a funder of a living action does not go to the bin", async () => {
  await done(addFunding, funding());
  const binned = triedOn(
    db.app,
    regional.scope,
    (tx) =>
      tx`update organisation set deleted_at = now(), version = version + 1 where id = ${funderId} returning id`,
  );
  expect(await binned).not.toBe("written");
});
