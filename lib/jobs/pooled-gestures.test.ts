import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getJob } from "@/db/jobs/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { hasPooler, type Pooler, startPooler } from "@/db/testing/pooler";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { declare, editing, making } from "@/lib/testing/job-requests";
import { done, refusal } from "@/lib/testing/requests";
import { createJob, updateJob } from "./gestures";

const here = hasPooler("les clés des demandes et les versions ne sont pas prouvées derrière lui.");

describe.skipIf(!here)("behind PgBouncer in transaction mode", () => {
  let db: Opened;
  let pooler: Pooler;
  beforeAll(async () => {
    db = await openSeeded();
    pooler = await startPooler(db.appUrl, 4);
    process.env.DATABASE_URL = pooler.url;
  });
  afterAll(async () => {
    await db.drop();
    await pooler.stop();
  });

  const eight = <T>(run: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 8 }, (_, i) => run(i)));

  test("a request sent eight times at once is written once, each answered the same", async () => {
    const request = making({ headcount: 7 });
    const before = await db.owner`select 1 from job`;
    const ids = await eight(() => done(createJob, request));
    expect(new Set(ids).size).toBe(1);
    expect(await db.owner`select 1 from job`).toHaveLength(before.length + 1);
  });

  test("of eight who change one row at its version, one does and seven are shown a conflict", async () => {
    const id = await declare();
    const answers = await eight((index) => refusal(done(updateJob, editing(id, { headcount: index + 2 }))));
    expect(answers.toSorted()).toEqual([...Array.from({ length: 7 }, () => "conflict"), "done"]);
    expect(await getJob(actors.agentA.scope, id)).toMatchObject({ version: 2 });
  });

  test("many at once, and others between, are all kept", async () => {
    const ids = await eight(() =>
      createJob.run(
        actors.agentA,
        Array.from({ length: 20 }, () => entryOf(making())),
      ),
    );
    const kept = await db.owner`select 1 from job where id = any(${ids.flat()})`;
    expect(kept).toHaveLength(160);
  });
});
