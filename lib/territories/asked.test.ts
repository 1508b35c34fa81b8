import { expect, test } from "vitest";
import { namesAsked } from "./asked";

const places = [
  { slug: "calais-audomarois", name: "Calais-Audomarois" },
  { slug: "audomarois", name: "Audomarois" },
  { slug: "calaisis", name: "Calaisis" },
];

test("a filter of place is called by the territories that it asks, and by none where one is unknown", () => {
  expect(namesAsked("calaisis", places)).toBe("Calaisis");
  expect(namesAsked("calais-audomarois.audomarois", places)).toBe("Calais-Audomarois, avec Audomarois");
  expect(namesAsked("calais-audomarois.audomarois.calaisis", places)).toBe(
    "Calais-Audomarois, avec Audomarois et Calaisis",
  );
  expect(namesAsked("calaisis.ailleurs", places)).toBeUndefined();
});
