import { DiscussionPage } from "@/components/comments/discussion-page";
import { getProject } from "@/db/projects/reads";
import { titled } from "@/lib/auth/titled";
import { discussed } from "@/lib/comments/discussed";
import { comment, correct, reopen, reply, resolve, withdraw } from "../../../discussions/mutations";

type Props = { params: Promise<{ id: string }> };

const load = discussed("project", (viewer, id) => getProject(viewer.scope, id));

export const generateMetadata = titled("Discussion sur un projet", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ProjectDiscussionPage({ params }: Props) {
  const said = await load((await params).id);
  return (
    <DiscussionPage
      {...said}
      under="/projets"
      mutations={{ comment, correct, reopen, reply, resolve, withdraw }}
    />
  );
}
