import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { liveMeetings, meetings } from "./table";

/** Contacts with a holder: read and noted by the agents of the territory alone, corrected or withdrawn by who noted them (0089). */
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
  links: [],
  audit: "names-only",
  title: null,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`null` },
});
