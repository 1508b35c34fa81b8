import type { ActionStatus, Axis } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { isOpen } from "@/lib/actions/rules";
import { weekday } from "@/lib/events/when";
import { formatClock } from "@/lib/french/clock";
import { daysBetween, formatDate, formatMonth } from "@/lib/french/format";

/** Days ahead that an agent's home shows. */
export const horizon = 14;

export type Appointment = {
  key: string;
  date: string;
  /** « 9 h 30 », « échéance », or nothing when the hour is not known. */
  hour: string;
  title: string;
  detail: string;
  href: string;
  /** A deadline is not an appointment: nobody is expected. */
  deadline: boolean;
};

export type AgendaDay = { date: string; day: string; label: string; appointments: Appointment[] };

export type ComingEvent = {
  id: string;
  title: string;
  startsOn: string;
  startsAt: string | null;
  endsOn: string;
  place: string;
};
export type Deadline = {
  id: string;
  axis: Axis;
  number: number;
  title: string;
  status: ActionStatus;
  plannedEndOn: string | null;
};
export type NextStep = { projectId: string; title: string; nextStep: string; dueOn: string };

const inSight = (date: string, today: string) => {
  const days = daysBetween(today, date);
  return days >= 0 && days <= horizon;
};

/** Appointments of the next fortnight, today included, earliest first; an event already begun stands at today. */
export function prepareAppointments(
  {
    events,
    actions,
    steps,
  }: { events: readonly ComingEvent[]; actions: readonly Deadline[]; steps: readonly NextStep[] },
  today: string,
): Appointment[] {
  const held = events.map((event) => ({
    key: event.id,
    date: event.startsOn < today ? today : event.startsOn,
    hour: event.startsOn >= today && event.startsAt ? formatClock(event.startsAt) : "",
    at: event.startsOn >= today ? (event.startsAt ?? "") : "",
    title: event.title,
    detail:
      event.endsOn > event.startsOn
        ? [event.place, `jusqu’au ${formatDate(event.endsOn)}`].filter(Boolean).join("\u00a0; ")
        : event.place,
    href: `/evenements/${event.id}`,
    deadline: false,
  }));
  const due = actions
    .filter(({ status }) => isOpen(status))
    .flatMap((action) =>
      action.plannedEndOn
        ? [
            {
              key: action.id,
              date: action.plannedEndOn,
              hour: "échéance",
              at: "~",
              title: `${actionCode(action)} ${action.title}`,
              detail: "",
              href: `/actions/${action.id}`,
              deadline: true,
            },
          ]
        : [],
    );
  const next = steps.map((step) => ({
    key: step.projectId,
    date: step.dueOn,
    hour: "étape",
    at: "~",
    title: step.title,
    detail: step.nextStep,
    href: `/projets/${step.projectId}#contact`,
    deadline: false,
  }));
  return [...held, ...next, ...due]
    .filter(({ date }) => inSight(date, today))
    .sort((one, other) => (`${one.date} ${one.at}` < `${other.date} ${other.at}` ? -1 : 1))
    .map(({ at: _, ...appointment }) => appointment);
}

/** The same by day: « 10 », then « vendredi », with the month on the first day and where it changes. */
export function groupByDay(appointments: readonly Appointment[]): AgendaDay[] {
  const days: AgendaDay[] = [];
  for (const appointment of appointments) {
    const { date } = appointment;
    const last = days.at(-1);
    if (last?.date === date) {
      last.appointments.push(appointment);
      continue;
    }
    const sameMonth = last?.date.slice(0, 7) === date.slice(0, 7);
    const [month = ""] = formatMonth(date).split("\u00a0");
    days.push({
      date,
      day: String(Number(date.slice(8))),
      label: sameMonth ? weekday(date) : `${weekday(date).slice(0, 3)}. ${month}`,
      appointments: [appointment],
    });
  }
  return days;
}

/** « aujourd’hui à 9 h 30 », « demain », « lundi 20 avril »: when the next appointment is; null without any. */
export function nextAppointment(
  appointments: readonly Appointment[],
  today: string,
): { title: string; href: string; when: string } | null {
  const next = appointments.find(({ deadline }) => !deadline);
  if (!next) return null;
  const days = daysBetween(today, next.date);
  const day =
    days === 0
      ? "aujourd’hui"
      : days === 1
        ? "demain"
        : `${weekday(next.date)} ${formatDate(next.date).replace(/ \d{4}$/, "")}`;
  return {
    title: next.title,
    href: next.href,
    when: /^\d/.test(next.hour) ? `${day} à ${next.hour}` : day,
  };
}
