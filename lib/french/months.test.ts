import { expect, test } from "vitest";
import { addMonths } from "./months";

test("months later is the same day, or the last of a shorter month", () => {
  expect(addMonths("2026-11-25", 36)).toBe("2029-11-25");
  expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
  expect(addMonths("2027-03-31", 11)).toBe("2028-02-29");
  expect(addMonths("2026-12-01", 12)).toBe("2027-12-01");
  expect(addMonths("2026-11-30", 1)).toBe("2026-12-30");
});
