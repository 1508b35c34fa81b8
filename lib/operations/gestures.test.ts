import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { listEventChoices } from "@/db/events/choices";
import { getEvent } from "@/db/events/reads";
import { getOperation, listOperationChanges, listOperations } from "@/db/operations/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { tellChanges } from "@/lib/audit/told";
import { createEvent, updateEvent } from "@/lib/events/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import * as event from "@/lib/testing/event-requests";
import { asks, makes } from "@/lib/testing/ground-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { createOperation, deleteOperation, restoreOperation, updateOperation } from "./gestures";
import { operationTelling } from "./history";

const { agentA, regional, elected, admin, nobody } = actors;
const today = "2026-11-23";
const place = { ...placeIn("boulonnais"), territoryKind: "epci" as const };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const typed = (label: string, more: Record<string, string> = {}) => ({
  ...{ label, description: "", endsOn: "" },
  ...more,
});
const adds = (label: string, more: Record<string, string> = {}, actor = regional) =>
  makes(createOperation, typed(label, more), actor);
const changes = (id: string, label: string, more: object = {}) =>
  asks(updateOperation, "operationId", id, { ...typed(label), ...more });
const removes = (id: string, version = 1, actor = regional) =>
  asks(deleteOperation, "operationId", id, { version, actor });
const offered = async (kept: { operationId?: string | null } = {}) => {
  const nothing = { actionId: null, communeCode: null };
  const choices = await listEventChoices(agentA.scope, place, today, { ...nothing, ...kept });
  return choices.operations.map(({ value }) => value);
};
const holds = (operationId: string) =>
  done(createEvent, {
    ...event.main(),
    operationId,
    territoryId: place.territoryId,
    requestKey: requestKey(),
  });

test("officers and administrators add, change, bin and restore an operation; everybody reads it, nobody else writes it", async () => {
  for (const actor of [regional, admin]) {
    const id = await adds(`Semaine ${actor === admin ? "verte" : "bleue"}`, {}, actor);
    await asks(updateOperation, "operationId", id, {
      ...typed(`Semaine de ${actor === admin ? "mars" : "mai"}`, { endsOn: "2026-12-31" }),
      actor,
    });
    expect(await getOperation(elected.scope, id)).toMatchObject({ endsOn: "2026-12-31", version: 2 });
    await removes(id, 2, actor);
    expect(await getOperation(regional.scope, id)).toBeNull();
    expect((await listBinned(actor.scope, "operation")).map((row) => row.id)).toContain(id);
    await asks(restoreOperation, "operationId", id, { version: 3, actor });
    const told = tellChanges(
      await listOperationChanges(agentA.scope, id, 20),
      operationTelling,
      "Europe/Paris",
    ).map(({ sentence }) => sentence);
    expect(told).toEqual([
      ...["Sortie de la corbeille.", "Mise à la corbeille.", "Nom", "Dernier jour", "Opération ajoutée."],
    ]);
    for (const hand of [agentA, elected]) {
      expect(await refusal(adds("Refusée", {}, hand))).toBe("forbidden");
      expect(await refusal(changes(id, "Refusée", { version: 4, actor: hand }))).toBe("forbidden");
      expect(await refusal(removes(id, 4, hand))).toBe("forbidden");
    }
    expect(await refusal(changes(id, "Refusée", { version: 4, actor: nobody }))).toBe("absent");
  }
  expect(await listOperations(nobody.scope)).toEqual([]);
});

test("two of one name are refused, whatever their accents, and a stale form is a conflict", async () => {
  const id = await adds("Fête de l’été");
  expect(await refusal(adds("FETE DE L'ETE"))).toEqual(["label"]);
  const both = () => refusal(adds("Deux mains"));
  expect((await Promise.all([both(), both()])).sort()).toEqual([["label"], "done"].sort());
  await changes(id, "Fête de l’hiver");
  const values = { ...typed("Autre"), operationId: id, version: "1", requestKey: requestKey() };
  const stale = await updateOperation.run(admin, [entryOf(values)]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { label: "Fête de l’hiver", version: 2 } });
});

test("an operation that an event names is kept, by code and by database; ended, it is offered for no new event", async () => {
  const id = await adds("Nuit de l’ESS");
  expect(await offered()).toContain(id);
  const held = await holds(id);
  expect(await getEvent(agentA.scope, held)).toMatchObject({ operation: "Nuit de l’ESS" });
  const listed = (await listOperations(agentA.scope)).find((one) => one.id === id);
  expect([listed?.events, (await getOperation(agentA.scope, id))?.events]).toEqual([1, 1]);
  expect(await refusal(removes(id))).toBe("hanging");
  await expect(
    db.acting`update operation set deleted_at = now(), version = version + 1 where id = ${id}`,
  ).rejects.toMatchObject({ code: "MA001" });
  await changes(id, "Nuit de l’ESS", { endsOn: "2026-11-22" });
  expect(await offered()).not.toContain(id);
  expect(await offered({ operationId: id })).toContain(id);
  expect(await refusal(holds(id))).toEqual(["operationId"]);
  // What names it already is saved as it is.
  const kept = { ...event.main({ title: "Corrigé" }), operationId: id };
  expect(
    await refusal(done(updateEvent, { ...kept, eventId: held, version: "1", requestKey: requestKey() })),
  ).toBe("done");
});
