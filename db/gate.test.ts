import { expect, test } from "vitest";
import { Busy, createGate } from "./gate";

const patience = { reads: 1_000, writes: 1_000 };
const read = (key: string) => ({ key, urgent: false });
const write = (key: string) => ({ key, urgent: true });
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Tasks that stay until they are let go, and the order in which they were let in. */
function tasks(gate: ReturnType<typeof createGate>) {
  const inside: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, place: { key: string; urgent: boolean }) =>
    gate.run(place, () => {
      inside.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await soon();
  };
  return { inside, start, end };
}

test("beyond its places a gate makes wait, beyond a reader's queue it refuses that reader at once", async () => {
  const gate = createGate({ places: 1, kept: 0, share: 1, queue: 1, patience });
  const { inside, start, end } = tasks(gate);
  void start("first", read("a"));
  const second = start("second", read("a"));
  await expect(start("third", read("a"))).rejects.toBeInstanceOf(Busy);
  void start("other", read("b"));
  await end("first");
  await end("second");
  await end("other");
  await second;
  expect(inside).toEqual(["first", "second", "other"]);
});

test("who waits longer than the gate's patience is told", async () => {
  const gate = createGate({ places: 1, kept: 0, share: 1, queue: 5, patience: { reads: 10, writes: 1_000 } });
  const { inside, start, end } = tasks(gate);
  const first = start("first", read("a"));
  const writing = start("writing", write("a"));
  await expect(start("late", read("b"))).rejects.toBeInstanceOf(Busy);
  await end("first");
  await end("writing");
  await Promise.all([first, writing]);
  expect(inside).toEqual(["first", "writing"]);
});

test("a burst of one reader leaves places to the others, and their turn comes before its queue", async () => {
  const gate = createGate({ places: 4, kept: 0, share: 3, queue: 100, patience });
  const { inside, start, end } = tasks(gate);
  for (let n = 1; n <= 50; n += 1) void start(`burst ${n}`, read("a"));
  void start("other 1", read("b"));
  void start("other 2", read("c"));
  await soon();
  expect(inside).toEqual(["burst 1", "burst 2", "burst 3", "other 1"]);
  await end("burst 1");
  expect(inside.at(-1)).toBe("other 2");
});

test("a write passes while the same reader's pages hold their whole share, and before those that wait", async () => {
  const gate = createGate({ places: 4, kept: 1, share: 3, queue: 100, patience });
  const { inside, start, end } = tasks(gate);
  for (let n = 1; n <= 9; n += 1) void start(`page ${n}`, read("a"));
  void start("note 1", write("a"));
  void start("note 2", write("a"));
  await soon();
  expect(inside).toEqual(["page 1", "page 2", "page 3", "note 1"]);
  await end("page 1");
  expect(inside.at(-1)).toBe("note 2");
  await end("note 1");
  expect(inside).not.toContain("page 4");
  await end("page 2");
  expect(inside.at(-1)).toBe("page 4");
});

test("a place is given back once, whatever its task did", async () => {
  const gate = createGate({ places: 1, kept: 0, share: 1, queue: 1, patience });
  await expect(gate.run(read("a"), () => Promise.reject(new Error("Ours.")))).rejects.toThrow("Ours.");
  const leave = await gate.enter(read("a"));
  leave();
  leave();
  const again = await gate.enter(read("a"));
  await expect(Promise.race([gate.enter(read("b")), soon().then(() => "waits")])).resolves.toBe("waits");
  again();
});
