import { EventLines } from "@/components/events/lines";
import { Block } from "@/components/ui/block";
import { listNeighbourCards } from "@/db/events/card/reads";
import type { EventRow } from "@/db/events/reads";
import { patience } from "@/db/patience";
import type { Viewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";

type Props = { event: EventRow; viewer: Viewer };

const most = 5;
const days = patience.neighbours;

/** Events alike that other territories of the Région hold about the same days, as their cards say them; nothing where there is none. */
export async function NeighboursPanel({ event, viewer }: Props) {
  const found = await listNeighbourCards(viewer.scope, event, days, most + 1);
  if (found.length === 0) return null;
  const shown = found.slice(0, most);
  return (
    <Block
      title="Ailleurs dans la Région"
      className="side"
      lede={`Du même ${event.topic ? "thème" : "type"}, à ${formatCount(days, "jour")} près${found.length > most ? `\u00a0: les ${most} premiers` : ""}.`}
    >
      <EventLines
        events={shown.map((card) => ({ ...card, id: null, startsAt: null, endsAt: null }))}
        today={viewer.today}
      />
    </Block>
  );
}
