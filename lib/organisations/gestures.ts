import "server-only";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import {
  countLed,
  holdKnown,
  listTheirTerritories,
  type OrganisationParents,
} from "@/db/organisations/parents";
import { getOrganisation } from "@/db/organisations/reads";
import { organisationWall } from "@/db/organisations/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { gesture } from "@/lib/kernel/gesture";
import { type Opening, readsOpening, type Values } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { organisationForm } from "./fields";
import { leadsSentence, organisationSaid } from "./labels";
import { wrongOrganisation } from "./rules";
import { stored } from "./stored";

type Typed = Values<typeof organisationForm>;
type Adds = Opening<typeof organisationForm> & { id: string };
type Place = { regionId: string; territoryId: string };

const between = { maybe: ["distinct"] } as const;
const adds = readsOpening<typeof organisationForm>(organisationForm, { maybe: ["distinct"] });

/** The parents once this one is written: the next ones of the same run are compared with it too. */
const known = (
  parents: OrganisationParents,
  id: string,
  { name, acronym, siret }: Typed,
  regionId: string,
) => ({
  ...parents,
  known: [
    ...parents.known.filter((one) => one.id !== id),
    { id, regionId, name, acronym, siret, territoryName: null },
  ],
});

/** Where a new one stands: its territory, or the Région's own of the first Région in which the actor writes. */
function placeOf(
  actor: Actor,
  territoryId: string | null,
  territories: OrganisationParents["territories"],
): Place | "absent" {
  const { member, staff, admin } = actor.scope;
  if (territoryId !== null) {
    const place = territories.find(({ id }) => id === territoryId);
    return place ? { regionId: place.regionId, territoryId } : "absent";
  }
  const [regionId] = [...staff, ...admin, ...member];
  const own = regionId && actor.regionsOwn[regionId];
  return regionId && own ? { regionId, territoryId: own } : "absent";
}

/** « Ajouter une structure »: agents in the name of a territory of theirs, officers and administrators anywhere in the Région. */
export const createOrganisation = gesture<Adds, Place, OrganisationParents>({
  name: "organisation.create",
  says: organisationSaid.cree,
  makes: true,
  reader: { input: adds.input, read: (values) => ({ ...adds.read(values), id: newId() }) },
  parents: (tx, { scope }) => holdKnown(tx, scope),
  async find(tx, actor, typed) {
    const territories = await listTheirTerritories(tx, actor.scope);
    return typed.map(({ fields }) => placeOf(actor, fields.territoryId, territories));
  },
  authorize: (actor, place) => authorize(actor, "organisation.add", place),
  stale: async () => null,
  guard: ({ id, fields }, { regionId }, parents) => wrongOrganisation(fields, { id, regionId }, parents),
  accepted: (parents, { id, fields }, { regionId }) => known(parents, id, fields, regionId),
  write: (tx, _, todo) =>
    insertRows(
      tx,
      organisationWall,
      todo.map(({ typed, row: { regionId } }) => {
        const { distinct: _, ...fields } = typed.fields;
        return { ...fields, id: typed.id, regionId };
      }),
    ),
});

const onRow = { permission: "organisation.write", key: "organisationId" } as const;

/** « Modifier »: every field; the Région never changes. */
export const updateOrganisation = update(organisationWall, organisationForm, {
  ...onRow,
  ...between,
  says: organisationSaid.enregistre,
  parents: (tx, { scope }) => holdKnown(tx, scope),
  accepted: (parents, id, typed) =>
    known(parents, id, typed, parents.known.find((one) => one.id === id)?.regionId ?? ""),
  guard: (typed, parents, { row }) => wrongOrganisation(typed, row, parents, row),
  stored: async (tx, { scope, timeZone }, id) =>
    stored(found(await getOrganisation(scope, id, tx)), timeZone),
});

export const deleteOrganisation = toBin(
  organisationWall,
  { ...onRow, says: organisationSaid.supprime },
  {
    parents: (tx: Tx, _: Actor, ids: readonly string[]) => countLed(tx, ids),
    guard({ id }, led) {
      const count = led.get(id) ?? 0;
      if (count > 0) throw new Refusal("led", undefined, leadsSentence(count));
    },
  },
);

/** A SIRET is borne once: what another one bears since is not restored, nor is what was merged. */
export const restoreOrganisation = outOfBin(
  organisationWall,
  { ...onRow, says: organisationSaid.restaure },
  {
    parents: (tx: Tx, { scope }: Actor) => holdKnown(tx, scope),
    guard({ mergedInto, siret, regionId }, parents) {
      if (mergedInto !== null) throw new Refusal("merged");
      if (siret !== null && parents.known.some((one) => one.siret === siret && one.regionId === regionId))
        throw new Refusal("siretTaken");
    },
    accepted: (parents, row) => ({
      ...parents,
      known: [...parents.known, { ...row, territoryName: null }],
    }),
  },
);
