import type { ProjectWrite } from "@/db/projects/table";
import { contact, person } from "@/db/testing/cases";
import { placeIn, plainProject } from "@/db/testing/projects";
import { createProject } from "@/lib/projects/gestures";
import { typedProject } from "@/lib/projects/stored";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

const sent = (values: object): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? "")]));

/** The form of a project, of its holder and of a contact, as a browser sends them. */
export const typed = (change: Partial<ProjectWrite> = {}) =>
  sent(typedProject({ ...plainProject, ...change }));
export const held = (change: object = {}) => sent({ ...person, ...change });
export const met = (change: object = {}) => sent({ ...contact, ...change });

export const on = (projectId: string, version: number | "" = 1, key: string = requestKey()) => ({
  projectId,
  version: String(version),
  requestKey: key,
});
export const making = (change: Partial<ProjectWrite> = {}, key: string = requestKey()) => ({
  ...typed(change),
  territoryId: placeIn("boulonnais").territoryId,
  requestKey: key,
});

/** A project of the Boulonnais. */
export const open = (change: Partial<ProjectWrite> = {}) =>
  done(createProject, making(change), actors.agentA);
