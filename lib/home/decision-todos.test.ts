import { expect, test } from "vitest";
import { decisionTodo } from "./decision-todos";
import { prepareTodos } from "./todos";

const today = "2026-04-09";
const nothing = {
  ...{ plans: [], actions: [], decisions: [], awaiting: [] },
  ...{ postponed: [], dormant: [], steps: [], points: [], reviews: [] },
};
const decision = {
  ...({ id: "d", actionId: "a", axis: "pooling", number: 3, title: "Groupement d’employeurs" } as const),
  ...{ text: "Le local est prêté.", dueOn: "2026-04-01" },
};

test("what follows of a decision waits for the agent from its day on, and leads to it", () => {
  const now = { ...decision, id: "n", dueOn: today };
  const todos = prepareTodos({ ...nothing, decisions: [now, decision] }, today);
  expect(todos).toMatchObject([
    {
      kind: "decision",
      hot: true,
      since: "échue depuis 8\u00a0jours",
      href: "/actions/a/decisions#decision-d",
    },
    { kind: "decision", hot: false, since: "à faire aujourd’hui", href: "/actions/a/decisions#decision-n" },
  ]);
  expect(decisionTodo(decision, today).days).toBe(8);
});
