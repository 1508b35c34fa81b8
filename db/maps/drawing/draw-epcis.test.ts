import { expect, test } from "vitest";
import { demonstrationInputs, epciTerritories, wholeRegion } from "../../testing/maps";
import { drawEpcis } from "./draw-epcis";

const bySiren = (inputs: ReturnType<typeof wholeRegion>) => ({
  ...inputs,
  territories: inputs.territories.map(({ epci, ...rest }) => ({
    ...{ ...rest, epci },
    slug: epci[0]?.siren ?? "",
  })),
});

test.each(["53", "11", "94", "01", "06"])(
  "each EPCI of the Région %s has its outline under its SIREN",
  (code) => {
    const inputs = bySiren(wholeRegion(code));
    const drawn = drawEpcis(inputs);
    const sirens = inputs.territories.map(({ slug }) => slug);
    expect(Object.keys(drawn?.drawing.places ?? {}).toSorted()).toEqual(sirens.toSorted());
    for (const siren of sirens) expect(drawn?.file).toMatch(new RegExp(`<path id="${siren}" d="M[^"]+"`));
    expect(drawn?.drawing.width).toBe(900);
    expect(drawn?.drawing.height).toBeLessThanOrEqual(800);
    expect(drawn?.attribution).toContain("GeoNames");
    expect(drawn?.file).not.toContain("<text");
  },
);

test("those of 59 and 62 have all theirs, in their finer file", () => {
  const own = epciTerritories.filter(({ departement }) => ["59", "62"].includes(departement ?? ""));
  const drawn = drawEpcis(bySiren({ ...demonstrationInputs(), territories: own }));
  expect(own.length).toBeGreaterThan(30);
  const places = Object.values(drawn?.drawing.places ?? {});
  expect(places).toHaveLength(own.length);
  for (const [left, top, right, bottom, x, y] of places) {
    expect(left <= x && x <= right && top <= y && y <= bottom).toBe(true);
    expect(left >= -1 && top >= -1 && right <= 901 && bottom <= (drawn?.drawing.height ?? 0) + 1).toBe(true);
  }
  expect(drawn?.attribution).toContain("Voronoï");
});

test("a Région of no known outline has no map to choose on", () => {
  const territories = [{ slug: "1", name: "A", departement: "975", epci: [{ siren: "1", region: "975" }] }];
  expect(drawEpcis({ departements: ["975"], regions: ["975"], territories })).toBeNull();
});
