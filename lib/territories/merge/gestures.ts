import "server-only";
import { newId } from "@/db/ids";
import { changeRows } from "@/db/kernel/rows";
import type { KnownTerritories } from "@/db/territories/parents";
import { territoryWall } from "@/db/territories/wall";
import { insertLineage, insertTerritories, setPerimeter } from "@/db/territories/writes";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Editing, readsEditing } from "@/lib/kernel/parse";
import { authorizeIn } from "@/lib/permissions/can";
import { territoryMerge } from "../fields";
import { heldKnown, newTerritory } from "../gestures";
import { territorySaid } from "../labels";
import { mustRun } from "../perimeter/gestures";
import { groupedOn, mainDepartement } from "../rules";
import { type Held, type Merging, wrongMerge } from "./rules";

type Merges = Editing<typeof territoryMerge>;
type Parents = { known: KnownTerritories; rows: Held };
type Locked = Awaited<ReturnType<typeof territoryWall.lock>>;
type Row = Locked extends ReadonlyMap<string, infer Of> ? Of : never;

/** Every territory that a merge names: its own page, those that are ticked, and the one that takes them up. */
const namedIn = ({ id, fields: { others, intoId } }: Merging) => [
  ...new Set([id, ...others, ...(intoId ? [intoId] : [])]),
];

/**
 * « Réunir »: on a day, several give way to one that is there or to a new one, which takes their EPCI. Their rows stay their own: they are
 * closed that day, and the rights on the one that follows open them. All are locked at once, in the order of their ids.
 */
export const mergeTerritories = gesture<Merges, Row, Parents>({
  name: "territory.merge",
  says: territorySaid.reuni,
  makes: false,
  reader: readsEditing("territoryId", territoryMerge, {}),
  async parents(tx, actor, typed) {
    const known = await heldKnown(tx, actor);
    return { known, rows: await territoryWall.lock(tx, actor.scope, typed.flatMap(namedIn), "living") };
  },
  find: (tx, { scope }, typed) => lockedInOrder(tx, scope, territoryWall, typed, "living"),
  authorize: (actor, row) => authorizeIn(actor, "territory.write", territoryWall.places(row)),
  stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
  guard(typed, row, { known, rows }) {
    mustRun(row);
    return wrongMerge(typed, known, rows);
  },
  async write(tx, _, todo, { known, rows }) {
    for (const { typed } of todo) {
      const { on, intoId, name, kind, leadOrganisation } = typed.fields;
      const named = namedIn(typed);
      const gone = named.filter((id) => id !== intoId);
      const epcis = [...new Set(named.flatMap((id) => groupedOn(id, on, known)))];
      const made = newTerritory(
        newId(),
        {
          name: name ?? "",
          kind: kind ?? "other",
          leadOrganisation: leadOrganisation ?? "",
          startsOn: on,
          epcis,
        },
        known,
      );
      const kept = intoId === null ? null : rows.get(intoId);
      const closedWhy = `Réuni dans «\u00a0${kept?.name ?? made.name}\u00a0».`;
      await changeRows(tx, territoryWall, [{ ids: gone, change: { closedOn: on, closedWhy } }]);
      for (const id of gone) await setPerimeter(tx, { id, regionId: known.regionId }, on, []);
      if (kept) {
        const mainDepartementCode = kept.mainDepartementCode ?? mainDepartement(epcis, known);
        await changeRows(tx, territoryWall, [{ ids: [kept.id], change: { mainDepartementCode } }]);
        await setPerimeter(tx, kept, on, epcis);
      } else await insertTerritories(tx, [made]);
      const successorId = kept?.id ?? made.id;
      await insertLineage(
        tx,
        known.regionId,
        on,
        gone.map((predecessorId) => ({ predecessorId, successorId })),
      );
    }
  },
});
