import { lineList } from "@/lib/actions/budget/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list under the names that its address shows. */
export const linesParams = paramsOf(lineList);
