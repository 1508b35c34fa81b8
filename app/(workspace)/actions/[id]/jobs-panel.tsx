import { JobLines } from "@/components/jobs/lines";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { listActionJobs } from "@/db/jobs/reads";
import type { Viewer } from "@/lib/auth/viewer";

type Props = { viewer: Viewer; actionId: string; editable: boolean };

/** The jobs that came of the action; an action without any says so to those who may declare them. */
export async function JobsPanel({ viewer, actionId, editable }: Props) {
  const jobs = await listActionJobs(viewer.scope, actionId);
  if (jobs.length === 0 && !editable) return null;
  return (
    <Block title="Emplois" className="side">
      {jobs.length === 0 ? (
        <Empty>Aucun emploi n’est déclaré pour cette action.</Empty>
      ) : (
        <JobLines jobs={jobs} today={viewer.today} />
      )}
      {editable && (
        <ButtonLink href={`/emplois/nouveau?action=${actionId}`} variant="second" size="small" icon="plus">
          Déclarer des emplois
        </ButtonLink>
      )}
    </Block>
  );
}
