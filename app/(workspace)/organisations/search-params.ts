import { paramsOf } from "@/lib/kernel/search-params";
import { organisationList } from "@/lib/organisations/list";

/** The list of organisations, under the names that its address shows. */
export const organisationsParams = paramsOf(organisationList);
