import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readMapOf } from "../maps/drawing/files";
import { readDepartements, readEpcis, readRegions, readText } from "./read";

type Shape = { properties: { siren: string; departements: string[]; region: string } };

const listed: { code: string; name: string; file: string; epci: number }[] = JSON.parse(
  readText("map-france/regions.json"),
);
const shapesOf = (code: string) =>
  (readMapOf(code)?.objects.epci as unknown as { geometries: Shape[] } | undefined)?.geometries ?? [];

test("every EPCI of the official list is outlined once, in the file of the Région of its main département", () => {
  const region = new Map(readDepartements().map(([code, , official]) => [code, official]));
  const official = readEpcis().map(([siren, , , , , , main]) => `${region.get(main)} ${main} ${siren}`);
  const outlined = listed.flatMap(({ code }) =>
    shapesOf(code).map(({ properties: { siren, departements, region: of } }) => {
      expect(of).toBe(code);
      return `${code} ${departements[0]} ${siren}`;
    }),
  );
  expect(outlined.toSorted()).toEqual(official.toSorted());
});

test("its 18 Régions are those of the official list, each with its file, and 59 and 62 have theirs apart", () => {
  const names = new Map(readRegions());
  expect(
    listed.map(({ code, name }) => [
      code,
      names.get(code)?.replaceAll("-", " ") === name.replaceAll("-", " "),
    ]),
  ).toEqual(listed.map(({ code }) => [code, true]));
  for (const { code, file, epci } of listed) {
    expect(file).toBe(`epci-${code}.topo.json`);
    expect(shapesOf(code)).toHaveLength(epci);
  }
  const files = readdirSync(new URL("map-france/", import.meta.url)).filter((name) =>
    name.endsWith(".topo.json"),
  );
  expect(files.toSorted()).toEqual([...listed.map(({ file }) => file), "epci-59-62.topo.json"].toSorted());
  expect(shapesOf("975")).toEqual([]);
});
