import { expect, test } from "vitest";
import { dayIn, dayOfSerial } from "./days";
import { numberIn, numberTyped } from "./numbers";

test("a number is read as a French hand writes it, and what is doubtful is asked", () => {
  const said: Record<string, ReturnType<typeof numberIn>> = {
    "12 345,67 €": { typed: "12345,67" },
    "12\u202f345,67\u00a0€": { typed: "12345,67" },
    "0,5 ETP": { typed: "0,5" },
    "(12)": { typed: "-12" },
    "-3": { typed: "-3" },
    "1.234,5": { typed: "1234,5" },
    "1,234.5": { typed: "1234,5" },
    "1.234.567": { typed: "1234567" },
    "1.5": { typed: "1,5" },
    "1.234": { either: ["1,234", "1234"] },
    "1,234": { either: ["1,234", "1234"] },
    "0.125": { typed: "0,125" },
    "40 %": { typed: "40" },
    douze: null,
    "": null,
  };
  for (const [text, read] of Object.entries(said)) expect(numberIn(text), text).toEqual(read);
  expect(numberTyped(0.1 + 0.2)).toBe("0,3");
});

test("a day is read in figures, in words or by its serial number, and never guessed", () => {
  const said: Record<string, string | null> = {
    "31/12/2026": "2026-12-31",
    "31-12-26": "2026-12-31",
    "1er mars 2027": "2027-03-01",
    "Lundi 1 février 2027": "2027-02-01",
    "15 déc. 2026": "2026-12-15",
    "2026-12-31": "2026-12-31",
    "30/02/2026": null,
    "12/31/2026": null,
    "1 ma 2027": null,
    "mars 2027": null,
    "2027": null,
  };
  for (const [text, read] of Object.entries(said)) expect(dayIn(text), text).toBe(read);
  expect(dayOfSerial(46_387)).toBe("2026-12-31");
  expect([dayOfSerial(2_027), dayOfSerial(90_000)]).toEqual([null, null]);
});
