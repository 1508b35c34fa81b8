import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions, readActions } from "../actions/reads";
import { listEvents, readEvents } from "../events/reads";
import { Busy } from "../gate";
import { listJobs, readJobs } from "../jobs/reads";
import { listProjects, readProjects } from "../projects/reads";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { byHundreds } from "./paged";

const today = "2026-11-23";
const { regional, agentA, associate, nobody } = viewers;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

async function all<Row extends object>(some: AsyncIterable<Row[]>): Promise<object[]> {
  const rows: object[] = [];
  // How many the list has is not of a row.
  for await (const part of some)
    for (const { total: _, ...row } of part as (Row & { total?: number })[]) rows.push(row);
  return rows;
}

const title = { key: "titre", direction: "asc" } as const;
const date = { key: "date", direction: "desc" } as const;

test("what an export reads by hundreds is the whole list, in its order, for every reader", async () => {
  let read = 0;
  for (const reader of [regional, agentA, associate, nobody]) {
    const actions = await all(await readActions(reader, {}, title, today));
    expect(actions).toEqual((await listActions(reader, {}, title, null, today)).rows);
    expect(await all(await readEvents(reader, {}, date, today))).toEqual(
      (await listEvents(reader, {}, date, null, today)).rows,
    );
    expect(await all(await readJobs(reader, {}, date))).toEqual(
      (await listJobs(reader, {}, date, null)).rows,
    );
    expect(await all(await readProjects(reader, {}, title, today))).toEqual(
      (await listProjects(reader, {}, title, null, today)).rows,
    );
    read += actions.length;
  }
  expect(read).toBeGreaterThan(600);
});

test("a page after the last says how many there are, as the others do", async () => {
  const { total } = await listActions(regional, {}, title, { number: 1, size: 50 }, today);
  const after = await listActions(regional, {}, title, { number: 99, size: 50 }, today);
  expect([after.rows, after.total]).toEqual([[], total]);
  const projects = await listProjects(regional, {}, title, { number: 99, size: 50 }, today);
  expect(projects.total).toBeGreaterThan(50);
});

test("a file that has begun asks again while the database is too busy, and not for ever", async () => {
  const one = "01900000-0000-7000-8000-000000000000";
  const failing = (times: number) => {
    let left = times;
    return byHundreds(regional, one, async () => {
      left -= 1;
      if (left >= 0) throw new Busy();
      return [{ id: one }];
    });
  };
  expect(await all(failing(3))).toEqual([{ id: one }]);
  await expect(all(failing(4))).rejects.toThrow(Busy);
});
