import "server-only";
import { and, count, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../client";
import { type JobBasis, type JobKind, jobKinds } from "../enums";
import type { Scope } from "../scope";
import { axisOf, type JobFilters, jobsKept, ofJobs } from "./rows";
import type { JobWords } from "./shown";
import { liveJobs } from "./table";

/** One of the four figures: rows, headcount and FTE of one kind and basis. Null, not zero, when nothing is known. */
export type JobFigure = {
  kind: JobKind;
  basis: JobBasis;
  rows: number;
  headcount: number | null;
  fte: number | null;
};

/**
 * The figures of a selection, always in the same order and never added up; those that the filters exclude are left out. Zero,
 * not null, as soon as one actual job of whatever kind and axis is declared in the same place and days.
 */
export async function figuresOf(
  tx: Db,
  scope: Scope,
  filters: JobFilters,
  words?: JobWords,
): Promise<JobFigure[]> {
  const { territoire, departement, projet, action, periode } = filters;
  // Jobs of no axis say nothing of an axis: they make no zero of it.
  const ofSomeAxis = filters.axe && filters.axe !== "aucun" ? isNotNull(axisOf) : undefined;
  const around = jobsKept(scope, { territoire, departement, projet, action, periode, base: "actual" });
  const [known] = await ofJobs(
    tx.select({ id: liveJobs.id }).from(liveJobs).$dynamic(),
    scope,
    and(around, ofSomeAxis),
  )
    // Without an order, one row of a Région is looked for from the first row of all.
    .orderBy(sql`${liveJobs.datedOn} desc nulls last`)
    .limit(1);
  const found = await ofJobs(
    tx
      .select({
        kind: liveJobs.kind,
        basis: liveJobs.basis,
        rows: count(),
        headcount: sql`sum(${liveJobs.headcount})`.mapWith(Number),
        fte: sql`sum(${liveJobs.fte})`.mapWith(Number),
      })
      .from(liveJobs)
      .$dynamic(),
    scope,
    jobsKept(scope, filters, words),
  ).groupBy(liveJobs.kind, liveJobs.basis);
  const none = (basis: JobBasis) => (basis === "actual" && known ? 0 : null);
  return jobKinds
    .flatMap((kind) => (["actual", "forecast"] as const).map((basis) => ({ kind, basis })))
    .filter(({ kind, basis }) => (filters.nature ?? kind) === kind && (filters.base ?? basis) === basis)
    .map(
      ({ kind, basis }) =>
        found.find((figure) => figure.kind === kind && figure.basis === basis) ?? {
          kind,
          basis,
          rows: 0,
          headcount: none(basis),
          fte: none(basis),
        },
    );
}
