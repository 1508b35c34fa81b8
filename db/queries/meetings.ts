import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../client";
import type { MeetingKind } from "../enums";
import { accounts } from "../schema/accounts";
import { liveMeetings, meetings } from "../schema/projects";
import { inScope, type Scope, withinOwn, writeInScope } from "../scope";
import { createOnce } from "./writes";

export type Meeting = Awaited<ReturnType<typeof listMeetings>>[number];

/** Contacts noted on a living project, the newest first; none but for the agents of its territory. */
export function listMeetings(scope: Scope, projectId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveMeetings.id,
          metOn: liveMeetings.metOn,
          kind: liveMeetings.kind,
          summary: liveMeetings.summary,
          nextStep: liveMeetings.nextStep,
          nextDueOn: liveMeetings.nextDueOn,
          author: accounts.name,
        })
        .from(liveMeetings)
        .leftJoin(accounts, eq(accounts.id, liveMeetings.createdBy))
        .where(and(withinOwn(scope, liveMeetings), eq(liveMeetings.projectId, projectId)))
        .orderBy(desc(liveMeetings.metOn), desc(liveMeetings.createdAt)),
    on,
  );
}

export type NewMeeting = {
  metOn: string;
  kind: MeetingKind;
  summary: string;
  nextStep: string;
  nextDueOn: string | null;
};

/** Notes a contact on a project, once for a request; the database dates the project's last contact by it. Gives its id. */
export function addMeeting(
  scope: Scope,
  project: { id: string; regionId: string; territoryId: string },
  requestKey: string,
  meeting: NewMeeting,
  on?: Db,
): Promise<string> {
  const { id: projectId, regionId, territoryId } = project;
  return writeInScope(
    scope,
    (tx) =>
      createOnce(tx, scope, requestKey, (id) =>
        tx.insert(meetings).values({ ...meeting, id, projectId, regionId, territoryId }),
      ),
    on,
  );
}
