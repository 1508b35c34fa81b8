import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { anEvent, changeEvent, reportEvent } from "../testing/events";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listAwaitingReport, listComing } from "./agenda";

const today = "2026-11-23";
const { agentA, agentB, associate, regional, elected } = viewers;
const place = placeIn("boulonnais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("what awaits a report and what comes: own or co-organised, at their thresholds", async () => {
  const shared = [stableId("territory", "montreuillois")];
  const yesterday = await anEvent(agentA, place, {
    title: "Hier",
    startsOn: "2026-11-20",
    endsOn: "2026-11-22",
    coOrganisers: shared,
  });
  const now = await anEvent(agentA, place, { title: "En cours", startsOn: "2026-11-22", endsOn: today });
  const last = await anEvent(agentA, place, {
    title: "Dans 14 jours",
    startsOn: "2026-12-07",
    endsOn: "2026-12-08",
    coOrganisers: shared,
  });
  const beyond = await anEvent(agentA, place, {
    title: "Dans 15 jours",
    startsOn: "2026-12-08",
    endsOn: "2026-12-08",
  });
  const put = await anEvent(agentA, place, {
    title: "Reporté",
    startsOn: "2026-11-20",
    endsOn: "2026-11-20",
  });
  await changeEvent(agentA, put, { status: "postponed" });
  const tried = [yesterday, now, last, beyond, put];

  const awaiting = async (scope: typeof agentA) =>
    (await listAwaitingReport(scope, today)).filter(({ id }) => tried.includes(id));
  const coming = async (scope: typeof agentA) =>
    (await listComing(scope, today, 14)).filter(({ id }) => tried.includes(id));
  const short = ({ id, days, editable }: { id: string; days: number; editable: boolean }) => [
    id,
    days,
    editable,
  ];

  expect((await awaiting(agentA)).map(short)).toEqual([[yesterday, 1, true]]);
  expect((await awaiting(associate)).map(short)).toEqual([[yesterday, 1, false]]);
  expect((await coming(agentA)).map(short)).toEqual([
    [now, 0, true],
    [last, 14, true],
  ]);
  expect((await coming(associate)).map(short)).toEqual([[last, 14, false]]);
  for (const other of [agentB, elected, regional]) {
    expect(await awaiting(other)).toEqual([]);
    expect(await coming(other)).toEqual([]);
  }

  expect(await reportEvent(agentA, yesterday, today)).toBe("saved");
  expect(await awaiting(agentA)).toEqual([]);
});
