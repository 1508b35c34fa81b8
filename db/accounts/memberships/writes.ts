import "server-only";
import type { Db } from "../../client";
import { setLinks } from "../../kernel/links";
import { insertRows } from "../../kernel/rows";
import type { MembershipWrite } from "../table";
import { membershipWall, perimeterTerritories } from "./wall";

/** A right as it is given: to whom, and the Région's own territory beside what it holds. */
export type Given = Omit<MembershipWrite, "endedAt"> & {
  id: string;
  accountId: string;
  territoryId: string;
};

/** Gives rights to accounts, each with its perimeter. */
export async function insertMemberships(tx: Db, given: readonly Given[]): Promise<void> {
  await insertRows(
    tx,
    membershipWall,
    given.map(({ territories: _, territoryId: __, ...columns }) => columns),
  );
  await setLinks(
    tx,
    perimeterTerritories,
    given.map(({ territories, ...row }) => ({ row, to: territories })),
  );
}
