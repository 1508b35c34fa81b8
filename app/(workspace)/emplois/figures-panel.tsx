import Link from "next/link";
import type { JobFigure } from "@/db/jobs/figures";
import { formatCount, formatFte } from "@/lib/french/format";
import { jobBasisLabels, jobKindLabels } from "@/lib/jobs/labels";
import { href } from "@/lib/kernel/search-params";

type Props = { figures: readonly JobFigure[]; params: Record<string, string | undefined> };

function Value({ figure, params }: { figure: JobFigure; params: Props["params"] }) {
  if (figure.fte === null || figure.headcount === null)
    return (
      <>
        <span className="num miss">n.&nbsp;r.</span>
        <span className="key-rows">aucune déclaration</span>
      </>
    );
  if (figure.rows === 0)
    return (
      <>
        <span className="num zero">
          0 <span className="unit">ETP</span>
        </span>
        <span className="key-rows">aucune personne</span>
      </>
    );
  return (
    <>
      <Link
        className="num"
        prefetch={false}
        href={href("/emplois", { ...params, nature: figure.kind, base: figure.basis })}
      >
        {formatFte(figure.fte)} <span className="unit">ETP</span>
      </Link>
      <span className="key-rows">{formatCount(figure.headcount, "personne")}</span>
    </>
  );
}

/** The four figures of the selection, side by side and never added up; each opens the list behind it. */
export function FiguresPanel({ figures, params }: Props) {
  return (
    <section className="keys four" aria-label="Équivalents temps plein">
      {figures.map((figure) => (
        <div key={`${figure.kind} ${figure.basis}`} className="key">
          <h2 className="key-label">
            ETP {jobKindLabels[figure.kind].toLowerCase()}
            <span className="key-basis">{jobBasisLabels[figure.basis].toLowerCase()}</span>
          </h2>
          <Value figure={figure} params={params} />
          <p className="cover">
            <b>{formatCount(figure.rows, "déclaration")}</b>
          </p>
        </div>
      ))}
    </section>
  );
}
