import { expect, test } from "vitest";
import { currentTurn, inTurn } from "@/db/turn";
import { begun, streamed } from "./streamed";

async function* parts(told: string[], failsAt?: number) {
  try {
    for (let n = 1; n <= 3; n++) {
      if (n === failsAt) throw new Error("A lost connection.");
      told.push(`read ${n} for ${currentTurn().key}`);
      yield n;
    }
  } finally {
    told.push("over");
  }
}

async function* written(some: AsyncIterable<number>) {
  const encoder = new TextEncoder();
  yield encoder.encode("head;");
  for await (const n of some) yield encoder.encode(`${n};`);
}

const none = () => {
  throw new Error("Nothing failed.");
};

test("the first rows are read before the answer begins, the others as they are taken, in the turn of their request", async () => {
  const told: string[] = [];
  const read = await inTurn({ key: "a reader", urgent: false }, () => begun(parts(told)));
  const reader = streamed(written(read), none).getReader();
  const take = async () => new TextDecoder().decode((await reader.read()).value);
  expect([await take(), await take()]).toEqual(["head;", "1;"]);
  expect(told).toEqual(["read 1 for a reader"]);
  expect([await take(), await take()]).toEqual(["2;", "3;"]);
  expect((await reader.read()).done).toBe(true);
  expect(told.slice(1)).toEqual(["read 2 for a reader", "read 3 for a reader", "over"]);
});

test("what fails at once is thrown; what fails later breaks the file off and is told", async () => {
  await expect(begun(parts([], 1))).rejects.toThrow("lost");
  const heard: unknown[] = [];
  const late = streamed(written(await begun(parts([], 2))), (error) => heard.push(error));
  await expect(new Response(late).text()).rejects.toThrow("lost");
  expect(heard).toHaveLength(1);
});

test("nothing more is read for who has left", async () => {
  const told: string[] = [];
  const stream = streamed(written(await begun(parts(told))), none);
  const reader = stream.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(told).toEqual(["read 1 for system", "over"]);
});
