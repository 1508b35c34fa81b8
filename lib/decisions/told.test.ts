import { expect, test } from "vitest";
import type { Decision, DueDecision } from "@/db/decisions/reads";
import { dueLine, othersDue, shownDue } from "./due";
import { tellDecisions } from "./history";
import { isFollowUpDue, lastRecorded, liftsBlock, markOfBlock } from "./rules";

const today = "2026-11-23";
const decision = {
  ...{ id: "d", askedFrom: "region", outcome: "agreed", decidedBy: "Commission permanente" },
  ...{ decidedOn: "2026-11-20", text: "Le cofinancement est accordé.", doneOn: null, author: "Pôle ESS" },
  createdAt: new Date("2026-11-20T10:00:00Z"),
} as Decision;

test("the history of an action says whose decision it was, its sense and its words, then that what follows is done", () => {
  const [said, done] = tellDecisions([{ ...decision, doneOn: "2026-11-22" }]);
  expect(said).toMatchObject({
    date: "2026-11-20",
    sentence: "Décision de la Région, Commission permanente\u00a0: accord. Le cofinancement est accordé.",
    author: "Pôle ESS",
  });
  expect(done).toMatchObject({
    date: "2026-11-22",
    sentence: "Suite de la décision (Commission permanente) notée comme faite.",
  });
  expect(tellDecisions([{ ...decision, author: null }])).toMatchObject([{ author: "compte fermé" }]);
});

const due: DueDecision = {
  ...{ id: "d", actionId: "a", title: "Garage solidaire", axis: "project_support", number: 3 },
  ...{
    territoryName: "Boulonnais",
    text: "Un terrain est réservé.",
    outcome: "agreed",
    askedFrom: "territory",
  },
  ...{
    decidedBy: "Conseil",
    decidedOn: "2026-09-09",
    ownedBy: "territory",
    owner: "Patrimoine",
    dueOn: "2026-11-11",
  },
};

test("what an officer is reminded of leads to the decision, on its action", () => {
  const line = dueLine(due, today);
  expect(line.since.replace(/\u00a0/g, " ")).toBe(
    "Suite : le territoire, Patrimoine, pour le 11 novembre 2026, il y a 12 jours",
  );
  expect(line).toMatchObject({
    title: "Boulonnais, A3.3 Garage solidaire",
    href: "/actions/a",
    step: "/actions/a/decisions#decision-d",
  });
  expect(
    dueLine({ ...due, ownedBy: "region", owner: "", dueOn: today }, today).since.replace(/\u00a0/g, " "),
  ).toBe("Suite : la Région, pour le 23 novembre 2026");
  expect([othersDue(shownDue), othersDue(shownDue + 2)]).toEqual([
    null,
    "Et 2\u00a0autres, d’échéance plus récente.",
  ]);
});

test("what follows is due from its day on, until it is done, and never where nothing follows", () => {
  const is = (given: object) =>
    isFollowUpDue({ ownedBy: "region", dueOn: today, doneOn: null, ...given }, today);
  expect([
    is({}),
    is({ dueOn: "2026-11-24" }),
    is({ dueOn: null }),
    is({ doneOn: today }),
    is({ ownedBy: "none" }),
  ]).toEqual([true, false, false, false, false]);
});

test("an agreement alone lifts a block by itself, and any decision does or not where it is said", () => {
  const of = (fate: "outcome" | "lifted" | "kept") =>
    (["agreed", "refused", "deferred"] as const).map((outcome) => liftsBlock(outcome, fate));
  expect([of("outcome"), of("lifted"), of("kept")]).toEqual([
    [true, false, false],
    [true, true, true],
    [false, false, false],
  ]);
});

test("the mark of a block changes with each of its words and with the last decision on it, and with nothing else", () => {
  const block = {
    ...{ blocked: true, blockedOn: "2026-11-01", blockedReason: "Devis", unblockingCondition: null },
    decisionAwaitedFrom: "region",
  } as const;
  const mark = markOfBlock(block, "d");
  expect(markOfBlock({ ...block, ...{ title: "Autre", version: 3 } }, "d")).toBe(mark);
  const others = [
    markOfBlock(block, null),
    markOfBlock({ ...block, blockedOn: "2026-11-02" }, "d"),
    markOfBlock({ ...block, blockedReason: "Autre" }, "d"),
    markOfBlock({ ...block, unblockingCondition: "Devis" }, "d"),
    markOfBlock({ ...block, decisionAwaitedFrom: "territory" }, "d"),
    markOfBlock({ ...block, blocked: false }, "d"),
  ];
  expect(new Set([mark, ...others]).size).toBe(7);
  const later = { id: "a", createdAt: new Date("2026-11-21T10:00:00Z") };
  expect([lastRecorded([decision, later]), lastRecorded([later, decision]), lastRecorded([])]).toEqual([
    "a",
    "a",
    null,
  ]);
});
