import { ChangesPanel } from "@/components/page/history";
import { listTerritoryChanges } from "@/db/territories/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { tellTerritory } from "@/lib/territories/history";

type Props = { territoryId: string; slug: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ territoryId, slug, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listTerritoryChanges(viewer.scope, territoryId, limit + 1);
  const told = latest(tellTerritory(history, viewer.timeZone), limit, [history.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={`/territoires/${slug}/perimetre`}
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur ce territoire."
    />
  );
}
