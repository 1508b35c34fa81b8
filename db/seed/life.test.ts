import { describe, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { addDays, daysBetween } from "./calendar";
import { generateLife } from "./life";
import { demonstrationPlaces } from "./places";
import { generatePlans } from "./plans";
import { cases } from "./profiles";

const places = demonstrationPlaces();
const idOf = (slug: string) => stableId("territory", slug);
const showcase = idOf(cases.showcase);
const silent = idOf(cases.silent);
const withoutPlan = idOf(cases.withoutPlan);
/** The rules of lib/events and lib/projects, said again: db/ reads nothing above it. */
const patience = { report: 15, contact: 30 };
const isFollowed = (status: string | undefined) => /^(to_qualify|supported|waiting)$/.test(status ?? "");
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

for (const today of ["2026-11-23", "2027-02-28", "2028-06-30"])
  describe(`what the plans gave rise to around ${today}`, () => {
    const input = { ...places, today };
    const plans = generatePlans(input);
    const rows = generateLife(input, plans);
    const year = today.slice(0, 4);
    const inYear = (day: string, other = year) => day.startsWith(other);
    const of = <Row extends { territoryId: string }>(all: Row[], territoryId: string) =>
      all.filter((row) => row.territoryId === territoryId);
    const dayOf = (at: Date | undefined) => at?.toISOString().slice(0, 10) ?? "";

    const awaiting = rows.events.filter(({ status, endsOn }) => status === "planned" && endsOn < today);
    const held = rows.events.filter((event) => event.status === "reported" || awaiting.includes(event));
    const { projects } = rows;
    const asleep = ({ openedOn, contactedOn }: (typeof projects)[number]) =>
      daysBetween(contactedOn ?? openedOn, today);

    test("is the same each time", () => {
      expect(generateLife(input, plans)).toEqual(rows);
    });

    test("tells each year's events, a third of them under the Mois de l’ESS", () => {
      expect(new Set(rows.events.map(({ title }) => title)).size).toBeGreaterThanOrEqual(40);
      const last = String(Number(year) - 1);
      const whole = today.slice(5) >= "11-01" ? year : last;
      const events = rows.events.filter(({ startsOn }) => inYear(startsOn, whole));
      expect(events.length).toBeGreaterThanOrEqual(207);
      expect(events.length).toBeLessThanOrEqual(227);
      const under = (code: string) =>
        events.filter(({ operationId }) => operationId === stableId("operation", code));
      expect(under("ess_month").length / events.length).toBeGreaterThan(0.3);
      expect(under("ess_month").length / events.length).toBeLessThan(0.4);
      expect(under("ess_month").every(({ startsOn }) => startsOn.slice(5, 7) === "11")).toBe(true);
      expect(under("salon_creer").length).toBeGreaterThanOrEqual(5);
      expect(under("salon_creer").every(({ startsOn }) => /^(09|10)$/.test(startsOn.slice(5, 7)))).toBe(true);
      const before = [3, 2, 1].map(
        (ago) => rows.events.filter(({ startsOn }) => inYear(startsOn, String(Number(year) - ago))).length,
      );
      expect(before.toSorted((one, other) => one - other)).toEqual(before);
      expect(before[0]).toBeGreaterThan(100);
    });

    test("leaves twenty attendances unknown and six reports to enter", () => {
      const unknown = rows.events.filter(
        ({ status, attendance }) => status === "reported" && attendance === null,
      );
      expect(unknown).toHaveLength(20);
      expect(unknown.every(({ endsOn }) => daysBetween(endsOn, today) <= 365)).toBe(true);
      if (today.slice(5) >= "06-01") expect(unknown.every(({ startsOn }) => inYear(startsOn))).toBe(true);
      expect(awaiting).toHaveLength(6);
      const own = of(awaiting, showcase).map(({ endsOn }) => daysBetween(endsOn, today));
      expect(own).toHaveLength(2);
      expect(Math.max(...own)).toBeGreaterThanOrEqual(patience.report);
      expect(Math.min(...own)).toBeLessThan(patience.report);
    });

    test("shares eight events with others than their lead, once each", () => {
      expect(new Set(rows.links.map(({ eventId }) => eventId)).size).toBe(8);
      expect(rows.links.length).toBeGreaterThan(8);
      for (const link of rows.links) expect(link.territoryId).not.toBe(link.leadTerritoryId);
      const links = rows.links.map(({ eventId, territoryId }) => `${eventId} ${territoryId}`);
      expect(new Set(links).size).toBe(links.length);
    });

    test("announces the next fortnight", () => {
      const near = rows.events.filter(
        ({ startsOn, status }) => status === "planned" && startsOn >= today && startsOn <= addDays(today, 14),
      );
      expect(of(near, showcase).length).toBeGreaterThanOrEqual(3);
      expect(new Set(near.map(({ territoryId }) => territoryId)).size).toBeGreaterThanOrEqual(6);
      const steps = rows.meetings.filter(
        ({ nextDueOn }) => nextDueOn && nextDueOn > today && nextDueOn <= addDays(today, 14),
      );
      expect(new Set(steps.map(({ territoryId }) => territoryId)).size).toBeGreaterThanOrEqual(10);
      expect(of(steps, showcase).length).toBeGreaterThanOrEqual(2);
    });

    test("keeps one territory silent and another without plan", () => {
      const limit = addDays(today, -120);
      for (const event of of(rows.events, silent)) {
        expect(event.endsOn <= limit && (event.reportedOn ?? "") <= limit, event.title).toBe(true);
        expect(awaiting).not.toContain(event);
      }
      expect(rows.links.some(({ territoryId }) => territoryId === silent)).toBe(false);
      const written = [
        ...of(rows.events, silent),
        ...of(rows.projects, silent),
        ...of(rows.meetings, silent),
        ...of(rows.jobs, silent),
      ];
      for (const { updatedAt } of written) expect(dayOf(updatedAt) <= limit).toBe(true);
      expect(of(rows.events, silent).length).toBeGreaterThan(3);
      expect(of(rows.events, withoutPlan).filter(({ startsOn }) => startsOn >= `${year}-01-01`)).toEqual([]);
      expect(of(rows.jobs, withoutPlan).filter(({ datedOn }) => datedOn >= `${year}-01-01`)).toEqual([]);
      expect(of(rows.projects, withoutPlan)).toHaveLength(3);
    });

    test("follows about two hundred projects, unevenly", () => {
      expect(rows.projects.length).toBeGreaterThanOrEqual(190);
      expect(rows.projects.length).toBeLessThanOrEqual(220);
      for (const { id, slug } of places.territories) {
        const count = of(rows.projects, id).length;
        expect(count >= 3 && count <= 25, slug).toBe(true);
      }
      const titles = rows.projects.map(({ territoryId, title }) => `${territoryId} ${title}`);
      expect(new Set(titles).size).toBe(titles.length);
      for (const stage of ["design", "launch", "growth"])
        expect(projects.filter((project) => project.stage === stage).length, stage).toBeGreaterThan(35);
      expect(new Set(projects.map(({ status }) => status)).size).toBe(7);
      const unbalanced = projects.filter(
        ({ needsCents, resourcesCents }) =>
          needsCents != null && resourcesCents != null && needsCents !== resourcesCents,
      );
      expect(unbalanced.length).toBeGreaterThan(30);
      expect(projects.filter(({ actionId }) => actionId).length).toBeGreaterThan(50);
      expect(projects.filter(({ eventId }) => eventId).length).toBeGreaterThan(30);
    });

    test("lets two cases of the Boulonnais sleep for 43 and 34 days, none where all is exemplary", () => {
      const sleeping = projects.filter(
        (project) => isFollowed(project.status) && asleep(project) >= patience.contact,
      );
      expect(of(sleeping, showcase).map(asleep).sort()).toEqual([34, 43]);
      expect(of(sleeping, idOf(cases.exemplary))).toEqual([]);
      expect(new Set(sleeping.map(({ territoryId }) => territoryId)).size).toBeGreaterThanOrEqual(8);
      expect(sleeping.length).toBeGreaterThan(15);
    });

    test("dates a project's last contact by its last meeting", () => {
      const last = new Map<string, string>();
      for (const { projectId, metOn } of rows.meetings)
        if (metOn > (last.get(projectId) ?? "")) last.set(projectId, metOn);
      for (const { id, title, contactedOn, openedOn } of projects) {
        expect(last.get(id) ?? null, title).toBe(contactedOn ?? null);
        expect((contactedOn ?? openedOn) >= openedOn, title).toBe(true);
      }
      const followed = new Set(projects.filter(({ status }) => isFollowed(status)).map(({ id }) => id));
      for (const { projectId, metOn, nextDueOn } of rows.meetings) {
        expect(metOn <= today).toBe(true);
        expect(!nextDueOn || (followed.has(projectId) && nextDueOn > metOn)).toBe(true);
      }
    });

    test("names no holder but by a number, and keeps them no longer than agreed", () => {
      expect(rows.holders.length).toBeGreaterThan(0.8 * rows.projects.length);
      expect(new Set(rows.holders.map(({ projectId }) => projectId)).size).toBe(rows.holders.length);
      for (const holder of rows.holders) {
        const { name, email, phone, consentOn, keepUntil, erasedOn } = holder;
        expect(Boolean(consentOn && keepUntil && keepUntil >= consentOn)).toBe(true);
        if (erasedOn) expect([name, email, phone]).toEqual([null, null, null]);
        else
          expect([/^Porteur nº\u00a0\d+$/.test(name ?? ""), /@example\.org$/.test(email ?? "")]).toEqual([
            true,
            true,
          ]);
        expect(erasedOn ? erasedOn <= today : (keepUntil ?? "") > today).toBe(true);
      }
    });

    test("counts jobs year after year, growing, but for two territories that say nothing", () => {
      const fte = (kind: string, ofYear: number) =>
        sum(
          rows.jobs
            .filter(
              (job) => job.kind === kind && job.basis === "actual" && inYear(job.datedOn, String(ofYear)),
            )
            .map((job) => job.fte),
        );
      for (const [kind, low, high] of [
        ["created", 290, 440],
        ["maintained", 400, 610],
      ] as const) {
        const whole = [4, 3, 2, 1].map((ago) => fte(kind, Number(year) - ago));
        for (const total of whole) expect(total > low && total < high, `${kind} ${total}`).toBe(true);
        if (today.slice(5) >= "11-15") expect(fte(kind, Number(year))).toBeGreaterThan(whole[3] ?? 0);
        expect(whole[3]).toBeGreaterThan(whole[0] ?? 0);
      }
      for (const slug of cases.withoutFigures) {
        expect(of(rows.jobs, idOf(slug)).filter(({ datedOn }) => datedOn >= `${year}-01-01`)).toEqual([]);
        expect(of(rows.jobs, idOf(slug)).length).toBeGreaterThan(0);
      }
      const saying = new Set(
        rows.jobs.filter(({ datedOn }) => inYear(datedOn)).map(({ territoryId }) => territoryId),
      );
      expect(places.territories.filter(({ id }) => !saying.has(id))).toHaveLength(3);
      expect(new Set(rows.jobs.map(({ contract }) => contract)).size).toBe(7);
      for (const source of ["projectId", "actionId", "organisationName"] as const)
        expect(rows.jobs.filter((job) => job[source]).length, source).toBeGreaterThan(50);
    });

    test("respects what the database will check of an event", () => {
      const codes = new Map(
        places.territories.map(({ id, communes }) => [id, new Set(communes.map(({ code }) => code))]),
      );
      const actions = new Map(plans.actions.map((action) => [action.id, action]));
      for (const event of rows.events) {
        const { title, status, startsOn, endsOn, startsAt, endsAt, reportedOn, attendance } = event;
        expect(/[{}]/.test(`${title}${event.place}${event.organisers}`), title).toBe(false);
        expect(endsOn >= startsOn && (startsAt ?? "") < (endsAt ?? "24"), title).toBe(true);
        expect(Boolean(reportedOn), title).toBe(status === "reported");
        expect(!reportedOn || (reportedOn >= endsOn && reportedOn <= today && endsOn < today), title).toBe(
          true,
        );
        for (const part of [event.holdersAttending, event.electedAttending, event.womenAttending])
          expect(part == null || (attendance != null && part <= attendance), title).toBe(true);
        expect(status === "reported" || attendance === undefined, title).toBe(true);
        expect(event.communeCode, `${title}, ${event.place}`).toBeTruthy();
        const own = codes.get(event.territoryId);
        expect(!own || own.has(event.communeCode ?? "") || event.communeCode === "59350", title).toBe(true);
        const action = event.actionId ? actions.get(event.actionId) : null;
        expect(!action || action.territoryId === event.territoryId, title).toBe(true);
        expect(dayOf(event.createdAt) < today, title).toBe(true);
      }
      expect(held.length).toBeGreaterThan(400);
    });

    test("respects what the database will check of a project", () => {
      const communes = new Map(places.territories.map((place) => [place.id, place.communes]));
      for (const project of projects) {
        const { title, stage, status, openedOn, designOn, launchOn, growthOn, activityOn, dropReason } =
          project;
        const dates = [openedOn, designOn, launchOn, growthOn].filter((day): day is string => Boolean(day));
        expect(dates.toSorted(), title).toEqual(dates);
        expect((dates.at(-1) ?? "") <= today && (activityOn ?? "") <= today, title).toBe(true);
        expect([Boolean(launchOn), Boolean(growthOn)], title).toEqual([
          stage !== "design",
          stage === "growth",
        ]);
        expect(!activityOn || (launchOn != null && activityOn >= launchOn), title).toBe(true);
        expect(!["launched", "sustained"].includes(status ?? "") || Boolean(activityOn), title).toBe(true);
        expect(status === "dropped", title).toBe(Boolean(dropReason));
        expect(/[{}]/.test(`${title}${project.organisationName}`), title).toBe(false);
        const own = communes.get(project.territoryId);
        expect(!own || own.some(({ code }) => code === project.communeCode), title).toBe(true);
        const action = plans.actions.find(({ id }) => id === project.actionId);
        expect(action?.axis ?? "project_support", title).toBe("project_support");
        expect(action?.territoryId ?? project.territoryId, title).toBe(project.territoryId);
        const source = rows.events.find(({ id }) => id === project.eventId);
        expect(!source || source.endsOn <= openedOn, title).toBe(true);
        expect(project.origin !== "event" || Boolean(source) || project.territoryId === showcase, title).toBe(
          true,
        );
      }
    });

    test("respects what the database will check of a job", () => {
      const byId = new Map(rows.jobs.map((job) => [job.id, job]));
      const openedOn = new Map(projects.map((project) => [project.id, project.openedOn]));
      for (const job of rows.jobs) {
        const { headcount, fte, basis, datedOn, realisesId } = job;
        expect(headcount >= 1 && fte > 0 && fte <= headcount).toBe(true);
        expect(Math.abs(fte * 100 - Math.round(fte * 100))).toBeLessThan(1e-6);
        const parts = [
          job.women,
          job.inclusion,
          job.young,
          job.seniors,
          job.qpv,
          job.disabled,
          job.longTermUnemployed,
        ];
        for (const part of parts) expect(part == null || (part >= 0 && part <= headcount)).toBe(true);
        expect(basis === "forecast" || datedOn <= today).toBe(true);
        expect([job.projectId, job.actionId, job.organisationName].filter(Boolean)).toHaveLength(1);
        expect(!job.projectId || (openedOn.get(job.projectId) ?? "9") <= datedOn).toBe(true);
        expect(dayOf(job.createdAt) <= today).toBe(true);
        if (!realisesId) continue;
        const forecast = byId.get(realisesId);
        expect([basis, forecast?.basis]).toEqual(["actual", "forecast"]);
        expect([forecast?.kind, forecast?.territoryId]).toEqual([job.kind, job.territoryId]);
        expect(forecast?.actionId ?? job.actionId).toBe(job.actionId);
      }
      expect(rows.jobs.filter(({ realisesId }) => realisesId).length).toBeGreaterThan(20);
      expect(rows.jobs.some(({ basis, women }) => basis === "actual" && women === null)).toBe(true);
    });

    test("gives each row its own identity", () => {
      const all = [...rows.events, ...rows.projects, ...rows.holders, ...rows.meetings, ...rows.jobs];
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    });
  });
