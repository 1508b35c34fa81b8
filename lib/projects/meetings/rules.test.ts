import { expect, test } from "vitest";
import { wrongMeeting } from "./rules";

test("a contact may come before its case, by a year at most, and not after today", () => {
  const wrong = (metOn: string) => wrongMeeting({ metOn }, { openedOn: "2026-11-25" }, "2026-11-27") !== null;
  const days = ["2026-11-20", "2025-11-25", "2025-11-24", "2020-01-01", "2026-11-27", "2026-11-28"];
  expect(days.map(wrong)).toEqual([false, false, true, true, false, true]);
});
