import { listEvents } from "@/db/queries/event-lists";
import { requireReading } from "@/lib/auth/viewer";
import { askedExactly } from "@/lib/search-params";
import { eventColumns } from "@/lib/transfer/columns/events";
import { download } from "@/lib/transfer/download";
import { eventFilters, eventsParams, eventsSort } from "../search-params";

export const GET = download("evenements", async (viewer, params) => {
  requireReading(viewer);
  const asked = askedExactly(eventsParams, params);
  const { rows } = await listEvents(viewer.scope, eventFilters(asked), eventsSort(asked), null, viewer.today);
  return { columns: eventColumns(viewer.today), rows };
});
