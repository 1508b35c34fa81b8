import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { inScope, type Scope, withinOwn } from "../../scope";
import { liveMeetings } from "./table";

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
