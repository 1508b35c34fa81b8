import type { ProjectStage, ProjectStatus } from "@/db/enums";
import { uncapitalised } from "@/lib/french/capitals";
import { agoDays, daysBetween, formatDate, sinceDays } from "@/lib/french/format";
import { duePoint } from "@/lib/projects/follow-up";
import { projectStageLabels, projectStatusLabels } from "@/lib/projects/labels";
import { daysWithoutContact } from "@/lib/projects/rules";
import type { Aged, Todo } from "./todo";

export type WaitingEvent = { id: string; title: string; endsOn: string; place: string };

export type WaitingProject = {
  id: string;
  title: string;
  stage: ProjectStage;
  status: ProjectStatus;
  openedOn: string;
  contactedOn: string | null;
};

/** What was agreed with a project at the last contact, and for when. */
export type WaitingStep = { projectId: string; title: string; nextStep: string; dueOn: string };

/** A project whose activity began: asked how it goes at 12, 24 and 36 months. */
export type WaitingPoint = {
  id: string;
  title: string;
  status: ProjectStatus;
  activityOn: string | null;
  contactedOn: string | null;
};

const calm = { hot: false, late: false } as const;
const since = (verb: string, days: number, onTheDay: string) =>
  days === 0 ? onTheDay : `${verb} ${sinceDays(days)}`;

/** An event held without report. */
export function reportTodo(event: WaitingEvent, today: string): Aged {
  const days = daysBetween(event.endsOn, today);
  return {
    days,
    todo: {
      ...calm,
      key: event.id,
      kind: "report",
      title: event.title,
      detail: [event.place, formatDate(event.endsOn)].filter(Boolean).join(", "),
      since: `tenu ${agoDays(days)}`,
      href: `/evenements/${event.id}#bilan`,
      gesture: "Saisir le bilan",
    },
  };
}

/** An event postponed that has no new date yet. */
export function postponedTodo(event: WaitingEvent, today: string): Aged {
  return {
    days: daysBetween(event.endsOn, today),
    todo: {
      ...calm,
      key: event.id,
      kind: "postponed",
      title: event.title,
      detail: "Sans nouvelle date\u00a0: reprogrammez l’événement, ou annulez-le",
      since: `était prévu le ${formatDate(event.endsOn)}`,
      href: `/evenements/${event.id}`,
      gesture: "Reprogrammer",
    },
  };
}

const contact = (id: string): Pick<Todo, "href" | "gesture" | "kind" | "key" | "hot" | "late"> => ({
  ...calm,
  key: id,
  kind: "project",
  href: `/projets/${id}#contact`,
  gesture: "Noter un contact",
});

const agreed = ({ nextStep }: WaitingStep) =>
  nextStep ? `Étape convenue\u00a0: ${nextStep}` : "Étape convenue";
const overdue = (days: number) => since("échue", days, "prévue aujourd’hui");

/** A case without contact for 30 days; what was agreed with it, once its day has come, is said with it. */
export function dormantTodo(project: WaitingProject, today: string, step?: WaitingStep): Aged {
  const days = daysWithoutContact(project, today);
  const never = project.contactedOn === null;
  return {
    days,
    todo: {
      ...contact(project.id),
      title: project.title,
      detail: step
        ? `${agreed(step)}, ${overdue(daysBetween(step.dueOn, today))}`
        : `${projectStageLabels[project.stage]}\u00a0; ${uncapitalised(projectStatusLabels[project.status])}`,
      since: `${never ? "ouvert sans contact" : "sans contact"} ${sinceDays(days)}`,
    },
  };
}

/** A step agreed at the last contact whose day has come. */
export function stepTodo(step: WaitingStep, today: string): Aged {
  const days = daysBetween(step.dueOn, today);
  return {
    days,
    todo: {
      ...contact(step.projectId),
      title: step.title,
      detail: agreed(step),
      since: overdue(days),
    },
  };
}

/** The latest point of an activity that is due; null when none is. */
export function pointTodo(project: WaitingPoint, today: string): Aged | null {
  const point = duePoint(project, today);
  if (!point) return null;
  const days = daysBetween(point.dueOn, today);
  return {
    days,
    todo: {
      ...contact(project.id),
      title: project.title,
      detail: `Point à ${point.months}\u00a0mois\u00a0: l’activité continue-t-elle, avec quels emplois\u00a0?`,
      since: since("à faire", days, "à faire aujourd’hui"),
    },
  };
}
