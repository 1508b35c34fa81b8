import { ChangesPanel } from "@/components/page/history";
import { listRegionChanges } from "@/db/regions/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import { tellChanges } from "@/lib/audit/told";
import type { Viewer } from "@/lib/auth/viewer";
import { regionTelling } from "@/lib/regions/history";

type Props = { regionId: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ regionId, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listRegionChanges(viewer.scope, regionId, limit + 1);
  const told = latest(tellChanges(history, regionTelling, viewer.timeZone), limit, [history.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href="/administration/region"
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur la Région."
    />
  );
}
