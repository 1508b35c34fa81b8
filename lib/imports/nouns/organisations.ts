import "server-only";
import { holdKnown } from "@/db/organisations/parents";
import { listOfferedFamilies } from "@/db/organisations/reads";
import { organisationWall } from "@/db/organisations/wall";
import { listRegionPlaces } from "@/db/territories/choices";
import { keyOf } from "@/lib/french/name-key";
import { cleanLine } from "@/lib/kernel/typed-text";
import { anotherOne, organisationFields } from "@/lib/organisations/fields";
import { createOrganisation, deleteOrganisation, updateOrganisation } from "@/lib/organisations/gestures";
import { wholeRegion } from "@/lib/organisations/labels";
import { offeredPlaces } from "@/lib/organisations/places";
import { alike } from "@/lib/organisations/rules";
import { Refusal } from "@/lib/platform/errors";
import type { Values } from "../compare";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { organisationTarget } from "./organisations-columns";

const onRow = { permission: "organisation.write", key: "organisationId" } as const;

const takenSince = "Une autre structure porte son SIRET depuis l’import\u00a0: laissée comme elle est.";

const digitsIn = ({ siret = "" }: Values) => siret.replace(/[\s.]/gu, "");

/** As what resembles a structure is looked for; of one Région, that of the import. */
const asKnown = (values: Values, id: string) => ({
  ...{ id, regionId: "", territoryName: null, name: values.name ?? "" },
  ...{ acronym: values.acronym || null, siret: digitsIn(values) || null },
});

const keysOf = (values: Values) =>
  [keyOf(values.name ?? ""), keyOf(values.acronym ?? ""), digitsIn(values)].filter(Boolean);

const contradicts = (one: string | undefined, other: string | undefined) =>
  Boolean(one) && Boolean(other) && one !== other;

/** The structures of a Région: the ground of its officers and administrators. */
export const organisationNoun: FlatNoun = {
  ...{ noun: "organisation", ground: true, target: organisationTarget },
  ...{ writes: onRow.permission, key: onRow.key },
  ...{ imported: organisationFields, kept: organisationFields },
  async lists(tx, { scope, today }, { regionId }) {
    const legalFamily = await listOfferedFamilies(scope, null, tx);
    const { territories } = await listRegionPlaces(scope, tx);
    const own = territories.filter((one) => one.regionId === regionId);
    return {
      legalFamily,
      territoryId: [
        { value: "", label: wholeRegion },
        ...offeredPlaces(own, today).map(({ id, name }) => ({ value: id, label: name })),
      ],
    };
  },
  titleOf: ({ name = "" }) => name,
  sameKeysOf: keysOf,
  keysOf,
  compares(said, other) {
    if (!said.name) return null;
    const apart =
      contradicts(digitsIn(said), digitsIn(other)) || contradicts(said.territoryId, other.territoryId);
    if (!apart && cleanLine(said.name) === other.name) return "same";
    if (digitsIn(said) && digitsIn(said) === digitsIn(other)) return "alike";
    return alike(asKnown(said, "said"), { id: "said", regionId: "" }, [asKnown(other, "other")]).length > 0
      ? "alike"
      : null;
  },
  alikeTwins: true,
  // Its own name in capitals, or its sigle in the place of its name, is how someone calls it: it is not renamed.
  asFound({ name = "", ...said }, { name: known = "", acronym = "" }) {
    return [known, acronym].map(keyOf).includes(keyOf(name)) ? said : { ...said, name };
  },
  words: {
    ...{ resembles: "une structure de la Région", same: "la même que", another: "une autre structure" },
    elsewhere: "Cette structure n’est pas de la Région, ou n’y est plus\u00a0: restaurez-la.",
  },
  create: {
    ...{ verb: "create", gesture: createOrganisation, fields: organisationFields },
    also: (_, __, answered) => ({ distinct: answered ? anotherOne : "" }),
  },
  steps: [
    {
      ...{ verb: "update", gesture: updateOrganisation, fields: organisationFields },
      also: () => ({ distinct: "" }),
    },
  ],
  remove: deleteOrganisation,
  putBack: puttingBack(organisationWall, {
    ...{ ...onRow, fields: organisationFields },
    parents: (tx, { scope }) => holdKnown(tx, scope),
    guard({ id, regionId }, { siret }, { known }) {
      const taken = known.some((one) => one.siret === siret && one.id !== id && one.regionId === regionId);
      if (siret && taken) throw new Refusal("siretTaken", undefined, takenSince);
    },
  }),
};
