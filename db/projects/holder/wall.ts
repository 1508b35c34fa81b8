import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { holders } from "./table";

/** Who carries a project: read and written by the agents of the territory alone; the journal keeps no value of a person. */
export const holderWall = wallOf<typeof holders, typeof holders, never, { planStatus: PlanStatus | null }>({
  noun: "holder",
  table: holders,
  live: holders,
  reads: ["own"],
  writes: "own",
  links: [],
  audit: "names-only",
  title: null,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`null` },
});
