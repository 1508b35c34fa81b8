import { expect, test } from "vitest";
import { isPastKeeping, keepingSentence, wrongHolder } from "./rules";

const today = "2026-11-25";

test("personal data are past their keeping the day after the last one", () => {
  expect(isPastKeeping("2026-11-25", today)).toBe(false);
  expect(isPastKeeping("2026-11-24", today)).toBe(true);
  expect(isPastKeeping(null, today)).toBe(false);
  expect(keepingSentence("2029-11-25", today)).toBe("Conservées jusqu’au 25\u00a0novembre 2029.");
  expect(keepingSentence("2026-11-24", today)).toContain("Effacez les coordonnées");
});

test("personal data are kept thirty-six months from today at most, and agreed to by today", () => {
  const wrong = (change: object) =>
    Object.keys(wrongHolder({ consentOn: today, keepUntil: today, ...change }, today) ?? {});
  const far = ["2029-11-24", "2029-11-25", "2029-11-26", "2099-01-01"].map((keepUntil) =>
    wrong({ keepUntil }),
  );
  expect(far).toEqual([[], [], ["keepUntil"], ["keepUntil"]]);
  expect(wrong({ consentOn: "2026-11-26", keepUntil: "2026-11-26" })).toEqual(["consentOn"]);
});
