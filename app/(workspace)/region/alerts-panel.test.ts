import { expect, test } from "vitest";
import { actionList } from "@/lib/actions/list";
import { eventList } from "@/lib/events/list";
import { actionAlerts, followUpAlerts, planAlert } from "@/lib/figures/alerts";
import { linksOf } from "@/lib/figures/links";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { planList } from "@/lib/plans/list";
import { projectList } from "@/lib/projects/list";
import { actionsParams } from "../actions/search-params";
import { eventsParams } from "../evenements/search-params";
import { plansParams } from "../plans/search-params";
import { projectsParams } from "../projets/search-params";

const today = "2027-01-04";
const alert = { rows: 2, territories: 1, names: ["Ternois"] };
const counted = {
  plans: { ...alert, asked: 1 },
  actions: {
    ...{
      late: alert,
      blocked: alert,
      resuming: alert,
      silent: alert,
      compromised: alert,
      due: alert,
      unsaid: 1,
    },
    ...{ awaitingRegion: 1, awaitingTerritory: 0 },
  },
  events: { awaiting: alert, overdue: 0, postponed: alert },
  projects: { dormant: alert, steps: alert, points: alert },
};

/** The filters that a page reads from the address of a line, without those that are not asked nor the words of its search. */
function read(href: string): Record<string, unknown> {
  const { pathname, searchParams } = new URL(href, "http://localhost");
  const asked = Object.fromEntries(searchParams);
  const filters: Record<string, () => object> = {
    "/actions": () => filtersOf(actionList, askedOn(actionList, actionsParams.parse(asked), today), today),
    "/evenements": () => filtersOf(eventList, askedOn(eventList, eventsParams.parse(asked), today)),
    "/projets": () => filtersOf(projectList, askedOn(projectList, projectsParams.parse(asked), today)),
    "/plans": () => filtersOf(planList, plansParams.parse(asked)),
  };
  const found = Object.entries(filters[pathname]?.() ?? { unknown: pathname });
  return Object.fromEntries(
    found.filter(([name, value]) => name !== "words" && value !== undefined && value !== false),
  );
}

test("the address of each alert is read by its page as the very filters that were counted", () => {
  const to = linksOf({ periode: "2027", departement: "62" });
  const lines = [planAlert(counted, to), ...actionAlerts(counted, to), ...followUpAlerts(counted, to)];
  const year = { departement: "62", periode: { start: "2027-01-01", end: "2027-12-31" } };
  expect(Object.fromEntries(lines.map(({ key, href }) => [key, read(href)]))).toEqual({
    expired: { departement: "62", etat: "echu" },
    late: { ...year, retard: true },
    blocked: { ...year, blocage: true },
    resuming: { ...year, reprise: true },
    silent: { ...year, silence: true },
    compromised: { ...year, meteo: "compromised" },
    due: { ...year, meteo: "due" },
    awaiting: { departement: "62", situation: "awaiting", periode: null },
    postponed: { departement: "62", etat: "postponed", periode: null },
    dormant: { departement: "62", situation: "dormant" },
    steps: { departement: "62", situation: "step_due" },
    points: { departement: "62", situation: "point_due" },
  });
});

test("of plans past their end, it says how many wait to be closed as their agents asked", () => {
  const where = (asked: number) =>
    planAlert({ ...counted, plans: { ...alert, asked } }, linksOf({ periode: "2027" })).where;
  expect(where(0)).toBe("dans 1\u00a0territoire\u00a0: Ternois");
  expect(where(1)).toBe("dont 1 à la demande de l’agent, dans 1\u00a0territoire\u00a0: Ternois");
});
