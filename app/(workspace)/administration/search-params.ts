import { accountList } from "@/lib/accounts/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list of accounts, under the names that its address shows. */
export const accountsParams = paramsOf(accountList);
