import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { liveMeetings, meetings } from "./table";

/** Contacts with a holder: read and noted by the agents of the territory alone, never edited. */
export const meetingWall = wallOf<
  typeof meetings,
  typeof liveMeetings,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "meeting",
  table: meetings,
  live: liveMeetings,
  reads: ["own"],
  writes: "own",
  appends: true,
  links: [],
  audit: "names-only",
  title: null,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`null` },
});
