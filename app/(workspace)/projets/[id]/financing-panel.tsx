import { Block } from "@/components/ui/block";
import { inWords } from "@/components/ui/words";
import type { Project } from "@/db/projects/reads";
import { formatEuros } from "@/lib/french/euros";
import { financingGap, financingSentence } from "@/lib/projects/financing";

function Amount({ cents }: { cents: number | null }) {
  return cents === null ? <span className="miss">non renseignés</span> : formatEuros(cents);
}

/** What the project is about, what it needs, and what its financing plan lacks. */
export function FinancingPanel({ project }: { project: Project }) {
  const gap = financingGap(project);
  return (
    <>
      <Block title="Le projet">
        {project.summary ? (
          <p className="kept-lines">{inWords(project.summary)}</p>
        ) : (
          <p className="empty">Le projet n’est pas encore décrit.</p>
        )}
      </Block>
      <Block title="Besoins et financement">
        {project.needs && <p className="kept-lines">{inWords(project.needs)}</p>}
        <table className="t fin-t">
          <caption className="vh">Plan de financement</caption>
          <tbody>
            <tr>
              <th scope="row">Besoins de financement</th>
              <td className="n">
                <Amount cents={project.needsCents} />
              </td>
            </tr>
            <tr>
              <th scope="row">Ressources trouvées</th>
              <td className="n">
                <Amount cents={project.resourcesCents} />
              </td>
            </tr>
          </tbody>
        </table>
        <p className={gap !== null && gap > 0 ? "note alert-text" : "note"}>{financingSentence(project)}</p>
      </Block>
    </>
  );
}
