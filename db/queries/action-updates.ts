import "server-only";
import { and, isNotNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { ActionStatus, AwaitedDecision, Confidence, Outcome } from "../enums";
import { newId } from "../ids";
import { actions, notes } from "../schema/actions";
import { type Scope, withinWritten, writeInScope } from "../scope";
import { claimOnce } from "./idempotency";
import { outcomeOf, type Written, writeVersion } from "./writes";

/** Which action, as which version, by which request (its key makes a retry harmless), on which civil date. */
export type Target = { actionId: string; version: number; requestKey: string; today: string };

export type ActionUpdate = {
  status: ActionStatus;
  progress: number;
  confidence: Confidence | null;
  resumeOn: string | null;
  statusReason: string | null;
  actualEndOn: string | null;
  result: string | null;
  /** Asked of a late action alone; absent, it stays. */
  plannedEndOn?: string | null;
};

type Change = PgUpdateSetSource<typeof actions>;

/** Writes named columns of the action, with the date of the touch. */
function writeAction(tx: Db, scope: Scope, target: Target, change: Change): Promise<Written> {
  return writeVersion(
    tx,
    scope,
    actions,
    withinWritten(scope, actions),
    { ...target, id: target.actionId },
    { ...change, touchedOn: target.today },
  );
}

type Place = { regionId: string; territoryId: string };

function insertNote(
  tx: Db,
  target: Pick<Target, "actionId" | "today">,
  place: Place,
  author: string,
  body: string,
) {
  const { actionId, today } = target;
  return tx
    .insert(notes)
    .values({ id: newId(), ...place, actionId, authorTerritoryId: author, notedOn: today, body });
}

/** Date and author of a confidence: today when it changed, as they were when the form only sent it back. */
function givenOn(scope: Scope, today: string, confidence: Confidence | null): Change {
  if (confidence === null) return { confidenceOn: null, confidenceBy: null };
  const same = sql`${actions.confidence} is not distinct from ${confidence}::text`;
  return {
    confidenceOn: sql`case when ${same} then ${actions.confidenceOn} else ${today}::date end`,
    confidenceBy: sql`case when ${same} then ${actions.confidenceBy} else ${scope.actorId}::uuid end`,
  };
}

/**
 * Records the weekly update of an action, and its note when there is one, in one transaction. A confidence is dated
 * anew when it changes, never because the form sent it back. `place` is the stored action's.
 */
export function recordUpdate(
  scope: Scope,
  target: Target & { place: Place; note: string },
  update: ActionUpdate,
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const started = update.status === "in_progress" || update.status === "done";
      const written = await writeAction(tx, scope, target, {
        ...update,
        ...givenOn(scope, target.today, update.confidence),
        ...(started && {
          actualStartOn: sql`coalesce(${actions.actualStartOn}, least(${target.today}::date, ${update.actualEndOn}::date))`,
        }),
      });
      if (written === "saved" && target.note !== "")
        await insertNote(tx, target, target.place, target.place.territoryId, target.note);
      return outcomeOf(written);
    },
    on,
  );
}

/** Gives again today the confidence that an action has; `absent` when it has none. */
export function confirmConfidence(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = and(withinWritten(scope, actions), isNotNull(actions.confidence));
  const change = { confidenceOn: target.today, confidenceBy: scope.actorId, touchedOn: target.today };
  return writeInScope(
    scope,
    async (tx) =>
      outcomeOf(
        await writeVersion(
          tx,
          scope,
          actions,
          wall ?? sql`false`,
          { ...target, id: target.actionId },
          change,
        ),
      ),
    on,
  );
}

/** Marks an action blocked: since today, why, what would unblock it, whose decision is awaited. */
export function blockAction(
  scope: Scope,
  target: Target,
  block: { blockedReason: string; unblockingCondition: string | null; decisionAwaitedFrom: AwaitedDecision },
  on?: Db,
): Promise<Outcome> {
  const change = {
    ...block,
    blocked: true,
    blockedOn: sql`coalesce(${actions.blockedOn}, ${target.today}::date)`,
  };
  return writeInScope(scope, async (tx) => outcomeOf(await writeAction(tx, scope, target, change)), on);
}

/** Lifts the block of an action; the audit keeps what it was. */
export function unblockAction(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const change = {
    blocked: false,
    blockedOn: null,
    blockedReason: null,
    unblockingCondition: null,
    decisionAwaitedFrom: "none" as const,
  };
  return writeInScope(scope, async (tx) => outcomeOf(await writeAction(tx, scope, target, change)), on);
}

/**
 * Adds a note to an action that the reader sees, in the name of `author` (the lead's territory, one it is shared with,
 * or the Région's own). The action itself is not written: an associate may note what only the lead edits.
 */
export function addNote(
  scope: Scope,
  note: { actionId: string; requestKey: string; today: string; place: Place; author: string; body: string },
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) => {
      if (await claimOnce(tx, scope, note.requestKey, note.actionId))
        await insertNote(tx, note, note.place, note.author, note.body);
      return "saved" as const;
    },
    on,
  );
}
