import { afterAll, beforeAll, expect, test } from "vitest";
import { accountId } from "@/db/seed/accounts";
import { listChangesToCome } from "@/db/territories/changes";
import { getGround, getPresentSlug, listTerritoryChanges } from "@/db/territories/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { done, refusal } from "@/lib/testing/requests";
import { groundOfTerritories, takingBack, versionOf } from "@/lib/testing/territory-changes";
import { epcisOf, freed, known, leadId, make, on, territoryNamed } from "@/lib/testing/territory-requests";
import { updateTerritory } from "../gestures";
import { tellTerritory } from "../history";
import { mergeTerritories } from "../merge/gestures";
import { changePerimeter, closeTerritory } from "../perimeter/gestures";
import { splitTerritory } from "../split/gestures";
import { standingNouns } from "./labels";

const { agentA, regional, elected, admin } = actors;
/** A day that the clock of no test reaches. */
const day = "2090-01-01";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const sentence = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: Error) => error.message,
  );
const close = async (slug: string, when = day) => {
  const { id } = await territoryNamed(slug);
  await done(closeTerritory, { ...on(id, await versionOf(id)), on: when, why: "Essai." }, regional);
  return id;
};
/** What the second wall and the laws of the database answer alone; nothing is kept of it. */
const byDatabase = ({ scope }: typeof regional, id = "") =>
  triedOn(db.app, scope, (tx) => tx`select app.take_back_territory_change(${id}, 'Essai')`);
const merging = (change: Record<string, string | string[]>) => ({
  ...{ on: day, intoId: "", name: "Grand Ensemble", kind: "grouping", leadOrganisationId: leadId },
  ...change,
});
const words = { kind: "pays", leadOrganisationId: leadId };

test("a perimeter for a coming day is taken back, and the perimeter that it had replaced is there again", async () => {
  const { id } = await territoryNamed("ternois");
  const more = await freed("montreuillois", "2089-01-01");
  const mine = await epcisOf("ternois");
  const move = async (when: string, epcis: readonly string[]) =>
    done(changePerimeter, { ...on(id, await versionOf(id)), on: when, epcis: [...epcis] }, regional);
  await move("2090-06-01", [...mine, more]);
  const before = await groundOfTerritories(db);
  await move(day, mine);
  expect(await epcisOf("ternois", "2090-06-01")).toEqual(mine);
  const [last, first] = await listChangesToCome(regional.scope, id, regional.today);
  expect([last?.title, first?.onDay]).toEqual([
    "Nouveau périmètre de «\u00a0Pays du Ternois\u00a0»",
    "2090-06-01",
  ]);
  // The one that was replaced waits for the one that replaced it.
  expect(await sentence(takingBack(id, first?.id))).toBe(
    "Un autre changement a été fait depuis\u00a0: Nouveau périmètre de «\u00a0Pays du Ternois\u00a0», le 1er\u00a0janvier 2090. Annulez-le d’abord.",
  );
  expect(await refusal(takingBack(id, last?.id, { why: "" }))).toEqual(["why"]);
  await takingBack(id, last?.id);
  expect(await groundOfTerritories(db)).toEqual(before);
  expect(await epcisOf("ternois", "2090-06-01")).toContain(more);
  // Once, and not twice.
  expect(await refusal(takingBack(id, last?.id))).toBe("changeCome");
});

test("a closing is taken back: nobody but who writes territories, and on the version that they read", async () => {
  const before = await groundOfTerritories(db);
  const id = await close("cambresis");
  const [change] = await listChangesToCome(admin.scope, id, admin.today);
  for (const actor of [agentA, elected]) {
    expect(await refusal(takingBack(id, change?.id, {}, actor))).toBe("forbidden");
    expect(await listChangesToCome(actor.scope, id, actor.today)).toEqual([]);
    // The second wall alone.
    expect(await byDatabase(actor, change?.id)).toBe("42501");
  }
  expect(await refusal(takingBack(id, change?.id, { version: "1" }))).toBe("changed");
  // Of another territory, it is not there.
  const other = await territoryNamed("ternois");
  expect(await refusal(takingBack(other.id, change?.id))).toBe("changeCome");
  await takingBack(id, change?.id, { why: "Ce n’était pas ce territoire." }, admin);
  expect(await groundOfTerritories(db)).toEqual(before);
  const told = tellTerritory(await listTerritoryChanges(elected.scope, id, 20), "Europe/Paris");
  expect(told.map((entry) => entry.sentence)).toContain(
    `Changement annulé\u00a0: Fermeture de «\u00a0${(await territoryNamed("cambresis")).name}\u00a0», le 1er\u00a0janvier 2090. Motif\u00a0: Ce n’était pas ce territoire.`,
  );
  const [kept] = await db.owner`select operation, changes -> 'cancelled_why' ->> 'after' as why from audit
    where table_name = 'territory_change' and row_id = ${id}`;
  expect(kept).toEqual({ operation: "update", why: "Ce n’était pas ce territoire." });
});

test("from its day on, it is not taken back: the code and the database say it of the same days", async () => {
  const { id } = await territoryNamed("douaisis");
  const mine = await epcisOf("douaisis");
  const [today = ""] = await db.owner<{ day: string }[]>`
    select app.day_of(region_id)::text as day from territory where id = ${id}`.then((rows) =>
    rows.map((row) => row.day),
  );
  const shifted = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const kept = ["MA040", "changeKept"];
  const open = ["written", "done"];
  for (const [days, expected] of [
    [-40, kept],
    [-1, kept],
    [0, kept],
    [1, open],
    [40, open],
  ] as const) {
    const at = on(id, await versionOf(id));
    await done(changePerimeter, { ...at, on: shifted(days), epcis: mine }, { ...regional, today });
    const [row] = await db.owner<{ id: string }[]>`
      select id from territory_change where territory_id = ${id} order by rank desc limit 1`;
    const law = await byDatabase(regional, row?.id);
    const code = await refusal(takingBack(id, row?.id, {}, { ...regional, today }));
    expect([days, law, code]).toEqual([days, ...expected]);
  }
});

test("two that merge into a new one are apart again, and it never was: its address is free for the merge that was meant", async () => {
  const [one, two] = [await territoryNamed("pevele"), await territoryNamed("lens-lievin")];
  const before = await groundOfTerritories(db);
  await done(
    mergeTerritories,
    { ...on(one.id, await versionOf(one.id)), ...merging({ others: [two.id] }) },
    regional,
  );
  const made = await territoryNamed("grand-ensemble");
  // It takes another name meanwhile, and an address of before with it: both go.
  await done(updateTerritory, { ...on(made.id), ...words, name: "Plus grand" }, regional);
  const [rename, merge] = await listChangesToCome(regional.scope, made.id, regional.today);
  expect([rename?.verb, merge?.verb, merge?.territoryId]).toEqual(["rename", "merge", one.id]);
  expect((await listChangesToCome(regional.scope, two.id, regional.today)).map(({ id }) => id)).toEqual([
    merge?.id,
  ]);
  await takingBack(one.id, merge?.id);
  expect(await groundOfTerritories(db)).toEqual(before);
  expect(await getGround(regional.scope, made.id)).toBeNull();
  expect(await getPresentSlug(regional.scope, { slug: "grand-ensemble" })).toBeNull();
  await done(
    mergeTerritories,
    { ...on(one.id, await versionOf(one.id)), ...merging({ others: [two.id], on: "2091-01-01" }) },
    regional,
  );
  expect((await territoryNamed("grand-ensemble")).startsOn).toBe("2091-01-01");
});

test("what stands in the one that a merge made keeps it: the sentence names it, and once it is elsewhere the merge is taken back", async () => {
  const [one, two] = [await territoryNamed("dunkerque"), await territoryNamed("coeur-de-flandre")];
  const before = await groundOfTerritories(db);
  await done(
    mergeTerritories,
    { ...on(one.id, await versionOf(one.id)), ...merging({ others: [two.id], name: "Flandre" }) },
    admin,
  );
  const { id: made } = await territoryNamed("flandre");
  const [merge] = await listChangesToCome(admin.scope, made, admin.today);
  const email = "agent.sambre@demo.example";
  const attach = () => db.acting`insert into membership_territory (membership_id, region_id, territory_id)
    select m.id, m.region_id, ${made} from membership m where m.account_id = ${accountId(email)}`;
  await attach();
  expect(await sentence(takingBack(one.id, merge?.id))).toBe(
    "«\u00a0Flandre\u00a0», que ce changement a créé, porte déjà\u00a0: 1\u00a0habilitation. Donnez-les d’abord à un autre territoire.",
  );
  // The database alone refuses it too.
  expect(await byDatabase(admin, merge?.id)).toBe("MA042");
  await db.acting`delete from membership_territory where territory_id = ${made}`;
  await takingBack(one.id, merge?.id);
  expect(await groundOfTerritories(db)).toEqual(before);
});

test("a split is taken back unless a part was changed since, or another took its name or an EPCI", async () => {
  const { id } = await territoryNamed("artois-arras");
  const mine = await epcisOf("artois-arras");
  const before = await groundOfTerritories(db);
  const parts = mine.map((siren, index) => `${siren}:${index === 0 ? 1 : 2}`);
  await done(
    splitTerritory,
    { ...on(id, await versionOf(id)), on: day, names: "Est\nOuest", parts },
    regional,
  );
  const west = await territoryNamed("ouest");
  const [split] = await listChangesToCome(regional.scope, id, regional.today);
  expect(split?.title).toBe(
    "Scission de «\u00a0Artois (Arras)\u00a0» en «\u00a0Est\u00a0» et «\u00a0Ouest\u00a0»",
  );
  const after = await groundOfTerritories(db);
  const [, second = "", ...others] = mine;
  await done(
    changePerimeter,
    { ...on(west.id), on: "2091-01-01", epcis: others.length > 0 ? others : [second] },
    regional,
  );
  expect(await sentence(takingBack(id, split?.id))).toContain("Annulez-le d’abord");
  const [moved] = await listChangesToCome(regional.scope, west.id, regional.today);
  await takingBack(west.id, moved?.id);
  expect(await groundOfTerritories(db)).toEqual(after);
  await takingBack(id, split?.id);
  expect(await groundOfTerritories(db)).toEqual(before);
});

test("an EPCI that another took since, or a name that another bears, is named before anything is given back", async () => {
  const id = await close("sambre-avesnois");
  const [siren = ""] = await epcisOf("sambre-avesnois");
  const { name = "" } = (await known()).epcis.find((one) => one.siren === siren) ?? {};
  const next = await make({ name: "Sambre Avesnois", epcis: siren, startsOn: day });
  const [change] = await listChangesToCome(regional.scope, id, regional.today);
  expect(await sentence(takingBack(id, change?.id))).toBe(
    `«\u00a0${name}\u00a0» est dans «\u00a0Sambre Avesnois\u00a0» à partir du 1er\u00a0janvier 2090. Retirez-les d’abord de ces territoires. ` +
      "Un autre territoire s’appelle depuis «\u00a0Sambre Avesnois\u00a0»\u00a0: renommez-le d’abord.",
  );
  expect(await byDatabase(regional, change?.id)).toBe("23P01");
  expect((await getGround(regional.scope, next))?.perimeter).toHaveLength(1);
});

test("the words of one that is to come are given back with its address; of one that is there, they changed at once", async () => {
  const siren = await freed("calaisis", day);
  const id = await make({ name: "À venir", epcis: siren, startsOn: day });
  const before = await groundOfTerritories(db);
  await done(updateTerritory, { ...on(id), ...words, name: "Venir autrement" }, regional);
  const [change] = await listChangesToCome(regional.scope, id, regional.today);
  await takingBack(id, change?.id);
  expect(await groundOfTerritories(db)).toEqual(before);
  expect(await getPresentSlug(regional.scope, { slug: "venir-autrement" })).toBeNull();
  const there = await territoryNamed("7-vallees");
  await done(updateTerritory, { ...on(there.id), ...words, name: "Sept vallées" }, regional);
  expect(await listChangesToCome(regional.scope, there.id, regional.today)).toEqual([]);
});

test("every table whose rows stand in a territory has its words", async () => {
  const tables = await db.owner<{ name: string }[]>`
    select distinct k.relname as name from pg_constraint c join pg_class k on k.oid = c.conrelid
     where c.contype = 'f' and c.confrelid = 'territory'::regclass and k.relname not like 'territory\\_%' order by 1`;
  expect(tables.map(({ name }) => name).filter((name) => !(name in standingNouns))).toEqual([]);
});
