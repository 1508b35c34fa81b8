import "server-only";
import { newId } from "@/db/ids";
import type { Tx } from "@/db/scope";
import { listNamedLeads } from "@/db/territories/leads";
import {
  countHeld,
  holdTerritories,
  type KnownTerritories,
  listBinnedPerimeters,
  regionWritten,
} from "@/db/territories/parents";
import { getGround } from "@/db/territories/reads";
import { territoryWall } from "@/db/territories/wall";
import { insertTerritories, keepSlug, type NewTerritory } from "@/db/territories/writes";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { gesture } from "@/lib/kernel/gesture";
import { type Opening, readsOpening, type Values } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { noted } from "./changes/noted";
import { territoryEdit, territoryMake } from "./fields";
import { heldSentence, territorySaid } from "./labels";
import { type HeldTerritories, wrongLead } from "./leads";
import { freeSlug, mainDepartement, namesake, saidOf, takenFrom, withMade, wrongTerritory } from "./rules";
import { stored } from "./stored";

/** What is known of one that is to be made; `leadOrganisation`: words of a lead that no form chose. */
type Typed = Omit<Values<typeof territoryMake>, "leadOrganisationId"> & {
  leadOrganisationId: string | null;
  leadOrganisation?: string;
};
type Makes = Opening<typeof territoryMake> & { id: string };

/** Where one is made: the Région that the actor writes. */
export type MadeIn = { regionId: string; territoryId: string };

/** The Région in which territories are made; « absent » to who writes none. */
export const madeIn = ({ scope }: Actor, id: string): MadeIn | "forbidden" => {
  const regionId = regionWritten(scope);
  return regionId === undefined ? "forbidden" : { regionId, territoryId: id };
};

/** A territory as it is written, of what was typed. */
export const newTerritory = (id: string, typed: Typed, known: KnownTerritories): NewTerritory => ({
  leadOrganisation: "",
  ...typed,
  id,
  regionId: known.regionId,
  // Found when the request was accepted, where it was.
  slug: known.slugs.find(({ territoryId }) => territoryId === id)?.slug ?? freeSlug(typed.name, known),
  mainDepartementCode: mainDepartement(typed.epcis, known),
});

const nothing = {
  ...{ regionId: "", territories: [], slugs: [], formerSlugs: [], epcis: [], perimeters: [] },
  leads: [],
};

/** What the Région knows, held; nothing to who writes none, whom the row itself refuses. */
export async function heldKnown(tx: Tx, { scope }: Actor): Promise<HeldTerritories> {
  const known = await holdTerritories(tx, scope);
  return known ? { ...known, leads: await listNamedLeads(tx, known.regionId) } : nothing;
}

const makes = readsOpening(territoryMake, {});

/** « Créer le territoire »: its words and its perimeter, from a day on. */
export const createTerritory = gesture<Makes, MadeIn, HeldTerritories>({
  name: "territory.create",
  says: territorySaid.cree,
  makes: true,
  reader: { input: makes.input, read: (values) => ({ ...makes.read(values), id: newId() }) },
  parents: (tx, actor) => heldKnown(tx, actor),
  find: async (_, actor, typed) => typed.map(({ id }) => madeIn(actor, id)),
  authorize: (actor, place) => authorize(actor, "territory.write", place),
  stale: async () => null,
  guard: ({ fields }, _, known) =>
    saidOf({
      kind: fields.kind === "region" && ["Choisissez la nature du territoire."],
      leadOrganisationId: wrongLead(fields.leadOrganisationId, known),
    }) ?? wrongTerritory(fields, known),
  accepted: (known, { id, fields }) => withMade(known, { ...fields, id, slug: freeSlug(fields.name, known) }),
  async write(tx, _, todo, known) {
    const rows = todo.map(({ typed: { id, fields } }) => newTerritory(id, fields, known));
    await insertTerritories(tx, rows);
  },
});

export const onTerritory = { permission: "territory.write", key: "territoryId" } as const;

/** « Modifier »: its words; another name is another address, and the former one still opens. */
export const updateTerritory = update(territoryWall, territoryEdit, {
  ...onTerritory,
  says: territorySaid.enregistre,
  parents: (tx, actor) => heldKnown(tx, actor),
  guard: ({ name, kind, leadOrganisationId }, known, { row, actor }) =>
    saidOf({
      kind: (kind === "region") !== (row.kind === "region") && ["Choisissez la nature du territoire."],
      leadOrganisationId: wrongLead(leadOrganisationId, known, row),
      name: namesake(name, known, row.closedOn ?? actor.today, [row.id]) &&
        row.closedOn === null && [`«\u00a0${name}\u00a0» existe déjà.`],
    }),
  keeps: (typed, known, { row }) => ({
    ...typed,
    slug: typed.name === row.name ? row.slug : freeSlug(typed.name, known, row.id),
  }),
  // Of one that is to come, its words come with it: until then, they are given back.
  first: async (tx, done) => {
    for (const { typed, row, actor } of done)
      if (row.startsOn !== null && row.startsOn > actor.today)
        await noted(tx, row, "rename", row.startsOn, typed.name);
  },
  also: async (tx, done, known) => {
    for (const { typed, row } of done) {
      const slug = typed.name === row.name ? row.slug : freeSlug(typed.name, known, row.id);
      if (slug !== row.slug) await keepSlug(tx, row, row.slug, slug);
    }
  },
  stored: async (tx, { scope, timeZone }, id) => stored(found(await getGround(scope, id, tx)), timeZone),
});

/** One in which nothing stands goes to the bin, and frees its EPCI. */
export const deleteTerritory = toBin(
  territoryWall,
  { ...onTerritory, says: territorySaid.supprime },
  {
    parents: (tx: Tx, _: Actor, ids: readonly string[]) => countHeld(tx, ids),
    guard({ id, kind, closedOn }, held) {
      if (kind === "region") throw new Refusal("territoryOwn");
      const count = held.get(id) ?? 0;
      if (count > 0) throw new Refusal("territoryHeld", undefined, heldSentence(count, { closedOn }));
    },
  },
);

/** It takes back its EPCI: one that another takes since is not taken from it. */
export const restoreTerritory = outOfBin(
  territoryWall,
  { ...onTerritory, says: territorySaid.restaure },
  {
    parents: async (tx: Tx, actor: Actor, ids: readonly string[]) => ({
      known: await heldKnown(tx, actor),
      own: await listBinnedPerimeters(tx, ids),
    }),
    guard({ id, name, startsOn, closedOn }, { known, own }) {
      const mine = own.filter((row) => row.territoryId === id);
      const taken = mine.flatMap(({ siren, from, to }) => takenFrom([siren], from, known, [id], to));
      if (taken.length > 0)
        throw new Refusal("epciTaken", undefined, `${taken.join(" ")} Ce territoire n’a pas été restauré.`);
      if (closedOn === null && namesake(name, known, startsOn ?? "", [id]))
        throw new Refusal("territoryNamed");
    },
    // Of several restored at once, each is judged on those that come back before it.
    accepted: ({ known, own }, { id, slug, name, startsOn, closedOn }) => ({
      known: {
        ...withMade(known, { id, slug, name, startsOn: startsOn ?? "", epcis: [], closedOn }),
        perimeters: [...known.perimeters, ...own.filter((row) => row.territoryId === id)],
      },
      own,
    }),
  },
);
