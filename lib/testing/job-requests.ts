import type { JobWrite } from "@/db/jobs/table";
import type { Tx } from "@/db/scope";
import { plainJob } from "@/db/testing/fields";
import { placeIn } from "@/db/testing/projects";
import { createJob } from "@/lib/jobs/gestures";
import { typedJob } from "@/lib/jobs/stored";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

export const typed = (change: Partial<JobWrite> = {}) =>
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

export const declare = (change: Partial<JobWrite> = {}, tx?: Tx) =>
  done(createJob, making(change), actors.agentA, tx);
