import "server-only";
import { listProjectLeftStates, listStageChanges } from "@/db/projects/left-states";
import { listProjectParents } from "@/db/projects/parents";
import { getProject } from "@/db/projects/reads";
import type { ProjectWrite } from "@/db/projects/table";
import { projectWall } from "@/db/projects/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { create, update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { projectFields } from "./fields";
import { projectSaid } from "./labels";
import { nextStage, onlyDroppedHasReason, previousStage, stageDates, wrongAlone, wrongDates } from "./rules";
import { formerDays } from "./stages";
import { lockedAction, stored, withFormer, wrongChoices } from "./stored";

const onRow = { permission: "project.write", key: "projectId" } as const;

const written = {
  permission: "project.write",
  alone: wrongAlone,
  settle: onlyDroppedHasReason,
  parents: (tx: Tx, { scope, today }: Actor, typed: readonly ProjectWrite[]) =>
    listProjectParents(tx, scope, typed, today),
  /** The day of the stage at which it stands, and none of those to come. */
  keeps: (typed: ProjectWrite, _: unknown, { actor }: { actor: Actor }) => ({
    ...typed,
    ...stageDates(typed, actor.today),
  }),
} as const;

/** « Nouveau projet ». */
export const createProject = create(projectWall, projectFields, {
  ...written,
  day: ({ openedOn }) => openedOn,
  says: projectSaid.cree,
  guard: (typed, parents, { actor, territoryId }) =>
    wrongDates(typed, actor.today) ?? wrongChoices(typed, territoryId, parents, null),
});

/** « Modifier »: every field; the territory never changes. */
export const updateProject = update(projectWall, projectFields, {
  ...written,
  ...onRow,
  says: projectSaid.enregistre,
  guard: (typed, parents, { actor, row }) =>
    wrongDates(typed, actor.today) ??
    lockedAction(typed, row) ??
    wrongChoices(typed, row.territoryId, parents, row),
  async stored(tx, { scope, timeZone }, id) {
    const project = found(await getProject(scope, id, tx));
    const left = await listProjectLeftStates(scope, id, tx);
    return stored(withFormer(project, left, await listStageChanges(scope, id, tx)), timeZone);
  },
});

/** « Étape suivante »: reached today, or on the day that it had already reached it. */
export const advanceProject = update(
  projectWall,
  {},
  {
    ...onRow,
    verb: "advance",
    says: projectSaid.etape,
    async parents(tx, { scope }, _, ids) {
      const changes = new Map<string, Awaited<ReturnType<typeof listStageChanges>>>();
      for (const id of ids) changes.set(id, await listStageChanges(scope, id, tx));
      return changes;
    },
    guard(_, __, { row }) {
      // Past the last stage there is nothing to move to: the page read another version.
      if (nextStage(row.stage) === null) throw new Refusal("changed");
      return null;
    },
    keeps(_, changes, { row, actor }) {
      const stage = nextStage(row.stage);
      const former = formerDays(row, changes.get(row.id) ?? []);
      return stage === "launch"
        ? { stage, launchOn: row.launchOn ?? former.launchOn ?? actor.today }
        : { stage, growthOn: row.growthOn ?? former.growthOn ?? actor.today };
    },
  },
);

/** « Revenir à l’étape précédente »: the one that it leaves was not reached, and has no day any more. */
export const takeBackProject = update(
  projectWall,
  {},
  {
    ...onRow,
    verb: "takeBack",
    says: projectSaid.retour,
    parents: async () => null,
    guard(_, __, { row }) {
      if (previousStage(row.stage) === null) throw new Refusal("changed");
      return null;
    },
    keeps(_, __, { row }) {
      const stage = previousStage(row.stage);
      return stage === "design" ? { stage, launchOn: null } : { stage, growthOn: null };
    },
  },
);

export const deleteProject = toBin(projectWall, { ...onRow, says: projectSaid.supprime });

export const restoreProject = outOfBin(projectWall, { ...onRow, says: projectSaid.restaure });
