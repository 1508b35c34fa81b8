import { expect, test } from "vitest";
import { streamed } from "./streamed";

async function* parts(told: string[], failsAt?: number) {
  try {
    for (let n = 1; n <= 3; n++) {
      if (n === failsAt) throw new Error("A lost connection.");
      told.push(`read ${n}`);
      yield `${n};`;
    }
  } finally {
    told.push("over");
  }
}

const none = () => {
  throw new Error("Nothing failed.");
};

test("the first part is sent before the others are read, and they are read as they are taken", async () => {
  const told: string[] = [];
  const reader = (await streamed("head;", parts(told), none)).getReader();
  const take = async () => new TextDecoder().decode((await reader.read()).value);
  expect(told).toEqual(["read 1"]);
  expect(await take()).toBe("head;1;");
  expect(told).toEqual(["read 1"]);
  expect([await take(), await take()]).toEqual(["2;", "3;"]);
  expect((await reader.read()).done).toBe(true);
});

test("what fails at once is thrown; what fails later breaks the text off and is told", async () => {
  await expect(streamed("head;", parts([], 1), none)).rejects.toThrow("lost");
  const heard: unknown[] = [];
  const late = await streamed("head;", parts([], 2), (error) => heard.push(error));
  await expect(new Response(late).text()).rejects.toThrow("lost");
  expect(heard).toHaveLength(1);
});

test("nothing more is read for who has left", async () => {
  const told: string[] = [];
  const stream = await streamed("head;", parts(told), none);
  await stream.cancel();
  expect(told).toEqual(["read 1", "over"]);
});
