import Link from "next/link";
import { ProjectLines } from "@/components/projects/lines";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { listActionProjects } from "@/db/projects/linked";
import { formatCount } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";

type Props = { actionId: string; editable: boolean; asked: ReturnType<typeof listActionProjects> };

/** The projects supported under the action: one a line for those who open them, a number for those who do not. */
export async function ProjectsPanel({ actionId, editable, asked }: Props) {
  const { rows, total } = await asked;
  if (total === 0 && !editable) return null;
  const gesture = editable && (
    <Link href={href("/projets/nouveau", { action: actionId })} prefetch={false}>
      Ajouter un projet
    </Link>
  );
  return (
    <Block title="Projets accompagnés" className="side" tools={total > 0 && gesture}>
      {total === 0 && <Empty gesture={gesture}>Aucun projet n’est lié à cette action.</Empty>}
      {rows.length > 0 && <ProjectLines projects={rows} />}
      {rows.length === 0 && total > 0 && (
        <p>{formatCount(total, "projet accompagné", "projets accompagnés")} dans cette action.</p>
      )}
    </Block>
  );
}
