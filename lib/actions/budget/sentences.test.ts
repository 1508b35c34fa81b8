import { expect, test } from "vitest";
import { doubtSentence, gapSentence, sharesSentence } from "./sentences";

test("a balance is said, and an unknown side is never taken for zero", () => {
  expect(gapSentence(null, null)).toBe("Ni dépense prévue, ni financement renseigné.");
  expect(gapSentence(null, 100)).toMatch(/^Écart non calculé/);
  expect(gapSentence(100_000, null)).toMatch(/aucun financement renseigné.*pas calculé/);
  expect(gapSentence(0, 0)).toMatch(/équilibré/);
  expect(gapSentence(100_000, 60_000)).toBe(
    "Il manque 400\u00a0€ pour financer 1\u00a0000\u00a0€ de dépenses prévues.",
  );
  expect(gapSentence(60_000, 100_000)).toMatch(/dépassent de 400\s€/);
});

test("shares are of what is expected; a funder that brings nothing has none", () => {
  const region = { funder: "Région", cents: 30_000, share: 0.75 };
  expect(sharesSentence([region, { funder: "Ville", cents: 0, share: 0 }])).toMatch(
    /Région, 75\s%\s\(300\s€\)\.$/u,
  );
  expect(sharesSentence([{ funder: "Ville", cents: 0, share: null }])).toBeNull();
});

test("a doubt says what to look at", () => {
  expect(doubtSentence({ kind: "granted", year: 2026, cents: 200, planned: 100 })).toMatch(/^2026.*accordés/);
  const paid = {
    kind: "paid",
    fundingId: "f",
    funder: "Région",
    year: 2026,
    cents: 200,
    granted: 100,
  } as const;
  expect(doubtSentence(paid)).toMatch(/^2026, Région.*versés/);
});
