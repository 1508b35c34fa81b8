import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { RegionMap } from "@/db/maps/reads";
import type { MapModel } from "@/lib/maps/model";
import { TerritoryMap } from "./territory-map";

const slugs = ["alpha", "beta", "gamma"];
const model = (kept: readonly string[]): MapModel => ({
  label: "ETP créés",
  unit: "ETP",
  thresholds: [2],
  rows: kept.map((slug, index) => ({
    line: { slug, name: slug.toUpperCase(), cells: ["12", `${index + 1}`] },
    value: index + 1,
  })),
});
const map: RegionMap = {
  stamp: "abc",
  attribution: "Points\u00a0: GeoNames.",
  drawing: {
    width: 900,
    height: 500,
    areas: [{ slug: "alpha", at: { x: 5, y: 9, tiny: true } }, { slug: "beta" }, { slug: "gamma" }],
    listed: ["beta", "gamma"],
    partial: [],
    departements: false,
  },
};
const drawn = (kept: readonly string[], of = map) =>
  renderToStaticMarkup(<TerritoryMap map={of} model={model(kept)} />);

test("a name without a place stands in the list by its number, and shows its territory on the map, which opens its page", () => {
  const html = drawn(slugs);
  const links = [...html.matchAll(/<li value="(\d)"><a href="#([^"]+)">([^<]+)</g)].map(
    ([, ...link]) => link,
  );
  expect(links).toEqual([
    ["1", "c-beta", "BETA"],
    ["2", "c-gamma", "GAMMA"],
  ]);
  for (const slug of slugs) expect(html).toContain(`<a id="c-${slug}" href="/territoires/${slug}">`);
  expect(html).toContain("/api/map?v=abc#numbers");
  expect(html.match(/class="mv"/g)).toHaveLength(1);
  expect(html).toContain("Points\u00a0: GeoNames.");
});

test("a number stays that of the map when a filter leaves others out, and a map whose names are all placed has no list", () => {
  const html = drawn(["alpha", "gamma"]);
  expect(html.match(/<li value="(\d)"/g)).toEqual(['<li value="2"']);
  expect(html).not.toContain("c-beta");
  const named = drawn(slugs, { ...map, drawing: { ...map.drawing, listed: [] } });
  expect(named).not.toContain("map-names");
  expect(named).not.toContain("#numbers");
});
