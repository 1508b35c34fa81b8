import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readText } from "../../reference/read";
import { demonstrationInputs, epciTerritories, wholeRegion } from "../../testing/maps";
import { draw } from "./draw";
import { type Box, crosses, meets, overlap, type Point, type Segment } from "./geometry";
import type { Grouped, Inputs } from "./source";

const regions: { code: string; name: string; epci: number }[] = JSON.parse(
  readText("map-france/regions.json"),
);

/** The drawing, which has to be. */
function drawn(inputs: Inputs) {
  const answer = draw(inputs);
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

const paths = (file: string) =>
  [...file.matchAll(/<path id="([^"]+)" d="([^"]*)"/g)].map(([, id = "", d = ""]) => ({ id, d }));

/** What each word and number of a file covers, narrower than it can be, and the lines that carry names. */
function written(file: string) {
  const texts = [...file.matchAll(/<text x="(-?\d+)" y="(-?\d+)"(?: text-anchor="(\w+)")?>(.*?)<\/text>/g)];
  const boxes = texts.map(([, x, y, anchor = "middle", words = ""]): Box => {
    const lines = words.split("</tspan>").map((line) => line.replace(/<[^>]+>/g, ""));
    const rows = lines.filter((line) => line !== "").length;
    const width = Math.max(...lines.map(({ length }) => length)) * 5;
    const x0 = Number(x) - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
    return { x0, x1: x0 + width, y0: Number(y) - 9, y1: Number(y) + (rows - 1) * 15 };
  });
  const leaders = [...file.matchAll(/<path d="M(\d+) (\d+)L(\d+) (\d+)"/g)].map(([, ...ends]): Segment => {
    const [ax = 0, ay = 0, bx = 0, by = 0] = ends.map(Number);
    return [[ax, ay] satisfies Point, [bx, by] satisfies Point];
  });
  return { boxes, leaders };
}

function expectApart(file: string): void {
  const { boxes, leaders } = written(file);
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other), file).toBe(false);
  });
  leaders.forEach((leader, index) => {
    for (const other of leaders.slice(index + 1)) expect(crosses(leader, other)).toBe(false);
    expect(boxes.filter((box) => meets(leader, box))).toEqual([]);
  });
}

describe.each(regions)("$name, a territory for each EPCI", ({ code, epci }) => {
  const inputs = wholeRegion(code);
  const { drawing, file, attribution } = drawn(inputs);
  const slugs = inputs.territories.map(({ slug }) => slug);

  test("each is drawn once, with a shape, in whole units, within a bounded box", () => {
    expect(slugs).toHaveLength(epci);
    const shapes = paths(file);
    expect(shapes.map(({ id }) => id)).toEqual([...slugs, "border", "outline"]);
    for (const { id, d } of shapes)
      if (id === "border") expect(d !== "").toBe(drawing.departements);
      else expect(d, id).toMatch(/^(M-?\d+[ -]\d+l-?\d+([ -]\d+)+z?)+$/);
    expect(drawing.width).toBe(900);
    expect(drawing.height).toBeGreaterThan(400);
    expect(drawing.height).toBeLessThanOrEqual(800);
    for (const { d } of shapes)
      for (const [, x, y] of d.matchAll(/M(-?\d+)[ ]?(-?\d+)l/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(900);
        expect(Number(y)).toBeLessThanOrEqual(drawing.height);
      }
  });

  test("every name has a place on the map or stands in the list, never both; nothing is written over another", () => {
    const placed = drawing.areas.flatMap(({ slug, at }) => (at ? [slug] : []));
    expect([...placed, ...drawing.listed].toSorted()).toEqual(slugs.toSorted());
    expect(drawing.listed.length > 0).toBe(slugs.length > 40);
    expect(file.match(/<g id="n-/g)?.length ?? 0).toBe(placed.length);
    // A few are too small for their number: the list still shows them.
    expect(written(file).boxes.length).toBeGreaterThanOrEqual(0.98 * slugs.length - 1);
    expectApart(file);
  });

  test("its sources are thanked", () => {
    expect(attribution).toContain("GeoNames (CC\u00a0BY\u00a04.0)");
    expect(attribution).toContain("INSEE-DGCL 2026");
    expect(attribution.includes("Littoral\u00a0: Natural Earth")).toBe(code < "10");
    expect(attribution.includes("MapSVG")).toBe(code > "10");
  });
});

test("the file of 59 and 62 is that of the former versions, byte for byte, in whatever order its territories come", () => {
  const inputs = demonstrationInputs();
  const reversed = inputs.territories
    .map(({ epci, ...rest }) => ({ ...rest, epci: epci.toReversed() }))
    .toReversed();
  for (const territories of [inputs.territories, reversed]) {
    const { drawing, file, attribution } = drawn({ ...inputs, territories });
    // Of the file that decision 0014 describes, as it was at commit 406cb88.
    expect(createHash("sha256").update(file).digest("hex")).toBe(
      "8bc6f0c72ed6853bf663cbdcec8052a378e62c287bc3bc6c690a1ff2fa635174",
    );
    expect(drawing).toMatchObject({ width: 900, height: 586, listed: [], partial: [], departements: true });
    expect(attribution).toContain("Voronoï");
    expectApart(file);
  }
});

test("no line that carries a name crosses another, nor a name, whichever territories are drawn", () => {
  const { territories, ...region } = demonstrationInputs();
  for (let dropped = 0; dropped < 7; dropped++) {
    const kept = territories.filter((_, index) => index % 7 !== dropped);
    const { drawing, file } = drawn({ ...region, territories: kept });
    expect(drawing.areas).toHaveLength(kept.length);
    expectApart(file);
  }
});

const epci = (siren: string, region: string) => ({ siren, region });
const territory = (slug: string, ...perimeter: Grouped["epci"][number][]): Grouped => ({
  ...{ slug, name: slug, departement: null },
  epci: perimeter,
});
const bretagne = { departements: ["22", "29", "35", "56"], regions: ["53"] };

test("EPCI of a territory that touch are one shape, those apart are pieces of it", () => {
  const [saintMeen, montfort] = ["200038990", "243500550"].map((siren) => epci(siren, "53"));
  const brest = epci("242900314", "53");
  if (!saintMeen || !montfort) throw new Error("Two EPCI are wanted.");
  const { file } = drawn({
    ...bretagne,
    territories: [territory("joined", saintMeen, montfort), territory("apart", montfort, brest)],
  });
  const pieces = (slug: string) =>
    paths(file)
      .find(({ id }) => id === slug)
      ?.d.match(/M/g)?.length;
  expect(pieces("joined")).toBe(1);
  expect(pieces("apart")).toBe(2);
  // A name looks for its place from the first piece: that is the largest.
  const spread = wholeRegion("53")
    .territories.slice(0, 30)
    .flatMap(({ epci: one }) => one);
  const [first = "", ...others] = (
    paths(drawn({ ...bretagne, territories: [territory("many", ...spread)] }).file)[0]?.d ?? ""
  )
    .split("M")
    .slice(1);
  expect(others.length).toBeGreaterThan(2);
  for (const piece of others) expect(piece.length).toBeLessThan(first.length);
});

test("the rest of the Région is outlined, and nothing beyond the départements of an installation", () => {
  const only = [territory("brest", epci("242900314", "53"))];
  const whole = drawn({ ...bretagne, territories: only });
  const finistere = drawn({ departements: ["29"], regions: ["53"], territories: only });
  const lengthOf = ({ file }: { file: string }) =>
    paths(file).find(({ id }) => id === "outline")?.d.length ?? 0;
  const [shape] = paths(whole.file);
  expect(lengthOf(whole)).toBeGreaterThan(3 * (shape?.d.length ?? 0));
  expect(lengthOf(finistere)).toBeLessThan(lengthOf(whole));
  expect(whole.drawing.departements).toBe(false);
});

test("an EPCI of another Région's file is drawn whole with the territory that takes it", () => {
  // Redon, of Ille-et-Vilaine, beside Pont-Château, of Loire-Atlantique.
  const across = [territory("vilaine", epci("243500741", "53"), epci("200000438", "52"))];
  const { drawing, file, attribution } = drawn({ ...bretagne, territories: across });
  expect(drawing.partial).toEqual([]);
  expect(paths(file)[0]?.d.match(/M/g)?.length).toBeGreaterThanOrEqual(2);
  expect(attribution.match(/Carte schématique/g)).toHaveLength(1);
});

test("an EPCI of no known outline leaves the rest of its territory, which is said to be incomplete", () => {
  const gone = epci("999999999", "53");
  const { drawing } = drawn({
    ...bretagne,
    territories: [territory("brest", epci("242900314", "53"), gone), territory("nowhere", gone)],
  });
  expect(drawing.areas.map(({ slug }) => slug)).toEqual(["brest"]);
  expect(drawing.partial).toEqual(["brest"]);
});

test("there is no map where none is honest", () => {
  expect(draw({ ...bretagne, territories: [] })).toEqual({ why: "no_perimeter" });
  expect(draw({ ...bretagne, territories: [territory("a"), territory("b")] })).toEqual({
    why: "no_perimeter",
  });
  const saintPierre = { departements: ["975"], regions: ["975"] };
  expect(draw({ ...saintPierre, territories: [territory("a", epci("999999999", "975"))] })).toEqual({
    why: "no_outline",
  });
});

test("a name that finds no place, among fewer than forty, stands in the list by its number", () => {
  const { territories, ...region } = wholeRegion("11");
  const { drawing, file } = drawn({ ...region, territories: territories.slice(0, 40) });
  const placed = drawing.areas.filter(({ at }) => at).length;
  expect(placed).toBeGreaterThan(10);
  expect(drawing.listed).toHaveLength(40 - placed);
  expect(drawing.listed.length).toBeGreaterThan(0);
  expectApart(file);
  expect(epciTerritories).toHaveLength(1255);
});
