import { DiscussionPage } from "@/components/comments/discussion-page";
import { getPlan } from "@/db/plans/reads";
import { titled } from "@/lib/auth/titled";
import { discussed } from "@/lib/comments/discussed";
import { comment, correct, reopen, reply, resolve, withdraw } from "../../../discussions/mutations";

type Props = { params: Promise<{ id: string }> };

const load = discussed("plan", (viewer, id) => getPlan(viewer.scope, id, viewer.today));

export const generateMetadata = titled("Discussion sur un plan", async ({ params }: Props) =>
  load((await params).id),
);

export default async function PlanDiscussionPage({ params }: Props) {
  const said = await load((await params).id);
  return (
    <DiscussionPage
      {...said}
      under="/plans"
      mutations={{ comment, correct, reopen, reply, resolve, withdraw }}
    />
  );
}
