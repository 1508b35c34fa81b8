import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { listVersions } from "../../audit/versions/reads";
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
          version: liveMeetings.version,
          createdBy: liveMeetings.createdBy,
          correctedAt: liveMeetings.correctedAt,
          withdrawnAt: liveMeetings.withdrawnAt,
          author: accounts.name,
        })
        .from(liveMeetings)
        .leftJoin(accounts, eq(accounts.id, liveMeetings.createdBy))
        .where(and(withinOwn(scope, liveMeetings), eq(liveMeetings.projectId, projectId)))
        .orderBy(desc(liveMeetings.metOn), desc(liveMeetings.createdAt)),
    on,
  );
}

/** The same, with what each said before it was corrected, the oldest first. */
export const listMeetingTexts = (scope: Scope, projectId: string, on?: Db) =>
  inScope(
    scope,
    async (tx) => {
      const meetings = await listMeetings(scope, projectId, tx);
      return { meetings, versions: await listVersions(tx, meetings) };
    },
    on,
  );
