import { afterAll, beforeAll, expect, test } from "vitest";
import { listBin } from "@/db/bin/reads";
import { getObjective } from "@/db/plans/objectives/reads";
import { declaredIn } from "@/db/testing/declared";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { deleteAction } from "@/lib/actions/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { deleteObjective } from "@/lib/plans/objectives/gestures";
import { create, on } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { anObjective, onObjective } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { restoreRow } from "./gestures";
import { binnedAs, binWordOf, binWords } from "./labels";

const { agentA, agentB } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

const asked = (noun: string, id: string, version = 2) => ({
  ...{ noun, id, version: String(version) },
  requestKey: requestKey() as string,
});
const held = async () => (await listBin(agentA.scope)).flatMap(({ rows }) => rows.map(({ id }) => id));

test("a row of any noun comes out of the bin by its own gesture, once, in the order asked, all or none", async () => {
  const objective = await anObjective();
  const action = await create({ objectiveId: objective, axis: "pooling" });
  await done(deleteAction, on(action));
  await done(deleteObjective, onObjective(objective));
  const [first, then] = [asked("objectif", objective), asked("action", action)];
  expect(await refusal(done(restoreRow, first, agentB))).toBe("absent");
  expect(await refusal(done(restoreRow, { ...first, noun: "plans" }))).toEqual(["noun"]);
  const wrong = [then, first].map((values) => entryOf(values));
  expect(await refusal(restoreRow.run(agentA, wrong))).toBe("parentDeleted");
  const late = [first, asked("action", action, 1)].map((values) => entryOf(values));
  expect(await refusal(restoreRow.run(agentA, late))).toBe("changed");
  expect(await held()).toEqual(expect.arrayContaining([objective, action]));
  const both = [first, then].map((values) => entryOf(values));
  expect(await restoreRow.run(agentA, both)).toEqual([objective, action]);
  expect(await done(restoreRow, then)).toBe(action);
  expect(await held()).not.toContain(action);
  expect(await getObjective(agentA.scope, objective)).toMatchObject({ version: 3 });
});

test("every noun that goes to the bin is listed there and comes out of it", async () => {
  const lib = new URL("..", import.meta.url).pathname;
  const restoring = (await declaredIn("gestures.ts", lib)).filter(
    ({ file, key }) => key.startsWith("restore") && file !== "bin/gestures.ts",
  );
  expect(restoring.length).toBeGreaterThan(4);
  const listed = binWords.map((word) => binnedAs(word).gesture as unknown);
  for (const { file, key, value } of restoring)
    expect(listed.includes(value), `lib/${file}: ${key} in lib/nouns/registry.ts`).toBe(true);
  // An id of nobody is absent; under another name than its gesture's, it would not even read.
  for (const word of binWords)
    expect(
      await refusal(done(restoreRow, asked(word, crypto.randomUUID()))),
      `key of ${word} in lib/nouns/registry.ts`,
    ).toBe("absent");
  expect(new Set(listed).size).toBe(binWords.length);
  expect((await listBin(agentA.scope)).map(({ noun }) => binWordOf(noun)).sort()).toEqual(
    [...binWords].sort(),
  );
});
