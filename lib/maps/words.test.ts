import { expect, test } from "vitest";
import { absentWords } from "./words";

const rows = ["a", "b", "c"].map((slug) => ({
  line: { slug, name: slug.toUpperCase(), cells: ["1"] },
  value: 1,
}));

test("a map names the territories of its table that it lacks, and those of which it lacks a part", () => {
  const drawn = (...slugs: string[]) => slugs.map((slug) => ({ slug }));
  expect(absentWords({ areas: drawn("a", "b", "c"), partial: [] }, { rows })).toBeNull();
  expect(absentWords({ areas: drawn("a"), partial: ["a"] }, { rows })).toBe(
    "Sans contour connu, pas sur la carte\u00a0: B, C. Contour incomplet\u00a0: A.",
  );
  // What a filter leaves out of the table is not missing.
  expect(absentWords({ areas: drawn("a", "b", "c", "d"), partial: ["d"] }, { rows })).toBeNull();
});
