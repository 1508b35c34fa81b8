import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Box, crosses, inside, meets, overlap, type Segment, simplified } from "./geometry";
import { linesOf } from "./labels";
import { mapFile } from "./map-file";
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
  const map = projectedMap({ digest: "a", topology, territories });
  expect(map.areas.map(({ slug }) => slug).toSorted()).toEqual(
    territories.map(({ slug }: { slug: string }) => slug).toSorted(),
  );
  for (const { path } of map.areas) expect(path).toMatch(/^(M\d+ \d+l-?\d+([ -]\d+)+z)+$/);
  expect(map.border).not.toBe("");
  expect(map.areas.map(({ path }) => path).join("").length).toBeLessThan(6000);
  expect(projectedMap({ digest: "a", topology, territories: [] })).toBe(map);
});

test("labels stand apart from each other and every territory of the demonstration has one", () => {
  const map = projectedMap({ digest: "b", topology, territories });
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

test("no line that carries a name crosses another, nor a name, whichever territories are drawn", () => {
  for (let dropped = 0; dropped < 7; dropped++) {
    const kept = territories.filter((_: unknown, index: number) => index % 7 !== dropped);
    const objects = structuredClone(topology);
    const slugs = new Set(kept.map(({ slug }: { slug: string }) => slug));
    objects.objects.territoires.geometries = objects.objects.territoires.geometries.filter(
      ({ properties }: { properties: { slug: string } }) => slugs.has(properties.slug),
    );
    const { areas } = projectedMap({ digest: `c${dropped}`, topology: objects, territories: kept });
    const labels = areas.flatMap(({ label }) => label ?? []);
    const leaders = labels.flatMap(({ leader }): Segment[] => (leader ? [[leader.from, leader.to]] : []));
    const boxes = labels.map(({ x, y, anchor, lines }): Box => {
      const width = Math.max(...lines.map((text) => text.length)) * 5.5;
      const x0 = anchor === "start" ? x : x - (anchor === "end" ? width : width / 2);
      return { x0, x1: x0 + width, y0: y - 9, y1: y + (lines.length - 1) * 15 + 14 };
    });
    leaders.forEach((leader, index) => {
      for (const other of leaders.slice(index + 1)) expect(crosses(leader, other)).toBe(false);
      expect(boxes.filter((box) => meets(leader, box))).toEqual([]);
    });
  }
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

test("a line keeps its ends and loses what no eye would see", () => {
  const line = [
    [0, 0],
    [5, 0.4],
    [10, 0],
    [10, 10],
  ] as const;
  expect(simplified(line, 1)).toEqual([line[0], line[2], line[3]]);
  expect(simplified(line, 0.1)).toEqual(line);
  expect(simplified([line[0], line[3], line[0]], 1)).toEqual([line[0], line[3], line[0]]);
});

test("the file of a map holds each territory and its name under its slug", () => {
  const label = { x: 1, y: 2, anchor: "middle", lines: ["A & B"] } as const;
  const areas = [{ slug: "a", path: "M0 0l1 1z", label }];
  expect(mapFile({ width: 9, height: 9, areas, border: "M1 1l2 2", outline: "M0 0l9 9" })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><path id="a" d="M0 0l1 1z"/>' +
      '<g id="n-a"><text x="1" y="2" text-anchor="middle"><tspan x="1" dy="0">A &amp; B</tspan></text></g>' +
      '<path id="border" d="M1 1l2 2"/><path id="outline" d="M0 0l9 9"/></svg>',
  );
});
