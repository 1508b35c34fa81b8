import "server-only";
import type { JobBasis, JobKind } from "@/db/enums";
import { listJobChoices } from "@/db/jobs/choices";
import { holdJobParents } from "@/db/jobs/parents";
import type { JobWrite } from "@/db/jobs/table";
import { jobWall } from "@/db/jobs/wall";
import { prepareOptions } from "@/lib/jobs/choices";
import { jobFields } from "@/lib/jobs/fields";
import { createJob, deleteJob, updateJob } from "@/lib/jobs/gestures";
import { jobTitle } from "@/lib/jobs/labels";
import { Refusal } from "@/lib/platform/errors";
import type { Lists, Values } from "../compare";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { plainWords } from "../words";
import { importedOfJob, jobTarget } from "./jobs-columns";

const onRow = { permission: "job.write", key: "jobId" } as const;
const origins = ["projectId", "actionId", "organisationName"] as const;

/** « 2 emplois créés, CDI, Atelier du Nord »; what is not known yet is left out. */
function titleOf(values: Values, lists: Lists): string {
  const named = (key: string) => lists[key]?.find(({ value }) => value === values[key])?.label;
  const headcount = Number(values.headcount);
  const kind = (values.kind || "created") as JobKind;
  const jobs = headcount > 0 && jobTitle({ headcount, kind, basis: (values.basis || "actual") as JobBasis });
  const from = named("projectId") ?? values.organisationName ?? named("actionId");
  return [jobs || "Emplois", named("contract"), from].filter(Boolean).join(", ");
}

/** What a row leaves empty contradicts nothing. */
const agrees = (said: Values, other: Values, key: string) =>
  !said[key] || plainWords(said[key] ?? "") === plainWords(other[key] ?? "");

const realisedSince =
  "D’autres emplois réalisent sa prévision depuis l’import, ou elle n’est plus la même\u00a0: laissée comme elle est.";

/** The day with each origin that is said. */
const keysOf = (values: Values) =>
  origins.flatMap((key) =>
    values.datedOn && values[key] ? [`${values.datedOn} ${key} ${plainWords(values[key])}`] : [],
  );

/** The jobs declared in a territory, without their holders. */
export const jobNoun: FlatNoun = {
  ...{ noun: "job", target: jobTarget, writes: onRow.permission, key: onRow.key },
  ...{ imported: importedOfJob, kept: jobFields },
  async lists(tx, { scope }, { territoryId }) {
    const choices = await listJobChoices(scope, [territoryId], null, tx);
    const titles = new Map(choices.actions.map(({ id, title }) => [id, title]));
    const { contract, projectId, actionId } = prepareOptions(choices, []);
    return {
      ...{ contract, projectId },
      actionId: actionId.map((one) => ({ ...one, also: titles.get(one.value) ?? null })),
    };
  },
  titleOf,
  sameKeysOf: keysOf,
  keysOf,
  compares(said, other) {
    const agree = (keys: readonly string[]) => keys.every((key) => agrees(said, other, key));
    const from = origins.some((key) => said[key] && agrees(said, other, key));
    if (said.datedOn !== other.datedOn || !agree(["kind", ...origins]) || !from) return null;
    return agree(["basis", "contract", "headcount", "fte"]) ? "same" : "alike";
  },
  words: {
    resembles: "une déclaration du territoire",
    ...{ same: "la même que", another: "une autre déclaration" },
    elsewhere:
      "Cette déclaration n’est pas de ce territoire, ou n’y est plus\u00a0: importez-la dans le sien, ou restaurez-la.",
  },
  create: { verb: "create", gesture: createJob, fields: jobFields },
  steps: [{ verb: "update", gesture: updateJob, fields: jobFields }],
  remove: deleteJob,
  putBack: puttingBack(jobWall, {
    ...{ ...onRow, fields: jobFields },
    async parents(tx, { scope }, befores) {
      const { forecasts } = await holdJobParents(tx, scope, befores as unknown as JobWrite[]);
      return forecasts;
    },
    guard(row, before, forecasts) {
      // What others realise since, or what has become something else, is not realised again.
      const realised = forecasts.find(({ id }) => id === before.realisesId);
      const stands =
        realised?.realisedBy.every((id) => id === row.id) &&
        realised.kind === before.kind &&
        (realised.actionId ?? before.actionId) === before.actionId;
      if (before.realisesId && before.realisesId !== row.realisesId && !stands)
        throw new Refusal("realised", undefined, realisedSince);
      // Jobs that realise it since hold it to its kind, its basis and its action.
      const moved =
        row.kind !== before.kind || row.basis !== before.basis || row.actionId !== before.actionId;
      if (row.held && moved) throw new Refusal("changed");
    },
  }),
};
