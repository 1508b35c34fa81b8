import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "@/scripts/trial-size.mjs";
import {
  email,
  freeLine,
  freeText,
  fte,
  ids,
  optionalDate,
  optionalEuros,
  optionalOneOf,
  optionalTime,
  optionalWhole,
  percentage,
  requiredDate,
  requiredLine,
  requiredText,
  ticked,
  version,
} from "./inputs";

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);
const runs = { numRuns: drawn(200), seed, verbose: 1 } as const;
type Read = { success: boolean; error?: { issues: { message: string }[] } };
const sentences = (field: { safeParse: (value: unknown) => Read }, value: unknown) =>
  (field.safeParse(value).error?.issues ?? []).map(({ message }) => message);
const ok = (field: { safeParse: (value: string) => { success: boolean } }, value: string) =>
  field.safeParse(value).success;

test("text is normalised, trimmed, and freed of what is not seen", () => {
  expect(freeText(10).parse("  e\u0301te\u0301\u200b ")).toBe("été");
  expect(freeText(10).parse("a\r\nb\rc\td")).toBe("a\nb\nc\td");
  expect(freeText(10).parse("a\u000bb\u000cc\u2028d")).toBe("a\nb\nc\nd");
  expect(freeText(10).parse("\ufeffa\u200d\u2060b\u00ad\u200ec")).toBe("abc");
  for (const mark of ["\u202a", "\u202e", "\u2066", "\u2069", "\u200c"])
    expect(freeText(10).parse(`${mark}a${mark}b`), mark).toBe("ab");
  expect(freeText(1).parse("e\u0301")).toBe("é");
  for (const bad of ["a\u0000", "\ud800", "a\udc00b", "a\u0007", "a\u0080", "a\ufffdb"])
    expect(ok(freeText(10), bad), JSON.stringify(bad)).toBe(false);
  expect(ok(requiredText(10, "Dites-le."), " \u200b ")).toBe(false);
});

test("a joiner stays inside an emoji, and nowhere else", () => {
  for (const emoji of ["👩‍🌾", "👩🏽‍🌾", "❤️‍🔥", "👨‍👩‍👧"])
    expect(freeText(20).parse(`a ${emoji}`)).toBe(`a ${emoji}`);
  expect(freeText(20).parse("a\u200d👩\u200d\u200d🌾\u200d")).toBe("a👩🌾");
});

test("on one line, the line breaks of a paste are spaces", () => {
  expect(freeLine(40).parse(" Salle des fêtes \r\n\n rue du\tPort\u000bCalais ")).toBe(
    "Salle des fêtes rue du Port Calais",
  );
  expect(ok(requiredLine(5, "Dites-le."), "\n")).toBe(false);
});

test("a maximum counts code points: below, on, above", () => {
  expect(ok(freeText(3), "😀😀")).toBe(true);
  expect(ok(freeText(3), "😀😀😀")).toBe(true);
  expect(ok(freeText(3), "😀😀😀😀")).toBe(false);
  expect(sentences(freeText(3), "abcde")).toEqual([
    "3\u00a0caractères au plus\u00a0: ce texte en a 2 de trop.",
  ]);
});

test(`what text keeps is stable (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const once = freeText(1_000).safeParse(typed);
      if (!once.success) return;
      expect(freeText(1_000).parse(once.data)).toBe(once.data);
      expect(once.data).toBe(once.data.normalize("NFC"));
    }),
    runs,
  );
});

test(`a percentage reads 0 to 100 and nothing else (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 300 }), (value) => {
      const read = percentage.safeParse(String(value));
      expect(read.success).toBe(value >= 0 && value <= 100);
      if (read.success) expect(read.data).toBe(value);
    }),
    runs,
  );
  for (const good of ["55 %", "55%", "55\u00a0%", " 55\u202f% "]) expect(percentage.parse(good)).toBe(55);
  for (const bad of ["", "%", "3,5", "1e2", "NaN", "0x10", "٣"]) expect(ok(percentage, bad)).toBe(false);
});

test("dates are of the calendar, strict, between 1990 and 2100", () => {
  expect(optionalDate.parse("")).toBeNull();
  expect(optionalDate.parse("2028-02-29")).toBe("2028-02-29");
  for (const bad of ["2027-02-29", "1989-12-31", "2101-01-01", "2026-1-1", "01/02/2026", "infinity"])
    expect(ok(optionalDate, bad), bad).toBe(false);
  expect(ok(optionalDate, "1990-01-01") && ok(optionalDate, "2100-12-31")).toBe(true);
});

test("a choice not made is none, a version is a positive number, an address is whole", () => {
  expect(optionalOneOf(["x"]).parse("")).toBeNull();
  expect(ok(optionalOneOf(["x"]), "toString")).toBe(false);
  expect(version.parse("14")).toBe(14);
  for (const bad of ["0", "-1", "1.5", ""]) expect(ok(version, bad)).toBe(false);
  expect(email.parse(" Agent@Territoire.FR ")).toBe("agent@territoire.fr");
  expect(ok(email, "agent@")).toBe(false);
});

test("numbers as French people type them; nothing typed is unknown, not zero", () => {
  expect(optionalWhole(0, 100_000).parse("1 240")).toBe(1240);
  expect([optionalWhole(0, 9).parse(""), optionalWhole(0, 9).parse("0")]).toEqual([null, 0]);
  for (const bad of ["-1", "1,5", "1e3", "abc", "10"]) expect(ok(optionalWhole(0, 9), bad), bad).toBe(false);
  expect([fte.parse("1,5"), fte.parse("0.25"), fte.parse("1 200")]).toEqual([1.5, 0.25, 1200]);
  for (const bad of ["", "0", "1,555", "NaN", "Infinity", "1e2", "-1"]) expect(ok(fte, bad), bad).toBe(false);
  expect([optionalEuros.parse("1 500,50 €"), optionalEuros.parse("0"), optionalEuros.parse("")]).toEqual([
    150_050,
    0,
    null,
  ]);
  expect(ok(optionalTime, "24:00") || ok(optionalTime, "9:5")).toBe(false);
  expect([optionalTime.parse(""), optionalTime.parse("09:30")]).toEqual([null, "09:30"]);
});

test("boxes of one name come as a list, each id once", () => {
  const one = "01900000-0000-7000-8000-000000000000";
  expect([ids.parse(""), ids.parse(one), ids.parse([one, one])]).toEqual([[], [one], [one]]);
  expect(ids.parse(`${one},${one}`)).toEqual([one]);
  expect(ids.safeParse("x").success).toBe(false);
});

test("numbers say one true sentence", () => {
  const capacity = optionalWhole(1, 100_000);
  const said = "Écrivez un nombre entier entre 1 et 100\u00a0000, ou laissez vide si vous ne savez pas.";
  for (const bad of ["0", "-1", "beaucoup", "100001", "9999999999"])
    expect(sentences(capacity, bad), bad).toEqual([said]);
  for (const field of [fte, optionalEuros])
    for (const bad of ["0,333", "1.500"]) {
      expect(sentences(field, bad)).toHaveLength(1);
      expect(sentences(field, bad)[0]).toContain("Deux décimales au plus");
    }
  expect(optionalEuros.parse("1\u202f500,50\u00a0€")).toBe(150_050);
});

test("a field absent, or sent twice, is refused with one sentence: absent is not empty", () => {
  const fields = {
    optionalDate,
    optionalEuros,
    optionalWhole: optionalWhole(0, 9),
    ids,
    email,
    percentage,
    fte,
  };
  const texts = { freeText: freeText(5), freeLine: freeLine(5), requiredDate: requiredDate("Dites-le.") };
  for (const [name, field] of Object.entries({ ...fields, ...texts, optionalOneOf: optionalOneOf(["x"]) })) {
    expect(sentences(field, undefined), name).toHaveLength(1);
    expect(sentences(field, undefined)[0], name).toMatch(/^Ce champ n’est pas arrivé/);
  }
  expect(sentences(freeText(5), ["a", "b"])).toHaveLength(1);
  expect([ticked.parse(undefined), ticked.parse(""), ticked.parse("oui")]).toEqual([false, false, true]);
});

test("a hostile value is refused with one sentence, whatever the field", () => {
  for (const field of [optionalDate, requiredDate("Dites-le."), optionalTime, percentage, fte, optionalEuros])
    for (const bad of ["x", "2026-02-30", "-1", "1e9", "\u0000", "é".repeat(5_000), "9".repeat(40)])
      expect(sentences(field, bad), bad.slice(0, 12)).toHaveLength(1);
});
