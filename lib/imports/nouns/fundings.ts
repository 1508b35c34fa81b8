import "server-only";
import { fundingWall } from "@/db/actions/fundings/wall";
import { listFunders } from "@/db/actions/money/choices";
import { fundingFields } from "@/lib/actions/fundings/fields";
import { addFunding, deleteFunding, updateFunding } from "@/lib/actions/fundings/gestures";
import type { Values } from "../compare";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { plainWords } from "../words";
import { fundingTarget, importedOfFunding } from "./fundings-columns";
import { paidActions, wrongAction } from "./paid-action";

const onRow = { permission: "action.write", key: "fundingId" } as const;

/** An action, a year and a funder, or nothing. */
const keysOf = ({ actionId, year, organisationId }: Values) =>
  actionId && year && organisationId ? [`${actionId} ${year} ${organisationId}`] : [];

/** The fundings of the actions of a territory. */
export const fundingNoun: FlatNoun = {
  ...{ noun: "funding", under: true, target: fundingTarget, writes: onRow.permission, key: onRow.key },
  ...{ imported: importedOfFunding, kept: importedOfFunding },
  lists: async (tx, actor, place) => ({
    actionId: await paidActions(tx, actor, place.territoryId),
    organisationId: await listFunders(actor.scope, place, tx),
  }),
  titleOf: ({ organisationId, year }, lists) =>
    [lists.organisationId?.find(({ value }) => value === organisationId)?.label ?? "Financement", year]
      .filter(Boolean)
      .join(", "),
  sameKeysOf: keysOf,
  keysOf,
  compares(said, other) {
    if (keysOf(said)[0] === undefined || keysOf(said)[0] !== keysOf(other)[0]) return null;
    // Two agreements of one funder in one year are two fundings.
    const [mine, theirs] = [said, other].map(({ agreement }) => plainWords(agreement ?? ""));
    return mine === "" || mine === theirs ? "same" : "alike";
  },
  wrong: wrongAction,
  words: {
    resembles: "un financement de cette action",
    ...{ same: "le même que", another: "un autre financement" },
    elsewhere:
      "Ce financement n’est pas de ce territoire, ou n’y est plus\u00a0: importez-le dans le sien, ou restaurez-le.",
  },
  create: { verb: "create", gesture: addFunding, fields: importedOfFunding },
  steps: [{ verb: "update", gesture: updateFunding, fields: fundingFields }],
  remove: deleteFunding,
  putBack: puttingBack(fundingWall, { ...onRow, fields: fundingFields }),
};
