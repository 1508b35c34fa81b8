import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";

/** The way to the jobs that came of the project. */
export function JobsPanel({ projectId, editable }: { projectId: string; editable: boolean }) {
  return (
    <Block title="Emplois" className="side">
      <p className="acts-row">
        <ButtonLink href={`/emplois?projet=${projectId}`} variant="quiet" size="small">
          Voir les emplois du projet
        </ButtonLink>
        {editable && (
          <ButtonLink href={`/emplois/nouveau?projet=${projectId}`} variant="second" size="small" icon="plus">
            Déclarer des emplois
          </ButtonLink>
        )}
      </p>
    </Block>
  );
}
