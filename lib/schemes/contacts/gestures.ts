import "server-only";
import { holdContacts } from "@/db/schemes/contacts/parents";
import { getContact } from "@/db/schemes/contacts/reads";
import { schemeContactWall } from "@/db/schemes/contacts/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { nextRank } from "@/lib/kernel/codes";
import { storedAs } from "@/lib/kernel/ground-stored";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { newSchemeContact, schemeContactFields } from "./fields";
import { schemeContactSaid } from "./labels";
import { operatorOf, wrongContact } from "./rules";

type Known = Awaited<ReturnType<typeof holdContacts>>;

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "schemeContactId" } as const;

/** « Ajouter un contact »: the last of its scheme. */
export const createSchemeContact = createOfRegion(schemeContactWall, newSchemeContact, {
  ...right,
  says: schemeContactSaid.contact,
  parents: (tx, { scope }, typed) =>
    holdContacts(
      tx,
      scope,
      typed.map(({ schemeId }) => schemeId),
    ),
  guard(typed, known, { regionId }) {
    const scheme = known.schemes.find(({ id }) => id === typed.schemeId);
    if (!scheme || scheme.regionId !== regionId) throw new Refusal("absent");
    if (scheme.gone !== null) throw new Refusal("parentDeleted");
    return wrongContact(typed, regionId, known);
  },
  keeps: (typed, known) => ({
    ...typed,
    organisation: operatorOf(typed, known),
    rank: nextRank(known.contacts.filter(({ schemeId }) => schemeId === typed.schemeId)),
  }),
  accepted: (known, row) => ({
    ...known,
    contacts: [...known.contacts, row as Known["contacts"][number]],
  }),
});

/** « Enregistrer »: every field; its scheme never changes. */
export const updateSchemeContact = update(schemeContactWall, schemeContactFields, {
  ...onRow,
  says: schemeContactSaid.contact_enregistre,
  parents: (tx, { scope }) => holdContacts(tx, scope, []),
  guard: (typed, known, { row }) => wrongContact(typed, row.regionId, known, row),
  keeps: (typed, known) => ({ ...typed, organisation: operatorOf(typed, known) }),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(schemeContactFields, found(await getContact(scope, id, tx)), timeZone),
});

export const deleteSchemeContact = toBin(schemeContactWall, {
  ...onRow,
  says: schemeContactSaid.contact_supprime,
});

export const restoreSchemeContact = outOfBin(schemeContactWall, {
  ...onRow,
  says: schemeContactSaid.contact_restaure,
});
