import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import type { Actor } from "@/lib/auth/actor";
import { actors } from "@/lib/testing/actors";
import { plan } from "@/lib/testing/event-requests";
import { applied, importOf, onImport, rowsFor } from "@/lib/testing/import-requests";
import { done, refusal } from "@/lib/testing/requests";
import { importAsShown } from "../asking";
import { applyImport, undoImport } from "../gestures";

const { agentA, agentB, associate, regional, elected } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Row = Record<string, unknown>;

/** An event of the Boulonnais as it is stored, living, by its title; undefined where there is none. */
async function stored(title: string): Promise<Row | undefined> {
  const [row] = await db.owner<Row[]>`select * from live_event where title = ${title}
    and territory_id = ${placeIn("boulonnais").territoryId}`;
  return row;
}
const heads = ["Événement", "Type d’événement", "Date", "Horaire", "Public", "Budget", "Participants"];

test("events of a sheet of one’s own, in its own words, are made through the gestures of the screen, reports too", async () => {
  const id = await rowsFor("event", [
    ["Nos rendez-vous", null, null],
    heads,
    ["Café des essais", "Atelier collectif", "3 décembre 2026", "9h30", null, "1 200,5 €", null],
    ["Forum des essais", "forum", { day: "2026-10-12" }, 0.75, null, 300, 42],
  ]);
  const seen = await importOf(id);
  expect(seen.asks).toEqual([]);
  expect(seen.counts).toEqual({ new: 2 });
  expect(await stored("Café des essais")).toBeUndefined();
  const rows = await applied(id);
  expect(await stored("Café des essais")).toMatchObject({
    ...{ type: "workshop", starts_on: new Date("2026-12-03"), starts_at: "09:30:00", status: "planned" },
    cost_cents: "120050",
  });
  expect(await stored("Forum des essais")).toMatchObject({
    ...{ starts_at: "18:00:00", status: "reported", attendance: 42, ends_on: new Date("2026-10-12") },
  });
  expect(rows.map(({ noun, version }) => [noun, version]).toSorted()).toEqual([
    ["event", 1],
    ["event", 2],
  ]);
  const [told] = await db.owner<
    { count: number }[]
  >`select count(distinct row_id)::integer as count from audit where import_id = ${id} and table_name = 'event'`;
  expect(told?.count).toBe(2);
});

test("the same file again changes nothing, and says that it is there already; what it lacks was asked once", async () => {
  const rows = [
    ["Titre", "Date"],
    ["Rencontre sans type", "04/12/2026"],
    ["Autre rencontre sans type", "05/12/2026"],
  ];
  const id = await rowsFor("event", rows, { digest: "again" });
  const { asks, counts, version } = await importOf(id);
  expect(counts).toEqual({ asked: 2 });
  expect(asks.map(({ id: ask, lines }) => [ask, lines])).toEqual([["lacks:type", [2, 3]]]);
  expect(await refusal(done(applyImport, onImport(id, version)))).toBe("importAsks");
  await applied(id, { "lacks:type": "visit" });
  expect(await stored("Autre rencontre sans type")).toMatchObject({ type: "visit" });
  const again = await importOf(await rowsFor("event", rows, { digest: "again" }));
  expect(again.counts).toEqual({ same: 2 });
  expect(again.sameAppliedAt).toBeInstanceOf(Date);
  // In another noun, or another territory, it is another file.
  expect((await importOf(await rowsFor("project", rows, { digest: "again" }))).sameAppliedAt).toBeNull();
  const other = await rowsFor("event", rows, {
    digest: "again",
    territory: "sambre-avesnois",
    actor: agentB,
  });
  expect((await importOf(other, agentB)).sameAppliedAt).toBeNull();
});

test("what is wrong is refused under its cell, by the rule of the screen, and the others are imported", async () => {
  const id = await rowsFor("event", [
    [...heads, "Dont élus", "Territoire", "Dernier jour"],
    ["Une date fausse", "Forum", "le 32 mars", null, null, null, null, null, null, null],
    ["Une fin avant", "Forum", "05/12/2026", "25h", null, null, null, null, null, "04/12/2026"],
    ["Un bilan trop tôt", "Forum", "05/12/2027", null, null, null, 12, null, null, null],
    ["Trop d’élus", "Forum", "05/10/2026", null, null, null, 12, 13, null, null],
    ["D’ailleurs", "Forum", "05/12/2026", null, null, null, null, null, "Sambre-Avesnois", null],
    [null, "Forum", "05/12/2026", null, null, null, null, null, null, null],
    ["Juste", "Forum", "05/12/2026", null, null, null, null, null, "boulonnais", null],
  ]);
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 6, new: 1 });
  const said = rows
    .filter(({ kind }) => kind === "refused")
    .map(({ line, said: cells }) => [line, ...cells.map(({ key }) => key)]);
  expect(said).toEqual([
    [2, "startsOn"],
    [3, "startsAt"],
    [4, "attendance"],
    [5, "electedAttending"],
    [6, "territory"],
    [7, "title"],
  ]);
  await applied(id);
  expect(await stored("Juste")).toBeDefined();
  expect(await stored("Un bilan trop tôt")).toBeUndefined();
});

test("an event of the same title and day is the one that is there; one that resembles it is asked, as is the same row twice", async () => {
  const known = await plan({
    title: "Matinale de l’innovation",
    startsOn: "2026-12-10",
    endsOn: "2026-12-10",
  });
  const id = await rowsFor("event", [
    heads,
    ["matinale de l'innovation", null, "10/12/2026", "8:30", null, null, null],
    ["Matinales de l’innovations", "Forum", "10/12/2026", null, null, null, null],
    ["Matinale de l’innovation", "Forum", "12/12/2026", null, null, null, null],
    ["Matinale de l’innovation", "Forum", "17/12/2026", null, null, null, null],
    ["Matinale de l’innovation", "Forum", "17/12/2026", null, null, null, null],
  ]);
  const { rows, asks } = await importOf(id);
  const kinds = Object.fromEntries(rows.map(({ line, kind }) => [line, kind]));
  expect(kinds).toEqual({ 2: "changed", 3: "asked", 4: "asked", 5: "new", 6: "asked" });
  expect(rows.find(({ line }) => line === 2)).toMatchObject({
    rowId: known,
    said: [
      expect.objectContaining({ label: "Intitulé", before: "Matinale de l’innovation" }),
      { key: "startsAt", label: "Heure de début", before: "", after: "8\u00a0h\u00a030" },
    ],
  });
  expect(asks.map(({ id: ask }) => ask.split(":")[0])).toEqual(["same", "same", "twin"]);
});

test("what another territory holds, and what has no title, is refused and asks nothing of the rows of this one", async () => {
  const id = await rowsFor("event", [
    ["Titre", "Type", "Date", "Territoire"],
    ["Lancement du mois", "Forum", "05/12/2026", "Sambre-Avesnois"],
    ["Lancement du mois", "Forum", "05/12/2026", "Boulonnais"],
    [null, "Forum", "05/12/2026", null],
    [null, "Salon", "05/12/2026", null],
  ]);
  const seen = await importOf(id);
  expect(seen.counts).toEqual({ refused: 3, new: 1 });
  // A name that takes an article, « du Boulonnais », is quoted.
  expect(seen.rows[0]?.said[0]?.sentence).toBe(
    "Cette ligne n’est pas du territoire «\u00a0Boulonnais\u00a0»\u00a0: importez-la dans son territoire, ou dites que cette colonne n’est pas importée.",
  );
});

test("an import that is undone gives back what was, links too, and leaves what someone touched since", async () => {
  const others = placeIn("montreuillois").territoryId;
  const shared = await plan({ title: "Événement partagé", coOrganisers: [others], capacity: 12 });
  const touched = await plan({ title: "Événement repris", startsOn: "2026-12-01", endsOn: "2026-12-01" });
  const before = await stored("Événement partagé");
  const id = await rowsFor("event", [
    ["Intitulé", "Type", "Premier jour", "Capacité", "Lieu", "Co-organisateurs"],
    ["Événement partagé", "Salon", "25/11/2026", 40, "Halle", "Sambre-Avesnois"],
    ["Événement repris", "Salon", "01/12/2026", 41, "Halle", null],
    ["Événement à défaire", "Salon", "02/12/2026", 42, "Halle", null],
  ]);
  const seen = await importOf(id);
  expect(seen.asks.filter(({ value }) => value === null)).toEqual([]);
  expect(seen.counts).toEqual({ new: 1, changed: 2 });
  await applied(id);
  const links = () =>
    db.owner<{ territory_id: string }[]>`select territory_id from event_territory where event_id = ${shared}`;
  expect(await links()).not.toEqual([{ territory_id: others }]);
  await db.acting`update event set place = 'Ailleurs', version = version + 1 where id = ${touched}`;
  await done(undoImport, onImport(id, (await importOf(id)).version));
  const undone = await importOf(id);
  expect([undone.state, undone.book.length]).toEqual(["undone", 0]);
  expect(undone.rows.filter(({ kept }) => kept !== null).map(({ title }) => title)).toEqual([
    "Événement repris, le 1er\u00a0décembre 2026",
  ]);
  const { version: _is, updated_at: _at, ...is } = (await stored("Événement partagé")) ?? {};
  const { version: _was, updated_at: _on, ...was } = before ?? {};
  expect(is).toEqual(was);
  expect(await links()).toEqual([{ territory_id: others }]);
  expect(await stored("Événement à défaire")).toBeUndefined();
  expect(await stored("Événement repris")).toMatchObject({ capacity: 41, place: "Ailleurs" });
});

test("the same file read twice and imported at once is written once, and the other preview is made again", async () => {
  const rows = [
    ["Titre", "Type", "Date"],
    ...Array.from({ length: 20 }, (_, at) => [`Au même instant ${at}`, "Forum", `${at + 1}/03/2027`]),
  ];
  const colleague: Actor = {
    ...{ ...agentA, id: associate.id },
    scope: { ...agentA.scope, actorId: associate.id },
  };
  const sends = [
    [await rowsFor("event", rows), agentA],
    [await rowsFor("event", rows, { actor: colleague }), colleague],
  ] as const;
  const answers = await Promise.all(
    sends.map(async ([id, actor]) =>
      refusal(done(importAsShown, onImport(id, (await importOf(id, actor)).version), actor)),
    ),
  );
  expect(answers.toSorted()).toEqual(["done", "importChanged"]);
  const [{ count } = { count: -1 }] = await db.owner<
    { count: number }[]
  >`select count(*)::integer as count from event where title like 'Au même instant %'`;
  expect(count).toBe(20);
  const states = await Promise.all(sends.map(([id]) => importOf(id)));
  expect(states.find(({ state }) => state === "open")?.counts).toEqual({ same: 20 });
});

test("the officer prepares and the agent applies; another agent sees nothing of it, an elected member sends nothing", async () => {
  const rows = [heads, ["Préparé par la Région", "Forum", "05/12/2026", null, null, null, null]];
  const id = await rowsFor("event", rows, { actor: regional });
  const { version, counts } = await importOf(id, regional);
  expect(counts).toEqual({ new: 1 });
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importTended");
  expect(await refusal(done(applyImport, onImport(id, version), agentB))).toBe("absent");
  await db.acting`update membership set ends_on = '2026-11-22', version = version + 1
    where role = 'agent' and id in (select membership_id from membership_territory where territory_id = ${placeIn("boulonnais").territoryId})`;
  // No plan is a draft there: events wait for an agent.
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importUntended");
  expect(await refusal(rowsFor("event", rows, { actor: elected }))).toBe("absent");
  expect(await refusal(rowsFor("event", rows, { actor: agentB }))).toBe("absent");
  await applied(id, {}, agentA);
  expect(await stored("Préparé par la Région")).toBeDefined();
});
