import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome, ProjectOrigin, ProjectStage, ProjectStatus } from "../enums";
import { projects } from "../schema/projects";
import { type Scope, withinWritten, writeInScope } from "../scope";
import { createOnce, outcomeOf, type Target, writeVersion } from "./writes";

export type Place = { regionId: string; territoryId: string };

/** What a form says of a project. Money in cents; null is unknown. */
export type ProjectFields = {
  title: string;
  summary: string;
  organisationName: string;
  legalFamily: string | null;
  sector: string | null;
  theme: string | null;
  communeCode: string | null;
  origin: ProjectOrigin;
  actionId: string | null;
  eventId: string | null;
  needs: string;
  needsCents: number | null;
  resourcesCents: number | null;
  stage: ProjectStage;
  status: ProjectStatus;
  dropReason: string | null;
  openedOn: string;
  designOn: string | null;
  launchOn: string | null;
  growthOn: string | null;
  activityOn: string | null;
};

/** Opens a project in a territory, once for a request; gives its id. */
export function createProject(
  scope: Scope,
  place: Place,
  requestKey: string,
  fields: ProjectFields,
  on?: Db,
): Promise<string> {
  return writeInScope(
    scope,
    (tx) =>
      createOnce(tx, scope, requestKey, (id) => tx.insert(projects).values({ ...fields, ...place, id })),
    on,
  );
}

/** Writes the fields of a living project at the version given. */
export function updateProject(
  scope: Scope,
  target: Target,
  fields: ProjectFields,
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) =>
      outcomeOf(await writeVersion(tx, scope, projects, withinWritten(scope, projects), target, fields)),
    on,
  );
}

/** Moves a project to a later stage, reached on `day` unless its day is already known. */
export function advanceProject(
  scope: Scope,
  target: Target,
  stage: "launch" | "growth",
  day: string,
  on?: Db,
): Promise<Outcome> {
  const reached =
    stage === "launch"
      ? { launchOn: sql`coalesce(${projects.launchOn}, ${day}::date)` }
      : { growthOn: sql`coalesce(${projects.growthOn}, ${day}::date)` };
  return writeInScope(
    scope,
    async (tx) =>
      outcomeOf(
        await writeVersion(tx, scope, projects, withinWritten(scope, projects), target, {
          stage,
          ...reached,
        }),
      ),
    on,
  );
}

/** Takes a project back to the stage before: the one it leaves was not reached, and has no day any more. */
export function takeBackProject(
  scope: Scope,
  target: Target,
  stage: "design" | "launch",
  on?: Db,
): Promise<Outcome> {
  const left = stage === "design" ? { launchOn: null } : { growthOn: null };
  const wall = withinWritten(scope, projects);
  return writeInScope(
    scope,
    async (tx) => outcomeOf(await writeVersion(tx, scope, projects, wall, target, { stage, ...left })),
    on,
  );
}
