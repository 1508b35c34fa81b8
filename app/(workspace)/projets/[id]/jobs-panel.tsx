import { JobLines } from "@/components/domain/job-lines";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { listProjectJobs } from "@/db/queries/jobs";
import type { Viewer } from "@/lib/auth/viewer";

type Props = { viewer: Viewer; projectId: string; editable: boolean };

/** The jobs that came of the project, and the gesture that declares more. */
export async function JobsPanel({ viewer, projectId, editable }: Props) {
  const jobs = await listProjectJobs(viewer.scope, projectId);
  return (
    <Block title="Emplois" className="side">
      {jobs.length === 0 ? (
        <Empty>Aucun emploi n’est encore déclaré pour ce projet.</Empty>
      ) : (
        <JobLines jobs={jobs} today={viewer.today} />
      )}
      <p className="acts-row">
        {jobs.length > 0 && (
          <ButtonLink href={`/emplois?projet=${projectId}`} variant="quiet" size="small">
            Voir dans la liste
          </ButtonLink>
        )}
        {editable && (
          <ButtonLink href={`/emplois/nouveau?projet=${projectId}`} variant="second" size="small" icon="plus">
            Déclarer des emplois
          </ButtonLink>
        )}
      </p>
    </Block>
  );
}
