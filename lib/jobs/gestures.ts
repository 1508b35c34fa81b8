import "server-only";
import { holdJobParents, type JobParents } from "@/db/jobs/parents";
import { getJob } from "@/db/jobs/reads";
import type { JobWrite } from "@/db/jobs/table";
import { jobWall } from "@/db/jobs/wall";
import { found } from "@/lib/errors";
import { create, outOfBin, toBin, update } from "@/lib/kernel/verbs";
import { jobFields } from "./fields";
import { jobSaid } from "./labels";
import { offeredTo, ofItsForecast, onlyActualRealise, wrongAlone, wrongJob } from "./rules";
import { stored } from "./stored";

const written = {
  permission: "job.write",
  alone: wrongAlone,
  settle: onlyActualRealise,
  parents: (
    tx: Parameters<typeof holdJobParents>[0],
    { scope }: { scope: Parameters<typeof holdJobParents>[1] },
    typed: readonly JobWrite[],
  ) => holdJobParents(tx, scope, typed),
  keeps: (typed: JobWrite, parents: JobParents) => ofItsForecast(typed, parents.forecasts),
} as const;

const onRow = { permission: "job.write", key: "jobId" } as const;

/** « Déclarer des emplois ». */
export const createJob = create(jobWall, jobFields, {
  ...written,
  says: jobSaid.cree,
  guard: (typed, parents, { actor, territoryId }) =>
    wrongJob(typed, territoryId, offeredTo(parents, null), actor.today),
});

/** « Modifier »: every field; the territory never changes. */
export const updateJob = update(jobWall, jobFields, {
  ...written,
  ...onRow,
  says: jobSaid.enregistre,
  guard: (typed, parents, { actor, row }) =>
    wrongJob(typed, row.territoryId, offeredTo(parents, row.id), actor.today, row),
  stored: async (tx, { scope, timeZone }, id) => stored(found(await getJob(scope, id, tx)), timeZone),
});

export const deleteJob = toBin(jobWall, { ...onRow, says: jobSaid.supprime });

export const restoreJob = outOfBin(jobWall, { ...onRow, says: jobSaid.restaure });
