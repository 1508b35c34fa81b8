import { expect, test } from "vitest";
import type { TerritoryFigures } from "@/db/figures/territories";
import { linksOf } from "@/lib/figures/links";
import { isSilent } from "@/lib/figures/matrix";
import { marked, territory } from "@/lib/testing/territory-figures";
import { compareAxes, compareTerritories } from "./standing";

const today = "2026-11-25";
const to = linksOf({ periode: "2026" });

const row = (slug: string, given: Partial<TerritoryFigures> = {}): TerritoryFigures =>
  territory({
    slug,
    marks: [marked("in_progress", 5)],
    ...{ events: 1, created: 1, maintained: 1, projects: 1, touchedOn: today },
    ...given,
  });

test("silence begins at 90 days, for a territory with a plan", () => {
  expect(isSilent(row("a", { touchedOn: "2026-08-28" }), today)).toBe(false);
  expect(isSilent(row("a", { touchedOn: "2026-08-27" }), today)).toBe(true);
  expect(isSilent(row("a", { touchedOn: "2026-08-26" }), today)).toBe(true);
  expect(isSilent(row("a", { touchedOn: null }), today)).toBe(false);
  expect(isSilent(row("a", { touchedOn: "2025-01-01", planId: null }), today)).toBe(false);
  expect(isSilent(row("a", { touchedOn: "2025-01-01", planClosed: true }), today)).toBe(false);
  expect(isSilent(row("a", { touchedOn: "2025-01-01", kind: "region" }), today)).toBe(false);
});

test("each territory is said once: what moves, then what sticks", () => {
  const standing = compareTerritories(
    [
      row("exemplaire", { marks: [marked("done", 9), marked("in_progress", 6)] }),
      row("presque", { marks: [marked("done", 14), marked("in_progress", 1, { blocked: true })] }),
      row("employeur", { created: 42.5, marks: [marked("in_progress", 3)] }),
      row("silencieux", {
        touchedOn: "2026-07-28",
        agent: false,
        marks: [marked("in_progress", 9, { late: true })],
      }),
      row("retard", { marks: [marked("in_progress", 6, { late: true }), marked("done", 4)] }),
      row("sans-agent", { agent: false, created: null }),
      row("sans-plan", { planId: null, agent: false }),
      row("region", { kind: "region", marks: [marked("done", 99)] }),
    ],
    to,
    { today, year: 2026 },
  );
  expect(standing.map(({ key, good }) => `${good ? "+" : "-"}${key}`)).toEqual([
    "+exemplaire",
    "+employeur",
    "-silencieux",
    "-retard",
    "-sans-agent",
  ]);
  expect(standing.map(({ text }) => text)).toEqual([
    "aucune échéance dépassée\u00a0; 9\u00a0actions réalisées sur 15",
    "42,50\u00a0ETP créés en 2026",
    "aucune mise à jour depuis le 28\u00a0juillet 2026, pas d’agent en poste",
    "6\u00a0actions en retard sur 10",
    "pas d’agent en poste",
  ]);
  expect(compareTerritories([], to, { today, year: 2026 })).toEqual([]);
});

test("inside one perimeter the axes are compared, and an empty one sticks", () => {
  const figure = { axis: "pooling", status: "done", actions: 2, late: 0, blocked: 0, awaiting: 0 } as const;
  const standing = compareAxes(
    [figure, { ...figure, axis: "local_animation", status: "in_progress", actions: 3, late: 1, blocked: 1 }],
    [row("a")],
    to,
    today,
  );
  expect(standing.map(({ key, text }) => `${key}: ${text}`)).toEqual([
    "pooling: 2\u00a0réalisées sur 2\u00a0actions, aucune échéance dépassée",
    "local_animation: 1\u00a0action en retard, 1\u00a0bloquée\u00a0; 0\u00a0réalisée sur 3\u00a0actions",
    "project_support: aucune action",
  ]);
});
