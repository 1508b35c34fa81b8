import "server-only";
import { listChangesOf, listLeftStates } from "../audit/left-states";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { projectWall } from "./wall";

/** What a project that this reader sees held in each state that it has left, the last time. */
export const listProjectLeftStates = (scope: Scope, id: string, on?: Db) =>
  listLeftStates(scope, projectWall, id, on);

/** What was written on the days of the stages of a project that this reader sees, in the order of time. */
export const listStageChanges = (scope: Scope, id: string, on?: Db) =>
  listChangesOf(scope, projectWall, id, ["launch_on", "growth_on"], on);
