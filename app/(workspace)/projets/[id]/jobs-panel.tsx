import { JobLines } from "@/components/jobs/lines";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { JobLine } from "@/db/jobs/reads";

type Props = { projectId: string; jobs: readonly JobLine[]; editable: boolean; today: string };

/** The jobs that came of the project, and the way to declare others. */
export function JobsPanel({ projectId, jobs, editable, today }: Props) {
  return (
    <Block title="Emplois" className="side" count={jobs.length}>
      {jobs.length === 0 ? (
        <Empty>Aucun emploi n’est déclaré pour ce projet.</Empty>
      ) : (
        <JobLines jobs={jobs} today={today} />
      )}
      <p className="acts-row">
        {editable && (
          <ButtonLink href={`/emplois/nouveau?projet=${projectId}`} variant="second" size="small" icon="plus">
            Déclarer des emplois
          </ButtonLink>
        )}
        {jobs.length > 0 && (
          <ButtonLink href={`/emplois?projet=${projectId}&periode=toutes`} variant="quiet" size="small">
            Voir la liste
          </ButtonLink>
        )}
      </p>
    </Block>
  );
}
