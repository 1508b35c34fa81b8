import "server-only";
import { newId } from "@/db/ids";
import { changeRows } from "@/db/kernel/rows";
import { territoryWall } from "@/db/territories/wall";
import { insertLineage, insertTerritories, noteChange, setPerimeter } from "@/db/territories/writes";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Editing, readsEditing } from "@/lib/kernel/parse";
import { authorizeIn } from "@/lib/permissions/can";
import { changeTitles } from "../changes/labels";
import { territoryMerge } from "../fields";
import { heldKnown, newTerritory } from "../gestures";
import { territorySaid } from "../labels";
import type { HeldTerritories } from "../leads";
import { mustRun } from "../perimeter/gestures";
import { freeSlug, groupedOn, mainDepartement, withMade, withMerged } from "../rules";
import { type Held, type Merging, wrongMerge } from "./rules";

type Merges = Editing<typeof territoryMerge> & { madeId: string };
type Parents = { known: HeldTerritories; rows: Held };
type Locked = Awaited<ReturnType<typeof territoryWall.lock>>;
type Row = Locked extends ReadonlyMap<string, infer Of> ? Of : never;

/** Every territory that a merge names: its own page, those that are ticked, and the one that takes them up. */
const namedIn = ({ id, fields: { others, intoId } }: Merging) => [
  ...new Set([id, ...others, ...(intoId ? [intoId] : [])]),
];

const goneIn = (merging: Merging) => namedIn(merging).filter((id) => id !== merging.fields.intoId);

const reads = readsEditing("territoryId", territoryMerge, {});

/**
 * « Réunir »: on a day, several give way to one that is there or to a new one, which takes their EPCI. Their rows stay their own: they are
 * closed that day, and the rights on the one that follows open them. All are locked at once, in the order of their ids.
 */
export const mergeTerritories = gesture<Merges, Row, Parents>({
  name: "territory.merge",
  says: territorySaid.reuni,
  makes: false,
  reader: { input: reads.input, read: (values) => ({ ...reads.read(values), madeId: newId() }) },
  async parents(tx, actor, typed) {
    const known = await heldKnown(tx, actor);
    return { known, rows: await territoryWall.lock(tx, actor.scope, typed.flatMap(namedIn), "living") };
  },
  find: (tx, { scope }, typed) => lockedInOrder(tx, scope, territoryWall, typed, "living"),
  authorize: (actor, row) => authorizeIn(actor, "territory.write", territoryWall.places(row)),
  stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
  guard(typed, row, { known, rows }) {
    // As those that were accepted before it leave it.
    mustRun(rows.get(row.id) ?? row);
    return wrongMerge(typed, known, rows);
  },
  // Of several at once, each is judged on what those before it leave.
  accepted({ known, rows }, typed) {
    const { on, intoId, name } = typed.fields;
    const gone = goneIn(typed);
    const made = { id: typed.madeId, name: name ?? "", startsOn: on, epcis: [] };
    const there = intoId === null ? withMade(known, { ...made, slug: freeSlug(made.name, known) }) : known;
    const closed = [...rows].map(
      ([id, row]) => [id, gone.includes(id) ? { ...row, closedOn: on } : row] as const,
    );
    return { known: withMerged(there, gone, intoId ?? typed.madeId, on), rows: new Map(closed) };
  },
  async write(tx, _, todo, { known, rows }) {
    for (const { typed } of todo) {
      const { on, intoId, name, kind, leadOrganisationId } = typed.fields;
      const gone = goneIn(typed);
      const successorId = intoId ?? typed.madeId;
      const epcis = groupedOn(successorId, on, known);
      const kept = intoId === null ? null : rows.get(intoId);
      const into = kept?.name ?? name ?? "";
      await noteChange(tx, {
        ...{ id: newId(), territoryId: typed.id, verb: "merge", onDay: on, touched: namedIn(typed) },
        made: kept ? [] : [successorId],
        title: changeTitles.merge(
          gone.map((id) => rows.get(id)?.name ?? ""),
          into,
        ),
      });
      const closedWhy = `Réuni dans «\u00a0${into}\u00a0».`;
      await changeRows(tx, territoryWall, [{ ids: gone, change: { closedOn: on, closedWhy } }]);
      for (const id of gone) await setPerimeter(tx, { id, regionId: known.regionId }, on, []);
      if (kept) {
        const mainDepartementCode = kept.mainDepartementCode ?? mainDepartement(epcis, known);
        await changeRows(tx, territoryWall, [{ ids: [kept.id], change: { mainDepartementCode } }]);
        await setPerimeter(tx, kept, on, epcis);
      } else {
        const words = { name: name ?? "", kind: kind ?? "other", leadOrganisationId };
        await insertTerritories(tx, [
          newTerritory(successorId, { ...words, startsOn: on, epcis: [...epcis] }, known),
        ]);
      }
      await insertLineage(
        tx,
        known.regionId,
        on,
        gone.map((predecessorId) => ({ predecessorId, successorId })),
      );
    }
  },
});
