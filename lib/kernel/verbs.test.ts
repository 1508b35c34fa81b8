import { expect, test } from "vitest";
import { eventWall } from "@/db/events/wall";
import { jobWall } from "@/db/jobs/wall";
import { eventDays, eventReason } from "@/lib/events/fields";
import { eventMoves } from "@/lib/events/workflow";
import { move, update } from "./verbs";

const noun = {
  says: "",
  permission: "event.write",
  key: "rowId",
  guard: () => null,
  parents: async () => null,
} as const;

test("a verb takes the fields and the statuses of its own table", () => {
  update(eventWall, eventDays, noun);
  move(eventWall, eventReason, eventMoves.cancel, { ...noun, verb: "cancel" });
  // @ts-expect-error declared jobs begin on no day
  update(jobWall, eventDays, noun);
  // @ts-expect-error declared jobs stand at no status
  move(jobWall, eventReason, eventMoves.cancel, { ...noun, verb: "cancel" });
  // @ts-expect-error no event is ever lost
  move(eventWall, eventReason, { from: ["planned"], to: "lost" }, { ...noun, verb: "lose" });
  expect(Object.keys(eventMoves)).toEqual(["report", "postpone", "cancel", "reprogram"]);
});
