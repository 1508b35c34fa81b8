import type { ProjectWrite } from "../projects/table";
import { projectWall } from "../projects/wall";
import { stableId } from "../reference/stable-id";
import type { Scope, Tx } from "../scope";
import { bin, change, make } from "./nouns";

/** The place of a demonstration territory, as a row stores it. */
export const placeIn = (slug: string) => ({
  regionId: stableId("region", "nord-pas-de-calais"),
  territoryId: stableId("territory", slug),
});

export const plainProject: ProjectWrite = {
  title: "Épicerie solidaire itinérante",
  summary: "",
  organisationName: "",
  legalFamily: null,
  sector: null,
  theme: null,
  communeCode: null,
  origin: "spontaneous",
  actionId: null,
  eventId: null,
  needs: "",
  needsCents: null,
  resourcesCents: null,
  stage: "design",
  status: "supported",
  dropReason: null,
  openedOn: "2026-03-02",
  designOn: "2026-03-02",
  launchOn: null,
  growthOn: null,
  activityOn: null,
};

/** A project made as its gesture stores it, its rules apart; gives its id. */
export const aProject = (
  scope: Scope,
  slug: string,
  fields: Partial<ProjectWrite> = {},
  on?: Tx,
): Promise<string> => make(projectWall, scope, placeIn(slug), { ...plainProject, ...fields }, on);

/** Writes fields of a project that the scope writes, whatever its version. */
export const changeProject = (scope: Scope, id: string, fields: Partial<ProjectWrite>, on?: Tx) =>
  change(projectWall, scope, id, fields, { on });
export const binProject = (scope: Scope, id: string, on?: Tx) => bin(projectWall, scope, id, on);
