import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "@/scripts/trial-size.mjs";
import { compare, merge, onto, type Stored } from "./conflict";
import { loadedField, loadedName } from "./loaded";

const base = { progress: 65, result: null, associates: ["b", "a"], title: "Titre" };
const stored = (change: object = {}): Stored => ({
  ...base,
  version: 2,
  savedBy: "Agent",
  savedAt: "hier",
  ...change,
});
const sent = (change: object = {}) => ({
  progress: "65",
  result: "",
  associates: ["a", "b"],
  title: "Titre",
  version: "1",
  [loadedName]: loadedField(base),
  ...change,
});

test("a field that I left as loaded takes the stored value, one that only I changed stays mine, both changed is asked", () => {
  const both = merge(sent({ result: "Fait.", title: "À moi" }), stored({ progress: 66, title: "À eux" }));
  expect(both.values).toMatchObject({ progress: "66", result: "Fait.", title: "À moi" });
  expect(both.asked).toEqual(["title"]);
  expect(merge(sent({ title: "Même" }), stored({ title: "Même" })).asked).toEqual([]);
});

test("line breaks of a browser and the order of boxes are no change", () => {
  const text = { ...base, title: "deux\nlignes" };
  const values = sent({ title: "deux\r\nlignes", associates: ["", "b", "a"], loaded: loadedField(text) });
  expect(merge(values, { ...stored(), title: "autre", associates: ["c"] }).values).toMatchObject({
    title: "autre",
    associates: "c",
  });
});

test("a field that the form does not show is neither asked nor written", () => {
  const both = merge(sent(), stored({ actualEndOn: "2026-11-01" }));
  expect(both.asked).toEqual([]);
  expect(both.values).not.toHaveProperty("actualEndOn");
});

test("without a base, or with one that does not read, all that differs is asked", () => {
  for (const loaded of ["", "{", "null", "3"])
    expect(merge(sent({ loaded }), stored({ progress: 66 })).asked, loaded).toEqual(["progress"]);
  expect(merge(sent({ loaded: '{"progress":{}}' }), stored({ progress: 66 })).asked).toEqual(["progress"]);
});

test("a field sent and stored that the base does not hold is asked when it differs, never written over unasked", () => {
  expect(merge(sent({ loaded: "{}" }), stored({ title: "À eux" })).asked).toEqual(["title"]);
  expect(merge(sent({ loaded: "{}" }), stored()).asked).toEqual([]);
  const partial = loadedField({ progress: 65 });
  expect(merge(sent({ loaded: partial, title: "" }), stored({ progress: 66 }))).toMatchObject({
    values: { progress: "66" },
    asked: ["title"],
  });
});

test("a base that is a list is as if it were not there", () => {
  for (const loaded of ["[1]", "[]", '["Titre"]'])
    expect(merge(sent({ loaded }), stored({ title: "À eux" })).asked, loaded).toEqual(["title"]);
});

test("a note is added beside the one stored: nothing is asked of it, with a base or without", () => {
  for (const loaded of [loadedField(base), ""])
    expect(merge(sent({ loaded, note: "La mienne." }), stored({ note: "La leur." }))).toMatchObject({
      values: { note: "La mienne." },
      asked: [],
    });
});

test("what is sent next is compared with the version just read", () => {
  const theirs = stored({ progress: 66 });
  const next = onto(merge(sent(), theirs).values, theirs);
  expect(next.version).toBe("2");
  expect(merge(next, stored({ progress: 67, version: 3 })).values.progress).toBe("67");
  expect(onto({}, { version: 9, name: "x" })).toEqual({ version: "9", loaded: '{"name":"x"}' });
});

test("a conflict shows questions only where both changed", () => {
  const theirs = stored({ progress: 66, title: "À eux" });
  const values = merge(sent({ result: "Fait.", title: "À moi" }), theirs).values;
  const fields = ["progress", "result", "associates", "title"].map((name) => ({ name, label: name }));
  expect(compare(fields, values, theirs).map(({ how }) => how)).toEqual(["theirs", "mine", "same", "asked"]);
});

test("whatever three versions hold, nothing that one side alone changed is lost nor asked", () => {
  const side = fc.record({ a: fc.constantFrom("", "1", "2"), b: fc.constantFrom("", "1", "2") });
  fc.assert(
    fc.property(side, side, side, (loaded, mine, theirs) => {
      const { values, asked } = merge({ ...mine, [loadedName]: loadedField(loaded) }, theirs);
      for (const name of ["a", "b"] as const) {
        const both = mine[name] !== loaded[name] && theirs[name] !== loaded[name];
        expect(asked.includes(name)).toBe(both && mine[name] !== theirs[name]);
        if (!asked.includes(name))
          expect(values[name]).toBe(mine[name] === loaded[name] ? theirs[name] : mine[name]);
      }
    }),
    { numRuns: drawn(300), seed: 20_261_123 },
  );
});

test("a state that only they changed is asked where I wrote what another state keeps: my text is never taken without a word", () => {
  const done = { status: "done", result: "Fini.", progress: 100 };
  const mine = (change: object) => ({
    ...{ status: "done", result: "Fini.", progress: "100", [loadedName]: loadedField(done) },
    ...change,
  });
  const theirs = { version: 2, byState: ["result"], status: "in_progress", result: "Fini.", progress: 100 };
  const wrote = mine({ result: "Quatorze lieux." });
  expect(merge(wrote, theirs)).toMatchObject({ asked: ["status"], values: { status: "done" } });
  const fields = [
    { name: "status", label: "État" },
    { name: "result", label: "Résultat" },
  ];
  expect(compare(fields, wrote, theirs).map(({ how }) => how)).toEqual(["asked", "mine"]);
  // What no state keeps, or what I emptied, asks nothing.
  expect(merge(mine({ progress: "90" }), theirs)).toMatchObject({
    asked: [],
    values: { status: "in_progress" },
  });
  expect(merge(mine({ result: "" }), theirs).asked).toEqual([]);
});
