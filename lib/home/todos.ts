import type { ActionStatus } from "@/db/enums";
import { patience } from "@/db/patience";
import { isOpen } from "@/lib/actions/rules";
import { daysBetween } from "@/lib/french/format";
import { actionTodo, type WaitingAction } from "./action-todos";
import { decisionTodo, type WaitingDecision } from "./decision-todos";
import { planTodo, type WaitingPlan } from "./plan-todos";
import { reviewTodo, type WaitingReview } from "./review-todos";
import {
  dormantTodo,
  pointTodo,
  postponedTodo,
  reportTodo,
  stepTodo,
  type WaitingEvent,
  type WaitingPoint,
  type WaitingProject,
  type WaitingStep,
} from "./row-todos";
import type { Todo, TodoKind } from "./todo";

const order: readonly TodoKind[] = [
  "returned",
  "review",
  "plan",
  "blocked",
  "late",
  "resume",
  "decision",
  "report",
  "postponed",
  "project",
  "confidence",
  "closing",
];

type Waiting = {
  plans: readonly WaitingPlan[];
  actions: readonly WaitingAction[];
  decisions: readonly WaitingDecision[];
  awaiting: readonly WaitingEvent[];
  postponed: readonly WaitingEvent[];
  dormant: readonly WaitingProject[];
  steps: readonly WaitingStep[];
  points: readonly WaitingPoint[];
  reviews: readonly WaitingReview[];
};

/**
 * What waits for an agent, in the order in which it should be taken: plans to complete or to close, points of the Région to answer,
 * actions blocked, late, to take up again, decisions whose follow-up is due, events
 * without report or new date, cases without contact or whose agreed step or point is due, confidences to give, plans that the Région is to close; the oldest first.
 * An action or a case comes once, for its strongest reason.
 */
export function prepareTodos(waiting: Waiting, today: string): Todo[] {
  const asleep = new Set(waiting.dormant.map(({ id }) => id));
  const due = waiting.steps.filter(({ dueOn }) => dueOn <= today);
  const steps = due.filter(({ projectId }) => !asleep.has(projectId));
  const said = new Set([...asleep, ...steps.map(({ projectId }) => projectId)]);
  return [
    ...waiting.plans.map((plan) => planTodo(plan, today)),
    ...waiting.reviews.map((review) => reviewTodo(review, today)),
    ...waiting.actions.map((action) => actionTodo(action, today)),
    ...waiting.decisions.map((decision) => decisionTodo(decision, today)),
    ...waiting.awaiting.map((event) => reportTodo(event, today)),
    ...waiting.postponed.map((event) => postponedTodo(event, today)),
    ...waiting.dormant.map((project) =>
      dormantTodo(
        project,
        today,
        due.find(({ projectId }) => projectId === project.id),
      ),
    ),
    ...steps.map((step) => stepTodo(step, today)),
    ...waiting.points.filter(({ id }) => !said.has(id)).map((project) => pointTodo(project, today)),
  ]
    .filter((one) => one !== null)
    .sort(
      (one, other) => order.indexOf(one.todo.kind) - order.indexOf(other.todo.kind) || other.days - one.days,
    )
    .map(({ todo }) => todo);
}

/** Days since anything of a plan was updated or noted, when an open action waits and 90 days have passed; else null. */
export function silence(
  actions: readonly { status: ActionStatus; touchedOn: string }[],
  today: string,
): { since: string; days: number } | null {
  if (!actions.some(({ status }) => isOpen(status))) return null;
  const since = actions.reduce((latest, { touchedOn }) => (touchedOn > latest ? touchedOn : latest), "");
  const days = daysBetween(since, today);
  return days >= patience.silence ? { since, days } : null;
}

/** Lines shown before the fold; one more than this is not worth folding. */
const shownAtOnce = 10;

/** The first lines, and the rest when there are too many to read at a glance. */
export function foldTodos(todos: readonly Todo[]): { shown: readonly Todo[]; folded: readonly Todo[] } {
  if (todos.length <= shownAtOnce + 2) return { shown: todos, folded: [] };
  return { shown: todos.slice(0, shownAtOnce), folded: todos.slice(shownAtOnce) };
}
