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
/** The plan as its owner puts it, whatever it was. */
const put = (columns: Change) => db.acting`
  update plan set ${db.acting({ signed_on: "2025-01-14", deliberation: "2025-011", ...columns })}, version = version + 1 where id = ${plan}`;

beforeAll(async () => {
  db = await openSeeded();
  const [active] = await db.owner<{ id: string }[]>`
    select id from plan where territory_id = ${stableId("territory", "boulonnais")} and status = 'active'`;
  plan = active?.id ?? "";
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
  const closed = (day: string, status = "closed") => tried(regional, change({ status, closed_on: day }));
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
        await tx`update plan set status = 'closed', version = version + 1 where id = ${plan} returning closed_on::text as day`;
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
  const moves: [Scope, string, string, string][] = [
    [agentA, "submitted", "draft", "MA003"],
    [regional, "submitted", "returned", "MA003"],
    [regional, "submitted", "approved", "MA003"],
    [regional, "submitted", "abandoned", "MA003"],
    [regional, "approved", "active", "MA003"],
    [regional, "approved", "abandoned", "MA003"],
    [regional, "active", "closed", "MA002"],
    [regional, "active", "abandoned", "MA002"],
    [regional, "draft", "abandoned", "MA002"],
  ];
  for (const [scope, from, to, code] of moves) {
    await put({ status: from });
    expect([from, to, await tried(scope, change({ status: to }))]).toEqual([from, to, "written"]);
    for (const other of others) {
      const answer = await tried(scope, change({ status: to, ...other }));
      expect([from, to, other, answer]).toEqual([from, to, other, code]);
    }
  }
  await put({ status: "draft" });
  expect(await tried(agentA, change({ status: "submitted", title: "Autre" }))).toBe("written");
});

test("a signature is corrected, never emptied, and a plan that is sent is signed by the Région alone", async () => {
  const signed = (scope: Scope, columns: Change) => tried(scope, change(columns));
  const none = { signed_on: null, deliberation: null };
  for (const status of ["draft", "returned", "submitted", "approved", "active"]) {
    await put({ status });
    for (const scope of [agentA, regional]) {
      const emptied = await signed(scope, none);
      expect([status, emptied]).toEqual([status, "23514"]);
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
  expect(await signed(agentA, { status: "draft", deliberation: "2025-012" })).toBe("MA003");
  await put({ status: "approved", ...none });
  const activation = { status: "active", signed_on: "2025-01-14", deliberation: "2025-011" };
  expect(await signed(regional, activation)).toBe("written");
});
