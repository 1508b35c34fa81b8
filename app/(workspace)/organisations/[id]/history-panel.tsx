import { ChangesPanel } from "@/components/page/history";
import { listOrganisationChanges } from "@/db/organisations/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { tellOrganisation } from "@/lib/organisations/history";

type Props = {
  organisationId: string;
  viewer: Viewer;
  all: boolean;
  /** Of one that was merged away: the name of that which was kept. */
  into?: string;
};

export async function HistoryPanel({ organisationId, viewer, all, into }: Props) {
  const limit = entriesShown(all);
  const history = await listOrganisationChanges(viewer.scope, organisationId, limit + 1);
  const told = latest(tellOrganisation(history, viewer.timeZone, into), limit, [history.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={`/organisations/${organisationId}`}
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur cette structure."
    />
  );
}
