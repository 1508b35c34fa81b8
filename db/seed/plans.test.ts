import { describe, expect, test } from "vitest";
import { demonstrationPlaces } from "./places";
import { generatePlans } from "./plans";

const places = demonstrationPlaces();

for (const today of ["2026-11-23", "2027-02-28", "2028-06-30"])
  describe(`the demonstration around ${today}`, () => {
    const rows = generatePlans({ ...places, today });
    const byId = new Map(rows.plans.map((plan) => [plan.id, plan]));
    const current = rows.plans.filter(({ status }) => status === "active");
    const lastTouch = (territoryId: string) =>
      rows.actions
        .filter(
          (action) => action.territoryId === territoryId && byId.get(action.planId)?.status === "active",
        )
        .map(({ touchedOn }) => touchedOn)
        .sort()
        .at(-1);

    test("is the same each time", () => {
      expect(generatePlans({ ...places, today })).toEqual(rows);
    });

    test("has its numbers", () => {
      expect(places.territories).toHaveLength(21);
      expect(current).toHaveLength(21);
      expect(new Set(rows.actions.map(({ title }) => title)).size).toBeGreaterThanOrEqual(150);
      expect(new Set(rows.actionTerritories.map(({ actionId }) => actionId)).size).toBe(5);
      const without = places.territories.filter(
        ({ id }) => !current.some(({ territoryId }) => territoryId === id),
      );
      expect(without).toHaveLength(1);
      expect(current.filter(({ signedEndsOn }) => signedEndsOn)).toHaveLength(1);
      const fiveYears = current.filter(
        (plan) => Number(plan.endsOn.slice(0, 4)) - Number(plan.startsOn.slice(0, 4)) === 4,
      );
      expect(fiveYears).toHaveLength(1);
    });

    test("has one plan built as the real ones are: orientations, objectives, an action that hangs on none", () => {
      const objectives = new Map(rows.objectives.map((objective) => [objective.id, objective]));
      const shapes = current.map(({ id: planId }) => {
        const own = rows.objectives.filter((objective) => objective.planId === planId);
        const second = own.filter(({ parentId }) => parentId !== null).length;
        return { planId, first: own.length - second, second };
      });
      const full = shapes.filter(({ first, second }) => first === 5 && second === 13);
      expect(full).toHaveLength(1);
      const held = rows.actions.filter(({ planId }) => planId === full[0]?.planId);
      expect(held.filter(({ objectiveId }) => objectiveId === null)).toHaveLength(1);
      for (const { objectiveId, axis, planId } of rows.actions)
        if (objectiveId) expect(objectives.get(objectiveId)).toMatchObject({ axis, planId });
    });

    test("never gives a territory the same title twice", () => {
      const titles = rows.actions.map(({ territoryId, title }) => `${territoryId} ${title}`);
      expect(new Set(titles).size).toBe(titles.length);
    });

    test("leaves one territory silent and one axis empty", () => {
      const limit = Date.parse(today) - 120 * 86_400_000;
      const silent = current.filter(
        ({ territoryId }) => Date.parse(lastTouch(territoryId) ?? today) <= limit,
      );
      expect(silent).toHaveLength(1);
      const axes = current.map(
        ({ id }) => new Set(rows.actions.filter((a) => a.planId === id).map(({ axis }) => axis)).size,
      );
      expect(axes.filter((count) => count < 3)).toHaveLength(1);
    });

    test("writes nothing after today but plans", () => {
      for (const action of rows.actions) {
        expect(action.touchedOn <= today, action.title).toBe(true);
        expect((action.actualEndOn ?? "") <= today, action.title).toBe(true);
      }
      for (const note of rows.notes) expect(note.notedOn <= today).toBe(true);
    });

    test("respects what the database will check of a plan", () => {
      expect(rows.plans).toHaveLength(21 + 20 + 1);
      for (const plan of rows.plans) {
        expect(plan.startsOn < plan.endsOn, plan.title).toBe(true);
        expect(plan.signedEndsOn == null || plan.signedEndsOn < plan.endsOn, plan.title).toBe(true);
        expect(plan.status !== "active" || Boolean(plan.signedOn && plan.deliberation)).toBe(true);
        expect((plan.signedOn ?? "") <= today && plan.startsOn <= today, plan.title).toBe(true);
        expect(plan.endsOn >= today, plan.title).toBe(plan.status === "active");
      }
      const ids = [...rows.plans, ...rows.pldes, ...rows.objectives, ...rows.actions, ...rows.notes];
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    });

    test("respects what the database will check of an action", () => {
      for (const action of rows.actions) {
        const { title, status, blocked } = action;
        expect(title.length > 0 && title.length <= 200, title).toBe(true);
        expect((action.plannedEndOn ?? "9") >= (action.plannedStartOn ?? ""), title).toBe(true);
        expect((action.actualEndOn ?? "9") >= (action.actualStartOn ?? ""), title).toBe(true);
        expect(status !== "on_hold" || Boolean(action.resumeOn && action.resumeOn > today), title).toBe(true);
        expect(status !== "cancelled" || Boolean(action.statusReason), title).toBe(true);
        const done = action.progress === 100 && Boolean(action.actualEndOn && action.result);
        expect(status !== "done" || done, title).toBe(true);
        expect(status !== "planned" || action.progress === 0, title).toBe(true);
        expect([Boolean(action.blockedOn), Boolean(action.blockedReason)], title).toEqual([blocked, blocked]);
        expect(blocked || action.decisionAwaitedFrom === "none", title).toBe(true);
        expect(action.confidence == null, title).toBe(action.confidenceOn == null);
      }
      const numbers = rows.actions.map(({ planId, axis, number }) => `${planId} ${axis} ${number}`);
      expect(new Set(numbers).size).toBe(numbers.length);
    });

    test("shares an action with others than its lead, once each", () => {
      for (const link of rows.actionTerritories) expect(link.territoryId).not.toBe(link.leadTerritoryId);
      const links = rows.actionTerritories.map(({ actionId, territoryId }) => `${actionId} ${territoryId}`);
      expect(new Set(links).size).toBe(links.length);
    });
  });
