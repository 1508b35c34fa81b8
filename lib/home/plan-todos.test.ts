import { expect, test } from "vitest";
import { planTodo, type WaitingPlan } from "./plan-todos";

const today = "2026-11-23";
const todo = (given: Partial<WaitingPlan>) =>
  planTodo(
    {
      ...{ id: "p", status: "returned", startsOn: "2027-01-01", endsOn: "2029-12-31" },
      ...{ lastMove: "return", movedOn: "2026-11-12", moveReason: "Précisez les enjeux." },
      closingAskedOn: null,
      ...given,
    },
    today,
  );

test("a plan that was returned says by whom, on which day and why, and opens the page where it is completed", () => {
  expect(todo({})).toMatchObject({
    days: 11,
    todo: {
      ...{ kind: "returned", hot: true, href: "/plans/p/modifier", gesture: "Compléter le plan" },
      title: "Plan 2027–2029",
      detail: "Renvoyé à compléter par la Région le 12\u00a0novembre 2026\u00a0: Précisez les enjeux.",
      since: "renvoyé il y a 11\u00a0jours",
    },
  });
  expect(todo({ lastMove: "resume", movedOn: today }).todo).toMatchObject({
    detail: "Rouvert à compléter par la Région le 23\u00a0novembre 2026\u00a0: Précisez les enjeux.",
    since: "rouvert aujourd’hui",
  });
  expect(todo({ moveReason: `${"a".repeat(299)} ${"b".repeat(99)}` }).todo.detail).toMatch(/: a{299}…$/);
});

test("of a plan returned before its moves were kept, nothing is made up", () => {
  const { days, todo: said } = todo({ lastMove: null, movedOn: null, moveReason: null });
  expect([days, said.detail, said.since]).toEqual([0, "Renvoyé à compléter par la Région", ""]);
});

test("a plan past its end asks the agent for its closing, until it was asked: it then says since when the Région has it, and calls for nothing", () => {
  const expired = { status: "active", startsOn: "2023-01-01", endsOn: "2026-10-31" } as const;
  expect(todo(expired).todo).toMatchObject({
    ...{ kind: "plan", hot: true, since: "échu depuis 23\u00a0jours" },
    detail: "Mettez ses dernières actions à jour, puis demandez sa clôture à la Région",
  });
  expect(todo({ ...expired, closingAskedOn: "2026-11-02" }).todo).toMatchObject({
    ...{ kind: "closing", hot: false, since: "échu depuis 23\u00a0jours" },
    detail: "Clôture demandée le 2\u00a0novembre 2026\u00a0: elle attend la Région",
  });
});
