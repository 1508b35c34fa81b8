import { createProject, type ProjectFields } from "../queries/project-updates";
import { stableId } from "../reference/stable-id";
import type { Scope } from "../scope";

/** The place of a demonstration territory, as a row stores it. */
export const placeIn = (slug: string) => ({
  regionId: stableId("region", "nord-pas-de-calais"),
  territoryId: stableId("territory", slug),
});

export const plainProject: ProjectFields = {
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

/** A project written through the product's own query; gives its id. */
export function aProject(scope: Scope, slug: string, fields: Partial<ProjectFields> = {}): Promise<string> {
  return createProject(scope, placeIn(slug), crypto.randomUUID(), { ...plainProject, ...fields });
}

export const aTarget = (id: string, version: number, requestKey: string = crypto.randomUUID()) => ({
  id,
  version,
  requestKey,
});
