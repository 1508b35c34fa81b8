import fc from "fast-check";
import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { drawn, within } from "../../scripts/trial-size.mjs";
import type { JobBasis, JobKind } from "../enums";
import { stableId } from "../reference/stable-id";
import { declareJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import type { JobFigure } from "./figures";
import { listJobs } from "./reads";
import type { JobWrite } from "./table";

vi.setConfig({ testTimeout: within(120_000) });

const region = stableId("region", "nord-pas-de-calais");
const boulonnais = stableId("territory", "boulonnais");
const agent = viewers.agentA;
const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);

let db: Opened;
let shared: string;
beforeAll(async () => {
  db = await openSeeded();
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a join action_territory l on l.action_id = a.id
     where a.territory_id = ${boulonnais} and a.deleted_at is null group by a.id order by count(*) desc, a.id limit 1`;
  if (!action) throw new Error("The demonstration shares no action of Boulonnais.");
  shared = action.id;
  await emptied();
  // Shared with three territories at least: a join through its links would count its jobs several times.
  await asAgent(
    (sql) => sql`update action set version = version + 1 where id = ${shared}`,
    (sql) => sql`
    insert into action_territory (action_id, territory_id, region_id, lead_territory_id)
    select ${shared}, t.id, ${region}, ${boulonnais} from territory t
     where t.slug in ('montreuillois', 'sambre-avesnois', 'pays-de-saint-omer') on conflict do nothing`,
  );
});
afterAll(() => db.drop());

async function asAgent(...writes: ((sql: TransactionSql) => PromiseLike<unknown>)[]): Promise<void> {
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${agent.actorId}, true)`;
    for (const write of writes) await write(sql);
  });
}

/** Every job to the bin, those that realise a forecast first. */
const emptied = () =>
  asAgent(
    (sql) =>
      sql`update job set deleted_at = now(), deleted_by = app.actor(), version = version + 1 where deleted_at is null and basis = 'actual'`,
    (sql) =>
      sql`update job set deleted_at = now(), deleted_by = app.actor(), version = version + 1 where deleted_at is null`,
  );

type Made = {
  kind: JobKind;
  basis: JobBasis;
  headcount: number;
  quarters: number;
  women: number | null;
  ofShared: boolean;
  /** Position of a forecast made before, which these jobs realise when it suits. */
  realises: number | null;
};

const made: fc.Arbitrary<Made> = fc
  .record({
    kind: fc.constantFrom<JobKind>("created", "maintained"),
    basis: fc.constantFrom<JobBasis>("actual", "forecast"),
    headcount: fc.integer({ min: 1, max: 40 }),
    quarters: fc.integer({ min: 1, max: 100 }),
    women: fc.option(fc.integer({ min: 0, max: 40 })),
    ofShared: fc.boolean(),
    realises: fc.option(fc.nat({ max: 5 })),
  })
  .map((job) => ({ ...job, women: job.women === null ? null : Math.min(job.women, job.headcount) }));

const fteOf = ({ headcount, quarters }: Made) => Math.max(0.01, Math.round(headcount * quarters) / 100);

const fieldsOf = (job: Made, realisesId: string | null): JobWrite => ({
  kind: job.kind,
  basis: job.basis,
  contract: "permanent",
  headcount: job.headcount,
  fte: fteOf(job),
  women: job.women,
  inclusion: job.headcount,
  young: job.headcount,
  seniors: null,
  qpv: null,
  disabled: null,
  longTermUnemployed: null,
  datedOn: "2026-06-01",
  proof: "",
  projectId: null,
  actionId: job.ofShared ? shared : null,
  organisationName: job.ofShared ? null : "Une structure",
  realisesId,
});

const sort = { key: "date", direction: "asc" } as const;
const round = (value: number) => Math.round(value * 100) / 100;

/** Rounded as they are shown. */
const figuresOf = ({ figures }: { figures: readonly JobFigure[] }) =>
  figures.map((figure) => ({ ...figure, fte: figure.fte && round(figure.fte) }));

function expected(counted: readonly Made[]): JobFigure[] {
  const none = (basis: JobBasis) =>
    basis === "actual" && counted.some((job) => job.basis === "actual") ? 0 : null;
  return (["created", "maintained"] as const).flatMap((kind) =>
    (["actual", "forecast"] as const).map((basis) => {
      const own = counted.filter((job) => job.kind === kind && job.basis === basis);
      const sum = (of: (job: Made) => number) =>
        own.length === 0 ? none(basis) : round(own.reduce((total, job) => total + of(job), 0));
      return { kind, basis, rows: own.length, headcount: sum((job) => job.headcount), fte: sum(fteOf) };
    }),
  );
}

test(`in any world (seed ${seed}), each row counts once, in its own figure, and a realised forecast no more`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { maxLength: 12 }), async (world) => {
      await emptied();
      const ids: string[] = [];
      const realised = new Set<number>();
      const seen: Made[] = [];
      for (const job of world) {
        const forecast = job.realises === null ? undefined : world[job.realises];
        const suits =
          job.realises !== null &&
          job.basis === "actual" &&
          ids[job.realises] !== undefined &&
          forecast?.basis === "forecast" &&
          forecast.kind === job.kind;
        const realisesId = suits && job.realises !== null ? (ids[job.realises] ?? null) : null;
        if (suits && job.realises !== null) realised.add(job.realises);
        // It comes of its forecast's action, typed or not: an associate who read the one reads the other.
        const kept = {
          ...job,
          ofShared: job.ofShared || (suits && seen[job.realises ?? -1]?.ofShared === true),
        };
        seen.push(kept);
        const place = { regionId: region, territoryId: boulonnais };
        ids.push(await declareJob(agent, place, fieldsOf(kept, realisesId)));
      }
      const counted = seen.filter((_, index) => !realised.has(index));
      const figures = expected(counted);
      for (const reader of [viewers.regional, viewers.elected, agent]) {
        const list = await listJobs(reader, {}, sort, null);
        expect(figuresOf(list)).toEqual(figures);
        expect(list.rows.length).toBe(list.total);
        expect(list.total).toBe(counted.length);
      }
      const ofOne = await listJobs(viewers.regional, { nature: "created", base: "actual" }, sort, null);
      expect(ofOne.total).toBe(figures[0]?.rows);
      expect(figuresOf(ofOne)).toEqual(figures.slice(0, 1));
      const associate = await listJobs(viewers.associate, {}, sort, null);
      expect(associate.rows.every(({ actionId }) => actionId === shared)).toBe(true);
      expect(figuresOf(associate)).toEqual(expected(counted.filter(({ ofShared }) => ofShared)));
    }),
    { numRuns: drawn(25), seed },
  );
});

test("nothing declared is unknown, nothing selected of what is declared is zero, and « dont » are in no figure", async () => {
  const of = (period: { start: string; end: string } | null) =>
    listJobs(viewers.regional, { recherche: "introuvable", periode: period }, sort, null);
  await emptied();
  const nothing = await of(null);
  expect(nothing.total).toBe(0);
  expect(nothing.figures.map(({ rows, headcount, fte }) => [rows, headcount, fte])).toEqual(
    Array.from({ length: 4 }, () => [0, null, null]),
  );
  const place = { regionId: region, territoryId: boulonnais };
  const job = { kind: "created", basis: "actual", headcount: 2, quarters: 50, women: null } as const;
  await declareJob(agent, place, fieldsOf({ ...job, ofShared: false, realises: null }, null));
  expect((await of(null)).figures.map(({ basis, fte }) => [basis, fte])).toEqual([
    ["actual", 0],
    ["forecast", null],
    ["actual", 0],
    ["forecast", null],
  ]);
  expect((await of({ start: "2003-01-01", end: "2003-12-31" })).figures[0]?.fte).toBeNull();
  for (const figure of nothing.figures)
    expect(Object.keys(figure).toSorted()).toEqual(["basis", "fte", "headcount", "kind", "rows"]);
});
