import { expect, it } from "vitest";
import { organisationKinds, territoryKinds } from "../enums";
import { demonstrationRegion } from "./demonstration-region";
import { readEpcis, readText } from "./read";
import { stableId } from "./stable-id";

type Place = { slug: string; epci: string[]; population2023: number; communeCount: number };

const { regionId, territories, perimeters, objectives, organisations } = demonstrationRegion();

it("gives the same identity for ever", () => {
  expect(regionId).toBe("bbeceeae-4bb7-58c4-8612-a5566cf2b5ed");
  expect(stableId("territory", "boulonnais")).toBe("d7b85642-e2af-55f7-a5a4-6218300eda8e");
  const ids = [...territories, ...objectives, ...organisations].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([]);
});

it("has 21 territories and the Région, four objectives, and each of the 36 EPCI once", () => {
  expect(territories.filter(({ kind }) => kind === "region")).toHaveLength(1);
  expect(territories).toHaveLength(22);
  expect(territories.every(({ kind }) => territoryKinds.some((known) => known === kind))).toBe(true);
  expect(objectives.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  const official = readEpcis().filter((row) => row[6] === "59" || row[6] === "62");
  expect(perimeters.map(({ epci_siren }) => epci_siren).toSorted()).toEqual(official.map(([siren]) => siren));
});

it("gives each territory the population and communes of its EPCI", () => {
  const { territories: places }: { territories: Place[] } = JSON.parse(
    readText("territories-demo-59-62.json"),
  );
  const official = new Map(readEpcis().map((row) => [row[0], row]));
  const recounted = places.map(({ slug, epci }) => ({
    slug,
    population: epci.reduce((sum, siren) => sum + (official.get(siren)?.[3] ?? Number.NaN), 0),
    communes: epci.reduce((sum, siren) => sum + (official.get(siren)?.[5] ?? Number.NaN), 0),
  }));
  expect(recounted).toEqual(
    places.map(({ slug, population2023, communeCount }) => ({
      slug,
      population: population2023,
      communes: communeCount,
    })),
  );
});

it("knows its organisations by the kinds of the product", () => {
  expect(organisations.filter(({ kind }) => !organisationKinds.includes(kind))).toEqual([]);
  expect(organisations.filter(({ kind }) => kind === "network_head").map(({ acronym }) => acronym)).toEqual([
    "APES",
    "CRESS",
  ]);
});

it("draws each territory and each EPCI on the map", () => {
  const map = JSON.parse(readText("map-france/epci-59-62.topo.json"));
  const keys = (layer: string, key: string): string[] =>
    map.objects[layer].geometries
      .map((shape: { properties: Record<string, string> }) => shape.properties[key])
      .toSorted();
  expect(keys("epci", "siren")).toEqual(perimeters.map(({ epci_siren }) => epci_siren).toSorted());
  expect(keys("territoires", "slug")).toEqual(
    territories
      .filter(({ kind }) => kind !== "region")
      .map(({ slug }) => slug)
      .toSorted(),
  );
});

it("ships no name of a person", () => {
  const brochure = JSON.parse(readText("brochure-2009.json"));
  expect(brochure.editorial.signatories).toBeUndefined();
  expect(brochure.publication.photoCredits ?? brochure.publication.imprint).toBeUndefined();
});
