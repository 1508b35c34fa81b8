import { rowParams } from "@/lib/kernel/search-params";
import { pldeSaid } from "@/lib/plans/labels";

export const pldeParams = rowParams(pldeSaid);
