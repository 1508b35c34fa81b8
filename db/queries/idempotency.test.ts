import { afterAll, beforeAll, expect, test } from "vitest";
import { plainEvent, plainJob } from "../testing/fields";
import { type Opened, openSeeded } from "../testing/opened";
import { aTarget, placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { deleteEvent, restoreEvent } from "./event-bin";
import { createEvent, suspendEvent } from "./event-updates";
import { alreadyWritten } from "./idempotency";
import { createJob } from "./job-updates";

const { agentA, agentB } = viewers;
const place = placeIn("boulonnais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();

test("a request already written is recognised before any guard, by the account that sent it alone", async () => {
  const made = key();
  expect(await alreadyWritten(agentA, made)).toBeNull();
  const id = await createEvent(agentA, { requestKey: made, place, fields: plainEvent, coOrganisers: [] });
  expect(await alreadyWritten(agentA, made)).toBe(id);
  expect(await alreadyWritten(agentB, made)).toBeNull();

  const postponed = aTarget(id, 1);
  await suspendEvent(agentA, postponed, { status: "postponed", statusReason: null });
  expect(await alreadyWritten(agentA, postponed.requestKey)).toBe(id);
  const stale = aTarget(id, 1);
  expect(await deleteEvent(agentA, stale)).toBe("conflict");
  expect(await alreadyWritten(agentA, stale.requestKey)).toBeNull();

  // Once in the bin, the row is no longer found: the key still says what was done.
  const removed = aTarget(id, 2);
  await deleteEvent(agentA, removed);
  expect(await alreadyWritten(agentA, removed.requestKey)).toBe(id);
  const back = aTarget(id, 3);
  await restoreEvent(agentA, back);
  expect(await alreadyWritten(agentA, back.requestKey)).toBe(id);

  const forecast = await createJob(agentA, key(), place, { ...plainJob, basis: "forecast" });
  const declared = key();
  const job = await createJob(agentA, declared, place, { ...plainJob, realisesId: forecast });
  expect(await alreadyWritten(agentA, declared)).toBe(job);
});
