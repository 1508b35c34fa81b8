import { expect, test } from "vitest";
import { tileLabel } from "../actions/tile";
import { planSentence, prepareProgress } from "./progress";

const today = "2026-04-09";

const row = (number: number, given: Partial<Parameters<typeof prepareProgress>[0][number]> = {}) => ({
  id: `a${number}`,
  axis: "local_animation" as const,
  number,
  title: `Action ${number}`,
  status: "in_progress" as const,
  blocked: false,
  plannedEndOn: "2026-12-31",
  ...given,
});

test("an axis counts its states, says what is late or blocked, and its next open deadline", () => {
  const [animation, pooling] = prepareProgress(
    [
      row(1, { status: "done", plannedEndOn: "2026-04-10" }),
      row(2, { plannedEndOn: "2026-04-08" }),
      row(3, { plannedEndOn: "2026-06-30" }),
      row(4, { status: "planned", plannedEndOn: null }),
      row(5, { blocked: true }),
    ],
    today,
  );
  expect(animation).toMatchObject({
    summary: "1\u00a0réalisée, 3\u00a0en cours, 1\u00a0à venir",
    alert: "1\u00a0en retard, 1\u00a0bloquée",
    next: { code: "A1.3", when: "juin 2026" },
  });
  expect(pooling).toMatchObject({ tiles: [], summary: "aucune action", alert: null, next: null });
});

test("a block counts only while the action is open", () => {
  const [animation] = prepareProgress([row(1, { status: "done", blocked: true })], today);
  expect(animation?.alert).toBeNull();
});

test("the sentence of a plan says each state that there is", () => {
  expect(planSentence([])).toBe("");
  expect(planSentence([row(1), row(2, { status: "cancelled" as never })])).toBe(
    "2\u00a0actions\u00a0: 1\u00a0en cours, 1\u00a0abandonnée.",
  );
  expect(
    tileLabel({ id: "a", code: "A1.1", title: "Annuaire", status: "on_hold", late: true, blocked: false }),
  ).toBe("Annuaire, en pause, en retard");
});
