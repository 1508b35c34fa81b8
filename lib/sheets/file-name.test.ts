import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "@/scripts/trial-size.mjs";
import { exportName } from "./file-name";

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);
const today = "2026-11-23";

test("a file says what it holds, its period, its place and its day", () => {
  const params = {
    territoire: "boulonnais",
    periode: "2026",
    recherche: "Jeanne",
    departement: ["62", "59"],
  };
  expect(exportName("evenements", params, today, "a")).toMatch(
    /^evenements-2026-boulonnais-62-2026-11-23-[0-9a-f]{8}\.csv$/u,
  );
  expect(exportName("plans", { periode: "../x", territoire: "a b\r\n" }, today, "a")).toMatch(
    /^plans-2026-11-23-[0-9a-f]{8}\.csv$/u,
  );
});

test(`two contents never share a name, one content keeps its own (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const name = (content: string) => exportName("emplois", {}, today, content);
      expect(name(one) === name(other)).toBe(one === other);
    }),
    { numRuns: drawn(300), seed },
  );
});
