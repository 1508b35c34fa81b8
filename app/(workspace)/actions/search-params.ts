import { actionList } from "@/lib/actions/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list of actions, under the names that its address shows. */
export const actionsParams = paramsOf(actionList);
