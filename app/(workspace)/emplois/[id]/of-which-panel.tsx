import { Block } from "@/components/ui/block";
import type { Job } from "@/db/jobs/reads";
import { formatNumber } from "@/lib/french/format";
import { ofWhichLabels, ofWhichNames } from "@/lib/jobs/labels";

function Value({ value }: { value: number | null }) {
  if (value === null) return <span className="miss">n.&nbsp;r.</span>;
  if (value === 0) return <span className="zero">0</span>;
  return formatNumber(value);
}

/** « Dont »: what is known, what is not; the lines overlap. A few persons could be recognised: not for every reader. */
export function OfWhichPanel({ job, detailed }: { job: Job; detailed: boolean }) {
  if (!detailed)
    return (
      <Block title="Dont" className="side">
        <p className="note">
          Le détail d’une déclaration (femmes, insertion, handicap…) porte sur peu de personnes&nbsp;: seuls
          les agents de son territoire et de la Région le lisent.
        </p>
      </Block>
    );
  return (
    <Block title="Dont" className="side">
      <table className="t">
        <caption className="vh">Dont, en personnes</caption>
        <tbody>
          {ofWhichNames.map((name) => (
            <tr key={name}>
              <th scope="row">{ofWhichLabels[name]}</th>
              <td className="n">
                <Value value={job[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        Sur {formatNumber(job.headcount)}. Une personne peut être comptée sur plusieurs lignes, qui ne
        s’additionnent pas. «&nbsp;n.&nbsp;r.&nbsp;»&nbsp;: non renseigné.
      </p>
    </Block>
  );
}
