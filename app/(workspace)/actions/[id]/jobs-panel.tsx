import { JobLines } from "@/components/jobs/lines";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { listActionJobs } from "@/db/jobs/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { sayAimed } from "@/lib/jobs/aimed";

type Props = {
  viewer: Viewer;
  action: { id: string; targetFte: number | null };
  editable: boolean;
  asked: ReturnType<typeof listActionJobs>;
};

/** The jobs that came of the action; an action without any says so to those who may declare them. */
export async function JobsPanel({ viewer, action, editable, asked }: Props) {
  const jobs = await asked;
  const aimed = sayAimed(action.targetFte, jobs);
  if (jobs.length === 0 && aimed === null && !editable) return null;
  return (
    <Block title="Emplois" className="side">
      {aimed && <p className="note">{aimed}</p>}
      {jobs.length === 0 ? (
        <Empty>Aucun emploi n’est déclaré pour cette action.</Empty>
      ) : (
        <JobLines jobs={jobs} today={viewer.today} />
      )}
      {editable && (
        <ButtonLink href={`/emplois/nouveau?action=${action.id}`} variant="second" size="small" icon="plus">
          Déclarer des emplois
        </ButtonLink>
      )}
    </Block>
  );
}
