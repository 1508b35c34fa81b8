import "server-only";
import { holdJobParents, holdRealised, type JobParents } from "@/db/jobs/parents";
import { getJob } from "@/db/jobs/reads";
import type { JobWrite } from "@/db/jobs/table";
import { jobWall } from "@/db/jobs/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { create, update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { jobFields } from "./fields";
import { jobSaid } from "./labels";
import { nowRealised, offeredTo, ofItsForecast, onlyActualRealise, wrongAlone, wrongJob } from "./rules";
import { stored } from "./stored";

const written = {
  permission: "job.write",
  alone: wrongAlone,
  settle: onlyActualRealise,
  parents: (tx: Tx, { scope }: Actor, typed: readonly JobWrite[]) => holdJobParents(tx, scope, typed),
  accepted: (parents: JobParents, id: string, { realisesId }: JobWrite) => ({
    ...parents,
    forecasts: nowRealised(parents.forecasts, id, realisesId),
  }),
  keeps: (typed: JobWrite, parents: JobParents) => ofItsForecast(typed, parents.forecasts),
} as const;

const onRow = { permission: "job.write", key: "jobId" } as const;

/** « Déclarer des emplois ». */
export const createJob = create(jobWall, jobFields, {
  ...written,
  day: ({ datedOn }) => datedOn,
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
    wrongJob(typed, row.territoryId, offeredTo(parents, row.id), actor.today, {
      ...row,
      held:
        row.held || parents.forecasts.some(({ id, realisedBy }) => id === row.id && realisedBy.length > 0),
    }),
  stored: async (tx, { scope, timeZone }, id) => stored(found(await getJob(scope, id, tx)), timeZone),
});

/** What realises a forecast hangs on it: several at once go in the order asked. */
const binning = { ...onRow, inTurn: true } as const;

export const deleteJob = toBin(jobWall, { ...binning, says: jobSaid.supprime });

export const restoreJob = outOfBin(
  jobWall,
  { ...binning, says: jobSaid.restaure },
  {
    parents: (tx, { scope }, ids) => holdRealised(tx, scope, ids),
    guard({ id, realisesId }, forecasts) {
      const forecast = forecasts.find((one) => one.id === realisesId);
      if (forecast?.realisedBy.some((other) => other !== id)) throw new Refusal("realised");
    },
    accepted: (forecasts, { id, realisesId }) => nowRealised(forecasts, id, realisesId),
  },
);
