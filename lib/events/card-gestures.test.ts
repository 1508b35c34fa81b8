import { afterAll, beforeAll, expect, test } from "vitest";
import { eventCard } from "@/db/events/card/card";
import { listNeighbourCards } from "@/db/events/card/reads";
import { type EventRow, getEvent } from "@/db/events/reads";
import { writeInScope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { main, making, on, plan, report } from "@/lib/testing/event-requests";
import { done } from "@/lib/testing/requests";
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  postponeEvent,
  reportEvent,
  reprogramEvent,
  restoreEvent,
  updateEvent,
} from "./gestures";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Shown = { title: string; startsOn: string; place: string };
const cardOf = async (id: string): Promise<Shown | null> => {
  const [card] = await db.owner<Shown[]>`
    select title, starts_on::text as "startsOn", place from event_card where id = ${id}`;
  return card ?? null;
};

/** Events whose card is not what they say: none, whatever wrote them. */
const disagreeing = () => db.owner<{ id: string }[]>`
  select coalesce(e.id, c.id) as id from event_card c full join (select * from event
      where deleted_at is null and status in ('planned', 'reported')) e on e.id = c.id
   where (e.id, e.region_id, e.territory_id, e.title, e.type, e.topic, e.starts_on, e.ends_on, e.place)
      is distinct from (c.id, c.region_id, c.territory_id, c.title, c.type, c.topic, c.starts_on, c.ends_on, c.place)`;

test("each gesture leaves every card as its event says: one while it is programmed or held, none otherwise", async () => {
  expect(await disagreeing()).toEqual([]);
  const id = await plan({ title: "Petit déjeuner des achats", place: "Salle des fêtes" });
  const days = { startsOn: "2026-12-09", startsAt: "", endsOn: "", endsAt: "" };
  const past = { startsOn: "2026-11-20", endsOn: "2026-11-20" };
  const reason = { statusReason: "Salle fermée" };
  const steps = [
    [updateEvent, { ...main({ title: "Petit déjeuner", place: "Mairie" }), ...on(id, 1) }, "Petit déjeuner"],
    [postponeEvent, { ...reason, ...on(id, 2) }, null],
    [reprogramEvent, { ...days, ...on(id, 3) }, "Petit déjeuner"],
    [cancelEvent, { ...reason, ...on(id, 4) }, null],
    [reprogramEvent, { ...days, ...on(id, 5) }, "Petit déjeuner"],
    [deleteEvent, on(id, 6), null],
    [restoreEvent, on(id, 7), "Petit déjeuner"],
    [updateEvent, { ...main({ title: "Matinale", ...past }), ...on(id, 8) }, "Matinale"],
    [reportEvent, { ...report({ attendance: 12 }), ...on(id, 9) }, "Matinale"],
  ] as const;
  expect(await cardOf(id)).toMatchObject({ title: "Petit déjeuner des achats", place: "Salle des fêtes" });
  for (const [gesture, values, title] of steps) {
    await done(gesture, values);
    expect((await cardOf(id))?.title ?? null, gesture.says).toBe(title);
    expect(await disagreeing(), gesture.says).toEqual([]);
  }
  await createEvent.run(
    actors.agentA,
    [1, 2, 3].map((rank) => entryOf(making({ title: `De la série, ${rank}` }))),
  );
  expect(await disagreeing()).toEqual([]);
});

test("a card is written where its event is, and nowhere else", async () => {
  const id = await plan();
  const taken = await writeInScope(viewers.agentB, (tx) => tx.delete(eventCard.table).returning());
  expect(taken.every(({ territoryId }) => viewers.agentB.write.includes(territoryId))).toBe(true);
  expect(await cardOf(id)).not.toBeNull();
  const [card] = await db.owner<{ id: string; region_id: string; territory_id: string }[]>`
    delete from event_card where id = ${id} returning id, region_id, territory_id`;
  const forged = { id, regionId: card?.region_id ?? "", territoryId: card?.territory_id ?? "" };
  const columns = {
    title: "x",
    type: "meeting" as never,
    startsOn: "2026-12-01",
    endsOn: "2026-12-01",
    place: "",
  };
  await expect(
    writeInScope(viewers.agentB, (tx) => tx.insert(eventCard.table).values({ ...forged, ...columns })),
  ).rejects.toThrow();
});

test("an agent reads the events alike of the neighbours by their cards, whose rows stay closed", async () => {
  const topic = { topic: "public-procurement" };
  const [known] = await db.owner<
    { code: string }[]
  >`select code from nomenclature where kind = 'event_topic' limit 1`;
  topic.topic = known?.code ?? "";
  const mine = await plan({ ...topic, startsOn: "2027-02-10", endsOn: "2027-02-10" });
  const theirs = async (title: string, day: string, change: object = topic) =>
    done(
      createEvent,
      {
        ...making({ ...change, title, startsOn: day, endsOn: day }),
        territoryId: viewers.agentB.own[0] ?? "",
      },
      actors.agentB,
    );
  const near = await theirs("À quinze jours", "2027-02-25");
  await theirs("À seize jours", "2027-02-26");
  await theirs("D’un autre thème", "2027-02-10", { topic: null });
  const event = (await getEvent(viewers.agentA, mine)) as EventRow;
  const titles = (cards: { title: string }[]) => cards.map(({ title }) => title);
  expect(titles(await listNeighbourCards(viewers.agentA, event, 15, 9))).toEqual(["À quinze jours"]);
  expect(await getEvent(viewers.agentA, near)).toBeNull();
  expect(await listNeighbourCards(viewers.admin, event, 15, 9)).toEqual([]);
  await done(deleteEvent, on(near), actors.agentB);
  expect(await listNeighbourCards(viewers.agentA, event, 15, 9)).toEqual([]);
});
