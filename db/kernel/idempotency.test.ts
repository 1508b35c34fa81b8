import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteObjective, restoreObjective } from "../plans/objectives/bin";
import { addObjective, renameObjective } from "../plans/objectives/writes";
import { type Opened, openSeeded } from "../testing/opened";
import { aTarget, placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { AlreadyMade, alreadyWritten } from "./idempotency";

const { agentA, agentB } = viewers;
const place = placeIn("boulonnais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();
const make = async (scope: typeof agentA, requestKey: string, label = "Objectif"): Promise<string> => {
  const [plan] = await db.owner<{ id: string }[]>`
    select id from plan where territory_id = ${place.territoryId} and status = 'active' and deleted_at is null`;
  const planId = plan?.id ?? "";
  const id = await addObjective(scope, { planId, axis: "pooling", parentId: null, label, requestKey });
  if (!id) throw new Error("The objective is not made.");
  return id;
};

test("a request already written is recognised before any guard, by the account that sent it alone", async () => {
  const made = key();
  expect(await alreadyWritten(agentA, made)).toBeNull();
  const id = await make(agentA, made);
  expect(await alreadyWritten(agentA, made)).toBe(id);
  expect(await alreadyWritten(agentB, made)).toBeNull();

  const edited = aTarget(id, 1);
  await renameObjective(agentA, edited, "Autre");
  expect(await alreadyWritten(agentA, edited.requestKey)).toBe(id);
  const stale = aTarget(id, 1);
  expect(await deleteObjective(agentA, stale)).toBe("conflict");
  expect(await alreadyWritten(agentA, stale.requestKey)).toBeNull();

  // Once in the bin, the row is no longer found: the key still says what was done.
  const removed = aTarget(id, 2);
  await deleteObjective(agentA, removed);
  expect(await alreadyWritten(agentA, removed.requestKey)).toBe(id);
  const back = aTarget(id, 3);
  await restoreObjective(agentA, back);
  expect(await alreadyWritten(agentA, back.requestKey)).toBe(id);
});

/** The same account, by a request that holds something else. */
const holding = (held: string) => ({ ...agentA, held });
const columnsOf = (id: string) => db.owner`select label as title, version from objective where id = ${id}`;

test("the same key with other content is written when its version is the row’s, else it is a conflict; never a false success", async () => {
  const id = await make(agentA, key());
  const target = aTarget(id, 1);
  const write = (held: string, version: number) =>
    renameObjective(holding(held), { ...target, version }, held);
  expect(await write("Premier", 1)).toBe("saved");
  // The answer was lost: the same content again is the same write.
  expect(await write("Premier", 1)).toBe("saved");
  expect(await columnsOf(id)).toEqual([{ title: "Premier", version: 2 }]);
  // Before the retry, the text was changed: it is not the one that was written.
  expect(await write("Second", 1)).toBe("conflict");
  expect(await columnsOf(id)).toEqual([{ title: "Premier", version: 2 }]);
  expect(await write("Second", 2)).toBe("saved");
  expect(await columnsOf(id)).toEqual([{ title: "Second", version: 3 }]);
  expect(await alreadyWritten(holding("Tiers"), target.requestKey)).toBeNull();
});

test("the same key makes one row: with other content it is refused, even at the same instant", async () => {
  const requestKey = key();
  const create = (held: string) => make(holding(held), requestKey, held);
  const id = await create("Premier");
  expect(await create("Premier")).toBe(id);
  await expect(create("Second")).rejects.toThrow(AlreadyMade);
});
