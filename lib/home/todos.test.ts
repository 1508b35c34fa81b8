import { expect, test } from "vitest";
import { asksConfidence, type WaitingAction } from "./action-todos";
import { foldTodos, prepareTodos, silence } from "./todos";

const today = "2026-04-09";

const action = (given: Partial<WaitingAction>): WaitingAction => ({
  id: "a",
  version: 4,
  axis: "pooling",
  number: 3,
  title: "Groupement d’employeurs",
  status: "in_progress",
  progress: 55,
  plannedEndOn: "2026-12-31",
  resumeOn: null,
  confidence: "secured",
  confidenceOn: today,
  blocked: false,
  blockedOn: null,
  blockedReason: null,
  decisionAwaitedFrom: "none",
  ...given,
});

const plan = { lastMove: "return", movedOn: "2026-04-03", moveReason: null, closingAskedOn: null } as const;

const nothing = {
  plans: [],
  actions: [],
  decisions: [],
  awaiting: [],
  postponed: [],
  dormant: [],
  steps: [],
  points: [],
  reviews: [],
};

test("an action waits from the day after its end, and no longer once it is closed", () => {
  const kinds = (given: Partial<WaitingAction>) =>
    prepareTodos({ ...nothing, actions: [action(given)] }, today).map(({ kind }) => kind);
  expect(kinds({ plannedEndOn: "2026-04-10" })).toEqual([]);
  expect(kinds({ plannedEndOn: "2026-04-09" })).toEqual([]);
  expect(kinds({ plannedEndOn: "2026-04-08" })).toEqual(["late"]);
  expect(kinds({ plannedEndOn: "2026-04-08", status: "done" })).toEqual([]);
  expect(kinds({ plannedEndOn: null })).toEqual([]);
  expect(kinds({ blocked: true, status: "cancelled" })).toEqual([]);
});

test("a confidence is asked when it was never given, then again at 90 days, of what has begun", () => {
  const asks = (status: WaitingAction["status"], confidenceOn: string | null) =>
    asksConfidence({ status, confidence: confidenceOn ? "reachable" : null, confidenceOn }, today);
  expect(asks("in_progress", "2026-01-10")).toBe(false);
  expect(asks("in_progress", "2026-01-09")).toBe(true);
  expect(asks("in_progress", "2026-01-08")).toBe(true);
  expect(asks("on_hold", null)).toBe(true);
  expect(asks("planned", null)).toBe(false);
  expect(asks("done", null)).toBe(false);
});

test("an action comes once, for its strongest reason; it stays counted as late when it is blocked", () => {
  const [todo, ...others] = prepareTodos(
    {
      ...nothing,
      actions: [
        action({
          blocked: true,
          blockedOn: "2026-02-18",
          blockedReason: "poste de coordination",
          decisionAwaitedFrom: "region",
          plannedEndOn: "2026-02-28",
          confidence: null,
          confidenceOn: null,
        }),
      ],
    },
    today,
  );
  expect(others).toEqual([]);
  expect(todo).toMatchObject({
    kind: "blocked",
    late: true,
    hot: true,
    title: "A2.3 Groupement d’employeurs",
    detail: "Décision attendue de la Région\u00a0: poste de coordination",
    since: "échue depuis 40\u00a0jours",
    href: "/actions/a",
  });
});

test("blocked, late, reports, cases, confidences; the oldest first in each; each leads to its form", () => {
  const todos = prepareTodos(
    {
      ...nothing,
      actions: [
        action({ id: "given", confidenceOn: "2026-01-06" }),
        action({ id: "never", confidence: null, confidenceOn: null }),
        action({ id: "late9", plannedEndOn: "2026-03-31" }),
        action({ id: "late25", plannedEndOn: "2026-03-15" }),
        action({ id: "fine" }),
        action({ id: "stuck", blocked: true, blockedOn: "2026-04-08" }),
      ],
      awaiting: [
        { id: "recent", title: "Visite", endsOn: "2026-03-24", place: "" },
        { id: "old", title: "Petit déjeuner", endsOn: "2026-03-19", place: "Desvres" },
      ],
      dormant: [
        {
          id: "case",
          title: "Épicerie",
          stage: "design",
          status: "supported",
          openedOn: "2026-01-01",
          contactedOn: "2026-02-25",
        },
      ],
      steps: [
        { projectId: "case", title: "Épicerie", nextStep: "Plan de financement", dueOn: "2026-03-01" },
        { projectId: "agreed", title: "Ressourcerie", nextStep: "Bail", dueOn: "2026-04-08" },
        { projectId: "tomorrow", title: "Légumerie", nextStep: "Entretien", dueOn: "2026-04-10" },
      ],
    },
    today,
  );
  expect(todos.map(({ key }) => key)).toEqual([
    "stuck",
    "late25",
    "late9",
    "old",
    "recent",
    "case",
    "agreed",
    "never",
    "given",
  ]);
  expect(todos.find(({ key }) => key === "case")?.detail).toBe(
    "Étape convenue\u00a0: Plan de financement, échue depuis 39\u00a0jours",
  );
  expect(todos.map(({ href }) => href).slice(3, 6)).toEqual([
    "/evenements/old#bilan",
    "/evenements/recent#bilan",
    "/projets/case#contact",
  ]);
  expect(todos.map(({ since }) => since)).toEqual([
    "bloquée depuis 1\u00a0jour",
    "échue depuis 25\u00a0jours",
    "échue depuis 9\u00a0jours",
    "tenu il y a 21\u00a0jours",
    "tenu il y a 16\u00a0jours",
    "sans contact depuis 43\u00a0jours",
    "échue depuis 1\u00a0jour",
    "jamais donnée",
    "donnée il y a 93\u00a0jours",
  ]);
});

test("a territory is silent when its newest touch is 90 days old and something is still open", () => {
  const touched = (touchedOn: string, status: WaitingAction["status"] = "in_progress") => ({
    status,
    touchedOn,
  });
  expect(silence([touched("2026-01-10"), touched("2025-06-01")], today)).toBeNull();
  expect(silence([touched("2026-01-09"), touched("2025-06-01")], today)).toEqual({
    since: "2026-01-09",
    days: 90,
  });
  expect(silence([touched("2025-06-01", "done")], today)).toBeNull();
  expect(silence([], today)).toBeNull();
});

test("a long list folds after ten lines, never for the sake of two", () => {
  const lines = (count: number) =>
    foldTodos(
      prepareTodos(
        {
          ...nothing,
          actions: Array.from({ length: count }, (_, number) =>
            action({ id: String(number), plannedEndOn: "2026-01-01" }),
          ),
        },
        today,
      ),
    );
  expect(lines(12).folded).toHaveLength(0);
  expect(lines(13)).toMatchObject({ shown: { length: 10 }, folded: { length: 3 } });
});

test("on hold, an action waits from the day of its return; late, it is said late", () => {
  const held = (given: Partial<WaitingAction>, day = today) =>
    prepareTodos({ ...nothing, actions: [action({ status: "on_hold", ...given })] }, day).map(
      ({ kind, since }) => `${kind}: ${since}`,
    );
  expect(held({ resumeOn: "2026-04-10" })).toEqual([]);
  expect(held({ resumeOn: today })).toEqual(["resume: reprise prévue aujourd’hui"]);
  expect(held({ resumeOn: "2026-04-01" })).toEqual(["resume: reprise prévue il y a 8\u00a0jours"]);
  expect(held({ resumeOn: "2026-04-01", plannedEndOn: "2026-04-08" })).toEqual([
    "late: échue depuis 1\u00a0jour",
  ]);
  expect(held({ resumeOn: "2026-04-01", status: "in_progress" })).toEqual([]);
});

test("a plan to complete, then one to close come first; a postponed event, a step of the day and a point wait in their turn", () => {
  const launched = { status: "launched", contactedOn: "2025-04-01", activityOn: "2025-04-02" } as const;
  const todos = prepareTodos(
    {
      ...nothing,
      plans: [
        { ...plan, id: "plan", status: "active", startsOn: "2023-01-01", endsOn: "2026-04-08" },
        { ...plan, id: "next", status: "returned", startsOn: "2026-04-09", endsOn: "2029-04-08" },
      ],
      actions: [action({ id: "late", plannedEndOn: "2026-04-08" })],
      postponed: [{ id: "event", title: "Forum", endsOn: "2026-06-01", place: "" }],
      steps: [{ projectId: "step", title: "Ressourcerie", nextStep: "Bail", dueOn: today }],
      points: [
        { id: "step", title: "Ressourcerie", ...launched },
        { id: "point", title: "Légumerie", ...launched },
        { id: "seen", title: "Conciergerie", ...launched, contactedOn: "2026-04-02" },
      ],
    },
    today,
  );
  expect(todos.map(({ key, kind, since }) => `${kind} ${key}: ${since}`)).toEqual([
    "returned next: renvoyé il y a 6\u00a0jours",
    "plan plan: échu depuis 1\u00a0jour",
    "late late: échue depuis 1\u00a0jour",
    "postponed event: était prévu le 1er\u00a0juin 2026",
    "project point: à faire depuis 7\u00a0jours",
    "project step: prévue aujourd’hui",
  ]);
});

test("a confidence to confirm is confirmed here, on the version read; any other gesture opens its page", () => {
  const versions = (given: Partial<WaitingAction>) =>
    prepareTodos({ ...nothing, actions: [action(given)] }, today).map(({ gesture, version }) => [
      gesture,
      version,
    ]);
  expect(versions({ confidenceOn: "2025-12-01" })).toEqual([["Confirmer", 4]]);
  expect(versions({ confidence: null, confidenceOn: null })).toEqual([["Donner", undefined]]);
  expect(versions({ plannedEndOn: "2026-04-01" })).toEqual([["Mettre à jour", undefined]]);
});
