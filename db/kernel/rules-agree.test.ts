import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
// Nothing of db/ rests on lib/; this test alone compares the two writings of each rule.
import { daysLate, isConfidenceDue, isOpen, isResumeDue } from "../../lib/actions/rules";
import { awaitsReport, eventState, isHeld } from "../../lib/events/rules";
import { eventMoves } from "../../lib/events/workflow";
import { daysBetween } from "../../lib/french/format";
import { may } from "../../lib/kernel/workflow";
import { lockOf } from "../../lib/permissions/locks";
import { isExpired } from "../../lib/plans/rules";
import { duePoint } from "../../lib/projects/follow-up";
import { isDormant, isFollowed } from "../../lib/projects/rules";
import {
  blockedOpen,
  confidenceAsked,
  late,
  ofOpenPlan,
  planStatus,
  resumeDue,
  silent,
  stillOpen,
} from "../actions/facts";
import { actions, liveActions } from "../actions/table";
import {
  actionStatuses,
  confidences,
  eventStatuses,
  type ProjectStatus,
  planStatuses,
  projectStatuses,
} from "../enums";
import { awaitingReport, eventsKept, held } from "../events/rows";
import { stateOn } from "../events/shown";
import { events, liveEvents } from "../events/table";
import { patience } from "../patience";
import { expired } from "../plans/rows";
import { livePlans, plans } from "../plans/table";
import { countedFollowed } from "../projects/figures";
import { dormant, followed, pointDue } from "../projects/rows";
import { liveProjects, projects } from "../projects/table";
import { addDays } from "../seed/calendar";
import { type Random, random } from "../seed/random";
import { type Opened, openSeeded } from "../testing/opened";

const today = "2027-01-04";
const around = [0, 1, -1, 14, -14, ...[90, 30, 15].flatMap((days) => [-days - 1, -days, -days + 1, days])];
const months = patience.points.flatMap((count) => [count * 30, count * 30.5, count * 31].map(Math.round));

let db: Opened;
let orm: PostgresJsDatabase;
beforeAll(async () => {
  db = await openSeeded();
  orm = drizzle(db.owner, { casing: "snake_case" });
  await write();
}, 60_000);
afterAll(() => db.drop());

const day = (draw: Random) => addDays(today, draw.pick(around));
const dayOrNone = (draw: Random) => (draw.chance(0.3) ? null : day(draw));

const drawn = {
  action: (draw: Random) => {
    const confidence = draw.chance(0.2) ? null : draw.pick(confidences);
    return {
      ...{ status: draw.pick(actionStatuses), confidence, confidenceOn: confidence && day(draw) },
      ...{ touchedOn: day(draw), plannedEndOn: dayOrNone(draw), resumeOn: dayOrNone(draw) },
      blocked: draw.chance(0.3),
    };
  },
  event: (draw: Random) => {
    const startsOn = day(draw);
    return {
      status: draw.pick(eventStatuses),
      startsOn,
      endsOn: addDays(startsOn, draw.pick([0, 0, 1, 20])),
    };
  },
  project: (draw: Random) => ({
    ...{ status: draw.pick(projectStatuses), openedOn: day(draw), contactedOn: dayOrNone(draw) },
    activityOn: addDays(today, -draw.pick([...months, 365, 366, 730, 731, 1095, 1096])),
  }),
  plan: (draw: Random) => ({ status: draw.pick(planStatuses), endsOn: day(draw) }),
};

/** In the place of what the rules read of the demonstration, around the days on which they turn. */
async function write(): Promise<void> {
  await db.owner.begin(async (tx) => {
    for (const table of ["action", "event", "project", "plan"])
      await tx`alter table ${tx(table)} disable trigger user`;
    // What the rules do not read is left as it was, fitting or not.
    const checks = await tx<{ table: string; name: string }[]>`
      select conrelid::regclass::text as table, conname as name from pg_constraint
       where contype = 'c' and conrelid::regclass::text in ('action', 'event', 'project', 'plan')`;
    for (const { table, name } of checks) await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;
  });
  for (const [name, table] of Object.entries({
    action: actions,
    event: events,
    project: projects,
    plan: plans,
  })) {
    const rows = await orm.select({ id: table.id }).from(table).orderBy(table.id);
    for (const { id } of rows) {
      const change = drawn[name as keyof typeof drawn](random(`${name} ${id}`));
      await orm.update(table).set(change).where(sql`${table.id} = ${id}`);
    }
  }
}

test("actions: what is late, to resume, to be asked again, silent or blocked is the same in SQL and in its rule", async () => {
  const rows = await orm
    .select({
      ...{
        status: liveActions.status,
        plannedEndOn: liveActions.plannedEndOn,
        resumeOn: liveActions.resumeOn,
      },
      ...{ confidenceOn: liveActions.confidenceOn, touchedOn: liveActions.touchedOn, planStatus },
      blocked: liveActions.blocked,
      said: {
        ...{ late: late(today), resume: resumeDue(today), asked: confidenceAsked(today) },
        ...{ silent: silent(today), open: ofOpenPlan, blocked: blockedOpen },
        going: stillOpen,
      },
    })
    .from(liveActions);
  const ruled = rows.map((row) => {
    const open = lockOf(row.planStatus, "followUp") === null;
    const going = open && isOpen(row.status);
    return {
      ...{ late: daysLate(row, today) > 0, resume: isResumeDue(row, today), open },
      asked: going && (row.confidenceOn === null || isConfidenceDue(row, today)),
      silent: going && daysBetween(row.touchedOn, today) >= patience.silence,
      blocked: row.blocked && isOpen(row.status),
      going: isOpen(row.status),
    };
  });
  expect(
    rows.map(({ said }) => ({ ...said, late: said.late ?? false, resume: said.resume ?? false })),
  ).toEqual(ruled);
  bothWays(ruled);
});

test("events: what is held, awaits its report, and its state on the day", async () => {
  const open = sql<boolean>`(${eventsKept({ situation: "open" }, today)})`;
  const rows = await orm
    .select({
      ...{ status: liveEvents.status, startsOn: liveEvents.startsOn, endsOn: liveEvents.endsOn },
      said: { held: held(today), awaits: awaitingReport(today), state: stateOn(today), open },
    })
    .from(liveEvents);
  const ruled = rows.map((row) => ({
    ...{ held: isHeld(row, today), awaits: awaitsReport(row, today), state: eventState(row, today) },
    // What awaits a gesture is what may still be cancelled.
    open: may(eventMoves.cancel, row),
  }));
  expect(rows.map(({ said }) => said)).toEqual(ruled);
  bothWays(ruled.map(({ state, ...flags }) => flags));
  expect(new Set(ruled.map(({ state }) => state)).size).toBe(6);
});

test("projects: what is followed, dormant, or due at 12, 24 or 36 months", async () => {
  const { status, openedOn, contactedOn, activityOn } = liveProjects;
  const said = { followed, dormant: dormant(today), point: pointDue(today) };
  const rows = await orm.select({ status, openedOn, contactedOn, activityOn, said }).from(liveProjects);
  const ruled = rows.map((row) => ({
    ...{
      followed: isFollowed(row.status),
      dormant: isDormant(row, today),
      point: duePoint(row, today) !== null,
    },
  }));
  expect(rows.map((row) => row.said)).toEqual(ruled);
  bothWays(ruled);
});

test("projects counted without their rows: the same ones are followed", async () => {
  const statuses = sql`unnest(${`{${projectStatuses.join(",")}}`}::text[]) as c (status)`;
  const said = await orm.execute<{ status: ProjectStatus; followed: boolean }>(
    sql`select c.status, ${countedFollowed} as followed from ${statuses}`,
  );
  expect([...said]).toHaveLength(projectStatuses.length);
  for (const { status, followed: counted } of said) expect(counted, status).toBe(isFollowed(status));
});

test("plans: what is past its end and never closed", async () => {
  const { status, endsOn } = livePlans;
  const rows = await orm.select({ status, endsOn, said: expired(today) }).from(livePlans);
  const ruled = rows.map((row) => isExpired(row, today));
  expect(rows.map(({ said }) => said)).toEqual(ruled);
  expect(new Set(ruled).size).toBe(2);
});

/** Each rule answers yes and no, or its comparison says nothing. */
function bothWays(rows: readonly Readonly<Record<string, boolean>>[]): void {
  for (const name of Object.keys(rows[0] ?? {}))
    expect(new Set(rows.map((row) => row[name])).size, name).toBe(2);
}
