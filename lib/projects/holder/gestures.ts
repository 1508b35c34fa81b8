import "server-only";
import type { PlanStatus } from "@/db/enums";
import { newId } from "@/db/ids";
import { changeRows, type Held, insertRows } from "@/db/kernel/rows";
import { getHolder } from "@/db/projects/holder/reads";
import { type HeldHolder, lockHolders } from "@/db/projects/holder/rows";
import type { HolderWrite } from "@/db/projects/holder/table";
import { holderWall } from "@/db/projects/holder/wall";
import type { projects } from "@/db/projects/table";
import { projectWall } from "@/db/projects/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Keeping, type Pointing, readsKeeping, readsPointing } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { found } from "@/lib/platform/errors";
import { holderSaid } from "../labels";
import { holderFields } from "./fields";
import { wrongHolder, wrongHolderAlone } from "./rules";
import { storedHolder } from "./stored";

/** A project with the holder that it has, both locked: two first recordings pass one at a time. */
type Carried = Held<typeof projects, { planStatus: PlanStatus | null }> & { holder: HeldHolder | null };
type Named = { id: string };

async function find(tx: Tx, { scope }: Actor, typed: readonly Named[]) {
  const rows = await lockedInOrder(tx, scope, projectWall, typed, "living");
  const ids = typed.map(({ id }) => id);
  const holders = await lockHolders(tx, scope, ids);
  return rows.map((row) => (typeof row === "string" ? row : { ...row, holder: holders.get(row.id) ?? null }));
}

const common = {
  makes: false,
  parents: async () => null,
  authorize: (actor: Actor, row: Carried) => authorize(actor, "holder.write", row),
} as const;

/** « Enregistrer les coordonnées »: of nobody yet, of whom is recorded, or again of whom was erased, with a new consent. */
export const saveHolder = gesture<Keeping<typeof holderFields>, Carried, null>({
  ...common,
  name: "holder.save",
  says: holderSaid.enregistre,
  reader: readsKeeping("projectId", holderFields, { alone: wrongHolderAlone }),
  find,
  stale: async (tx, { scope, timeZone }, { version }, { id, holder }) =>
    version === (holder?.version ?? null)
      ? null
      : storedHolder(found(await getHolder(scope, id, tx)), timeZone),
  guard: ({ fields }, _, __, { today }) => wrongHolder(fields, today),
  async write(tx, _, todo) {
    const added = todo.flatMap(({ typed: { fields }, row }) => (row.holder ? [] : [made(row, fields)]));
    if (added.length > 0) await insertRows(tx, holderWall, added);
    const changes = todo.flatMap(({ typed: { fields }, row: { holder } }) =>
      holder ? [{ ids: [holder.id], change: { ...fields, erasedOn: null } }] : [],
    );
    await changeRows(tx, holderWall, changes);
  },
});

const made = ({ id: projectId, regionId, territoryId }: Carried, fields: HolderWrite) => ({
  ...fields,
  ...{ id: newId(), projectId, regionId, territoryId },
});

/** « Effacer les coordonnées », today: the project and its figures stay, and the audit holds no value. */
export const eraseHolder = gesture<Pointing, Carried & { holder: HeldHolder }, null>({
  ...common,
  name: "holder.erase",
  says: holderSaid.efface,
  reader: readsPointing("projectId"),
  find: async (tx, actor, typed) =>
    (await find(tx, actor, typed)).map((row) => {
      if (typeof row === "string") return row;
      return row.holder ? { ...row, holder: row.holder } : "absent";
    }),
  stale: async (_, __, { version }, { holder }) => (version === holder.version ? null : "changed"),
  guard: () => null,
  write: (tx, { today }, todo) =>
    changeRows(tx, holderWall, [
      {
        ids: todo.map(({ row }) => row.holder.id),
        change: { name: null, phone: null, email: null, erasedOn: today },
      },
    ]),
});
