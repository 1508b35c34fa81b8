import Link from "next/link";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { Job } from "@/db/jobs/reads";
import { formatCount, formatDate } from "@/lib/french/format";

/** What became of a forecast: the actual jobs that realise it, or the gesture that declares them. */
export function RealisedPanel({ job, editable }: { job: Job; editable: boolean }) {
  if (job.basis !== "forecast") return null;
  const gesture = editable && (
    <ButtonLink href={`/emplois/nouveau?prevision=${job.id}`} variant="second" size="small">
      Déclarer leur réalisation
    </ButtonLink>
  );
  return (
    <Block title="Réalisation">
      {job.realisers.length === 0 ? (
        <Empty gesture={gesture}>Aucun emploi constaté ne réalise encore cette prévision.</Empty>
      ) : (
        <>
          <ul className="jobs-l">
            {job.realisers.map(({ id, headcount, datedOn }) => (
              <li key={id}>
                <Link href={`/emplois/${id}`} prefetch={false}>
                  {formatCount(headcount, "emploi constaté", "emplois constatés")}
                </Link>
                <span>
                  <Typeset>{formatDate(datedOn)}</Typeset>
                </span>
              </li>
            ))}
          </ul>
          <p className="note">Cette prévision est réalisée&nbsp;: elle n’est plus comptée comme prévision.</p>
        </>
      )}
    </Block>
  );
}
