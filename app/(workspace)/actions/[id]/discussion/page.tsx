import { AxisTag } from "@/components/actions/axis-tag";
import { DiscussionPage } from "@/components/comments/discussion-page";
import { getAction } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { discussed } from "@/lib/comments/discussed";
import { comment, correct, reopen, reply, resolve, withdraw } from "../../../discussions/mutations";

type Props = { params: Promise<{ id: string }> };

const load = discussed("action", (viewer, id) => getAction(viewer.scope, id));

export const generateMetadata = titled("Discussion sur une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ActionDiscussionPage({ params }: Props) {
  const said = await load((await params).id);
  return (
    <DiscussionPage
      {...said}
      under="/actions"
      number={actionCode(said.row)}
      axis={<AxisTag axis={said.row.axis} />}
      mutations={{ comment, correct, reopen, reply, resolve, withdraw }}
    />
  );
}
