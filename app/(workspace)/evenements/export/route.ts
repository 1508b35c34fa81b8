import { readEvents } from "@/db/events/reads";
import { requireReading } from "@/lib/auth/viewer";
import { eventColumns } from "@/lib/events/csv";
import { eventList, eventsFirst, eventWords } from "@/lib/events/list";
import { fullSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { eventsParams } from "../search-params";

export const GET = download("evenements", async (viewer, params, format) => {
  requireReading(viewer);
  const { today } = viewer;
  const asked = askedOn(eventList, askedExactly(eventsParams, params), today);
  const sort = sortAsked(asked.tri, eventsFirst(asked.situation));
  const filters = filtersOf(eventList, asked);
  const rows = await readEvents(viewer.scope, filters, sort, today, eventWords);
  return fullSheet(viewer, format, "event", {
    ...{ title: "Événements", list: eventList, asked, columns: eventColumns(today), rows },
    counts:
      "Une ligne par événement que vous lisez\u00a0; un événement co-organisé n’est compté qu’une fois, la corbeille n’y est pas.",
  });
});
