import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "@/db/actions/reads";
import { listHeldMemberships } from "@/db/auth/sessions";
import { getRegionalFigures } from "@/db/figures/regional";
import { listTerritoryFigures, type TerritoryFigures } from "@/db/figures/territories";
import { getTerritoryRecord } from "@/db/figures/territory";
import { getRegionMap } from "@/db/maps/reads";
import { redrawMap } from "@/db/maps/redraw";
import { accountId } from "@/db/seed/accounts";
import { getPresentSlug } from "@/db/territories/reads";
import { changeAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { perimeterOn } from "@/lib/auth/living";
import { mintScope } from "@/lib/auth/mint";
import { togetherOf } from "@/lib/figures/constant";
import { actors } from "@/lib/testing/actors";
import { done } from "@/lib/testing/requests";
import { leadId, on, territoryNamed } from "@/lib/testing/territory-requests";
import { updateTerritory } from "../gestures";
import { mergeTerritories } from "./gestures";

const { regional, elected } = actors;
const [region = ""] = regional.scope.staff;
/** The day on which it is asked, the last before the merge, that of the merge, and one after it. */
const [asked, eve, newYear, later] = ["2026-11-23", "2026-12-31", "2027-01-01", "2027-03-01"] as const;
const of = (year: number) => ({ period: { start: `${year}-01-01`, end: `${year}-12-31` } });
const constant = { constant: true as const };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const rowsOf = (year: number, today: string, more: { constant?: true } = {}) =>
  listTerritoryFigures(regional.scope, { ...of(year), ...more }, today);
const named = (rows: readonly TerritoryFigures[], slug: string) => rows.find((row) => row.slug === slug);
/** What is told of a territory of things that have happened. */
const facts = (row: TerritoryFigures | undefined) =>
  row && { events: row.events, created: row.created, maintained: row.maintained, actions: row.actions };

test("two territories merge on 1 January, as rights.md says", async () => {
  const one = await territoryNamed("boulonnais");
  const two = await territoryNamed("calaisis");
  const pasts = async (today: string) => {
    const rows = await rowsOf(2026, today);
    return {
      totals: (await getRegionalFigures(regional.scope, of(2026), today)).totals,
      rows: [facts(named(rows, "littoral")), facts(named(rows, "calaisis"))],
    };
  };

  // It had another name: that address is one of the old ones.
  const words = { name: "Littoral", kind: one.kind, leadOrganisationId: one.leadOrganisationId ?? "" };
  await done(updateTerritory, { ...on(one.id), ...words }, regional);
  const before = await pasts(later);
  const both = { others: [two.id], on: newYear, intoId: "", name: "Côte d’Opale", kind: "grouping" };
  await done(mergeTerritories, { ...on(one.id, 2), ...both, leadOrganisationId: leadId }, regional);
  const kept = await territoryNamed("cote-d-opale");

  // Figures of the past stay: of the Région, and of each of the two.
  expect(await pasts(later)).toEqual(before);
  expect(before.rows.map((row) => row?.actions)).toEqual([expect.any(Number), expect.any(Number)]);

  // The map changes at the date, and not before.
  await redrawMap(regional.scope, region, asked);
  const drawn = async (day: string) => {
    const map = await getRegionMap(elected.scope, day);
    const slugs = map.why === null ? map.drawing.areas.map(({ slug }) => slug) : [];
    return ["littoral", "calaisis", "cote-d-opale"].filter((slug) => slugs.includes(slug));
  };
  expect(await drawn(eve)).toEqual(["littoral", "calaisis"]);
  expect(await drawn(newYear)).toEqual(["cote-d-opale"]);

  // Old addresses answer: that which it left, and those of the two that are closed.
  expect(await getPresentSlug(elected.scope, { slug: "boulonnais" })).toBe("littoral");
  for (const { id } of [one, two])
    expect(await getPresentSlug(elected.scope, { id })).toMatch(/^(littoral|calaisis)$/);

  // Rights on the one that follows open those before it, from that day.
  const email = "agent.sambre@demo.example";
  await db.acting`insert into membership_territory (membership_id, region_id, territory_id)
    select m.id, m.region_id, ${kept.id} from membership m where m.account_id = ${accountId(email)}`;
  const agentOn = async (day: string) => {
    const held = await listHeldMemberships(accountId(email));
    const memberships = held.map((each) => ({ ...each, territoryIds: perimeterOn(each, day) }));
    return mintScope(accountId(email), memberships, {});
  };
  const [action] = await db.owner<{ id: string }[]>`select id from action where territory_id = ${two.id}
    and deleted_at is null and app.plan_status(plan_id) = 'active' limit 1`;
  expect(await changeAction(await agentOn(eve), action?.id ?? "", { progress: 41 })).toBe("absent");
  expect(await changeAction(await agentOn(newYear), action?.id ?? "", { progress: 42 })).toBe("saved");

  // Neither of the two is « sans agent » while the one that follows has one, who no longer has them by name.
  await db.acting`delete from membership_territory where territory_id = any(${[one.id, two.id]})`;
  expect(named(await rowsOf(2026, eve), "calaisis")?.agent).toBe(false);
  expect(named(await rowsOf(2027, later), "calaisis")?.agent).toBe(true);
  const sheet = async (day: string) => (await getTerritoryRecord(regional.scope, two.id, day)).agents;
  expect([await sheet(eve), await sheet(later)]).toEqual([[], [{ name: expect.any(String) }]]);

  // The switch adds them up, one row for all, and the totals are the same.
  const apart = await rowsOf(2026, later);
  const together = await rowsOf(2026, later, constant);
  const row = named(together, "cote-d-opale");
  expect(together.map(({ slug }) => slug)).not.toEqual(expect.arrayContaining(["littoral"]));
  expect(row?.added.map(({ name }) => name)).toEqual(["Littoral", "Pays du Calaisis"]);
  const sum = (key: "created" | "maintained") =>
    (named(apart, "littoral")?.[key] ?? 0) + (named(apart, "calaisis")?.[key] ?? 0);
  expect([row?.created, row?.maintained]).toEqual([sum("created"), sum("maintained")]);
  const totals = (more: { constant?: true }) =>
    getRegionalFigures(regional.scope, { ...of(2026), ...more }, later);
  expect(await totals(constant)).toEqual(await totals({}));
  const others = (rows: readonly TerritoryFigures[]) =>
    rows.filter(({ id }) => ![one.id, two.id, kept.id].includes(id));
  expect(others(together)).toEqual(others(apart));

  // Its numbers open the rows that they count; an action that both share is one of them.
  const list = await listActions(
    regional.scope,
    { territoire: row && togetherOf(row).place, periode: of(2026).period },
    { key: "titre", direction: "asc" },
    null,
    later,
  );
  expect(list.rows).toHaveLength(row?.actions ?? 0);
  // Before that day, there is nothing to add up.
  expect(await rowsOf(2026, eve, constant)).toEqual(await rowsOf(2026, eve));
});
