import type {
  ActionStatus,
  AwaitedDecision,
  Axis,
  Confidence,
  ProjectStage,
  ProjectStatus,
} from "@/db/enums";
import { actionCode, confidenceLabels } from "@/lib/actions/labels";
import { daysLate, isConfidenceDue, isOpen, patience } from "@/lib/actions/rules";
import {
  daysBetween,
  formatCount,
  formatDate,
  formatPercent,
  formatShortDate,
  uncapitalised,
} from "@/lib/format";
import { projectStageLabels, projectStatusLabels } from "@/lib/projects/labels";
import { daysWithoutContact } from "@/lib/projects/rules";

export type TodoKind = "blocked" | "late" | "report" | "project" | "confidence";

/** One thing that waits for an agent: what, why, since when, and the form that ends it. */
export type Todo = {
  key: string;
  kind: TodoKind;
  title: string;
  detail: string;
  since: string;
  /** A deadline has passed, or someone waits. */
  hot: boolean;
  /** Past its planned end, whatever else is said of it. */
  late: boolean;
  href: string;
  gesture: string;
};

export type WaitingAction = {
  id: string;
  axis: Axis;
  number: number;
  title: string;
  status: ActionStatus;
  progress: number;
  plannedEndOn: string | null;
  confidence: Confidence | null;
  confidenceOn: string | null;
  blocked: boolean;
  blockedOn: string | null;
  blockedReason: string | null;
  decisionAwaitedFrom: AwaitedDecision;
};

type WaitingEvent = { id: string; title: string; endsOn: string; place: string };

type WaitingProject = {
  id: string;
  title: string;
  stage: ProjectStage;
  status: ProjectStatus;
  openedOn: string;
  contactedOn: string | null;
};

/** What was agreed with a project at the last contact, and for when. */
type WaitingStep = { projectId: string; title: string; nextStep: string; dueOn: string };

type Started = { status: ActionStatus; confidence: Confidence | null; confidenceOn: string | null };

/** Given 90 days ago, or never given though the action has begun: one to come is not asked for its first yet. */
export function asksConfidence(action: Started, today: string): boolean {
  if (action.confidence === null) return action.status === "in_progress" || action.status === "on_hold";
  return isConfidenceDue(action, today);
}

const awaited: Record<AwaitedDecision, string> = {
  none: "",
  territory: "Décision attendue du territoire\u00a0: ",
  region: "Décision attendue de la Région\u00a0: ",
};

type Aged = { days: number; todo: Todo };

function fromAction(action: WaitingAction, today: string): Aged | null {
  const overdue = daysLate(action, today);
  const base = {
    key: action.id,
    title: `${actionCode(action)} ${action.title}`,
    href: `/actions/${action.id}`,
    gesture: "Mettre à jour",
    late: overdue > 0,
  };
  const overdueFor = `échue depuis ${formatCount(overdue, "jour")}`;
  if (action.blocked && isOpen(action.status)) {
    const days = action.blockedOn ? daysBetween(action.blockedOn, today) : 0;
    const since = overdue > 0 ? overdueFor : `bloquée depuis ${formatCount(days, "jour")}`;
    const detail = `${awaited[action.decisionAwaitedFrom]}${action.blockedReason ?? "motif non renseigné"}`;
    return { days, todo: { ...base, kind: "blocked", detail, since, hot: true } };
  }
  if (overdue > 0) {
    const confidence = action.confidence
      ? uncapitalised(confidenceLabels[action.confidence])
      : "météo non renseignée";
    const detail = `${formatPercent(action.progress)}\u00a0; ${confidence}`;
    return { days: overdue, todo: { ...base, kind: "late", detail, since: overdueFor, hot: true } };
  }
  if (!asksConfidence(action, today)) return null;
  if (action.confidence === null || action.confidenceOn === null)
    return {
      days: Number.MAX_SAFE_INTEGER,
      todo: {
        ...base,
        kind: "confidence",
        detail: "Aucune météo n’a été donnée",
        since: "jamais donnée",
        hot: false,
        gesture: "Donner",
      },
    };
  const days = daysBetween(action.confidenceOn, today);
  return {
    days,
    todo: {
      ...base,
      kind: "confidence",
      detail: `${confidenceLabels[action.confidence]}, le ${formatShortDate(action.confidenceOn, today)}`,
      since: `donnée il y a ${formatCount(days, "jour")}`,
      hot: false,
      gesture: "Confirmer",
    },
  };
}

function fromEvent(event: WaitingEvent, today: string): Aged {
  const days = daysBetween(event.endsOn, today);
  return {
    days,
    todo: {
      key: event.id,
      kind: "report",
      title: event.title,
      detail: [event.place, formatDate(event.endsOn)].filter(Boolean).join(", "),
      since: `tenu il y a ${formatCount(days, "jour")}`,
      hot: false,
      late: false,
      href: `/evenements/${event.id}#bilan`,
      gesture: "Saisir le bilan",
    },
  };
}

function fromProject(project: WaitingProject, today: string): Aged {
  const days = daysWithoutContact(project, today);
  const never = project.contactedOn === null;
  return {
    days,
    todo: {
      key: project.id,
      kind: "project",
      title: project.title,
      detail: `${projectStageLabels[project.stage]}\u00a0; ${uncapitalised(projectStatusLabels[project.status])}`,
      since: `${never ? "ouvert sans contact" : "sans contact"} depuis ${formatCount(days, "jour")}`,
      hot: false,
      late: false,
      href: `/projets/${project.id}#contact`,
      gesture: "Noter un contact",
    },
  };
}

function fromStep(step: WaitingStep, today: string): Aged {
  const days = daysBetween(step.dueOn, today);
  return {
    days,
    todo: {
      key: step.projectId,
      kind: "project",
      title: step.title,
      detail: step.nextStep ? `Étape convenue\u00a0: ${step.nextStep}` : "Étape convenue",
      since: `échue depuis ${formatCount(days, "jour")}`,
      hot: false,
      late: false,
      href: `/projets/${step.projectId}#contact`,
      gesture: "Noter un contact",
    },
  };
}

const order: readonly TodoKind[] = ["blocked", "late", "report", "project", "confidence"];

type Waiting = {
  actions: readonly WaitingAction[];
  awaiting: readonly WaitingEvent[];
  dormant: readonly WaitingProject[];
  steps: readonly WaitingStep[];
};

/**
 * What waits for an agent, in the order in which it should be taken: blocked, late, events without report, cases without
 * contact or whose agreed step is past, confidences to give; the oldest first. An action or a case comes once, for its strongest reason.
 */
export function prepareTodos({ actions, awaiting, dormant, steps }: Waiting, today: string): Todo[] {
  const asleep = new Set(dormant.map(({ id }) => id));
  const past = steps.filter(({ projectId, dueOn }) => dueOn < today && !asleep.has(projectId));
  return [
    ...actions.map((action) => fromAction(action, today)).filter((one) => one !== null),
    ...awaiting.map((event) => fromEvent(event, today)),
    ...dormant.map((project) => fromProject(project, today)),
    ...past.map((step) => fromStep(step, today)),
  ]
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
