import type { events, eventTerritories } from "../events/table";
import { stableId } from "../reference/stable-id";
import { addDays, daysBetween, earliest, latest, saturdayOf, workday, yearOf } from "./calendar";
import { cancelReasons, outdoorRooms, postponeReasons, rooms } from "./content/event-reports";
import type { EventSample } from "./content/event-sample";
import { type EventByHand, eventsByHand } from "./content/events-by-hand";
import { essMonthEvents, regionalEvents, salonEvents } from "./content/events-operations";
import { ordinaryEvents } from "./content/events-ordinary";
import { sharedEvents } from "./content/events-shared";
import { withTown } from "./content/territories";
import { reportOf } from "./event-report";
import type { Ground } from "./grounds";
import { cases } from "./profiles";
import { type Random, random, seedId } from "./random";
import { subjectsOf } from "./subjects";
import { eventTrend } from "./volumes";

export type EventRow = typeof events.$inferInsert;
export type EventRows = { events: EventRow[]; links: (typeof eventTerritories.$inferInsert)[] };

/** Ordinary events of each month, January first: few in summer, many in autumn. */
const monthWeights = [6, 9, 14, 12, 15, 19, 5, 2, 11, 22, 12, 11] as const;

/** Days ahead for which events are announced. */
const horizon = 75;

/** Territories that keep a stand of their own at the Salon Créer. */
const exhibitors = [
  "lille-metropole",
  "dunkerque",
  "valenciennes",
  "lens-lievin",
  "boulonnais",
  "sambre-avesnois",
  "artois-arras",
];

/** Events of the year, of those before and of the weeks to come. */
export function generateEvents(grounds: readonly Ground[], today: string): EventRows {
  const rows: EventRows = { events: [], links: [] };
  const placeBySlug = new Map(grounds.map(({ place }) => [place.slug, place]));
  for (const ground of grounds) {
    const stream = random(`events/${ground.place.slug}`);
    const byHand = eventsByHand
      .filter(({ slug }) => slug === ground.place.slug)
      .map((each) => onDay(each, today));
    for (const each of byHand) {
      const others = (each.byHand.associates ?? []).flatMap((slug) => placeBySlug.get(slug) ?? []);
      const slot = { ...each, associates: others.map(({ name }) => name) };
      const row = eventRow(ground, slot, today, stream.fork(`hand ${each.byHand.title} ${each.day}`));
      const { id: eventId, regionId, territoryId: leadTerritoryId } = row;
      rows.events.push(row);
      for (const { id } of others) rows.links.push({ eventId, regionId, leadTerritoryId, territoryId: id });
    }
    const draw = decksOf(ground, stream.fork("decks"));
    for (let year = yearOf(today) - 4; year <= yearOf(today) + 1; year++) {
      const there = byHand.filter(({ day }) => yearOf(day) === year).length;
      for (const slot of yearOfEvents(ground, year, today, there, draw, stream.fork(String(year))))
        rows.events.push(eventRow(ground, slot, today, stream.fork(`${slot.day} ${slot.rank}`)));
    }
  }
  forgetAttendances(rows.events, today);
  return rows;
}

type Slot = {
  day: string;
  rank: number;
  sample: EventSample;
  operation: string | null;
  byHand?: EventByHand;
  /** Names of the territories that hold it together. */
  associates?: readonly string[];
  town?: string;
};
type Decks = Record<"ordinary" | "essMonth" | "salon", () => EventSample>;

function decksOf({ words }: Ground, stream: Random): Decks {
  const fitting = (samples: readonly EventSample[]) =>
    samples.filter(({ setting }) => !setting || words.settings.includes(setting));
  return {
    ordinary: stream.fork("ordinary").deck(fitting(ordinaryEvents)),
    essMonth: stream.fork("essMonth").deck(fitting(essMonthEvents)),
    salon: stream.fork("salon").deck<EventSample>(salonEvents),
  };
}

const samplesByTitle = new Map<string, EventSample>(
  [...ordinaryEvents, ...sharedEvents].map((sample) => [sample.title, sample]),
);

function onDay(byHand: EventByHand, today: string): Slot & { byHand: EventByHand } {
  const sample = samplesByTitle.get(byHand.title);
  if (!sample) throw new Error(`No event « ${byHand.title} »`);
  const near = addDays(today, -byHand.ago);
  const past = byHand.ago > 0;
  const day = sample.saturday && Math.abs(byHand.ago) > 20 ? saturdayOf(near) : workday(near, past ? -1 : 1);
  return { day, rank: 0, sample, operation: null, byHand, town: byHand.town };
}

function yearOfEvents(
  ground: Ground,
  year: number,
  today: string,
  there: number,
  draw: Decks,
  stream: Random,
): Slot[] {
  if (ground.regional) return regionalYear(ground, year, today, stream);
  const age = Math.max(0, yearOf(today) - year);
  const total = Math.round(ground.volume.events * (eventTrend[age] ?? 1));
  const essMonth = Math.round(total * (ground.volume.essMonth ?? 0.36));
  const salon = exhibitors.includes(ground.place.slug) ? 1 : 0;
  const slots: Slot[] = [];
  const add = (near: string, sample: EventSample, operation: string | null) => {
    const day = sample.saturday ? saturdayOf(near) : workday(near, 1);
    slots.push({ day, rank: slots.length + 1, sample, operation });
  };
  const inMonth = (month: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(stream.int(2, 27)).padStart(2, "0")}`;
  for (let count = essMonth; count > 0; count--) add(inMonth(11), draw.essMonth(), "ess_month");
  for (let count = salon; count > 0; count--)
    add(inMonth(stream.chance(0.7) ? 9 : 10), draw.salon(), "salon_creer");
  for (let count = total - essMonth - salon - there; count > 0; count--)
    add(
      inMonth(stream.weighted(monthWeights.map((weight, index) => [index + 1, weight] as const))),
      draw.ordinary(),
      null,
    );
  return slots.filter(({ day }) => ground.covered(day) && announced(ground, day, today));
}

function regionalYear(ground: Ground, year: number, today: string, stream: Random): Slot[] {
  return regionalEvents
    .map((sample, rank) => {
      const month = String(sample.month).padStart(2, "0");
      const day = workday(`${year}-${month}-${String(stream.int(3, 20)).padStart(2, "0")}`, 1);
      return { day, rank, sample, operation: sample.operation };
    })
    .filter(({ day }) => ground.covered(day) && announced(ground, day, today));
}

/** A silent territory announces nothing, and its last report closes before the silence. */
function announced(ground: Ground, day: string, today: string): boolean {
  if (ground.place.slug === cases.silent) return day <= addDays(ground.lastDay, -3);
  return day <= addDays(today, horizon);
}

function eventRow(ground: Ground, slot: Slot, today: string, stream: Random): EventRow {
  const { place } = ground;
  const { day, sample, byHand } = slot;
  const town = slot.town ?? stream.fork("town").pick(ground.words.towns);
  const title = withTown(sample.title, town);
  const endsOn = addDays(day, (sample.days ?? 1) - 1);
  const past = endsOn < today;
  const enteredOn = earliest(addDays(day, -stream.fork("entered").int(18, 70)), addDays(ground.lastDay, -1));
  const action = ground.actionOn(
    day,
    sample.axis,
    slot.operation ? subjectsOf(slot.operation) : subjectsOf(sample.type, sample.topic),
    stream.fork("action"),
    0.12,
  );
  const salon = slot.operation === "salon_creer" && sample.type !== "workshop";
  const room = stream.fork("room").pick(sample.saturday ? outdoorRooms : rooms);
  const row: EventRow = {
    id: seedId(`${place.slug}/event/${day}/${slot.rank}/${title}`, enteredOn),
    regionId: place.regionId,
    territoryId: place.id,
    actionId: action?.id ?? null,
    operationId: slot.operation ? stableId("operation", slot.operation) : null,
    type: sample.type,
    topic: sample.topic,
    audience: sample.audience,
    title,
    description: sample.description,
    startsOn: day,
    startsAt: sample.hours[0],
    endsOn,
    endsAt: sample.hours[1],
    place: salon ? "Grand palais des expositions, Lille" : `${byHand?.place ?? room}, ${town}`,
    communeCode: salon ? "59350" : ground.communeOf(town),
    organisers: organisersOf(ground, slot.associates ?? [], stream.fork("organisers")),
    costCents: stream.fork("cost").chance(0.7) ? stream.fork("cost").int(1, 60) * 5_000 : null,
    status: "planned",
    createdAt: new Date(`${enteredOn}T09:20:00Z`),
    updatedAt: new Date(`${enteredOn}T09:20:00Z`),
  };
  row.capacity = capacityOf(sample, stream.fork("capacity"));
  if (byHand?.awaiting) return row;
  const fate = stream.fork("fate");
  if (!byHand && fate.chance(past ? 0.05 : 0.02)) {
    row.status = fate.chance(0.65) ? "cancelled" : "postponed";
    row.statusReason = fate.pick<string>(row.status === "cancelled" ? cancelReasons : postponeReasons);
    return row;
  }
  return past ? { ...row, ...reportOf(row, latest(endsOn, ground.lastDay), stream.fork("report")) } : row;
}

const partners = [
  "Mission locale {of}",
  "PLIE {of}",
  "Réseau des centres sociaux {of}",
  "Collectif des acteurs de l’ESS {of}",
  "CRESS",
  "APES",
];

function organisersOf({ place, words }: Ground, associates: readonly string[], stream: Random): string {
  const others = stream.shuffle(partners).slice(0, stream.int(0, 2));
  const local = others.map((name) => name.replace("{of}", words.of));
  return [place.leadOrganisation, ...(associates.length > 0 ? associates : local)].join(", ");
}

function capacityOf({ type }: EventSample, stream: Random): number | null {
  if (type === "fair" || type === "forum" || type === "drop_in") return null;
  return stream.chance(0.6)
    ? 10 * stream.int(type === "conference" ? 8 : 3, type === "conference" ? 20 : 5)
    : null;
}

/** Held events whose attendance nobody counted: unknown, never zero. */
const withoutAttendance = 20;

function forgetAttendances(rows: EventRow[], today: string): void {
  const reported = rows.filter(({ status }) => status === "reported");
  const thisYear = reported.filter(({ startsOn }) => yearOf(startsOn) === yearOf(today));
  const recent = reported.filter(({ startsOn }) => daysBetween(startsOn, today) <= 365);
  const known = thisYear.length >= 3 * withoutAttendance ? thisYear : recent;
  const exemplary = stableId("territory", cases.exemplary);
  const chosen = random("events/without attendance")
    .shuffle(known.filter(({ territoryId, type }) => territoryId !== exemplary && type !== "drop_in"))
    .slice(0, withoutAttendance);
  for (const row of chosen) {
    row.attendance = null;
    row.holdersAttending = null;
    row.electedAttending = null;
    row.womenAttending = null;
  }
}
