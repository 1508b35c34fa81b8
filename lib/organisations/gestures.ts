import "server-only";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import {
  countLed,
  holdKnown,
  listBorne,
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
import { indexed, type KnownIndex } from "./known";
import { keptSentence, organisationSaid } from "./labels";
import { wrongOrganisation } from "./rules";
import { stored } from "./stored";

type Typed = Values<typeof organisationForm>;
type Adds = Opening<typeof organisationForm> & { id: string };
type Place = { regionId: string; territoryId: string };

const between = { maybe: ["distinct"] } as const;
const adds = readsOpening<typeof organisationForm>(organisationForm, { maybe: ["distinct"] });

type Parents = { known: KnownIndex; territories: OrganisationParents["territories"] };

async function parents(tx: Tx, { scope }: Actor): Promise<Parents> {
  const { known, territories } = await holdKnown(tx, scope);
  return { known: indexed(known), territories };
}

/** The parents once this one is written: the next ones of the same run are compared with it too. */
function written(held: Parents, id: string, { name, acronym, siret }: Typed, regionId: string): Parents {
  held.known.put({ id, regionId, name, acronym, siret, territoryName: null });
  return held;
}

/** What is typed against what it may be taken for. */
const against = ({ known, territories }: Parents, typed: Typed) => ({
  known: known.near(typed),
  territories,
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
export const createOrganisation = gesture<Adds, Place, Parents>({
  name: "organisation.create",
  says: organisationSaid.cree,
  makes: true,
  reader: { input: adds.input, read: (values) => ({ ...adds.read(values), id: newId() }) },
  parents,
  async find(tx, actor, typed) {
    const territories = await listTheirTerritories(tx, actor.scope);
    return typed.map(({ fields }) => placeOf(actor, fields.territoryId, territories));
  },
  authorize: (actor, place) => authorize(actor, "organisation.add", place),
  stale: async () => null,
  guard: ({ id, fields }, { regionId }, held) =>
    wrongOrganisation(fields, { id, regionId }, against(held, fields)),
  accepted: (held, { id, fields }, { regionId }) => written(held, id, fields, regionId),
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
  parents,
  accepted: (held, id, typed) => written(held, id, typed, held.known.of(id)?.regionId ?? ""),
  guard: (typed, held, { row }) => wrongOrganisation(typed, row, against(held, typed), row),
  stored: async (tx, { scope, timeZone }, id) =>
    stored(found(await getOrganisation(scope, id, tx)), timeZone),
});

export const deleteOrganisation = toBin(
  organisationWall,
  { ...onRow, says: organisationSaid.supprime },
  {
    parents: async (tx: Tx, _: Actor, ids: readonly string[]) => ({
      led: await countLed(tx, ids),
      borne: await listBorne(tx, ids),
    }),
    guard({ id }, { led, borne }) {
      const kept = keptSentence(
        led.get(id) ?? { led: 0, partnered: 0 },
        borne.filter((one) => one.leadOrganisationId === id),
      );
      if (kept !== null) throw new Refusal("led", undefined, kept);
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
