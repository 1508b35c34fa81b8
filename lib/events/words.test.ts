import { expect, test } from "vitest";
import type { EventParents } from "@/db/events/parents";
import { tellChanges } from "@/lib/audit/told";
import { formatClock } from "@/lib/french/clock";
import { eventTelling } from "./history";
import { byMonth } from "./months";
import { eventSentence } from "./sentence";
import { reportsSentence, totalsSentence } from "./totals";
import { formatHours, formatShortDays, formatWhen, weekday } from "./when";
import { wrongAfterReport, wrongChoices } from "./wrong";

const today = "2026-11-23";
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const when = { startsOn: "2026-11-12", startsAt: null, endsOn: "2026-11-12", endsAt: null };

test("days and hours in words", () => {
  expect([weekday("2026-11-23"), weekday("2026-11-22"), weekday("2023-12-31")]).toEqual([
    "lundi",
    "dimanche",
    "dimanche",
  ]);
  expect([formatClock("09:30:00"), formatClock("14:00:00")].map(plain)).toEqual(["9 h 30", "14 h"]);
  expect(plain(formatWhen(when))).toBe("jeudi 12 novembre 2026");
  expect(plain(formatWhen({ ...when, startsAt: "09:30:00" }))).toBe("jeudi 12 novembre 2026 à 9 h 30");
  expect(plain(formatWhen({ ...when, startsAt: "09:30:00", endsAt: "12:00:00" }))).toBe(
    "jeudi 12 novembre 2026, de 9 h 30 à 12 h",
  );
  const several = { ...when, endsOn: "2026-11-14" };
  expect(plain(formatWhen(several))).toBe("du 12 novembre 2026 au 14 novembre 2026");
  expect(plain(formatShortDays(several, today))).toBe("12 nov. au 14 nov.");
  expect([formatHours(when), plain(formatHours({ startsAt: "09:00", endsAt: "10:00" }) ?? "")]).toEqual([
    null,
    "9 h à 10 h",
  ]);
});

const event = {
  ...when,
  status: "planned" as const,
  place: "",
  commune: null,
  attendance: null,
  holdersAttending: null,
  electedAttending: null,
  womenAttending: null,
};
const told = (change: object, day = today) =>
  plain(
    eventSentence({ ...event, ...change }, day)
      .map(({ text }) => text)
      .join(""),
  );

test("the sentence of an event says what it is today", () => {
  expect(told({}, "2026-11-11")).toBe("Il aura lieu jeudi 12 novembre 2026.");
  expect(told({}, "2026-11-12")).toMatch(/^Il a lieu aujourd’hui, jeudi /);
  expect(told({ endsOn: "2026-11-14" }, "2026-11-13")).toMatch(/^Il a lieu en ce moment, du /);
  expect(told({}, "2026-11-13")).toMatch(/Son bilan est attendu depuis 1 jour\.$/);
  expect(told({ status: "postponed" })).toMatch(/Il est reporté, sans nouvelle date\.$/);
  expect(told({ status: "cancelled" })).toMatch(/Il est annulé\.$/);
  expect(told({ status: "reported", commune: "Outreau", place: "Mairie" })).toBe(
    "Il s’est tenu jeudi 12 novembre 2026 à Outreau (Mairie). Effectif inconnu.",
  );
  expect(told({ commune: "Outreau", place: "Mairie, Outreau" })).toMatch(/2026, Mairie, Outreau\. /);
  expect(told({ status: "reported", electedAttending: 0 })).toMatch(/Effectif inconnu ; 0 élu\.$/);
  expect(told({ status: "reported", attendance: 0 })).toMatch(/ 0 participant\.$/);
  expect(
    told({
      status: "reported",
      attendance: 42,
      holdersAttending: 6,
      electedAttending: 1,
      womenAttending: 20,
    }),
  ).toMatch(/42 participants, dont 6 porteurs de projets, 1 élu et 20 femmes\.$/);
});

const totals = (counted: Parameters<typeof totalsSentence>[0]) =>
  plain(
    totalsSentence(counted)
      .map(({ text }) => text)
      .join(""),
  );

test("the sentence of a list never reads unknown as zero", () => {
  const known = { total: 231, held: 223, awaiting: 6, attendance: 11_940, withAttendance: 198 };
  expect(totals(known)).toBe(
    "231 événements, dont 223 tenus. 11 940 participants connus pour 198 événements ; 19 clôturés sans effectif ; 6 bilans à saisir. Un événement co-organisé n’est compté qu’une fois.",
  );
  const unknown = { total: 1, held: 1, awaiting: 0, attendance: null, withAttendance: 0 };
  expect(totals(unknown)).toContain("Aucun effectif n’est connu ; 1 clôturé sans effectif.");
  expect(totals({ ...unknown, attendance: 0, withAttendance: 1 })).toContain(
    "0 participant connu pour 1 événement.",
  );
  expect(totals({ ...unknown, total: 0, held: 0 })).toBe("Aucun événement ne répond à vos filtres.");
});

test("months follow the order of the rows, and the current one is cut at today", () => {
  const rows = ["2026-12-01", "2026-11-30", "2026-11-23", "2026-11-22", "2026-10-02"];
  const groups = byMonth(
    rows.map((startsOn) => ({ startsOn })),
    today,
  );
  expect(groups.map(({ label, coming, rows: of }) => [label, coming, of.length])).toEqual([
    ["décembre 2026", true, 1],
    ["novembre 2026", true, 2],
    ["novembre 2026", false, 1],
    ["octobre 2026", false, 1],
  ]);
});

test("a report bounds the first day", () => {
  const day = (startsOn: string, reportedOn: string | null = today) =>
    wrongAfterReport({ startsOn }, { reportedOn });
  expect([day("2026-11-22"), day(today), day("2026-12-01", null)]).toEqual([null, null, null]);
  expect(day("2026-11-24")).toHaveProperty("startsOn");
});

test("only what the lists offer is taken", () => {
  const none = {
    actionId: null,
    operationId: null,
    topic: null,
    audience: null,
    communeCode: null,
    coOrganisers: [],
  };
  const place = { regionId: "r", territoryId: "t", territoryKind: "epci" } as const;
  const parents: EventParents = {
    words: [{ kind: "event_topic", code: "housing" }],
    operations: [{ id: "o", regionId: "other" }],
    actions: [
      { id: "c", territoryId: "t", inForce: false },
      { id: "d", territoryId: "other", inForce: true },
      { id: "e", territoryId: "t", inForce: true },
    ],
    communes: {
      held: [{ code: "62160", at: "t" }],
      towns: [{ code: "59350", at: "r" }],
    },
    territories: [
      { id: "a", regionId: "r", kind: "epci", onlyOf: null },
      { id: "t", regionId: "r", kind: "epci", onlyOf: null },
      { id: "x", regionId: "other", kind: "epci", onlyOf: null },
      { id: "closed", regionId: "r", kind: "epci", onlyOf: ["e"] },
    ],
  };
  const faults = (change: object, stored: Parameters<typeof wrongChoices>[3] = null, at: object = place) =>
    Object.keys(wrongChoices({ ...none, ...change }, at as typeof place, parents, stored) ?? {});
  const all = { topic: "housing", coOrganisers: ["a"], communeCode: "62160", actionId: "e" };
  expect([faults({}), faults(all)]).toEqual([[], []]);
  const wrong = { communeCode: "59350", actionId: "d", operationId: "o", audience: "housing" };
  expect(faults(wrong)).toEqual(["actionId", "operationId", "audience", "communeCode"]);
  const stored = { actionId: null, communeCode: null };
  expect(faults({ coOrganisers: ["closed"] }, { id: "e", ...stored })).toEqual([]);
  expect(faults({ coOrganisers: ["closed"] }, { id: "f", ...stored })).toEqual(["coOrganisers"]);
  for (const id of ["t", "x", "unknown", "closed"])
    expect(faults({ coOrganisers: ["a", id] })).toEqual(["coOrganisers"]);
  // A town is offered to the Région's own events; what the event already names stays on offer.
  expect(faults({ communeCode: "59350" }, null, { ...place, territoryKind: "region" })).toEqual([]);
  expect(faults({ actionId: "c" })).toEqual(["actionId"]);
  expect(faults({ actionId: "c", communeCode: "59350" }, { actionId: "c", communeCode: "59350" })).toEqual(
    [],
  );
});

test("the history says a change of state by its two values, and other changes by their fields", () => {
  const at = new Date("2026-11-12T10:00:00Z");
  const change = (id: number, changes: object, operation = "update") =>
    ({ id, at, operation, author: "Agent", changes }) as never;
  const link = {
    id: 5,
    gesture: "g",
    at,
    author: "Agent",
    table: "event_territory",
    added: true,
    name: "Calaisis",
  } as const;
  const changes = [
    change(4, { place: { before: "", after: "Mairie" }, topic: { before: null, after: "housing" } }),
    change(3, {
      status: { before: "planned", after: "reported" },
      attendance: { before: null, after: 12 },
    }),
    change(2, { deleted_at: { before: null, after: "2026" } }),
    change(1, {}, "insert"),
  ];
  const entries = tellChanges({ changes, links: [link] }, eventTelling, "Europe/Paris");
  expect(entries.map(({ sentence, from, to }) => [plain(sentence), from, to])).toEqual([
    ["Fiche modifiée : lieu, thème.", undefined, undefined],
    ["État", "Programmé", "Clôturé"],
    ["Participants", "inconnu", "12"],
    ["Mis à la corbeille.", undefined, undefined],
    ["Événement programmé.", undefined, undefined],
    ["Co-organisateurs : Calaisis ajouté.", undefined, undefined],
  ]);
  const later = { ...link, at: new Date("2026-11-12T10:00:01Z") };
  expect(tellChanges({ changes, links: [later] }, eventTelling, "Europe/Paris")[0]?.id).toBe("link-5");
});

test("what reports tell is said with how many tell it; what none tells is left out", () => {
  const none = { sum: null, reports: 0 };
  const reports = {
    holders: { sum: 12, reports: 3 },
    women: none,
    elected: { sum: 0, reports: 1 },
    contacts: none,
  };
  expect(reportsSentence({ reported: 4, reports })).toBe(
    "Les 4\u00a0bilans disent\u00a0: 12\u00a0porteurs de projets (3\u00a0bilans), 0\u00a0élu (1\u00a0bilan). Ce qu’un bilan ne dit pas n’est pas compté.",
  );
  expect(reportsSentence({ reported: 0, reports })).toBeNull();
});
