import Link from "next/link";
import { DormantFlag } from "@/components/projects/dormant-flag";
import { StageTag } from "@/components/projects/stage-tag";
import { ProjectStatusBadge } from "@/components/projects/status-badge";
import { Typeset } from "@/components/ui/typeset";
import type { ProjectStage } from "@/db/enums";
import type { ListedProject } from "@/db/projects/reads";
import { formatCount, formatShortDate } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { prepareBoard } from "@/lib/projects/board";
import { projectLead } from "@/lib/projects/labels";
import { isDormant } from "@/lib/projects/rules";

type Props = {
  rows: readonly ListedProject[];
  /** The stage that the filters ask, when they ask one. */
  stage?: ProjectStage;
  several: boolean;
  params: Record<string, string | undefined>;
  today: string;
};

function Card({ project, several, today }: { project: ListedProject; several: boolean; today: string }) {
  return (
    <li className="card">
      <Link href={`/projets/${project.id}`} prefetch={false}>
        {project.title}
      </Link>
      <p>
        {several && `${project.territoryName}, `}
        {projectLead(project)}
      </p>
      <p className="card-s">
        <ProjectStatusBadge status={project.status} />
        {isDormant(project, today) ? (
          <DormantFlag project={project} today={today} />
        ) : (
          project.contactedOn && (
            <span className="cover">
              contact <Typeset>{formatShortDate(project.contactedOn, today)}</Typeset>
            </span>
          )
        )}
      </p>
    </li>
  );
}

/** One column a stage. A card is a link: stages are changed on the project's page. */
export function BoardPanel({ rows, stage, several, params, today }: Props) {
  return (
    <div className="board">
      {prepareBoard(rows, stage).map((column) => (
        <section key={column.stage} aria-labelledby={`etape-${column.stage}`}>
          <h2 id={`etape-${column.stage}`}>
            <StageTag stage={column.stage} full />
            <span className="count">{column.count}</span>
          </h2>
          {column.total === 0 ? (
            <p className="empty">Aucun projet à cette étape.</p>
          ) : (
            <ul>
              {column.cards.map((project) => (
                <Card key={project.id} project={project} several={several} today={today} />
              ))}
            </ul>
          )}
          {column.more > 0 && (
            <p className="note">
              <Link
                href={href("/projets", { ...params, vue: "tableau", etape: column.stage })}
                prefetch={false}
              >
                {formatCount(column.more, "autre projet", "autres projets")}
                {"\u00a0: voir le tableau"}
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
