import Link from "next/link";
import type { RegionLinks } from "@/lib/figures/links";
import { formatCount, formatNumber } from "@/lib/french/format";
import { projectStageShortLabels } from "@/lib/projects/labels";
import type { Sentences } from "@/lib/synthesis/figures";

type Props = {
  sentences: Sentences;
  year: number;
  /** The year is that of today. */
  current: boolean;
  to: RegionLinks;
};

const inYear = ({ year, current }: Pick<Props, "year" | "current">) =>
  current ? "cette année" : `en ${year}`;

function ActionsSentence({ sentences: { actions, worst }, to, ...asked }: Props) {
  if (actions.total === 0) return <p>Aucun plan d’actions n’est en vigueur {inYear(asked)}.</p>;
  return (
    <p>
      <Link href={to.actions({ etat: "done" })} prefetch={false}>
        {formatCount(actions.done, "action")}
      </Link>{" "}
      sur{" "}
      <Link href={to.actions()} prefetch={false}>
        {formatNumber(actions.total)}
      </Link>{" "}
      {actions.done < 2 ? "est réalisée" : "sont réalisées"}
      {actions.late === 0 ? (
        "\u00a0; aucune n’est en retard."
      ) : (
        <>
          {"\u00a0; "}
          <Link className="al" href={to.actions({ retard: "oui" })} prefetch={false}>
            {formatNumber(actions.late)} {actions.late === 1 ? "est en retard" : "sont en retard"}
          </Link>
          {worst && (
            <>
              , dont{" "}
              <Link href={to.actions({ retard: "oui", territoire: worst.slug })} prefetch={false}>
                {formatNumber(worst.late)}
              </Link>{" "}
              dans un seul territoire, {worst.name}
            </>
          )}
          .
        </>
      )}
    </p>
  );
}

function JobsSentence({ sentences, year, to }: Pick<Props, "sentences" | "year" | "to">) {
  const { created, maintained, withoutJobs, withoutJobsNames } = sentences;
  if (created === null) return <p>Aucun emploi créé ou maintenu n’est déclaré en {year}.</p>;
  return (
    <p>
      <Link href={to.jobs({ nature: "created", base: "actual" })} prefetch={false}>
        {`${formatNumber(created)}\u00a0ETP`}
      </Link>{" "}
      (équivalents temps plein) {created < 2 ? "a été créé" : "ont été créés"} en {year}
      {maintained !== null && (
        <>
          {" et "}
          <Link href={to.jobs({ nature: "maintained", base: "actual" })} prefetch={false}>
            {formatNumber(maintained)}
          </Link>{" "}
          {maintained < 2 ? "maintenu" : "maintenus"}
        </>
      )}
      .
      {withoutJobs > 0 &&
        ` ${formatCount(withoutJobs, "territoire")} ${withoutJobs === 1 ? "n’a pas encore rendu ses chiffres" : "n’ont pas encore rendu leurs chiffres"}\u00a0: ${withoutJobsNames}.`}
    </p>
  );
}

function EventsSentence({ sentences, to, ...asked }: Props) {
  const { inOperation, operation, held } = sentences;
  const all = (
    <Link href={to.events({ situation: "held" })} prefetch={false}>
      {formatCount(held, "événement")}
    </Link>
  );
  if (held === 0) return <p>Aucun événement tenu {inYear(asked)} n’est renseigné.</p>;
  if (inOperation === 0)
    return (
      <p>
        {all} {held === 1 ? "a été tenu" : "ont été tenus"} {inYear(asked)}.
      </p>
    );
  return (
    <p>
      Le Mois de l’ESS concentre{" "}
      <Link href={to.events({ situation: "held", operation })} prefetch={false}>
        {formatNumber(inOperation)}
      </Link>{" "}
      des {all} tenus {inYear(asked)}.
    </p>
  );
}

function ProjectsSentence({ sentences: { followed, stages }, to }: Pick<Props, "sentences" | "to">) {
  if (followed === 0) return null;
  return (
    <p>
      <Link href={to.projects()} prefetch={false}>
        {formatCount(followed, "projet")}
      </Link>{" "}
      {followed === 1 ? "est accompagné" : "sont accompagnés"}
      {"\u00a0: "}
      {stages
        .map(({ stage, projects }) => `${projects} en ${projectStageShortLabels[stage].toLowerCase()}`)
        .join(", ")}
      .
    </p>
  );
}

function DecisionsSentence({
  sentences: { fromRegion, fromTerritory },
  to,
}: Pick<Props, "sentences" | "to">) {
  const total = fromRegion + fromTerritory;
  if (total === 0) return <p>Aucune action n’attend de décision.</p>;
  return (
    <p>
      <Link href={to.actions({ decision: "any" })} prefetch={false}>
        {formatCount(total, "action")} {total === 1 ? "attend" : "attendent"} une décision
        {fromTerritory === 0 && " de la Région"}
      </Link>
      {fromRegion > 0 &&
        fromTerritory > 0 &&
        `\u00a0; ${fromRegion} ${fromRegion === 1 ? "relève" : "relèvent"} de la Région`}
      .
    </p>
  );
}

/** What an elected member can read aloud; each number opens the list that it counts. */
export function SaysPanel(props: Props) {
  return (
    <section className="c8 says" aria-label="En résumé">
      <ActionsSentence {...props} />
      <JobsSentence {...props} />
      <EventsSentence {...props} />
      <ProjectsSentence {...props} />
      <DecisionsSentence {...props} />
    </section>
  );
}
