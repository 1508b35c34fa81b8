import Link from "next/link";
import { Block } from "@/components/ui/block";
import type { Organisation } from "@/db/organisations/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { standingDates } from "@/lib/territories/labels";

type Props = { territories: Organisation["territories"]; viewer: Viewer };

/** The territories that the structure leads; nothing where it leads none. */
export function BornePanel({ territories, viewer: { today } }: Props) {
  if (territories.length === 0) return null;
  return (
    <Block title={territories.length > 1 ? "Territoires portés" : "Territoire porté"}>
      <ul className="led-l">
        {territories.map((territory) => (
          <li key={territory.id}>
            <Link href={`/territoires/${territory.slug}/perimetre`} prefetch={false}>
              {territory.name}
            </Link>
            <span className="cover">{standingDates(territory, today)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
