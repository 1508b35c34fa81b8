import { expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { countState, drawnRank, drawnStates, marksLabel, statusOrder } from "./states";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const flags = [false, true];
const every = actionStatuses.flatMap((status) =>
  flags.flatMap((late) => flags.map((blocked) => ({ status, late, blocked }))),
);

test("the order of the states holds each of them once", () => {
  expect([...statusOrder].sort()).toEqual([...actionStatuses].sort());
});

test("a state of the legends stands at its own place, and every action at one of them", () => {
  expect(drawnStates.map(({ mark }) => drawnRank(mark))).toEqual(drawnStates.map((_, rank) => rank));
  for (const mark of every) expect(drawnStates[drawnRank(mark)]).toBeDefined();
});

test("a row of actions names each state that it draws, in the order of the legend, and they add up", () => {
  expect(plain(marksLabel(every))).toBe(
    "24 actions, 1 réalisée, 1 en cours, 1 à venir, 1 en pause, 1 abandonnée, 1 reconduite, 6 en retard, 6 bloquées, 6 bloquées et en retard",
  );
  for (const { mark, label } of drawnStates)
    expect(marksLabel([mark, mark])).toBe(`2\u00a0actions, ${countState(2, label)}`);
  expect(plain(marksLabel([{ status: "on_hold" }]))).toBe("1 action, 1 en pause");
});
