import { type Axis, axes, type PlanMoveName } from "@/db/enums";
import type { PlanContent } from "@/db/plans/contents";
import type { plans } from "@/db/plans/table";
import type { OpenPoint } from "@/db/reviews/reads";
import { isOpen } from "@/lib/actions/rules";

type Texts = Pick<
  typeof plans.$inferSelect,
  | "diagnosis"
  | "stakes"
  | "governance"
  | "signedOn"
  | "deliberation"
  | "signatories"
  | "finalReport"
  | "moveReason"
  | "moveReference"
>;

type Text = "diagnosis" | "stakes" | "governance";
type Asked = "signedOn" | "deliberation" | "signatories" | "finalReport" | "reason" | "reference";

/** What a move still lacks: a text of the plan, a field of the move's own form, an axis, actions, a budget, answers to the Région. */
export type Lack = Text | Asked | `axis:${Axis}` | "actions" | "openActions" | "budget" | "points";

const blank = (text: string | null): boolean => (text ?? "").trim() === "";

/** The parts of an action that a plan needs to be sent, and that it has not. */
export function actionLacks(action: PlanContent): ("lead" | "start" | "end" | "result")[] {
  const parts = {
    lead: action.leadOrganisationId === null,
    start: action.plannedStartOn === null,
    end: action.plannedEndOn === null,
    result: blank(action.expectedResult),
  };
  return (["lead", "start", "end", "result"] as const).filter((part) => parts[part]);
}

const reasoned: readonly PlanMoveName[] = ["return", "abandon", "amend", "reopen", "resume"];

/** A provisional budget: an expense planned on one of the actions that the plan keeps, be it of zero (decision 0087). */
const isBudgeted = (actions: readonly Pick<PlanContent, "budgeted" | "status">[]): boolean =>
  actions.some(({ budgeted, status }) => budgeted && status !== "cancelled" && status !== "renewed");

/** No action is left open in what they end. */
const ends: readonly PlanMoveName[] = ["close", "archive"];

/** What the Région asked to complete, and that the territory has not answered. */
export const unanswered = <Point extends Pick<OpenPoint, "kind" | "answered">>(
  points: readonly Point[],
): Point[] => points.filter(({ kind, answered }) => kind === "to_complete" && !answered);

/** What a plan, as a move would leave it, lacks for that move: the rule of app.plan_lacks(). `points`: those open on it. */
export function lacksOf(
  move: PlanMoveName,
  plan: Texts,
  actions: readonly PlanContent[],
  points: readonly Pick<OpenPoint, "kind" | "answered">[],
): Lack[] {
  const sends = move === "submit";
  const signs = move === "activate" || move === "reopen";
  const said: readonly (readonly [Lack, boolean])[] = [
    ["diagnosis", sends && blank(plan.diagnosis)],
    ["stakes", sends && blank(plan.stakes)],
    ["governance", sends && blank(plan.governance)],
    ["signedOn", signs && plan.signedOn === null],
    ["deliberation", signs && blank(plan.deliberation)],
    ["signatories", move === "activate" && blank(plan.signatories)],
    ["finalReport", move === "close" && blank(plan.finalReport)],
    ["reason", reasoned.includes(move) && blank(plan.moveReason)],
    ["reference", move === "amend" && blank(plan.moveReference)],
    ...axes.map((axis) => [`axis:${axis}`, sends && !actions.some((one) => one.axis === axis)] as const),
    ["actions", sends && actions.some((one) => actionLacks(one).length > 0)],
    ["openActions", ends.includes(move) && actions.some(({ status }) => isOpen(status))],
    ["budget", sends && !isBudgeted(actions)],
    ["points", sends && unanswered(points).length > 0],
  ];
  return said.flatMap(([lack, missing]) => (missing ? [lack] : []));
}

const asked: readonly string[] = [
  "signedOn",
  "deliberation",
  "signatories",
  "finalReport",
  "reason",
  "reference",
];

/** Of these, what the form of the move does not ask itself. */
export const lacksBefore = (lacks: readonly Lack[]): Lack[] => lacks.filter((lack) => !asked.includes(lack));
