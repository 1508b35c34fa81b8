import { moneyTotals } from "@/lib/actions/money/totals";
import { paramsOf } from "@/lib/kernel/search-params";

/** What the totals of money are asked, under the names that the address shows. */
export const moneyParams = paramsOf(moneyTotals);
