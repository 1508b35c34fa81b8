import Link from "next/link";
import type { ProjectLine } from "@/db/projects/linked";
import { StageTag } from "./stage-tag";
import { ProjectStatusBadge } from "./status-badge";

/** Supported projects, one a line, each a link to its case; never their holders. */
export function ProjectLines({ projects }: { projects: readonly ProjectLine[] }) {
  return (
    <ul className="projects-l">
      {projects.map((project) => (
        <li key={project.id}>
          <Link href={`/projets/${project.id}`} prefetch={false}>
            {project.title}
          </Link>
          <span>
            <StageTag stage={project.stage} />
            <ProjectStatusBadge status={project.status} />
          </span>
        </li>
      ))}
    </ul>
  );
}
