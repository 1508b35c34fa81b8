import { expect, test } from "vitest";
import { justDeleted, mergeBin } from "./rows";

const row = (id: string, day: number, deletedByName: string | null = "Agent") => ({
  id,
  version: 2,
  title: id,
  territoryName: "Boulonnais",
  deletedAt: new Date(Date.UTC(2026, 10, day)),
  deletedByName,
});

test("the bin is one list, the last deleted first, whatever its noun", () => {
  const rows = mergeBin([
    { noun: "action", rows: [row("a", 20), row("b", 3)] },
    { noun: "event", rows: [row("c", 21, "Autre")] },
  ]);
  expect(rows.map(({ id, noun }) => `${noun} ${id}`)).toEqual(["evenement c", "action a", "action b"]);
  expect(justDeleted(rows, "Agent")?.id).toBe("a");
  expect(justDeleted(rows, "Personne")).toBeUndefined();
});
