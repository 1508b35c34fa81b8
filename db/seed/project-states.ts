import type { ProjectOrigin, ProjectStage, ProjectStatus } from "../enums";
import { addDays, daysBetween, earliest, latest, workday } from "./calendar";
import type { ProjectByHand } from "./content/boulonnais-projects";
import type { Ground } from "./grounds";
import type { Random } from "./random";

/** Stage, status and dates of a case, consistent with each other. */
export type CaseState = {
  stage: ProjectStage;
  status: ProjectStatus;
  openedOn: string;
  designOn: string | null;
  launchOn: string | null;
  growthOn: string | null;
  activityOn: string | null;
  contactedOn: string | null;
  followed: boolean;
  /** Given by hand only. */
  next?: readonly [step: string, dueOn: string];
  origin?: ProjectOrigin;
  money?: [number | null, number | null];
};

const openStatuses: readonly ProjectStatus[] = ["to_qualify", "supported", "waiting"];

const statuses: Record<ProjectStage, readonly (readonly [ProjectStatus, number])[]> = {
  design: [
    ["to_qualify", 5],
    ["supported", 11],
    ["waiting", 3],
    ["referred", 2],
    ["dropped", 2],
  ],
  launch: [
    ["supported", 9],
    ["waiting", 2],
    ["launched", 9],
    ["dropped", 1],
  ],
  growth: [
    ["supported", 4],
    ["launched", 4],
    ["sustained", 9],
  ],
};

/** A case as of the territory's last day; `dormant`, days without contact, makes it one that nobody called back. */
export function caseState(ground: Ground, dormant: number | null, today: string, stream: Random): CaseState {
  const { lastDay } = ground;
  const stage = stream.weighted<ProjectStage>([
    ["design", 9],
    ["launch", 7],
    ["growth", 5],
  ]);
  const drawn = stream.weighted(statuses[stage]);
  const status = dormant !== null && !openStatuses.includes(drawn) ? "supported" : drawn;
  const followed = openStatuses.includes(status);

  const ages = { design: [45, 330], launch: [240, 900], growth: [700, 1650] } as const;
  const young = stage === "design" && status === "to_qualify" && dormant === null;
  const age = young ? stream.int(2, 40) : stream.int(ages[stage][0], ages[stage][1]) + (dormant ?? 0);
  const openedOn = workday(addDays(lastDay, -age), -1);
  const at = (from: number, to: number) => addDays(openedOn, Math.floor((age * stream.int(from, to)) / 100));
  const launchOn = stage === "design" ? null : stage === "launch" ? at(45, 80) : at(22, 40);
  const growthOn = stage === "growth" ? at(62, 88) : null;
  const begun = status === "launched" || status === "sustained";
  const active = begun || (stage === "growth" && status !== "dropped");
  const activityOn =
    active && launchOn ? earliest(addDays(launchOn, stream.int(5, 110)), growthOn ?? lastDay, lastDay) : null;
  return {
    stage,
    status,
    openedOn,
    designOn: addDays(openedOn, stream.int(0, Math.min(20, Math.floor(age / 5)))),
    launchOn,
    growthOn,
    activityOn,
    contactedOn: contactOf(
      ground,
      { dormant, followed, young, openedOn, status },
      today,
      stream.fork("contact"),
    ),
    followed,
  };
}

function contactOf(
  ground: Ground,
  shape: {
    dormant: number | null;
    followed: boolean;
    young: boolean;
    openedOn: string;
    status: ProjectStatus;
  },
  today: string,
  stream: Random,
): string | null {
  const { dormant, followed, young, openedOn } = shape;
  if (dormant !== null) return latest(openedOn, workday(addDays(today, -dormant), -1));
  if (followed) {
    if (young && daysBetween(openedOn, today) < 25 && stream.chance(0.5)) return null;
    return latest(openedOn, workday(earliest(ground.lastDay, addDays(today, -stream.int(0, 25))), -1));
  }
  const last = daysBetween(openedOn, ground.lastDay);
  return latest(
    openedOn,
    workday(addDays(ground.lastDay, -Math.floor((last * stream.int(4, 55)) / 100)), -1),
  );
}

/** A working day, but where the number of days without contact is told. */
function contactOn(ago: number, today: string): string {
  const day = addDays(today, -ago);
  return ago >= 30 && ago < 60 ? day : workday(day, -1);
}

/** The state of a case written by hand, its moments turned into days. */
export function handState(byHand: ProjectByHand, today: string): CaseState {
  const day = (ago: number | undefined) => (ago === undefined ? null : addDays(today, -ago));
  const openedOn = workday(addDays(today, -byHand.opened), -1);
  const cents = (thousands: number | null) => (thousands === null ? null : Math.round(thousands * 100_000));
  return {
    stage: byHand.stage,
    status: byHand.status,
    openedOn,
    designOn: openedOn,
    launchOn: day(byHand.launched),
    growthOn: day(byHand.grown),
    activityOn: day(byHand.active),
    contactedOn: byHand.contact === null ? null : contactOn(byHand.contact, today),
    followed: openStatuses.includes(byHand.status),
    next: byHand.next && [byHand.next[0], addDays(today, byHand.next[1])],
    origin: byHand.origin,
    money: [cents(byHand.money[0]), cents(byHand.money[1])],
  };
}
