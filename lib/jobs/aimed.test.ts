import { expect, test } from "vitest";
import { sayAimed } from "./aimed";

const job = (kind: "created" | "maintained", basis: "actual" | "forecast", fte: number) => ({
  kind,
  basis,
  fte,
});

test("what an action aims at stands beside what is real of it, created and maintained apart, and forecasts aside", () => {
  const jobs = [
    job("created", "actual", 0.1),
    job("created", "actual", 0.2),
    job("maintained", "actual", 1),
    job("created", "forecast", 8),
  ];
  expect(sayAimed(3.5, jobs)).toBe(
    "Visés\u00a0: 3,5\u00a0ETP. Réels déclarés\u00a0: 0,3\u00a0ETP créés, 1\u00a0ETP maintenus.",
  );
});

test("unknown is not zero: nothing is said of what nobody aimed at, and a zero is said", () => {
  expect(sayAimed(null, [job("created", "actual", 1)])).toBeNull();
  expect(sayAimed(0, [])).toBe("Visés\u00a0: 0\u00a0ETP. Réels déclarés\u00a0: aucun.");
});
