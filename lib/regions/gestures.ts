import "server-only";
import type { SetUpStep } from "@/db/regions/limits";
import { getSettledRegion } from "@/db/regions/reads";
import { regionWall } from "@/db/regions/wall";
import { listDepartementCodes, setDepartements, takeExampleInto } from "@/db/regions/writes";
import { update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { regionFields, regionStep } from "./fields";
import { regionSaid } from "./labels";
import { wrongRegion } from "./rules";
import { stored } from "./stored";

const onRow = { permission: "region.write", key: "regionId" } as const;

/** « Enregistrer » the settings; whoever calls it has the map drawn again once it is committed (redrawMap). */
export const updateRegion = update(regionWall, regionFields, {
  ...onRow,
  says: regionSaid.regle,
  alone: ({ departements }, refuse) => {
    if (departements?.length === 0) refuse("departements", "Choisissez au moins un département.");
  },
  parents: (tx) => listDepartementCodes(tx),
  guard: (typed, known) => wrongRegion(typed, known),
  async also(tx, done) {
    for (const { row, typed } of done) await setDepartements(tx, row.id, typed.departements);
  },
  stored: async (tx, { scope, timeZone }, id) =>
    stored(found(await getSettledRegion(scope, id, tx)), timeZone),
});

const moved = (verb: "leave" | "resume", keeps: (left: SetUpStep[], step: SetUpStep) => SetUpStep[]) =>
  update(regionWall, regionStep, {
    ...onRow,
    verb,
    says: regionSaid.etape,
    parents: async () => null,
    guard: () => null,
    keeps: ({ step }, _, { row }) => ({ leftSteps: keeps(row.leftSteps, step) }),
  });

/** « Passer cette étape » of setting up. */
export const leaveStep = moved("leave", (left, step) => [...new Set([...left, step])]);

/** « Reprendre cette étape » */
export const resumeStep = moved("resume", (left, step) => left.filter((other) => other !== step));

/** « Reprendre l’exemple », once: each row is marked until someone makes it the Région’s own. */
export const takeExample = update(
  regionWall,
  {},
  {
    ...onRow,
    verb: "example",
    says: regionSaid.exemple,
    parents: async () => null,
    guard(_, __, { row }) {
      if (row.exampleOn !== null) throw new Refusal("exampleTaken");
      return null;
    },
    keeps: (_, __, { actor }) => ({ exampleOn: actor.today }),
    async also(tx, done) {
      for (const { row } of done) await takeExampleInto(tx, row.id);
    },
  },
);
