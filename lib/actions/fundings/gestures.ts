import "server-only";
import { holdFunders } from "@/db/actions/fundings/parents";
import { getFunding } from "@/db/actions/fundings/reads";
import type { FundingWrite } from "@/db/actions/fundings/table";
import { fundingWall } from "@/db/actions/fundings/wall";
import { actionWall } from "@/db/actions/wall";
import type { Tx } from "@/db/scope";
import { wrongYear } from "@/lib/actions/budget/rules";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { storedAs } from "@/lib/kernel/ground-stored";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { budgetSaid } from "../budget/labels";
import { fundingFields } from "./fields";
import { wrongFunder, wrongFunding } from "./rules";

const right = { permission: "action.write" } as const;
const onRow = { ...right, key: "fundingId" } as const;

const funders = (tx: Tx, typed: readonly Pick<FundingWrite, "organisationId">[]) =>
  holdFunders(
    tx,
    typed.map(({ organisationId }) => organisationId),
  );

/** « Ajouter un financement »: to an action, asked of a structure of the Région. */
export const addFunding = createUnder(fundingWall, actionWall, fundingFields, {
  ...right,
  key: "actionId",
  says: budgetSaid.financement,
  alone: wrongFunding,
  parents: (tx, _, typed) =>
    funders(
      tx,
      typed.map(({ fields }) => fields),
    ),
  guard: (typed, action, _, known) =>
    wrongYear(typed.year, { startsOn: action.planStartsOn, endsOn: action.planEndsOn }) ??
    wrongFunder(typed.organisationId, action, known),
});

/** « Enregistrer »: every field; its action never changes. */
export const updateFunding = update(fundingWall, fundingFields, {
  ...onRow,
  says: budgetSaid.financement_enregistre,
  alone: wrongFunding,
  parents: (tx, _, typed) => funders(tx, typed),
  guard: (typed, known, { row }) =>
    (typed.year === row.year
      ? null
      : wrongYear(typed.year, { startsOn: row.planStartsOn, endsOn: row.planEndsOn })) ??
    (typed.organisationId === row.organisationId ? null : wrongFunder(typed.organisationId, row, known)),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(fundingFields, found(await getFunding(scope, id, tx)), timeZone),
});

export const deleteFunding = toBin(fundingWall, { ...onRow, says: budgetSaid.financement_supprime });
export const restoreFunding = outOfBin(fundingWall, { ...onRow, says: budgetSaid.financement_restaure });
