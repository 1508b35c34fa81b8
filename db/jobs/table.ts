import { type SQL, sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  pgView,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import { type JobBasis, type JobKind, jobBases, jobKinds } from "../enums";
import { atMost, between, oneOf, plausible } from "../kernel/checks";
import { deleted, nomenclatureKind, placed, written } from "../kernel/columns";
import { nomenclatures } from "../nomenclatures/table";
import { projects } from "../projects/table";
import { territories } from "../territories/table";
import { jobLimits } from "./limits";

/** « Dont »: they overlap, are never summed, null is unknown, and those who are not close read none (decision 0016). */
const countsOfWhich = () => ({
  women: integer(),
  inclusion: integer(),
  young: integer(),
  seniors: integer(),
  qpv: integer(),
  disabled: integer(),
  longTermUnemployed: integer(),
});

/** The names of these columns: what reads jobs masks each of them. */
export const namesOfWhich = Object.keys(countsOfWhich()) as (keyof ReturnType<typeof countsOfWhich>)[];

const jobColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  projectId: uuid(),
  actionId: uuid(),
  /** The structure, when the jobs come of no recorded project nor action. */
  organisationName: text(),
  kind: text().$type<JobKind>().notNull(),
  basis: text().$type<JobBasis>().notNull(),
  /** The forecast that these actual jobs realise: it is no longer counted as a forecast. */
  realisesId: uuid(),
  realisesBasis: text().generatedAlwaysAs(
    (): SQL => sql`case when realises_id is not null then 'forecast' end`,
  ),
  contract: text().notNull(),
  contractKind: nomenclatureKind("contract_type"),
  headcount: integer().notNull(),
  /** Full-time equivalents, two decimals. */
  fte: numeric({ precision: 8, scale: 2, mode: "number" }).notNull(),
  ...countsOfWhich(),
  /** Day of the hiring, of the decision that maintains, or expected day of a forecast. */
  datedOn: date({ mode: "string" }).notNull(),
  proof: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** One set of jobs declared once. Created and maintained, forecast and actual are never mixed in one figure. */
export const jobs = pgTable("job", jobColumns(), (t) => [
  foreignKey({
    name: "job_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "job_project",
    columns: [t.projectId, t.territoryId, t.regionId],
    foreignColumns: [projects.id, projects.territoryId, projects.regionId],
  }),
  foreignKey({
    name: "job_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  unique("job_id_place_basis").on(t.id, t.territoryId, t.basis, t.kind),
  foreignKey({
    name: "job_realises",
    columns: [t.realisesId, t.territoryId, t.realisesBasis, t.kind],
    foreignColumns: [t.id, t.territoryId, t.basis, t.kind],
  }),
  foreignKey({
    name: "job_contract",
    columns: [t.contractKind, t.contract],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  index("job_day").on(t.regionId, t.datedOn.desc().nullsLast(), t.id),
  index("job_of_territory").on(t.territoryId, t.datedOn),
  index("job_of_project").on(t.projectId),
  index("job_of_action").on(t.actionId),
  index("job_realised").on(t.realisesId).where(sql`${t.realisesId} is not null`),
  // Forecasts that are realised, found without a row of the table: all that its policy asks is in the index.
  index("job_realising")
    .on(t.territoryId, t.regionId, t.actionId, t.realisesId)
    .where(sql`${t.realisesId} is not null and ${t.deletedAt} is null`),
  index("job_realising_region")
    .on(t.regionId, t.territoryId, t.actionId, t.realisesId)
    .where(sql`${t.realisesId} is not null and ${t.deletedAt} is null`),
  index("job_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("job_kind", oneOf(t.kind, jobKinds)),
  check("job_basis", oneOf(t.basis, jobBases)),
  check(
    "job_source",
    sql`${t.projectId} is not null or ${t.actionId} is not null or length(btrim(${t.organisationName})) > 0`,
  ),
  check(
    "job_texts",
    sql`${atMost(t.organisationName, jobLimits.organisationName)} and ${atMost(t.proof, jobLimits.proof)}`,
  ),
  check("job_headcount", between(t.headcount, jobLimits.headcount)),
  check("job_fte", sql`${t.fte} <> 'NaN' and ${t.fte} > 0 and ${t.fte} <= ${t.headcount}`),
  check(
    "job_of_which",
    sql.join(
      namesOfWhich.map((name) => sql`${t[name]} between 0 and ${t.headcount}`),
      sql` and `,
    ),
  ),
  check("job_date", plausible(t.datedOn)),
  check("job_realises_actual", sql`${t.realisesId} is null or ${t.basis} = 'actual'`),
]);

export const liveJobs = pgView("live_job", jobColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "contractKind"
  | "realisesBasis";

/** What is written of declared jobs: every other column, null where it may be. */
export type JobWrite = Omit<typeof jobs.$inferSelect, Kept>;
