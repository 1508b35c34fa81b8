import { DiscussionPage } from "@/components/comments/discussion-page";
import { getEvent } from "@/db/events/reads";
import { titled } from "@/lib/auth/titled";
import { discussed } from "@/lib/comments/discussed";
import { comment, correct, reopen, reply, resolve, withdraw } from "../../../discussions/mutations";

type Props = { params: Promise<{ id: string }> };

const load = discussed("event", (viewer, id) => getEvent(viewer.scope, id));

export const generateMetadata = titled("Discussion sur un événement", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EventDiscussionPage({ params }: Props) {
  const said = await load((await params).id);
  return (
    <DiscussionPage
      {...said}
      under="/evenements"
      mutations={{ comment, correct, reopen, reply, resolve, withdraw }}
    />
  );
}
