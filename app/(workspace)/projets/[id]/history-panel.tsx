import { ChangesPanel } from "@/components/page/history";
import { listProjectChanges } from "@/db/projects/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import { tellChanges } from "@/lib/audit/told";
import type { Viewer } from "@/lib/auth/viewer";
import { projectTelling } from "@/lib/projects/history";

type Props = { projectId: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ projectId, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listProjectChanges(viewer.scope, projectId, limit + 1);
  const told = latest(tellChanges(history, projectTelling, viewer.timeZone), limit, [history.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={`/projets/${projectId}`}
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur ce projet."
    />
  );
}
