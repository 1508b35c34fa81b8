import { ChangesPanel } from "@/components/page/history";
import { listEventChanges } from "@/db/events/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import { tellChanges } from "@/lib/audit/told";
import type { Viewer } from "@/lib/auth/viewer";
import { eventTelling } from "@/lib/events/history";

type Props = { eventId: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ eventId, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listEventChanges(viewer.scope, eventId, limit + 1);
  const told = latest(tellChanges(history, eventTelling, viewer.timeZone), limit, [history.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={`/evenements/${eventId}`}
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur cet événement."
    />
  );
}
