import { expect, test } from "vitest";
import { proposeJob } from "./stored";

const otherwise = { territoryId: "t", today: "2026-11-23" };
const projects = [
  { id: "p", territoryId: "t", title: "Épicerie", actionId: "a", organisationName: "L’Épicerie du port" },
  { id: "q", territoryId: "t", title: "Garage", actionId: "shut", organisationName: "" },
];
const action = { territoryId: "t", axis: "pooling" as const, number: 1, title: "Action" };
const choices = {
  projects,
  actions: [
    { ...action, id: "a" },
    { ...action, id: "b" },
  ],
  forecasts: [],
};

test("jobs declared from a project take its action and its structure", () => {
  expect(proposeJob({ projet: "p" }, choices, null, otherwise)).toMatchObject({
    projectId: "p",
    actionId: "a",
    organisationName: "L’Épicerie du port",
  });
  // Its action is of a closed plan: nothing is declared on it any more.
  expect(proposeJob({ projet: "q" }, choices, null, otherwise)).toMatchObject({ projectId: "q" });
  expect(proposeJob({ projet: "q" }, choices, null, otherwise).actionId).toBeUndefined();
  expect(proposeJob({ action: "b" }, choices, null, otherwise)).toMatchObject({ actionId: "b" });
});
