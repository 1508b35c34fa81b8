import type { Axis } from "../enums";
import type { JobFilters } from "../jobs/rows";
import type { JobWrite } from "../jobs/table";
import { jobWall } from "../jobs/wall";
import type { Scope, Tx } from "../scope";
import { bin, change, make, unbin } from "./nouns";

type Place = { regionId: string; territoryId: string };

/** Declares jobs as their gesture stores them, its rules apart. */
export const declareJob = (scope: Scope, place: Place, fields: JobWrite, on?: Tx): Promise<string> =>
  make(jobWall, scope, place, fields, on);

/** Writes columns of jobs that the scope writes, whatever their version. */
export const changeJob = (scope: Scope, id: string, fields: Partial<JobWrite>, on?: Tx) =>
  change(jobWall, scope, id, fields, { on });
export const binJob = (scope: Scope, id: string, on?: Tx) => bin(jobWall, scope, id, on);
export const unbinJob = (scope: Scope, id: string, on?: Tx) => unbin(jobWall, scope, id, on);

type OfRegion = {
  territory?: string;
  departement?: string;
  axis?: Axis | "none";
  period?: { start: string; end: string } | null;
};

/** The filters of a Région under the names of the list of jobs. */
export const jobsLike = ({ territory, departement, axis, period }: OfRegion): JobFilters => ({
  territoire: territory,
  departement,
  axe: axis === "none" ? "aucun" : axis,
  periode: period,
});
