import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listLines } from "@/db/actions/budget/listed";
import { listAllFundings } from "@/db/actions/fundings/listed";
import { type MoneyFilters, readMoney, readMoneyByAction } from "@/db/actions/money/figures";
import { budgetKinds, fundingStatuses } from "@/db/enums";
import type { Scope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { filtersOf, type List } from "@/lib/kernel/list";
import { paramsOf } from "@/lib/kernel/search-params";
import { doubtsOf, expectedOf, sumCents, totalsOf } from "../budget/balance";
import { lineList } from "../budget/list";
import { fundingList } from "../fundings/list";
import { groupsOf, type MoneyRow, sums, wholeOf } from "./groups";
import { moneyGroups, planGroups, sharePercent } from "./sentences";
import { moneyTotals } from "./totals";

const { regional, electedOfB, agentA } = viewers;
const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const one = { number: 1, size: 1 };

/** The filters of the list at an address, as its page reads them. */
function readAt<Where>(list: List<List["filters"], string, Where>, address: string): Where {
  const url = new URL(address, "http://localhost");
  expect(url.pathname).toBe(list.path);
  const asked = paramsOf(list).parse(Object.fromEntries(url.searchParams));
  for (const [name, value] of url.searchParams) expect(asked[name], address).toBe(value);
  return filtersOf(list, asked, today);
}

/** The totals of the lists that a row of figures opens, read at the addresses that it gives. */
async function behind(scope: Scope, { lines, fundings }: MoneyRow) {
  const spent = lines && (await listLines(scope, readAt(lineList, lines), lineList.sort, one, today));
  const paid =
    fundings && (await listAllFundings(scope, readAt(fundingList, fundings), fundingList.sort, one, today));
  return {
    ...{ planned: spent ? spent.totals.planned : null, actual: spent ? spent.totals.actual : null },
    ...{ requested: paid ? paid.totals.requested : null, granted: paid ? paid.totals.granted : null },
    ...{ committed: paid ? paid.totals.committed : null, paid: paid ? paid.totals.paid : null },
    expected: paid ? paid.totals.expected : null,
  };
}

const amounts = (row: MoneyRow) => Object.fromEntries(sums.map((name) => [name, row[name]]));

/** Every row of every grouping equals the list that it opens, and the groups of each make the whole. */
async function holds(
  scope: Scope,
  asked: Record<string, string>,
  filters: MoneyFilters = filtersOf(moneyTotals, asked, today),
) {
  const money = await readMoney(scope, filters, today);
  const whole = wholeOf(money, asked);
  expect(await behind(scope, whole)).toEqual(amounts(whole));
  const groups = groupsOf(money, filters.plan ? planGroups : moneyGroups, asked);
  for (const { name, rows } of groups) {
    for (const row of rows)
      expect([name, row.key, await behind(scope, row)]).toEqual([name, row.key, amounts(row)]);
    for (const word of sums) {
      const spent = word === "planned" || word === "actual";
      if ((spent && (name === "financeur" || name === "statut")) || (!spent && name === "section")) continue;
      expect([name, word, sumCents(rows.map((row) => row[word]))]).toEqual([name, word, whole[word]]);
    }
  }
  return { money, whole, groups };
}

test("every figure of money is the total of the list that it opens, and each grouping makes the same whole", async () => {
  const { groups, whole } = await holds(regional, { periode: "2026" });
  expect(groups.map(({ name }) => name)).toEqual(moneyGroups);
  expect(whole.planned).toBeGreaterThan(0);
  await holds(regional, { periode: "2026", departement: "62", axe: "pooling" });
  await holds(agentA, { periode: "2025" });
  await holds(electedOfB, { periode: "toutes" });
});

const cents = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }));
const drawn = fc.record({
  year: fc.integer({ min: 2025, max: 2027 }),
  action: fc.nat(),
  funder: fc.nat(),
  kind: fc.constantFrom(...budgetKinds),
  status: fc.constantFrom(...fundingStatuses),
  ...{ plannedCents: cents, actualCents: cents },
  ...{ requestedCents: cents, grantedCents: cents, committedCents: cents, paidCents: cents },
});

/** The same amounts, as the constraints of a funding take them. */
function standing({
  status,
  ...row
}: { status: (typeof fundingStatuses)[number] } & Record<string, unknown>) {
  const asked = { requested: "requestedCents", granted: "grantedCents", settled: "paidCents" } as const;
  const needs = asked[status as keyof typeof asked];
  if (needs && row[needs] === null) return { ...row, status, [needs]: 100 };
  return status === "refused"
    ? { ...row, status, grantedCents: null, committedCents: null, paidCents: null }
    : { ...row, status };
}

test("any lines and fundings sum exactly by every grouping in the database, as the rule sums them, and what contradicts itself is counted alike", async () => {
  const actions = await db.owner<{ id: string; region_id: string; territory_id: string; plan_id: string }[]>`
    select id, region_id, territory_id, plan_id from live_action order by md5(id::text) limit 40`;
  const funders = await db.owner<{ id: string }[]>`select id from live_organisation order by id limit 5`;
  const selections: Record<string, string>[] = [
    { periode: "2026" },
    { periode: "toutes" },
    { periode: "2027", axe: "pooling" },
  ];
  let doubted = 0;
  for (const [seed, asked] of selections.entries()) {
    const rows = fc.sample(drawn, { numRuns: 120, seed: seed + 7 });
    await db.acting.begin(async (tx) => {
      await tx`alter table budget_line disable trigger user`;
      await tx`alter table funding disable trigger user`;
      await tx`delete from budget_line`;
      await tx`delete from funding`;
      for (const { kind, plannedCents, actualCents, funder, ...row } of rows) {
        const action = actions[row.action % actions.length];
        const its = action && {
          region_id: action.region_id,
          territory_id: action.territory_id,
          action_id: action.id,
          year: row.year,
        };
        if (plannedCents !== null || actualCents !== null)
          await tx`insert into budget_line ${tx({ id: crypto.randomUUID(), ...its, kind, label: "Dépense", planned_cents: plannedCents, actual_cents: actualCents })}`;
        const funding = standing(row) as typeof row;
        await tx`insert into funding ${tx({
          id: crypto.randomUUID(),
          ...its,
          organisation_id: funders[funder % funders.length]?.id ?? "",
          status: funding.status,
          requested_cents: funding.requestedCents,
          granted_cents: funding.grantedCents,
          committed_cents: funding.committedCents,
          paid_cents: funding.paidCents,
        })}`;
      }
      await tx`alter table budget_line enable trigger user`;
      await tx`alter table funding enable trigger user`;
    });
    const { money, whole } = await holds(regional, asked);
    const filters = filtersOf(moneyTotals, asked, today);
    const lines = (await listLines(regional, filters, lineList.sort, null, today)).rows;
    const fundings = (await listAllFundings(regional, filters, fundingList.sort, null, today)).rows;
    expect(lines.length).toBeGreaterThan(0);
    const { planned, actual, ...funded } = totalsOf(lines, fundings);
    expect(whole).toMatchObject({ planned, actual, ...funded, expected: sumCents(fundings.map(expectedOf)) });
    // The doubts of each action, by the rule, and those of the database.
    const all = { lines: await every(lineList), fundings: await every(fundingList) };
    const said = [...new Set(fundings.map(({ actionId }) => actionId))].flatMap((id) =>
      doubtsOf(
        all.lines.filter(({ actionId }) => actionId === id) as never,
        all.fundings.filter(({ actionId }) => actionId === id) as never,
      ).map((doubt) => ({ ...doubt, actionId: id })),
    );
    const kept = new Set(fundings.map(({ id }) => id));
    const many = (kind: string) =>
      said.filter((doubt) => doubt.kind === kind && "fundingId" in doubt && kept.has(doubt.fundingId)).length;
    const over = said.filter(({ kind }) => kind === "granted");
    const above = fundings.filter(
      (row) =>
        row.grantedCents !== null &&
        over.some(({ actionId, year }) => actionId === row.actionId && year === row.year),
    );
    expect(money.doubts).toEqual({ verse: many("paid"), engage: many("committed"), accorde: above.length });
    doubted += money.doubts.accorde + money.doubts.verse + money.doubts.engage;
    for (const ecart of ["verse", "engage", "accorde"] as const)
      expect(
        (await listAllFundings(regional, { ...filters, ecart }, fundingList.sort, one, today)).total,
      ).toBe(money.doubts[ecart]);
    const [plan] = actions;
    const byAction = await readMoneyByAction(regional, { plan: plan?.plan_id ?? "" }, today);
    const its = { plan: plan?.plan_id ?? "" };
    const ofPlan = await holds(regional, its, its);
    expect(sumCents(byAction.lines.map((row) => row.planned))).toBe(ofPlan.whole.planned);
    expect(sumCents(byAction.fundings.map((row) => row.expected))).toBe(ofPlan.whole.expected);
  }
  expect(doubted).toBeGreaterThan(10);
});

/** Every row of a list, of whatever plan and year. */
async function every(list: typeof lineList | typeof fundingList) {
  const asked = { periode: null, plans: "tous" } as const;
  return list === lineList
    ? (await listLines(regional, asked, lineList.sort, null, today)).rows
    : (await listAllFundings(regional, asked, fundingList.sort, null, today)).rows;
}

test("the Région’s own plan is summed, and is no territory of those that are covered; a part has its tenth", async () => {
  const [{ slug = "" } = {}] = await db.owner<
    { slug: string }[]
  >`select slug from territory where kind = 'region'`;
  const { coverage } = await readMoney(regional, { territoire: slug }, today);
  expect(coverage.actions).toBeGreaterThan(0);
  expect([coverage.territories, coverage.covered]).toEqual([0, 0]);
  expect([0.03, 0.4641].map(sharePercent)).toEqual(["3,0\u00a0%", "46,4\u00a0%"]);
});
