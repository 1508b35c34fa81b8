import "server-only";
import { binned, changeRows } from "@/db/kernel/rows";
import { holdKnown, moveLinks } from "@/db/organisations/parents";
import { organisationWall } from "@/db/organisations/wall";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Editing, readsEditing } from "@/lib/kernel/parse";
import { authorizeIn } from "@/lib/permissions/can";
import { organisationMerge } from "../fields";
import { organisationSaid } from "../labels";
import { takenUp } from "../rules";

type Merges = Editing<typeof organisationMerge>;
type Locked = Awaited<ReturnType<typeof organisationWall.lock>>;
type Row = Locked extends ReadonlyMap<string, infer Of> ? Of : never;

/**
 * « Réunir »: what names the one names the other, which takes up what it did not say itself; the one goes to the bin for good. Both are
 * locked at once, in the order of their ids: two who merge them the other way round wait for one another.
 */
export const mergeOrganisations = gesture<Merges, Row, Locked>({
  name: "organisation.merge",
  says: organisationSaid.reunie,
  makes: false,
  reader: readsEditing("organisationId", organisationMerge, {}),
  async parents(tx, { scope }, typed) {
    // Whoever adds or changes one meanwhile is compared with what is left.
    await holdKnown(tx, scope);
    const both = typed.flatMap(({ id, fields }) => [id, fields.intoId]);
    return organisationWall.lock(tx, scope, [...new Set(both)], "living");
  },
  find: (tx, { scope }, typed) => lockedInOrder(tx, scope, organisationWall, typed, "living"),
  authorize: (actor, row) => authorizeIn(actor, "organisation.write", organisationWall.places(row)),
  stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
  guard({ fields: { intoId } }, { id, regionId }, both) {
    const into = both.get(intoId);
    if (intoId === id) return { intoId: ["Choisissez une autre structure que celle-ci."] };
    if (!into) return { intoId: ["Choisissez une structure de la Région."] };
    if (into.regionId !== regionId)
      return { intoId: ["Deux structures de deux Régions ne se réunissent pas."] };
    return null;
  },
  // Of several at once, what was merged is kept by none of those that come after.
  accepted: (both, { id }) => new Map([...both].filter(([other]) => other !== id)),
  async write(tx, { scope }, todo) {
    for (const {
      typed: {
        id,
        fields: { intoId },
      },
    } of todo) {
      // As the merges before it left them.
      const both = await organisationWall.lock(tx, scope, [id, intoId], "living");
      const [gone, into] = [both.get(id), both.get(intoId)];
      if (!gone || !into) throw new Error("An organisation that was held is gone.");
      await moveLinks(tx, id, intoId);
      await changeRows(tx, organisationWall, [
        { ids: [id], change: { ...binned(scope), mergedInto: intoId } },
      ]);
      const more = takenUp(into, gone);
      if (Object.keys(more).length > 0)
        await changeRows(tx, organisationWall, [{ ids: [intoId], change: more }]);
    }
  },
});
