import Link from "next/link";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { LateFlag } from "@/components/actions/late-flag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { ListedAction } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { daysLate } from "@/lib/actions/rules";
import type { RegionLinks } from "@/lib/figures/links";
import { formatCount } from "@/lib/french/format";

type Found = { rows: readonly ListedAction[]; total: number };

type Props = { late: Found; blocked: Found; planned: boolean; to: RegionLinks; today: string };

function Rows({ rows, today }: { rows: readonly ListedAction[]; today: string }) {
  if (rows.length === 0) return <p className="cover">Déjà dans la liste ci-dessus.</p>;
  return (
    <ul className="held">
      {rows.map((action) => (
        <li key={action.id}>
          <div>
            <Link href={`/actions/${action.id}`} prefetch={false}>
              {actionCode(action)} {action.title}
            </Link>
            <span className="cover">{action.leadOrganisation ?? "structure non renseignée"}</span>
          </div>
          <div className="acts">
            {action.blocked && <BlockedFlag />}
            <LateFlag days={daysLate(action, today)} sentence />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is late and what is blocked, the longest first; the whole list a click away. */
export function TroublesPanel({ late, blocked, planned, to, today }: Props) {
  const shown = new Set(late.rows.map(({ id }) => id));
  return (
    <Block title="En retard ou bloqué">
      {late.total === 0 && blocked.total === 0 && (
        <Empty>
          {planned ? "Rien en retard, rien de bloqué." : "Sans plan en vigueur, aucune action n’est suivie."}
        </Empty>
      )}
      {late.total > 0 && (
        <>
          <h3>
            <Link href={to.actions({ retard: "oui" })} prefetch={false}>
              {formatCount(late.total, "action")} en retard
            </Link>
          </h3>
          <Rows rows={late.rows} today={today} />
        </>
      )}
      {blocked.total > 0 && (
        <>
          <h3>
            <Link href={to.actions({ blocage: "oui" })} prefetch={false}>
              {formatCount(blocked.total, "action bloquée", "actions bloquées")}
            </Link>
          </h3>
          <Rows rows={blocked.rows.filter(({ id }) => !shown.has(id))} today={today} />
        </>
      )}
    </Block>
  );
}
