import { fundingList } from "@/lib/actions/fundings/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list under the names that its address shows. */
export const fundingsParams = paramsOf(fundingList);
