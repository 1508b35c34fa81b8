import "server-only";
import { getChanges, type TerritoryChange } from "@/db/territories/changes";
import type { KnownTerritories } from "@/db/territories/parents";
import { territoryWall } from "@/db/territories/wall";
import { takeBack } from "@/db/territories/writes";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Editing, readsEditing } from "@/lib/kernel/parse";
import { authorizeIn } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { territoryTakeBack } from "../fields";
import { heldKnown } from "../gestures";
import { territorySaid } from "../labels";
import { whyKept } from "./rules";

type Parents = { known: KnownTerritories; changes: readonly TerritoryChange[] };
type Locked = Awaited<ReturnType<typeof territoryWall.lock>>;
type Row = Locked extends ReadonlyMap<string, infer Of> ? Of : never;

/** « Annuler ce changement »: before its day, what it found is there again, and what it made never was. Its territories are locked in the order of their ids. */
export const takeBackChange = gesture<Editing<typeof territoryTakeBack>, Row, Parents>({
  name: "territory.takeBack",
  says: territorySaid.annule,
  makes: false,
  reader: readsEditing("territoryId", territoryTakeBack, {}),
  async parents(tx, actor, typed) {
    const known = await heldKnown(tx, actor);
    const ids = typed.map(({ fields }) => fields.changeId);
    const asked = await getChanges(tx, actor.scope, ids);
    await territoryWall.lock(
      tx,
      actor.scope,
      asked.flatMap(({ places }) => places),
      "living",
    );
    // Read again: nothing more comes to stand in what is locked.
    return { known, changes: await getChanges(tx, actor.scope, ids) };
  },
  find: (tx, { scope }, typed) => lockedInOrder(tx, scope, territoryWall, typed, "living"),
  authorize: (actor, row) => authorizeIn(actor, "territory.write", territoryWall.places(row)),
  stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
  guard({ fields }, row, { known, changes }, { today }) {
    const change = changes.find(({ id, territoryId }) => id === fields.changeId && territoryId === row.id);
    if (!change) throw new Refusal("changeCome");
    const kept = whyKept(change, known, today);
    if (kept !== null) throw new Refusal("changeKept", undefined, kept);
    return null;
  },
  async write(tx, _, todo) {
    const [one, more] = todo;
    // Two at once would be judged on what the first found.
    if (!one || more) throw new Refusal("outdated");
    await takeBack(tx, one.typed.fields.changeId, one.typed.fields.why);
  },
});
