import { expect, test } from "vitest";
import { keyOf } from "@/lib/french/name-key";
import { alike, type Known, takenUp, wrongOrganisation } from "./rules";

const place = { id: "new", regionId: "r" };
const one = (change: Partial<Known> = {}): Known => ({
  id: "one",
  regionId: "r",
  name: "Acteurs pour une économie solidaire",
  acronym: "APES",
  siret: "73282932000074",
  territoryName: null,
  ...change,
});
const typed = (change: object = {}) => ({
  name: "Autre",
  acronym: null,
  siret: null,
  territoryId: null,
  distinct: null,
  ...change,
});
const known = { known: [one()], territories: [{ id: "t", regionId: "r" }] };

test("two hands write a name otherwise: case, accents, punctuation, spaces and ligatures", () => {
  for (const [a, b] of [
    ["Les Œuvres de l’Écluse", "les oeuvres de l'ecluse"],
    ["A.P.E.S.", "apes"],
    ["  Coop’ — Nord  ", "COOP NORD"],
    ["E\u0301cole", "École"],
  ])
    expect(keyOf(a ?? "")).toBe(keyOf(b ?? ""));
  expect(keyOf("Nord")).not.toBe(keyOf("Nord 2"));
  expect(keyOf(null)).toBe("");
});

test("the same name, the same acronym, and a name that is the other’s acronym, both ways, are likely; of one Région", () => {
  const why = (change: object, others: Known[] = [one()]) =>
    alike(typed(change), place, others).map((found) => found.why);
  expect(why({ name: "Acteurs pour une Economie Solidaire" })).toEqual(["nom"]);
  expect(why({ acronym: "a.p.e.s" })).toEqual(["sigle"]);
  expect(why({ name: "Apes" })).toEqual(["sigle"]);
  expect(why({ acronym: "ACTEURS POUR UNE ÉCONOMIE SOLIDAIRE" })).toEqual(["sigle"]);
  expect(why({})).toEqual([]);
  // What has no acronym resembles nothing by it.
  expect(why({ acronym: "" }, [one({ acronym: null })])).toEqual([]);
  expect(why({ name: "Apes" }, [one({ regionId: "other" })])).toEqual([]);
  expect(why({ name: "Apes" }, [one({ id: "new" })])).toEqual([]);
});

test("a likely one is asked about until it is answered; a SIRET is never", () => {
  expect(wrongOrganisation(typed({ name: "apes" }), place, known)).toEqual({
    distinct: ["«\u00a0Acteurs pour une économie solidaire (APES)\u00a0» (toute la Région), même sigle."],
  });
  expect(wrongOrganisation(typed({ name: "apes", distinct: "yes" }), place, known)).toBeNull();
  const same = typed({ siret: "73282932000074", distinct: "yes" });
  expect(Object.keys(wrongOrganisation(same, place, known) ?? {})).toEqual(["siret"]);
  expect(wrongOrganisation(same, { ...place, id: "one" }, known)).toBeNull();
  expect(wrongOrganisation(same, { ...place, regionId: "other" }, known)).toBeNull();
  expect(Object.keys(wrongOrganisation(typed({ territoryId: "other" }), place, known) ?? {})).toEqual([
    "territoryId",
  ]);
  expect(wrongOrganisation(typed({ territoryId: "t" }), place, known)).toBeNull();
  // Its own name raises no question again.
  const stored = { name: "APES", acronym: null, siret: null };
  expect(wrongOrganisation(typed({ name: "Apes" }), place, known, stored)).toBeNull();
  expect(wrongOrganisation(typed({ name: "Apes", acronym: "apes" }), place, known, stored)).not.toBeNull();
  // It shares its sigle with others: another name is no reason to ask of them.
  const shared = { name: "Apes de la Lys", acronym: "APES", siret: null };
  const renamed = typed({ name: "Apes de l’Aa", acronym: "APES" });
  expect(wrongOrganisation(renamed, place, known, shared)).toBeNull();
  expect(wrongOrganisation(renamed, place, known)).not.toBeNull();
});

test("what is kept takes up what it did not say, and nothing else", () => {
  const nothing = { acronym: null, legalFamily: null, siret: null, email: null, phone: null, website: null };
  expect(takenUp({ ...nothing, email: "a@a.fr" }, { ...nothing, email: "b@b.fr", phone: "03" })).toEqual({
    phone: "03",
  });
  expect(takenUp(nothing, nothing)).toEqual({});
});
