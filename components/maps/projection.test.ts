import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inside, overlap } from "./geometry";
import { linesOf } from "./labels";
import { projectedMap } from "./projection";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${name}`, import.meta.url), "utf8"));
const topology = read("map-59-62.topo.json");
const territories = read("territories-demo-59-62.json").territories.map(
  (row: { slug: string; name: string; mainDepartement: string }) => ({
    slug: row.slug,
    name: row.name,
    departement: row.mainDepartement,
  }),
);

test("every territory is drawn once, in whole units, and projected once per topology", () => {
  const map = projectedMap({ digest: "a", topology }, territories);
  expect(map.areas.map(({ slug }) => slug).toSorted()).toEqual(
    territories.map(({ slug }: { slug: string }) => slug).toSorted(),
  );
  for (const { path } of map.areas) expect(path).toMatch(/^(M\d+ \d+(l-?\d+[ -]\d+)+z)+$/);
  expect(map.border).not.toBe("");
  expect(projectedMap({ digest: "a", topology }, [])).toBe(map);
});

test("labels stand apart from each other and every territory of the demonstration has one", () => {
  const map = projectedMap({ digest: "b", topology }, territories);
  const boxes = map.areas.map(({ label }) => {
    if (!label) return undefined;
    const width = Math.max(...label.lines.map((text) => text.length)) * 6;
    const x0 = label.anchor === "start" ? label.x : label.x - (label.anchor === "end" ? width : width / 2);
    return { x0, x1: x0 + width, y0: label.y - 11, y1: label.y + label.lines.length * 15 };
  });
  expect(boxes.filter((box) => box === undefined)).toEqual([]);
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(box && other && overlap(box, other)).toBe(false);
  });
});

test("a long name is cut where its two lines are the most alike", () => {
  expect(linesOf("Boulonnais")).toEqual(["Boulonnais"]);
  expect(linesOf("Dunkerque Grand Littoral")).toEqual(["Dunkerque", "Grand Littoral"]);
});

test("a point in a hole is outside", () => {
  const square = (from: number, to: number) =>
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ] as const;
  const rings = [square(0, 10), square(4, 6)];
  expect(inside([2, 2], rings)).toBe(true);
  expect(inside([5, 5], rings)).toBe(false);
});
