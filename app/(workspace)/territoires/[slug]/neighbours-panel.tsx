import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { TerritoryRecord } from "@/db/figures/territory";
import { formatCount } from "@/lib/french/format";

type Neighbour = TerritoryRecord["neighbours"][number];

function sharedWords({ actions, events }: Neighbour): string {
  return [
    actions > 0 && formatCount(actions, "action partagée", "actions partagées"),
    events > 0 && formatCount(events, "événement co-organisé", "événements co-organisés"),
  ]
    .filter((part) => part !== false)
    .join(", ");
}

/** Territories with which rows are shared; a link where the reader may open the sheet. */
export function NeighboursPanel({ neighbours }: { neighbours: readonly Neighbour[] }) {
  return (
    <Block title="Avec ses voisins" className="side">
      {neighbours.length === 0 && <Empty>Aucune action partagée, aucun événement co-organisé.</Empty>}
      <ul className="held">
        {neighbours.map((neighbour) => (
          <li key={neighbour.slug}>
            <div>
              {neighbour.open ? (
                <Link href={`/territoires/${neighbour.slug}`} prefetch={false}>
                  {neighbour.name}
                </Link>
              ) : (
                neighbour.name
              )}
              <span className="cover">{sharedWords(neighbour)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
