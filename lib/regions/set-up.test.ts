import { expect, test } from "vitest";
import { setUpSteps } from "@/db/regions/limits";
import type { SetUpCounts } from "@/db/regions/set-up";
import { isSetUp, prepareSteps } from "./set-up";

const empty: SetUpCounts = {
  ...{ departements: 0, territories: 0, epci: 0, epciLeft: 0, organisations: 0, accounts: 0, officers: 0 },
  ...{ withoutAgent: 0, plans: 0, withoutPlan: 0, schemes: 0, objectives: 0, operations: 0, policy: false },
};
const unnamed = { name: "Votre Région", leftSteps: [], exampleOn: null };
const hands = { administers: true, officer: false };
const states = (region: Parameters<typeof prepareSteps>[0], counts: Partial<SetUpCounts>) =>
  prepareSteps(region, { ...empty, ...counts }, hands).map(({ state }) => state);

test("an installation that was just made has everything to do, in the order of the steps", () => {
  const steps = prepareSteps(unnamed, empty, hands);
  expect(steps.map(({ step }) => step)).toEqual([...setUpSteps]);
  expect(steps.map(({ state }) => state)).toEqual(Array(6).fill("todo"));
  expect(steps[0]?.count).toBe("Sans nom, aucun département");
  expect(isSetUp(steps)).toBe(false);
});

test("a step is begun, then done, by what the base holds", () => {
  const named = { ...unnamed, name: "Région Bretagne" };
  expect(states(named, {})).toEqual(["begun", "todo", "todo", "todo", "todo", "todo"]);
  expect(
    states(named, {
      ...{ departements: 4, territories: 2, epci: 5, epciLeft: 1, accounts: 1, withoutAgent: 2 },
      ...{ plans: 1, withoutPlan: 1, operations: 1 },
    }),
  ).toEqual(["done", "begun", "todo", "begun", "begun", "begun"]);
  expect(
    states(
      { ...named, exampleOn: "2026-11-29" },
      {
        ...{ departements: 4, territories: 2, epci: 5, organisations: 1, accounts: 3, officers: 1 },
        ...{ plans: 2, schemes: 1 },
      },
    ),
  ).toEqual(Array(6).fill("done"));
});

test("a step that is left waits no more, and one that is done is done even if it was left", () => {
  const left = { ...unnamed, leftSteps: [...setUpSteps] };
  expect(states(left, { organisations: 3 })).toEqual(["left", "left", "done", "left", "left", "left"]);
  expect(isSetUp(prepareSteps(left, empty, hands))).toBe(true);
});

test("counts say what is missing, and each hand has the screens that it opens", () => {
  const counts = { ...empty, territories: 12, epci: 60, epciLeft: 8, accounts: 6, withoutAgent: 3 };
  const said = (who: typeof hands) =>
    Object.fromEntries(prepareSteps(unnamed, counts, who).map((step) => [step.step, step]));
  const admin = said(hands);
  expect(admin.territories?.count).toBe("12\u00a0territoires, 8\u00a0EPCI sur 60 sans territoire");
  const [, whole] = prepareSteps(unnamed, { ...empty, territories: 12, epci: 60 }, hands);
  expect(whole?.count).toBe("12\u00a0territoires, aucun EPCI sans territoire");
  expect(admin.accounts?.count).toBe("6\u00a0comptes hors administration, 3\u00a0territoires sans agent");
  expect(admin.accounts?.pages.map(({ href }) => href)).toEqual([
    "/administration/comptes/nouveau",
    "/administration/comptes/importer",
    "/administration",
  ]);
  expect(admin.plans?.pages).toEqual([]);
  const officer = said({ administers: false, officer: true });
  for (const who of [admin, officer])
    expect(who.territories?.pages.map(({ href, fills }) => [href, fills])).toEqual([
      ["/territoires/nouveau", true],
      ["/territoires/importer", true],
      ["/territoires/perimetres", false],
    ]);
  expect(officer.accounts?.pages).toEqual([]);
  expect(officer.plans?.pages.map(({ href }) => href)).toEqual([
    "/plans/plde/nouveau",
    "/plans/nouveau",
    "/plans",
  ]);
});
