import { readEvents } from "@/db/events/reads";
import { requireReading } from "@/lib/auth/viewer";
import { eventColumns } from "@/lib/events/csv";
import { eventList, eventsFirst, eventWords } from "@/lib/events/list";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { eventsParams } from "../search-params";

export const GET = download("evenements", async (viewer, params) => {
  requireReading(viewer);
  const { today } = viewer;
  const asked = askedOn(eventList, askedExactly(eventsParams, params), today);
  const sort = sortAsked(asked.tri, eventsFirst(asked.situation));
  const filters = filtersOf(eventList, asked);
  const rows = await readEvents(viewer.scope, filters, sort, today, eventWords);
  return { columns: eventColumns(today), rows };
});
