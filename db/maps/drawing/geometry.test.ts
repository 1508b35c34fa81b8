import { expect, test } from "vitest";
import { insideOf, simplified } from "./geometry";
import { linesOf, placeLabel } from "./labels";
import { mapFile } from "./map-file";
import { shapeOf } from "./projection";

test("a long name is cut where its two lines are the most alike", () => {
  expect(linesOf("Boulonnais")).toEqual(["Boulonnais"]);
  expect(linesOf("Dunkerque Grand Littoral")).toEqual(["Dunkerque", "Grand Littoral"]);
});

test("the label of a place drops « Pays » and the kind of an EPCI, whatever the article", () => {
  const names = ["Pays des 7 Vallées", "Pays du Ternois", "Pays Pévélois", "Boulonnais", "Des Vallées"];
  expect(names.map(placeLabel)).toEqual(["7 Vallées", "Ternois", "Pévélois", "Boulonnais", "Des Vallées"]);
  const kinds = ["CC de l’Oriente", "Communauté de communes du Cap Corse", "CA Porte de l’Isère (CAPI)"];
  expect(kinds.map(placeLabel)).toEqual(["Oriente", "Cap Corse", "Porte de l’Isère"]);
});

test("a point in a hole is outside", () => {
  const square = (from: number, to: number) =>
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ] as const;
  const inside = insideOf([square(0, 20), square(4, 16)]);
  expect(inside([2, 2])).toBe(true);
  expect(inside([2, 18])).toBe(true);
  expect(inside([5, 9])).toBe(false);
  expect(inside([21, 9])).toBe(false);
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

test("the file of a map holds each territory and its name under its slug, and the numbers of those in the list", () => {
  const label = { x: 1, y: 2, anchor: "middle", lines: ["A & B"] } as const;
  const areas = [
    { slug: "a", path: "M0 0l1 1z", label },
    { slug: "b", path: "M2 2l1 1z" },
  ];
  const lines = { border: "M1 1l2 2", outline: "M0 0l9 9" };
  expect(mapFile({ areas, marks: [{ x: 3, y: 4, number: 1 }], ...lines })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><path id="a" d="M0 0l1 1z"/><path id="b" d="M2 2l1 1z"/>' +
      '<g id="n-a"><text x="1" y="2" text-anchor="middle"><tspan x="1" dy="0">A &amp; B</tspan></text></g>' +
      '<g id="numbers" text-anchor="middle"><text x="3" y="4">1</text></g>' +
      '<path id="border" d="M1 1l2 2"/><path id="outline" d="M0 0l9 9"/></svg>',
  );
});

test("a territory smaller than a unit is still drawn, as a dot", () => {
  const ring = [
    [5, 5],
    [5.2, 5],
    [5.2, 5.2],
    [5, 5],
  ];
  const topology = { type: "Topology" as const, objects: {}, arcs: [ring] };
  const shape = shapeOf(
    { fine: topology, coarse: topology, height: 9 },
    { type: "MultiPolygon", arcs: [[[0]]] },
  );
  expect(shape).toBe("M5 5l2 0l0 2l-2 0z");
});
