import "server-only";
import { newId } from "@/db/ids";
import type { ImportNoun } from "@/db/imports/limits";
import { type ImportPlace, readImportPlace } from "@/db/imports/places";
import { importWall } from "@/db/imports/wall";
import { insertRows } from "@/db/kernel/rows";
import { planWall } from "@/db/plans/wall";
import { createUnder } from "@/lib/kernel/children";
import { type Gesture, gesture } from "@/lib/kernel/gesture";
import { type Making, readsMaking } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { importSaid } from "./labels";

/** What is kept of a file that was read. */
type Read = { fileName: string; format: string; digest: string };
const asked = { permission: "import.write", says: importSaid.lu } as const;

/** The import of a file in a plan. */
const inPlan = (read: Read): Gesture =>
  createUnder(
    importWall as never,
    planWall,
    {},
    {
      ...{ ...asked, key: "planId" },
      guard: () => null,
      completes: async (_, typed) => typed.map(() => read),
    },
  );

const reads = readsMaking({}, {});

/** The import of a file of another noun in a territory: of which one is agent, of the Région of which one is an officer, or that Région’s own. */
const inTerritory = (noun: ImportNoun, read: Read): Gesture =>
  gesture<Making<Record<never, never>> & { id: string }, ImportPlace, null>({
    ...{ name: "import.create", says: asked.says, makes: true },
    reader: { input: reads.input, read: (values) => ({ ...reads.read(values), id: newId() }) },
    parents: async () => null,
    async find(tx, { scope }, typed) {
      const places: (ImportPlace | "absent")[] = [];
      for (const { territoryId } of typed)
        places.push((await readImportPlace(tx, scope, noun, territoryId)) ?? "absent");
      return places;
    },
    authorize: (actor, place) => authorize(actor, asked.permission, place),
    stale: async () => null,
    guard: () => null,
    write: (tx, _, todo) =>
      insertRows(
        tx,
        importWall,
        todo.map(({ typed: { id }, row: { regionId, territoryId } }) => ({
          ...{ ...read, id, noun, regionId, territoryId },
        })),
      ),
  });

/** What makes the import of a file of this noun. */
export const receives = (noun: ImportNoun, read: Read): Gesture =>
  noun === "plan" ? inPlan(read) : inTerritory(noun, read);
