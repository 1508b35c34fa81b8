import { expect, test } from "vitest";
import { groupByDay, nextAppointment, prepareAppointments } from "./agenda";

const today = "2026-04-09";

const event = (startsOn: string, startsAt: string | null = null, endsOn = startsOn) => ({
  id: `e ${startsOn} ${startsAt}`,
  title: "Petit déjeuner",
  startsOn,
  startsAt,
  endsOn,
  place: "Desvres",
});
const due = (plannedEndOn: string, status: "in_progress" | "done" = "in_progress") => ({
  id: `a ${plannedEndOn}`,
  axis: "pooling" as const,
  number: 2,
  title: "Collecte",
  status,
  plannedEndOn,
});
const step = (dueOn: string) => ({ projectId: "p", title: "Ressourcerie", nextStep: "Entretien", dueOn });

test("the fortnight begins today and ends on the fourteenth day", () => {
  const dates = prepareAppointments(
    {
      events: [event("2026-04-24"), event("2026-04-23"), event("2026-04-09")],
      actions: [
        due("2026-04-08"),
        due("2026-04-09"),
        due("2026-04-23"),
        due("2026-04-24"),
        due("2026-04-10", "done"),
      ],
      steps: [step("2026-04-08"), step("2026-04-16")],
    },
    today,
  ).map(({ date }) => date);
  expect(dates).toEqual(["2026-04-09", "2026-04-09", "2026-04-16", "2026-04-23", "2026-04-23"]);
});

test("a day reads by the hour, deadlines last; what began before today stands at today without hour", () => {
  const [day] = groupByDay(
    prepareAppointments(
      {
        events: [
          event(today, "14:00:00"),
          event(today, "09:30:00"),
          event("2026-04-07", "08:00:00", "2026-04-11"),
        ],
        actions: [due(today)],
        steps: [],
      },
      today,
    ),
  );
  expect(day).toMatchObject({ day: "9", label: "jeu. avr." });
  expect(day?.appointments.map(({ hour }) => hour)).toEqual([
    "",
    "9\u00a0h\u00a030",
    "14\u00a0h",
    "échéance",
  ]);
  expect(day?.appointments[0]?.detail).toBe("Desvres\u00a0; jusqu’au 11\u00a0avril 2026");
});

test("the month is said on the first day and where it changes", () => {
  const days = groupByDay(
    prepareAppointments(
      { events: ["2026-04-28", "2026-04-30", "2026-05-02"].map((day) => event(day)), actions: [], steps: [] },
      "2026-04-27",
    ),
  );
  expect(days.map(({ day, label }) => `${day} ${label}`)).toEqual(["28 mar. avr.", "30 jeudi", "2 sam. mai"]);
});

test("the next appointment is an event or a step, never a deadline", () => {
  const next = (events: ReturnType<typeof event>[]) =>
    nextAppointment(prepareAppointments({ events, actions: [due(today)], steps: [] }, today), today)?.when;
  expect(next([])).toBeUndefined();
  expect(next([event(today, "09:30:00")])).toBe("aujourd’hui à 9\u00a0h\u00a030");
  expect(next([event("2026-04-10")])).toBe("demain");
  expect(next([event("2026-04-20", "10:00:00")])).toBe("lundi 20\u00a0avril à 10\u00a0h");
});
