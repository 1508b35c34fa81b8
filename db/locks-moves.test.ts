import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stableId } from "./reference/stable-id";
import type { Scope } from "./scope";
import { type Opened, openSeeded } from "./testing/opened";
import { type Tx, triedOn } from "./testing/tried";
import { viewers } from "./testing/viewers";

const { agentA, regional } = viewers;
let db: Opened;
let plan = "";

const tried = (scope: Scope, write: (tx: Tx) => Promise<unknown>) => triedOn(db.app, scope, write);
type Change = Readonly<Record<string, string | null>>;
const change = (columns: Change) => (tx: Tx) =>
  tx`update plan set ${tx({ ...columns })}, version = version + 1 where id = ${plan} returning id`;
/** The same as a move of this name would, with all that it must say. */
const moved = (name: string, columns: Change) => (tx: Tx) =>
  tx`update plan set ${tx({ last_move: name, moved_on: "2026-11-02", move_reason: "Oui.", ...columns })},
    move_number = move_number + 1, version = version + 1 where id = ${plan} returning id`;
/** The plan as its owner puts it, whatever it was. */
const put = (columns: Change) => db.acting`
  update plan set ${db.acting({ signed_on: "2025-01-14", deliberation: "2025-011", ...columns })}, version = version + 1 where id = ${plan}`;

beforeAll(async () => {
  db = await openSeeded();
  const [active] = await db.owner<{ id: string }[]>`
    select id from plan where territory_id = ${stableId("territory", "boulonnais")} and status = 'active'`;
  plan = active?.id ?? "";
  // Nothing is missing of it.
  await db.acting`alter table action disable trigger user`;
  await db.acting`update action set expected_result = 'Attendu', status = 'done', progress = 100, result = 'Fait', actual_end_on = '2026-02-01',
      actual_start_on = null, planned_start_on = '2025-02-01', planned_end_on = '2025-12-01',
      lead_organisation_id = (select o.id from organisation o where o.region_id = action.region_id limit 1) where plan_id = ${plan}`;
  await db.acting`alter table action enable trigger user`;
  await put({ signatories: "Région" });
});
beforeEach(() => put({ status: "active" }));
afterAll(() => db.drop());

/** The day that the database is in, moved by days. */
async function dayIn(days: number): Promise<string> {
  const [row] = await db.owner<{ day: string }[]>`
    select ((now() + make_interval(days => ${days})) at time zone 'Europe/Paris')::date::text as day`;
  return row?.day ?? "";
}

test("the day of a closing is neither before the plan nor to come", async () => {
  const closed = (day: string, status = "closed") =>
    tried(
      regional,
      moved(status === "closed" ? "close" : "abandon", {
        status,
        closed_on: day,
        ...(status === "closed" && { final_report: "Bilan." }),
      }),
    );
  for (const status of ["closed", "abandoned"])
    for (const day of ["1995-01-01", "2024-12-31", await dayIn(1), "2099-01-01"])
      expect([status, day, await closed(day, status)]).toEqual([status, day, "23514"]);
  expect([await closed(await dayIn(0)), await closed("2026-11-02")]).toEqual(["written", "written"]);
  await expect(put({ status: "closed", closed_on: "2024-12-31" })).rejects.toThrow(/plan_closed_within/);
});

test("a plan closed without a day is closed today, or at its end when that is past", async () => {
  const given = async (): Promise<string | undefined> => {
    let day: string | undefined;
    await tried(regional, async (tx) => {
      const rows =
        await tx`update plan set status = 'closed', last_move = 'close', moved_on = '2026-11-02', final_report = 'Bilan.',
          move_number = move_number + 1, version = version + 1 where id = ${plan} returning closed_on::text as day`;
      day = rows[0]?.day;
      return rows;
    });
    return day;
  };
  expect(await given()).toBe(await dayIn(0));
  await put({ starts_on: "2025-01-01", ends_on: "2026-06-30" });
  expect(await given()).toBe("2026-06-30");
  await put({ starts_on: "2025-01-01", ends_on: "2027-12-31" });
});

test("a transition carries no change of structure", async () => {
  const others: Change[] = [
    { title: "Autre" },
    { diagnosis: "Autre" },
    { stakes: "Autres" },
    { governance: "Autre" },
    { number: "9" },
  ];
  const moves: [Scope, string, string, string, string][] = [
    [agentA, "submitted", "withdraw", "draft", "MA003"],
    [regional, "submitted", "return", "returned", "MA003"],
    [regional, "submitted", "approve", "approved", "MA003"],
    [regional, "submitted", "abandon", "abandoned", "MA002"],
    [regional, "approved", "activate", "active", "MA003"],
    [regional, "active", "close", "closed", "MA002"],
    [regional, "active", "abandon", "abandoned", "MA002"],
    [agentA, "draft", "submit", "submitted", "MA003"],
  ];
  for (const [scope, from, name, to, code] of moves) {
    await put({ status: from });
    const said = { status: to, ...(name === "close" && { final_report: "Bilan." }) };
    expect([from, to, await tried(scope, moved(name, said))]).toEqual([from, to, "written"]);
    for (const other of others) {
      const answer = await tried(scope, moved(name, { ...said, ...other }));
      expect([from, to, other, answer]).toEqual([from, to, other, code]);
    }
  }
});

test("a signature is corrected, never emptied, and a plan that is sent is signed by the Région alone", async () => {
  const signed = (scope: Scope, columns: Change) => tried(scope, change(columns));
  const none = { signed_on: null, deliberation: null };
  for (const status of ["draft", "returned", "submitted", "approved", "active"]) {
    await put({ status });
    for (const scope of [agentA, regional]) {
      const emptied = await signed(scope, none);
      const inForce = status === "active" && scope === agentA;
      expect([status, emptied]).toEqual([status, inForce ? "MA007" : "23514"]);
    }
  }
  await put({ status: "draft" });
  expect(await signed(agentA, { signed_on: "2025-01-15", deliberation: "2025-012" })).toBe("written");
  for (const status of ["submitted", "approved"]) {
    await put({ status });
    for (const column of [{ signed_on: "2025-01-15" }, { deliberation: "2025-012" }] as Change[]) {
      expect(await signed(agentA, column)).toBe("MA003");
      expect(await signed(regional, column)).toBe("written");
    }
  }
  await put({ status: "submitted" });
  expect(await tried(agentA, moved("withdraw", { status: "draft", deliberation: "2025-012" }))).toBe("MA003");
  await put({ status: "approved", ...none });
  const activation = {
    status: "active",
    signed_on: "2025-01-14",
    deliberation: "2025-011",
    signatories: "Région",
  };
  expect(await tried(regional, moved("activate", activation))).toBe("written");
});
