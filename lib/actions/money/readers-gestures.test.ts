import { afterAll, beforeAll, expect, test } from "vitest";
import { listAllFundings, readFundings } from "@/db/actions/fundings/listed";
import { readMoney } from "@/db/actions/money/figures";
import type { Scope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { filtersOf } from "@/lib/kernel/list";
import { fundingList } from "../fundings/list";

const { regional, elected, electedOfB, agentA, agentB, associate, admin, nobody } = viewers;
const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const one = { number: 1, size: 1 };

test("a reader sums what it reads: its perimeter, and what is shared with it, under the territory whose it is; an administrator nothing", async () => {
  const asked = { periode: null, plans: "tous" } as const;
  const read = async (scope: Scope) =>
    (await listAllFundings(scope, asked, fundingList.sort, null, today)).rows;
  const all = await read(regional);
  expect((await read(elected)).map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  for (const scope of [electedOfB, agentA, agentB]) {
    const linked = await db.owner<
      { id: string }[]
    >`select f.id from live_funding f join live_action a on a.id = f.action_id
      where f.territory_id = any(${[...scope.read]}) or exists (select 1 from action_territory l
        where l.action_id = f.action_id and l.territory_id = any(${[...scope.read]}))`;
    expect((await read(scope)).map(({ id }) => id).sort()).toEqual(linked.map(({ id }) => id).sort());
  }
  for (const scope of [admin, nobody]) {
    expect(await read(scope)).toEqual([]);
    const money = await readMoney(scope, asked, today);
    expect([money.coverage.actions, money.lines.axe, money.fundings.financeur]).toEqual([0, [], []]);
  }
  // Shared, it is counted once, where its lead is, and a place finds no other.
  const [shared] = await db.owner<
    { action_id: string; slug: string }[]
  >`select a.id as action_id, t.slug from live_action a
    join territory t on t.id = a.territory_id join action_territory l on l.action_id = a.id
    where l.territory_id = any(${[...associate.own]}) limit 1`;
  const [funder] = await db.owner<{ id: string }[]>`select id from live_organisation limit 1`;
  await db.acting.begin(async (tx) => {
    await tx`alter table funding disable trigger user`;
    await tx`insert into funding (id, region_id, territory_id, action_id, year, organisation_id, status, requested_cents)
      select gen_random_uuid(), region_id, territory_id, id, 2026, ${funder?.id ?? ""}, 'requested', 777 from action where id = ${shared?.action_id ?? ""}`;
    await tx`alter table funding enable trigger user`;
  });
  const of = async (scope: Scope, territoire: string) =>
    (
      await listAllFundings(
        scope,
        { ...asked, territoire, action: shared?.action_id ?? "" },
        fundingList.sort,
        null,
        today,
      )
    ).rows.filter(({ requestedCents }) => requestedCents === 777).length;
  expect(await of(associate, shared?.slug ?? "")).toBe(1);
  expect(await of(associate, "montreuillois")).toBe(0);
  expect(await of(regional, shared?.slug ?? "")).toBe(1);
});

test("plans that are not in force are counted apart, whatever the year, and a list read by hundreds is the same", async () => {
  const counted = async (plans?: "hors" | "tous", periode: "2026" | "toutes" = "2026") =>
    (
      await listAllFundings(
        regional,
        filtersOf(fundingList, { periode, ...(plans && { plans }) }, today),
        fundingList.sort,
        one,
        today,
      )
    ).total;
  for (const periode of ["2026", "toutes"] as const)
    expect((await counted(undefined, periode)) + (await counted("hors", periode))).toBe(
      await counted("tous", periode),
    );
  expect(await counted("hors", "toutes")).toBeLessThan(await counted("tous", "toutes"));
  const asked = filtersOf(fundingList, { periode: "toutes" }, today);
  const { rows } = await listAllFundings(regional, asked, fundingList.sort, null, today);
  const found: string[] = [];
  for await (const some of await readFundings(regional, asked, fundingList.sort, today))
    found.push(...some.map(({ id }) => id));
  expect(found).toEqual(rows.map(({ id }) => id));
});
