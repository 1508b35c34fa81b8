import type { Axis } from "../enums";
import { newId } from "../ids";
import type { JobFilters } from "../jobs/rows";
import type { JobWrite } from "../jobs/table";
import { jobWall } from "../jobs/wall";
import { binned, changeRows, insertRows, lockRows, unbinned } from "../kernel/rows";
import { type Scope, type Tx, writeInScope } from "../scope";

type Place = { regionId: string; territoryId: string };

/** Declares jobs as their gesture stores them, its rules apart. */
export const declareJob = (scope: Scope, place: Place, fields: JobWrite, on?: Tx): Promise<string> =>
  writeInScope(
    scope,
    async (tx) => {
      const id = newId();
      await insertRows(tx, jobWall, [{ id, ...place, ...fields }]);
      return id;
    },
    on,
  );

/** Writes columns of jobs that the scope writes, whatever their version. */
const change = (scope: Scope, id: string, columns: object, from: "living" | "deleted", on?: Tx) =>
  writeInScope(
    scope,
    async (tx) => {
      const held = await lockRows(tx, scope, jobWall, [id], from);
      if (held.size === 0) return "absent";
      await changeRows(tx, jobWall, [{ ids: [id], change: columns }]);
      return "saved";
    },
    on,
  );

export const changeJob = (scope: Scope, id: string, fields: Partial<JobWrite>, on?: Tx) =>
  change(scope, id, fields, "living", on);
export const binJob = (scope: Scope, id: string, on?: Tx) => change(scope, id, binned(scope), "living", on);
export const unbinJob = (scope: Scope, id: string, on?: Tx) => change(scope, id, unbinned, "deleted", on);

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
