import type { JobBasis, JobKind } from "../enums";
import type { jobs } from "../jobs/table";
import { addDays, yearOf } from "./calendar";
import { employers, proofs } from "./content/jobs";
import { type Ground, withoutFigures } from "./grounds";
import { ofWhich } from "./job-details";
import type { ProjectRow } from "./projects";
import { type Random, random, seedId } from "./random";
import { jobTrend } from "./volumes";

export type JobRow = typeof jobs.$inferInsert;

/** Jobs of the year and of the four before, and those expected in the year to come. */
export function generateJobs(
  grounds: readonly Ground[],
  projects: readonly ProjectRow[],
  today: string,
): JobRow[] {
  const rows = grounds.flatMap((ground) => {
    const own = projects.filter(({ territoryId }) => territoryId === ground.place.id);
    const stream = random(`jobs/${ground.place.slug}`);
    const rows: JobRow[] = [];
    for (let year = yearOf(today) - 4; year <= yearOf(today) + 1; year++) {
      for (const kind of ["created", "maintained"] as const) {
        const trend = jobTrend[kind][Math.max(0, yearOf(today) - year)] ?? 1;
        // What is expected beyond this year is known for a small part only.
        const share = year > yearOf(today) ? 0.35 : 1;
        const target = ground.volume[kind] * trend * share;
        const drawn = stream.fork(`${year} ${kind}`);
        const slots = drawn.shuffle(setsOf(target, kind, drawn));
        for (const [rank, set] of slots.entries()) {
          const part = stream.fork(`${year} ${kind} ${rank}`);
          // Spread over the year, so that a part of the year holds its part of the jobs.
          const datedOn = addDays(
            `${year}-01-01`,
            Math.floor(((rank + part.next()) * 358) / slots.length) + 3,
          );
          const shape = { ground, own, today, kind, set, name: `${year}/${kind}/${rank}`, datedOn };
          rows.push(...declared(shape, part));
        }
      }
    }
    return rows;
  });
  // What realises a forecast is written after it.
  return [...rows.filter(({ realisesId }) => !realisesId), ...rows.filter(({ realisesId }) => realisesId)];
}

type Set = { headcount: number; fte: number };
type Shape = {
  ground: Ground;
  own: readonly ProjectRow[];
  today: string;
  kind: JobKind;
  set: Set;
  name: string;
  datedOn: string;
};

/** Weekly hours over 35, as structures write them. */
const quotas = [1, 1, 1, 0.8, 0.86, 0.74, 0.69, 0.57, 0.5] as const;

/** Sets of jobs whose FTE add up to a target, to the hundredth. */
function setsOf(target: number, kind: JobKind, stream: Random): Set[] {
  const sets: Set[] = [];
  let left = Math.round(target * 100);
  while (left > 0) {
    const headcount =
      kind === "created"
        ? stream.weighted([
            [1, 6],
            [2, 5],
            [3, 3],
            [4, 2],
            [6, 1],
            [8, 1],
          ])
        : stream.int(2, Math.max(4, Math.min(16, target / 3)));
    const drawn = Math.round(headcount * stream.pick(quotas) * 100);
    const hundredths = left - drawn < 40 ? left : drawn;
    sets.push({ headcount: Math.max(headcount, Math.ceil(hundredths / 100)), fte: hundredths / 100 });
    left -= hundredths;
  }
  return sets;
}

/** One declaration, or two: the forecast and the actual jobs that realise it. */
function declared(shape: Shape, stream: Random): JobRow[] {
  const { ground, today, datedOn } = shape;
  if (withoutFigures(ground.place.slug) && (yearOf(datedOn) >= yearOf(today) || datedOn > ground.lastDay))
    return [];
  if (!ground.covered(datedOn)) return [];
  if (datedOn > today) {
    return stream.chance(0.6) ? [jobRow(shape, "forecast", datedOn, stream)] : [];
  }
  const overdue = datedOn > addDays(today, -90) && stream.fork("overdue").chance(0.12);
  if (overdue) return [jobRow(shape, "forecast", datedOn, stream)];
  const actual = jobRow(shape, "actual", datedOn, stream);
  const rows: JobRow[] = [];
  const forecastOn = addDays(datedOn, -stream.fork("forecast").int(5, 60));
  const expected = stream.fork("expected").chance(0.14) && yearOf(forecastOn) === yearOf(datedOn);
  if (expected && yearOf(datedOn) >= yearOf(today) - 1 && ground.covered(forecastOn)) {
    const forecast = jobRow(shape, "forecast", forecastOn, stream.fork("as expected"));
    rows.push({
      ...forecast,
      projectId: actual.projectId,
      actionId: actual.actionId,
      organisationName: actual.organisationName,
      contract: actual.contract,
    });
    rows.push({ ...actual, realisesId: forecast.id });
  } else rows.push(actual);
  return rows;
}

function jobRow(shape: Shape, basis: JobBasis, datedOn: string, stream: Random): JobRow {
  const { ground, today, kind, set, name } = shape;
  const { place } = ground;
  const source = sourceOf(shape, basis, stream.fork("source"));
  const written =
    basis === "actual"
      ? addDays(datedOn, stream.fork("written").int(2, 25))
      : addDays(datedOn, -stream.fork("written").int(70, 190));
  const enteredOn = [written, ground.lastDay, today].sort()[0] ?? today;
  return {
    id: seedId(`${place.slug}/job/${name}/${basis}`, enteredOn),
    regionId: place.regionId,
    territoryId: place.id,
    projectId: source.projectId,
    actionId: source.actionId,
    organisationName: source.organisationName,
    kind,
    basis,
    realisesId: null,
    contract: source.contract,
    headcount: set.headcount,
    fte: set.fte,
    ...(basis === "actual"
      ? ofWhich(
          set.headcount,
          source.contract,
          ground.words.settings.includes("urban"),
          stream.fork("of which"),
        )
      : {}),
    datedOn,
    proof: stream.fork("proof").pick<string>(basis === "forecast" ? proofs.forecast : proofs[kind]),
    createdAt: new Date(`${enteredOn}T11:15:00Z`),
    updatedAt: new Date(`${enteredOn}T11:15:00Z`),
  };
}

type Source = {
  projectId: string | null;
  actionId: string | null;
  organisationName: string | null;
  contract: string;
};

/** A project that was there, or an action at work, or a structure by its name. */
function sourceOf({ ground, own, kind, datedOn, set }: Shape, basis: JobBasis, stream: Random): Source {
  const ready = own.filter((project) => readyOn(project, datedOn, kind, basis));
  const nothing = { projectId: null, actionId: null, organisationName: null };
  const employer = stream.pick(employers);
  if (set.headcount <= 8 && ready.length > 0 && stream.chance(kind === "created" ? 0.75 : 0.3)) {
    const project = stream.pick(ready);
    return { ...nothing, projectId: project.id, contract: contractOf(project, set, stream) };
  }
  const action = stream.chance(0.22)
    ? ground.actionOn(datedOn, "project_support", [], stream.fork("action"), 1)
    : null;
  const contract = stream.pick<string>(
    set.headcount > 4 ? usualContracts(employer.contracts) : employer.contracts,
  );
  if (action) return { ...nothing, actionId: action.id, contract };
  return { ...nothing, organisationName: employer.name.replace("{of}", ground.words.of), contract };
}

/** Many jobs at once are seldom apprentices or independents. */
const usualContracts = (contracts: readonly string[]) =>
  contracts.filter((contract) => /permanent|integration|fixed_term/.test(contract));

function readyOn(project: ProjectRow, day: string, kind: JobKind, basis: JobBasis): boolean {
  if (project.status === "dropped" || project.status === "referred" || project.openedOn > day) return false;
  if (basis === "forecast")
    return kind === "created" && project.stage !== "growth" && project.status !== "to_qualify";
  const since = kind === "created" ? project.launchOn : project.activityOn;
  return Boolean(since && since <= day);
}

function contractOf({ theme, sector }: ProjectRow, { headcount }: Set, stream: Random): string {
  if (theme === "work_integration" && stream.chance(0.7)) return "integration";
  if (sector === "business_support" && headcount <= 3 && stream.chance(0.4)) return "self_employed";
  return stream.weighted([
    ["permanent", 10],
    ["fixed_term", 4],
    ["subsidised", 3],
    ["apprenticeship", 2],
    ["integration", 2],
    ["other", 1],
  ]);
}
