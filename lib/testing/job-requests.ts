import type { JobWrite } from "@/db/jobs/table";
import type { Tx } from "@/db/scope";
import { plainJob } from "@/db/testing/fields";
import { placeIn } from "@/db/testing/projects";
import { Invalid, Refusal } from "@/lib/errors";
import { createJob } from "@/lib/jobs/gestures";
import { typedJob } from "@/lib/jobs/stored";
import { entryOf, type Gesture } from "@/lib/kernel/gesture";
import { actors } from "./actors";

export const requestKey = crypto.randomUUID.bind(crypto);
const typed = (change: Partial<JobWrite>) =>
  Object.fromEntries(
    Object.entries(typedJob({ ...plainJob, ...change })).map(([name, value]) => [name, String(value ?? "")]),
  );
export const making = (change: Partial<JobWrite> = {}, key: string = requestKey()) => ({
  ...typed(change),
  territoryId: placeIn("boulonnais").territoryId,
  requestKey: key,
});
export const on = (jobId: string, version = 1, key: string = requestKey()) => ({
  jobId,
  version: String(version),
  requestKey: key,
});
export const editing = (
  id: string,
  change: Partial<JobWrite> = {},
  version = 1,
  key: string = requestKey(),
) => ({
  ...typed(change),
  ...on(id, version, key),
});

/** One request, as a script makes it. */
export async function done(gesture: Gesture, values: Record<string, string>, actor = actors.agentA, tx?: Tx) {
  const [id = ""] = await gesture.run(actor, [entryOf(values)], tx);
  return id;
}
export const declare = (change: Partial<JobWrite> = {}, tx?: Tx) =>
  done(createJob, making(change), actors.agentA, tx);
/** What refuses a gesture: the code of its refusal, or the fields at fault. */
export const refusal = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      if (error instanceof Invalid) return Object.keys(error.errors);
      throw error;
    },
  );
