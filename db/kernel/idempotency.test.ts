import { afterAll, beforeAll, expect, test } from "vitest";
import { writeInScope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { AlreadyMade, alreadyWritten, claim } from "./idempotency";
import { createOnce } from "./writes";

const { agentA, agentB } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();
/** The same account, by a request that holds something else. */
const holding = (held: string) => ({ ...agentA, held });
const write = (scope: typeof agentA, requestKey: string, rowId: string) =>
  writeInScope(scope, (tx) => claim(tx, scope, requestKey, rowId));

test("a request already written is recognised before any guard, by the account that sent it alone", async () => {
  const [made, row] = [key(), key()];
  expect(await alreadyWritten(agentA, made)).toBeNull();
  expect(await write(agentA, made, row)).toBe(true);
  expect(await alreadyWritten(agentA, made)).toBe(row);
  expect(await alreadyWritten(agentB, made)).toBeNull();
  // The answer was lost: the same content again is the same write.
  expect(await write(agentA, made, row)).toBe(false);
  expect(await write(agentB, made, row)).toBe(true);
});

test("the same key with other content is another request on a row", async () => {
  const [sent, row] = [key(), key()];
  expect(await write(holding("Premier"), sent, row)).toBe(true);
  expect(await alreadyWritten(holding("Second"), sent)).toBeNull();
  expect(await write(holding("Second"), sent, row)).toBe(true);
});

test("the same key makes one row: with other content it is refused, even at the same instant", async () => {
  const [requestKey, other] = [key(), key()];
  let made = 0;
  const create = (held: string) =>
    writeInScope(holding(held), (tx) =>
      createOnce(tx, holding(held), requestKey, async () => {
        made += 1;
      }),
    );
  const [first, same] = await Promise.all([create("Premier"), create("Premier")]);
  expect([same, made]).toEqual([first, 1]);
  await expect(create("Second")).rejects.toThrow(AlreadyMade);
  const two = await Promise.allSettled(
    ["Tiers", "Quart"].map((held) => {
      const scope = holding(held);
      return writeInScope(scope, (tx) => createOnce(tx, scope, other, async () => {}));
    }),
  );
  expect(two.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
