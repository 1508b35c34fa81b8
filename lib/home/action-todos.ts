import type { ActionStatus, AwaitedDecision, Axis, Confidence } from "@/db/enums";
import { actionCode, confidenceLabels } from "@/lib/actions/labels";
import { daysLate, isConfidenceDue, isOpen, isResumeDue } from "@/lib/actions/rules";
import { uncapitalised } from "@/lib/french/capitals";
import { agoDays, daysBetween, formatPercent, formatShortDate, sinceDays } from "@/lib/french/format";
import type { Aged } from "./todo";

export type WaitingAction = {
  id: string;
  version: number;
  axis: Axis;
  number: number;
  title: string;
  status: ActionStatus;
  progress: number;
  plannedEndOn: string | null;
  resumeOn: string | null;
  confidence: Confidence | null;
  confidenceOn: string | null;
  blocked: boolean;
  blockedOn: string | null;
  blockedReason: string | null;
  decisionAwaitedFrom: AwaitedDecision;
};

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

/** What an action waits for, by its strongest reason: blocked, late, to take up again, confidence to give; null when for nothing. */
export function actionTodo(action: WaitingAction, today: string): Aged | null {
  const overdue = daysLate(action, today);
  const base = {
    key: action.id,
    title: `${actionCode(action)} ${action.title}`,
    href: `/actions/${action.id}`,
    gesture: "Mettre à jour",
    late: overdue > 0,
  };
  const overdueFor = `échue ${sinceDays(overdue)}`;
  if (action.blocked && isOpen(action.status)) {
    const days = action.blockedOn ? daysBetween(action.blockedOn, today) : 0;
    const since = overdue > 0 ? overdueFor : `bloquée ${sinceDays(days)}`;
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
  if (action.resumeOn !== null && isResumeDue(action, today)) {
    const days = daysBetween(action.resumeOn, today);
    const detail = "En pause\u00a0: reprenez l’action, ou donnez une nouvelle date";
    const since = days === 0 ? "reprise prévue aujourd’hui" : `reprise prévue ${agoDays(days)}`;
    return { days, todo: { ...base, kind: "resume", detail, since, hot: false } };
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
      since: `donnée ${agoDays(days)}`,
      hot: false,
      gesture: "Confirmer",
      version: action.version,
    },
  };
}
