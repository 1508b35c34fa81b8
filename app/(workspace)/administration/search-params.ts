import * as z from "zod";
import { type AccountListFilters, accountSorts, accountStates } from "@/db/accounts/rows";
import { roles } from "@/db/enums";
import { accountWords } from "@/lib/accounts/labels";
import { listParams, one } from "@/lib/kernel/search-params";

/** The list of accounts, under the names that its address shows. */
export const accountsParams = z
  .object({ ...listParams(accountSorts), role: one(z.enum(roles)), etat: one(z.enum(accountStates)) })
  .omit({ departement: true, periode: true });

export type AccountsParams = z.output<typeof accountsParams>;

/** The filters that the database reads. */
export function accountFilters({ recherche, territoire, role, etat }: AccountsParams): AccountListFilters {
  return { search: recherche, words: accountWords, territory: territoire, role, state: etat };
}

/** The parameters as their address writes them. */
export function accountsUrl(asked: AccountsParams): Record<string, string | undefined> {
  const { page, ...kept } = asked;
  return kept;
}
