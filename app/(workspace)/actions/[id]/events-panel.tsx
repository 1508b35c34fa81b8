import Link from "next/link";
import { EventLines } from "@/components/events/lines";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { listActionEvents } from "@/db/events/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { href } from "@/lib/kernel/search-params";

type Props = {
  actionId: string;
  viewer: Viewer;
  /** The reader writes events where the action stands. */
  editable: boolean;
  asked: ReturnType<typeof listActionEvents>;
};

/** The events held under the action; those who write them plan one from here. */
export async function EventsPanel({ actionId, viewer, editable, asked }: Props) {
  const events = await asked;
  const gesture = editable && (
    <Link href={href("/evenements/nouveau", { action: actionId })} prefetch={false}>
      Programmer un événement
    </Link>
  );
  return (
    <Block title="Événements" className="side" tools={events.length > 0 && gesture}>
      {events.length === 0 ? (
        <Empty gesture={gesture}>Aucun événement n’est lié à cette action.</Empty>
      ) : (
        <EventLines events={events} today={viewer.today} />
      )}
    </Block>
  );
}
