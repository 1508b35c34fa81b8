import { expect, test } from "vitest";
import { Busy, createGate } from "./gate";

function held() {
  let free = () => {};
  const until = new Promise<void>((resolve) => {
    free = resolve;
  });
  return { free, until };
}

test("beyond its places a gate makes wait, beyond its queue it refuses at once", async () => {
  const gate = createGate(1, 1, 1_000);
  const first = held();
  const running = gate.run(() => first.until);
  const waiting = gate.run(async () => "second");
  expect(gate.saturated()).toBe(true);
  await expect(gate.run(async () => "third")).rejects.toBeInstanceOf(Busy);
  first.free();
  await running;
  expect(await waiting).toBe("second");
  expect(gate.saturated()).toBe(false);
});

test("who waits longer than the gate's patience is told", async () => {
  const gate = createGate(1, 5, 10);
  const first = held();
  const running = gate.run(() => first.until);
  await expect(gate.run(async () => "late")).rejects.toBeInstanceOf(Busy);
  first.free();
  await running;
  expect(await gate.run(async () => "next")).toBe("next");
});

test("a gate whose first in line has waited half a second is saturated, whatever its queue", async () => {
  const gate = createGate(1, 5, 2_000);
  const first = held();
  const running = gate.run(() => first.until);
  const waiting = gate.run(async () => "second");
  expect(gate.saturated()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 520));
  expect(gate.saturated()).toBe(true);
  first.free();
  await Promise.all([running, waiting]);
  expect(gate.saturated()).toBe(false);
});
