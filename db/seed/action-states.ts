import type { actions } from "../actions/table";
import type { ActionStatus, AwaitedDecision, Confidence } from "../enums";
import {
  addDays,
  addMonths,
  daysBetween,
  earliest,
  endOfMonth,
  latest,
  startOfMonth,
  within,
} from "./calendar";
import type { ActionSample } from "./content/action-sample";
import {
  blocks,
  cancelReasons,
  closingNotes,
  difficultyNotes,
  doneResults,
  launchNotes,
  pauseReasons,
  plannedNotes,
  progressNotes,
  waitingNotes,
} from "./content/notes";
import type { Pace } from "./profiles";
import type { Random } from "./random";

/** What an action is to look like; « late » and « blocked » are open actions in trouble. */
export type Situation = "planned" | "in_progress" | "late" | "on_hold" | "done" | "cancelled";

type PlanPeriod = { startsOn: string; endsOn: string; closed: boolean };

type ActionRow = typeof actions.$inferInsert;
export type ActionState = Pick<
  ActionRow,
  | "status"
  | "progress"
  | "plannedStartOn"
  | "plannedEndOn"
  | "actualStartOn"
  | "actualEndOn"
  | "resumeOn"
  | "statusReason"
  | "result"
  | "confidence"
  | "confidenceOn"
  | "blocked"
  | "blockedOn"
  | "blockedReason"
  | "unblockingCondition"
  | "decisionAwaitedFrom"
  | "touchedOn"
>;
export type DatedNote = { notedOn: string; body: string };

export type StateRequest = {
  situation: Situation;
  sample: ActionSample;
  period: PlanPeriod;
  today: string;
  pace: Pace;
  /** Who must decide, when the action is blocked. */
  blockedBy?: AwaitedDecision;
  /** The last update of the whole territory: makes the silence start on a known day. */
  lastOfAll?: boolean;
};

/** Texts of the notes, drawn so that a territory does not repeat itself. */
export function noteDecks(random: Random) {
  return {
    launch: random.deck<string>(launchNotes),
    progress: random.deck<string>(progressNotes),
    difficulty: random.deck<string>(difficultyNotes),
    waiting: random.deck<string>(waitingNotes),
    planned: random.deck<string>(plannedNotes),
    closing: random.deck<string>(closingNotes),
    result: random.deck(doneResults),
    pause: random.deck(pauseReasons),
    cancel: random.deck(cancelReasons),
  };
}

export type NoteDecks = ReturnType<typeof noteDecks>;

/** Days without news before a silent territory is called silent. */
const silentDays = 120;

function daysSinceUpdate(pace: Pace, random: Random, lastOfAll: boolean): number {
  if (pace === "silent") return lastOfAll ? silentDays : random.int(silentDays + 1, 235);
  if (pace === "exemplary") return random.int(1, 18);
  if (pace === "handover") return random.int(25, 84);
  if (pace === "slow") return random.chance(0.6) ? random.int(20, 80) : random.int(91, 165);
  return random.chance(0.8) ? random.int(1, 45) : random.int(46, 84);
}

type Window = Pick<ActionState, "plannedStartOn" | "plannedEndOn" | "actualStartOn" | "actualEndOn"> & {
  from: string;
  to: string;
};

function windowOf(request: StateRequest, ago: number, random: Random): Window {
  const { situation, sample, period, today } = request;
  const { startsOn, endsOn, closed } = period;
  const horizon = earliest(closed ? endsOn : addDays(today, -ago), endsOn);
  const startBefore = (end: string) =>
    latest(startsOn, startOfMonth(addMonths(end, -Math.max(3, Math.min(sample.months, 30)))));

  if (situation === "planned") {
    const room = daysBetween(today, endsOn);
    const from = addDays(today, random.int(10, Math.max(11, Math.min(240, room - 60))));
    const start = earliest(addDays(endOfMonth(from), 1), addDays(endsOn, -30));
    const end = sample.recurring ? endsOn : earliest(endOfMonth(addMonths(start, sample.months)), endsOn);
    return {
      plannedStartOn: start,
      plannedEndOn: end,
      actualStartOn: null,
      actualEndOn: null,
      from: start,
      to: end,
    };
  }
  if (situation === "done") {
    const room = Math.max(1, daysBetween(startsOn, horizon) - 75);
    const skewed = Math.max(random.next(), random.next());
    const actualEnd = earliest(addDays(startsOn, 70 + Math.floor(skewed * room)), horizon);
    const plannedEnd = within(
      endOfMonth(addDays(actualEnd, random.int(-45, 30))),
      addDays(startsOn, 40),
      endsOn,
    );
    const start = startBefore(earliest(plannedEnd, actualEnd));
    const actualStart = earliest(addDays(start, random.int(0, 25)), addDays(actualEnd, -20));
    return {
      plannedStartOn: start,
      plannedEndOn: plannedEnd,
      actualStartOn: latest(actualStart, startsOn),
      actualEndOn: actualEnd,
      from: latest(actualStart, startsOn),
      to: actualEnd,
    };
  }
  if (situation === "late") {
    const elapsed = daysBetween(startsOn, today);
    const end = addDays(today, -random.int(4, Math.min(120, Math.max(5, elapsed - 45))));
    const round = addDays(startOfMonth(end), -1);
    const plannedEnd = random.chance(0.6) && daysBetween(startsOn, round) > 45 ? round : end;
    const start = earliest(startBefore(plannedEnd), addDays(horizon, -8));
    const from = latest(start, startsOn);
    return {
      plannedStartOn: from,
      plannedEndOn: plannedEnd,
      actualStartOn: from,
      actualEndOn: null,
      from,
      to: today,
    };
  }
  const reference = closed ? endsOn : today;
  const spent = random.int(30, Math.min(sample.months * 26, 420));
  const begun = startOfMonth(addDays(horizon, -spent));
  const start = latest(startsOn, begun);
  const usual = endOfMonth(addMonths(start, sample.months));
  const soonest = closed ? addDays(start, 60) : endOfMonth(addDays(reference, random.int(12, 120)));
  const end = sample.recurring ? endsOn : within(usual, earliest(soonest, endsOn), endsOn);
  return {
    plannedStartOn: start,
    plannedEndOn: end,
    actualStartOn: start,
    actualEndOn: null,
    from: start,
    to: reference,
  };
}

function progressOf(situation: Situation, window: Window, today: string, random: Random): number {
  if (situation === "done") return 100;
  if (situation === "planned") return 0;
  if (situation === "late") return 5 * random.int(6, 18);
  if (situation === "on_hold") return 5 * random.int(1, 9);
  if (situation === "cancelled") return 5 * random.int(0, 7);
  const length = Math.max(1, daysBetween(window.from, window.plannedEndOn ?? window.to));
  const expected = (100 * daysBetween(window.from, today)) / length + random.int(-18, 12);
  return Math.max(5, Math.min(95, 5 * Math.round(expected / 5)));
}

function confidenceOf(request: StateRequest, random: Random): Confidence | null {
  const { situation, blockedBy, pace } = request;
  if (request.period.closed || situation === "done" || situation === "cancelled") return null;
  if (blockedBy)
    return random.weighted([
      ["support_needed", 3],
      ["compromised", 1],
    ]);
  if (pace === "exemplary")
    return random.weighted([
      ["secured", 4],
      ["reachable", 1],
    ]);
  if (situation === "late")
    return random.weighted<Confidence | null>([
      ["support_needed", 5],
      ["reachable", 2],
      ["compromised", 2],
      [null, 1],
    ]);
  if (situation === "on_hold")
    return random.weighted<Confidence | null>([
      ["support_needed", 3],
      ["reachable", 1],
      [null, 1],
    ]);
  return random.weighted<Confidence | null>([
    ["reachable", 9],
    ["secured", 8],
    ["support_needed", 2],
    [null, 1],
  ]);
}

/** State, dates and notes of one action, consistent with each other and with the rules of the table. */
export function actionState(request: StateRequest, decks: NoteDecks, random: Random) {
  const { situation, period, today, blockedBy } = request;
  const ago = daysSinceUpdate(request.pace, random.fork("update"), request.lastOfAll ?? false);
  const window = windowOf(request, ago, random.fork("window"));
  const { from, to, ...dates } = window;
  const firstDay = situation === "planned" ? period.startsOn : from;
  const updated =
    period.closed || situation === "done" ? addDays(to, random.int(0, 25)) : addDays(today, -ago);
  const limit = request.pace === "silent" && !period.closed ? addDays(today, -silentDays) : today;
  const touchedOn = latest(firstDay, earliest(updated, limit, today));

  const confidence = confidenceOf(request, random.fork("confidence"));
  const confidenceAgo = random.chance(0.12) ? random.int(92, 160) : random.int(0, 80);
  const blockedOn = blockedBy ? latest(firstDay, addDays(touchedOn, -random.int(4, 30))) : null;
  const block = blockedBy
    ? random.fork("block").pick(blocks.filter((each) => each.awaitedFrom === blockedBy))
    : null;
  const open = situation === "late" ? "in_progress" : situation;
  const state: ActionState = {
    ...dates,
    status: open satisfies ActionStatus,
    progress: progressOf(situation, window, today, random.fork("progress")),
    resumeOn: situation === "on_hold" ? endOfMonth(addDays(today, random.int(20, 120))) : null,
    statusReason: situation === "on_hold" ? decks.pause() : situation === "cancelled" ? decks.cancel() : null,
    result: situation === "done" ? decks.result() : null,
    confidence,
    confidenceOn: confidence
      ? latest(period.startsOn, earliest(touchedOn, addDays(today, -confidenceAgo)))
      : null,
    blocked: block !== null,
    blockedOn,
    blockedReason: block?.reason ?? null,
    unblockingCondition: block?.condition ?? null,
    decisionAwaitedFrom: block?.awaitedFrom ?? "none",
    touchedOn,
  };
  return {
    state,
    notes: notesOf(situation, firstDay, touchedOn, block !== null, decks, random.fork("notes")),
  };
}

function notesOf(
  situation: Situation,
  from: string,
  touchedOn: string,
  blocked: boolean,
  decks: NoteDecks,
  random: Random,
): DatedNote[] {
  if (situation === "planned")
    return random.chance(0.7) ? [{ notedOn: touchedOn, body: decks.planned() }] : [];
  const last = () => {
    if (blocked || situation === "on_hold") return decks.waiting();
    if (situation === "late") return random.chance(0.6) ? decks.difficulty() : decks.waiting();
    if (situation === "done") return decks.closing();
    if (situation === "cancelled") return decks.difficulty();
    return random.weighted<() => string>([
      [decks.progress, 6],
      [decks.waiting, 1],
      [decks.difficulty, 1],
    ])();
  };
  const span = daysBetween(from, touchedOn);
  const notes: DatedNote[] = [];
  if (span > 30) notes.push({ notedOn: addDays(from, random.int(2, 25)), body: decks.launch() });
  for (let count = random.int(0, 2); count > 0 && span > 60; count--) {
    notes.push({ notedOn: addDays(from, random.int(27, span - 5)), body: decks.progress() });
  }
  notes.push({ notedOn: touchedOn, body: last() });
  return notes.sort((one, other) => one.notedOn.localeCompare(other.notedOn));
}
