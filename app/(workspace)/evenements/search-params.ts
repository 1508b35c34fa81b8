import { eventList } from "@/lib/events/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list of events, under the names that its address shows. */
export const eventsParams = paramsOf(eventList);
